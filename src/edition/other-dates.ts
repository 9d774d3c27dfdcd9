// Dates in Korean, Portuguese and English: only those that name the month, and in Korean a day with a word
// that says on which side of today it lies.

import type { FindMentions, Mention, Tense } from './date-mention.ts'

const KOREAN =
  /(?:(?<year>\d{4})년 ?)?(?<month>\d{1,2})월 ?(?<day>\d{1,2})일(?![간째])|(?<tense>지난|오는) ?(?<bare>\d{1,2})일(?![간째])/gu

export const findKorean: FindMentions = (text) =>
  Array.from(text.matchAll(KOREAN), (match): Mention => {
    const { year, month, day, bare, tense } = match.groups ?? {}
    const side: Tense = tense === '지난' ? 'past' : 'future'
    return {
      at: match.index,
      length: match[0].length,
      ...(year && { year: { is: Number(year) } }),
      ...(month && { month: { is: Number(month) } }),
      day: Number(day ?? bare),
      ...(tense && { tense: side }),
    }
  })

const MONTHS = {
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  en: 'january february march april may june july august september october november december',
} as const

const monthNumber = (language: keyof typeof MONTHS, name: string): number =>
  MONTHS[language].split(' ').indexOf(name.toLowerCase()) + 1

/** `5 de Fevereiro de 2026`. */
const PORTUGUESE = new RegExp(
  `(?<![\\d.,/])(?<day>\\d{1,2})(?:\\.?º)? de (?<month>${MONTHS.pt.replaceAll(' ', '|')})(?: de (?<year>\\d{4}))?(?!\\p{L})`,
  'giu',
)

const ENGLISH_MONTH = MONTHS.en.replaceAll(/\b[a-z]/gu, (letter) => letter.toUpperCase())
const NAMES = ENGLISH_MONTH.replaceAll(' ', '|')

/** `5 February 2026`, `February 5, 2026`; small letters are other words: `may`, `march`. */
const ENGLISH = new RegExp(
  `(?<![\\d.,/])(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${NAMES})(?:,? (?<year>\\d{4}))?|(?<month2>${NAMES}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?(?:, (?<year2>\\d{4}))?)(?![\\p{L}\\d])`,
  'gu',
)

const named =
  (language: keyof typeof MONTHS, pattern: RegExp): FindMentions =>
  (text) =>
    Array.from(text.matchAll(pattern), (match): Mention => {
      const { day, day2, month, month2, year, year2 } = match.groups ?? {}
      const written = year ?? year2
      return {
        at: match.index,
        length: match[0].length,
        ...(written && { year: { is: Number(written) } }),
        month: { is: monthNumber(language, month ?? month2 ?? '') },
        day: Number(day ?? day2),
      }
    })

export const findPortuguese = named('pt', PORTUGUESE)
export const findEnglish = named('en', ENGLISH)
