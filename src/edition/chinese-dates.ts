// How Chinese papers write dates, in either script:
//
//     當地時間 6 日 · 2 月 5 日 · 今年 1 月 23 日至 24 日 · 去年 12 月 · 本月 4 日 · 民國 115 年 2 月 5 日
//
// What only looks like one is left out here; which day is meant is decided elsewhere.

import { findRelativeDays } from './chinese-relative-days.ts'
import { isCalendarDay, isOfOneYear, isPeriod } from './chinese-days.ts'
import type { Language, Mention, Month, Tense, Year } from './date-mention.ts'
import { DIGIT, HAN_DAY, HAN_DIGIT, HAN_MONTH, numberOf, weekdayAt } from './han-numbers.ts'

const SPACE = '[ \\u3000]?'
const NUMBER = `(?:${DIGIT}|${HAN_DIGIT})`

const YEAR = `(?:(?<year>${DIGIT}{4}|[〇○零一二三四五六七八九]{4})|(?:民國|民国)${SPACE}(?<roc>${DIGIT}{2,3}|${HAN_DIGIT}{2,5}))${SPACE}年|(?<relativeYear>[今去明前本]年)`
const MONTH = `(?:(?<month>${DIGIT}{1,2}|${HAN_MONTH})${SPACE}月份?|(?<relativeMonth>本月|[上下][個个]?月))`
/** Of `23、24 日` the first has no 日 of its own. */
const LISTED = `(?=${SPACE}[、至到和及與与－–~～-]${SPACE}(?:${DIGIT}{1,2}|${HAN_DAY})${SPACE}[日號号])`
const DAY = `(?<day>${DIGIT}{1,2}|${HAN_DAY})(?:${SPACE}[日號号]|${LISTED})`
const BARE = `(?<bare>${DIGIT}{1,2}|${HAN_DAY})(?:${SPACE}日|${LISTED})`

/** What would make of the date a part of something else: money, a period, a street. */
const NO_DATE_AFTER =
  '(?![圓圆元幣币遊游]|本(?![報报會会校院市地港澳人縣县欄栏刊版社月週周公])|大[道街]|[街路]|廣場|广场|以?[內内](?![地閣阁政部蒙容]))'
/** A number that goes on, a score, a sum, the day of another year. */
const NO_DATE_BEFORE = `(?<!${DIGIT}${SPACE}|${HAN_DIGIT}|${DIGIT}[.．:：/／\\-－–]|[年月第百千萬万億亿兩两][ \\u3000]?)`

const DATE = new RegExp(
  `${NO_DATE_BEFORE}(?:(?:(?:${YEAR})${SPACE}的?${SPACE})?${MONTH}(?:${SPACE}${DAY}${NO_DATE_AFTER}|(?!${SPACE}(?:${NUMBER}|初)))|(?<alone>${YEAR.replaceAll(/<(\w+)>/gu, '<$1Alone>')})|${BARE}${NO_DATE_AFTER})`,
  'gu',
)

/** A clause ends at these. */
const CLAUSE_END = /[，。；：！？「」『』“”、\n]/u
const FUTURE = /(?:將|将|擬|拟|定於|定于|預定|预定|預計|预计|計劃|计划)/u
/** Further on in the clause it is something else that is to come: `2 月 5 日宣佈將於…`. */
const FUTURE_AFTER = /^(?:[起前晨早晚]|[上下中]午|凌晨)?(?:將|将|擬|拟)/u
const PAST = /(?:剛|刚|已於|已于|曾於|曾于)/u

/** From one date to the next; `10 月 7 日上午八時起至 9 日` too, and a weekday in brackets. */
const SPAN = new RegExp(
  `^(?:[（(][^（()）]{1,6}[)）])?(?:凌晨|清晨|早上|晚上|[上下中]午|[晨早晚])?(?:${NUMBER}{1,3}[時时點点](?:正|半|${NUMBER}{1,3}分)?)?起?${SPACE}(?:[至到和及與与、或－–~～-]|以及)${SPACE}$`,
  'u',
)

export const chinese: Language = {
  find: (text) => {
    const dates = Array.from(text.matchAll(DATE), (match) => dateOf(text, match)).flat()
    return [...dates, ...findRelativeDays(text)].sort((one, other) => one.at - other.at)
  },
  isSpan: (between) => SPAN.test(between),
}

type Groups = Readonly<Record<string, string | undefined>>

function dateOf(text: string, match: RegExpMatchArray): Mention[] {
  const groups = match.groups ?? {}
  const at = match.index ?? 0
  const end = at + match[0].length
  const around = { before: clauseBefore(text, at), behind: text.slice(end, end + NEARBY) }
  const year = yearOf(groups)
  const { bare, day = bare } = groups
  const isPart = bare !== undefined && isPeriod(around)
  if (isPart || (!year && !isOfOneYear(around.before))) return []
  const date: Mention = {
    at,
    length: match[0].length,
    year,
    month: monthOf(groups),
    day: day === undefined ? undefined : numberOf(day),
    tense: tenseOf(around),
    weekday: weekdayAt(around.behind),
    isDoubtful: bare !== undefined && !isCalendarDay(bare, around),
  }
  return [date]
}

const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 明年: 1 }
/** The first year of the Republic of China was 1912. */
const ROC = 1911

function yearOf(groups: Groups): Year | undefined {
  const year = groups['year'] ?? groups['yearAlone']
  if (year !== undefined) return { is: numberOf(year) }
  const roc = groups['roc'] ?? groups['rocAlone']
  if (roc !== undefined) return { is: numberOf(roc) + ROC }
  const relative = groups['relativeYear'] ?? groups['relativeYearAlone']
  return relative === undefined ? undefined : { plus: YEARS[relative] ?? 0 }
}

function monthOf({ month, relativeMonth }: Groups): Month | undefined {
  if (month !== undefined) return { is: numberOf(month) }
  if (relativeMonth === undefined) return undefined
  return { plus: relativeMonth.startsWith('上') ? -1 : relativeMonth.startsWith('下') ? 1 : 0 }
}

/** A range and a few words. */
const NEARBY = 24

function tenseOf({ before, behind }: { before: string; behind: string }): Tense | undefined {
  if (FUTURE.test(before) || FUTURE_AFTER.test(behind)) return 'future'
  return PAST.test(before) ? 'past' : undefined
}

/** As much of a clause as tells of the date in it; a text without a mark is not read through for each. */
const CLAUSE = 48

const clauseBefore = (text: string, at: number): string =>
  text
    .slice(Math.max(0, at - CLAUSE), at)
    .split(CLAUSE_END)
    .at(-1) ?? ''
