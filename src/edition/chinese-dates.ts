// How Chinese papers write dates, in either script, and Japanese ones alike:
//
//     當地時間 6 日 · 2 月 5 日 · 今年 1 月 23 日至 24 日 · 去年 12 月 · 本月 4 日 · 民國 115 年 2 月 5 日
//
// What only looks like one is left out here; which day is meant is decided elsewhere.

import type { Mention, Month, Tense, Year } from './date-mention.ts'

const SPACE = '[ \\u3000]?'
const DIGIT = '[0-9０-９]'
const TEN = '[一二三四五六七八九]'
/** 一 to 三十一; `三日` alone is most often how long something took, so it stands only with a month. */
const HAN_DAY = `(?:[二三]?十${TEN}?|廿${TEN}?|卅一?|初?${TEN})`
const HAN_MONTH = `(?:十[一二]?|${TEN})`

const YEAR = `(?:(?:公元)?(?<year>${DIGIT}{4})|(?:民國|民国)${SPACE}(?<roc>${DIGIT}{1,3}))${SPACE}年|(?<relativeYear>今年|去年|明年|前年)`
const MONTH = `(?:(?<month>${DIGIT}{1,2}|${HAN_MONTH})${SPACE}月份?|(?<relativeMonth>本月份?|[上下][個个]?月份?))`
/** Of `23、24 日` the first has no 日 of its own. */
const DAY = `(?:(?<day>${DIGIT}{1,2})|(?<hanDay>${HAN_DAY}))(?:${SPACE}[日號号]|(?=${SPACE}[、至到和及－–~～-]${SPACE}${DIGIT}{1,2}${SPACE}日))`

/** What would make of the day a part of something else: a period, a place, money, a paper's name. */
const NO_DAY_AFTER =
  '(?![內内後后間间前遊游圆圓元幣币均子夜齡龄票賽赛程薪線线]|本(?![報报社台刊市地澳港])|報(?![導道])|报(?!道)|時間|时间|以[內内上下後后來来]|來|来|之[內内後后]|多|有餘|光|記|志|誌)'

const DATE = new RegExp(
  `(?<onward>(?:[至到和及與与、－–~～-]|以及)${SPACE})?(?<![0-9０-９.:：/／\\-－–年月第百千萬万億亿])` +
    `(?:(?:${YEAR})(?:${SPACE}的?${SPACE}${MONTH}(?:${SPACE}${DAY})?)?|${MONTH}(?:${SPACE}${DAY})?|(?<bare>${DIGIT}{1,2})${SPACE}日)${NO_DAY_AFTER}`,
  'gu',
)

/** `今日` is often these days at large; before a time of the day, or what begins or ends, it is the day itself. */
const EXACT = '[上下中]午|凌晨|早上|晚上|起|[0-9０-９]|零時|零时|傍晚|清晨'
/** `昨日` by the day on which the text was written. */
const RELATIVE: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 後: 2, 后: 2 }
const RELATIVE_DAY = new RegExp(
  `(?<!年前|\\p{Script=Han}(?=[前後后]))(?<which>[昨明](?=[日天晨早午晚夜])|[前後后](?=天)|今(?=[晨早午晚夜]|[日天](?:${EXACT})))[日天晨早午晚夜](?![的之]|前[後后])`,
  'gu',
)

/** Right before a number of days: so many of them, and none of the calendar. */
const PERIOD_BEFORE =
  /(?:第|為期|为期|歷時|历时|連續|连续|一連|一连|連|近|逾|約|约|首|頭|头|前|後|后|過去|过去|未來|未来|共|達|达|長達|长达|每|隔|再過|再过|相隔|間隔|间隔|超過|超过|不足|最少|至少|最多|另|僅|仅|只|每[個个]?月|[同翌次當当該该]月|用了?|花了?|了|多|經過|经过|限|需時?|需|要|放|休|住|留|停)[ \u3000]?$/u
const FUTURE = /(?:將|将|擬|拟|定於|定于|預定|预定|預計|预计|計劃|计划|準備|准备|下[個个]?月|明年)/u
const PAST = /(?:剛|刚|已於|已于|上[個个]?月|去年|早前|曾於|曾于)/u
/** A clause ends at these. */
const CLAUSE_END = /[，。；：！？「」『』“”（）()、\n]/u

/** In the order of the text; a date that goes on from the one before it says so. */
export function findChinese(text: string): readonly Mention[] {
  const dates = Array.from(text.matchAll(DATE), (match) => dateOf(text, match)).flat()
  const days = Array.from(text.matchAll(RELATIVE_DAY), dayOf).filter(
    ({ at }) => !isQuoted(text, at),
  )
  return [...dates, ...days].sort((one, other) => one.at - other.at)
}

function dateOf(text: string, match: RegExpMatchArray): Mention[] {
  const groups = match.groups ?? {}
  const onward = groups['onward'] ?? ''
  const at = (match.index ?? 0) + onward.length
  const before = text.slice(clauseStart(text, at), at)
  const day = groups['day'] ?? groups['bare']
  const isBare = groups['bare'] !== undefined
  if (isBare && onward === '' && PERIOD_BEFORE.test(before)) return []
  const tense = tenseOf(text, at)
  const date = {
    at,
    length: match[0].length - onward.length,
    ...yearOf(groups),
    ...monthOf(groups),
    ...(day !== undefined && { day: digits(day) }),
    ...(groups['hanDay'] !== undefined && { day: han(groups['hanDay']) }),
    ...(tense && { tense }),
    ...(onward !== '' && {
      isOnward: true,
      isCount: /[0-9０-９]$/u.test(text.slice(0, match.index)),
    }),
  }
  return [date]
}

const dayOf = (match: RegExpMatchArray): Mention => ({
  at: match.index ?? 0,
  length: match[0].length,
  days: RELATIVE[match.groups?.['which'] ?? ''] ?? 0,
})

/** Whoever is quoted may have spoken on another day. */
const isQuoted = (text: string, at: number): boolean => {
  const marks = text.slice(0, at).match(/[「」『』“”]/gu) ?? []
  return /[「『“]/u.test(marks.at(-1) ?? '')
}

type Groups = Readonly<Record<string, string | undefined>>

const YEARS: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1 }
/** The first year of the Republic of China was 1912. */
const ROC = 1911

function yearOf({ year, roc, relativeYear }: Groups): { readonly year?: Year } {
  if (year !== undefined) return { year: { is: digits(year) } }
  if (roc !== undefined) return { year: { is: digits(roc) + ROC } }
  return relativeYear === undefined ? {} : { year: { plus: YEARS[relativeYear] ?? 0 } }
}

function monthOf({ month, relativeMonth }: Groups): { readonly month?: Month } {
  if (month !== undefined) {
    return { month: { is: /[0-9０-９]/u.test(month) ? digits(month) : han(month) } }
  }
  if (relativeMonth === undefined) return {}
  const plus = relativeMonth.startsWith('上') ? -1 : relativeMonth.startsWith('下') ? 1 : 0
  return { month: { plus } }
}

/** The date itself and a few words. */
const NEARBY = 16

/** What stands in the clause up to and around the date. */
function tenseOf(text: string, at: number): Tense | undefined {
  const start = clauseStart(text, at)
  const before = text.slice(start, at)
  const [after = ''] = text.slice(at, at + NEARBY).split(CLAUSE_END)
  if (FUTURE.test(before) || FUTURE.test(after)) return 'future'
  return PAST.test(before) ? 'past' : undefined
}

function clauseStart(text: string, at: number): number {
  for (let start = at; start > 0; start -= 1) {
    if (CLAUSE_END.test(text.charAt(start - 1))) return start
  }
  return 0
}

const digits = (text: string): number => Number(text.normalize('NFKC'))

const ONES = '一二三四五六七八九'

/** 一 to 三十一, 廿 and 卅 and 初 too. */
function han(text: string): number {
  const plain = text.replace('初', '').replace('廿', '二十').replace('卅', '三十')
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['0', plain]
  const ten = tens === '0' ? 0 : tens === '' ? 1 : ONES.indexOf(tens ?? '') + 1
  return 10 * ten + (ones ? ONES.indexOf(ones) + 1 : 0)
}
