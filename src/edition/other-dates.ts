// Dates in Korean, Portuguese and English: those that name the month, and in Korean a day with a word that says
// on which side of today it lies, or at what time of it.

import type { Language, Mention, Month, Tense, Year } from './date-mention.ts'
import { weekdayAt } from './han-numbers.ts'

/** Each language has its own words, and none that makes a span of two dates. */
const language = (
  pattern: RegExp,
  read: (groups: Readonly<Record<string, string | undefined>>, behind: string) => Partial<Mention>,
): Language => ({
  find: (text) =>
    Array.from(text.matchAll(pattern), (match): Mention => {
      const { index: at } = match
      const { length } = match[0]
      return { at, length, ...read(match.groups ?? {}, text.slice(at + length)) }
    }),
  isSpan: () => false,
})

const count = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits)

const KOREAN =
  /(?<![\d.~–-]|매년 |해마다 |음력 )(?:(?:(?<year>\d{4})년|(?<relativeYear>지난해|작년|올해|내년)) ?(?<yearMonth>\d{1,2})월(?: ?(?<yearDay>\d{1,2})일(?![간째]|장))?(?! ?\d)|(?:(?<month>\d{1,2})월|(?<relativeMonth>지난 ?달|이달|이번 ?달|다음 ?달|내달)) ?(?<day>\d{1,2})일(?![간째]|장)|(?<tense>지난|오는) ?(?<past>\d{1,2})일(?![간째]|장)|(?<timed>\d{1,2})일(?= (?:오전|오후|새벽|낮|밤|저녁)))/gu

const KOREAN_PLUS: Readonly<Record<string, number>> = {
  지난해: -1,
  작년: -1,
  올해: 0,
  내년: 1,
  지난달: -1,
  이달: 0,
  이번달: 0,
  다음달: 1,
  내달: 1,
}

/** As written in digits, or by a word of the table; undefined where the text gives neither. */
function given(digits: string | undefined, word: string | undefined): Year | undefined {
  if (digits !== undefined) return { is: Number(digits) }
  return word === undefined ? undefined : { plus: KOREAN_PLUS[word.replace(' ', '')] ?? 0 }
}

const SIDES: Readonly<Record<string, Tense>> = { 지난: 'past', 오는: 'future' }

export const korean = language(KOREAN, (groups, behind) => ({
  year: given(groups['year'], groups['relativeYear']),
  month: given(groups['yearMonth'] ?? groups['month'], groups['relativeMonth']),
  day: count(groups['yearDay'] ?? groups['day'] ?? groups['past'] ?? groups['timed']),
  tense: SIDES[groups['tense'] ?? ''],
  weekday: weekdayAt(behind),
}))

const PORTUGUESE_MONTHS =
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'
/** `5 de Fevereiro de 2026`; `o 25 de Abril` is what happened then, and streets and bridges are called so. */
const PORTUGUESE = new RegExp(
  `(?<![\\d.,/]|\\b(?:[dn]?o|todos os anos,? a|cada) |\\b(?:avenida|rua|praça|largo|ponte|travessa|escola|estádio|bairro)(?: de| do)? )(?:(?<day>\\d{1,2})(?:\\.?º)? de )?(?<month>${PORTUGUESE_MONTHS.replaceAll(' ', '|')})(?: de (?<year>\\d{4}))?(?!\\p{L})|(?<![\\d.,/])(?<filed>\\d{1,2}) (?<short>jan|fev|mar|abr|mai|jun|jul|ago|set|out|nov|dez)\\.? (?<filedYear>\\d{4})(?=[^\\d])`,
  'giu',
)

const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'
const ENGLISH_MONTH = `${ENGLISH_MONTHS.replaceAll(' ', '|')}|(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.`
/** `the January 6 committee` is about one that all know. */
const ENGLISH_NAME =
  '(?! (?:attack|bombing|committee|hearing|massacre|movement|revolution|riot|uprising|victim|street|avenue))'
/** `5 February 2026`, `February 5, 2026`, `Feb. 27`; small letters are other words: `may`, `march`. */
const ENGLISH = new RegExp(
  `(?<![\\d.,/]|\\b(?:[Ee]very|[Ee]ach|[Aa]ny) )(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${ENGLISH_MONTH})(?:,? (?<year>\\d{4}))?|(?<month2>${ENGLISH_MONTH}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?:, (?<year2>\\d{4}))?|(?<month3>${ENGLISH_MONTH}) (?<year3>\\d{4}))(?![\\p{L}\\d])(?!-\\p{L})${ENGLISH_NAME}`,
  'gu',
)

/** 1 to 12, by the first three letters of its name. */
const monthOf = (names: string, name: string): Month => ({
  is: names.split(' ').findIndex((one) => one.slice(0, 3) === name.slice(0, 3)) + 1,
})

export const portuguese = language(PORTUGUESE, (groups) => {
  const name = groups['month'] ?? groups['short'] ?? ''
  return {
    year: given(groups['year'] ?? groups['filedYear'], undefined),
    month: monthOf(PORTUGUESE_MONTHS, name.toLowerCase()),
    day: count(groups['day'] ?? groups['filed']),
  }
})

export const english = language(ENGLISH, (groups) => ({
  year: given(groups['year'] ?? groups['year2'] ?? groups['year3'], undefined),
  month: monthOf(ENGLISH_MONTHS, groups['month'] ?? groups['month2'] ?? groups['month3'] ?? ''),
  day: count(groups['day'] ?? groups['day2']),
}))
