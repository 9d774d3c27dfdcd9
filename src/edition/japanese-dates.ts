// How Japanese papers write dates: `2月5日`, `昨年九月`, `令和8年2月5日`, `十八日午前四時`. A day alone is one of the
// calendar only before a time of it, and where a paper calls its own issue by it: `二十一日付「…」の記事`.

import type { Language, Mention, Month, Year } from './date-mention.ts'
import { DIGIT, HAN_DAY, HAN_DIGIT, HAN_MONTH, numberOf, weekdayAt } from './han-numbers.ts'

const YEAR = `(?:(?<year>${DIGIT}{4}|[〇一二三四五六七八九]{4})|(?<era>令和|平成|昭和)(?<eraYear>元|${DIGIT}{1,2}|${HAN_DIGIT}{1,3}))年|(?<relativeYear>今年|昨年|去年|来年|本年)`
const MONTH = `(?<month>${DIGIT}{1,2}|${HAN_MONTH})月|(?<relativeMonth>今月|先月|来月)`
const DAY = `(?<day>${DIGIT}{1,2}|${HAN_DAY})日`
const LASTS = '(?![間目分]|ぶり|以内|本|連続|という)'
const BARE = `(?<bare>${DIGIT}{1,2}|${HAN_DAY})日${LASTS}`
const IS_DAY = /^(?:午[前後]|未明|早朝|深夜|付)/u

const DATE = new RegExp(
  `(?<!${DIGIT}|${HAN_DIGIT}|[年月第週泊数.・－–~～-]|毎年|旧暦|陰暦)(?:(?:${YEAR})?(?:${MONTH})(?:${DAY}${LASTS}|(?!${DIGIT}|${HAN_DIGIT}|間|号))|${BARE})`,
  'gu',
)

/** The year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 }
const PLUS: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  昨年: -1,
  去年: -1,
  来年: 1,
  今月: 0,
  先月: -1,
  来月: 1,
}

export const japanese: Language = {
  find: (text) =>
    Array.from(text.matchAll(DATE), (match): Mention => {
      const groups = match.groups ?? {}
      const { bare, day = bare } = groups
      const behind = text.slice(match.index + match[0].length)
      return {
        at: match.index,
        length: match[0].length,
        year: yearOf(groups),
        month: monthOf(groups),
        day: day === undefined ? undefined : numberOf(day),
        weekday: weekdayAt(behind),
        isDoubtful: bare !== undefined && !IS_DAY.test(behind),
      }
    }),
  isSpan: (between) => /^(?:[（(][^（()）]{1,3}[)）])?(?:から|と|、|・|[~～－–-])$/u.test(between),
}

type Groups = Readonly<Record<string, string | undefined>>

function yearOf({ year, era, eraYear, relativeYear }: Groups): Year | undefined {
  if (year !== undefined) return { is: numberOf(year) }
  if (era !== undefined && eraYear !== undefined) {
    return { is: (ERAS[era] ?? 0) + (eraYear === '元' ? 1 : numberOf(eraYear)) }
  }
  return relativeYear === undefined ? undefined : { plus: PLUS[relativeYear] ?? 0 }
}

function monthOf({ month, relativeMonth }: Groups): Month | undefined {
  if (month !== undefined) return { is: numberOf(month) }
  return relativeMonth === undefined ? undefined : { plus: PLUS[relativeMonth] ?? 0 }
}
