// What a reader asked for, as words that a story must have, all of them. Nothing but words has a meaning:
// no operator, no field, no pattern.

import { kindOf, WORDED } from './characters.ts'
import type { Fold } from './fold.ts'
import { termsOf } from './terms.ts'

export type Query = {
  /** As it was asked, cleaned: what is shown, and what an address has. */
  readonly text: string
  /** Folded. A run of Han is one; so is what stands in quotes. */
  readonly phrases: readonly string[]
  /** What to look up in the index; there is at least one. */
  readonly terms: ReadonlySet<number>
}

/** Why nothing can be looked for: nothing was asked, less than two characters, or more than anybody reads. */
export type Unasked = { readonly text: string; readonly reason: 'empty' | 'short' | 'long' }

/** In characters. */
export const MAX_QUERY = 100
const MAX_PHRASES = 8

/** XML 1.0 and HTML have no place for them, nor has an address for half a character. */
const FORBIDDEN =
  /(?!\s)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** What stands in quotes of any kind, or between spaces. */
const PIECE = /["“”„«»「」『』]([^"“”„«»「」『』]*)["“”„«»「」『』]|[^\s"“”„«»「」『』]+/g

/** Never throws; linear in the text. */
export function readQuery(asked: string, fold: Fold): Query | Unasked {
  // Cut first: what nobody typed is not worth cleaning.
  const text = asked
    .slice(0, MAX_QUERY * 4)
    .replace(FORBIDDEN, '')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC')
  const characters = Array.from(text)
  if (asked.length > MAX_QUERY * 4 || characters.length > MAX_QUERY) {
    return { text: characters.slice(0, MAX_QUERY).join(''), reason: 'long' }
  }
  const phrases = phrasesIn(text, fold)
  if (phrases.length === 0) return { text, reason: 'empty' }
  if (phrases.length > MAX_PHRASES) return { text, reason: 'long' }
  const terms = termsOf(phrases.join(' '))
  return terms.size > 0 ? { text, phrases, terms } : { text, reason: 'short' }
}

function phrasesIn(text: string, fold: Fold): readonly string[] {
  const phrases = Array.from(text.matchAll(PIECE), ([piece, quoted]) =>
    quoted === undefined ? fold(piece).split(' ') : [fold(quoted)],
  )
  return [...new Set(phrases.flat())].filter((phrase) => phrase !== '')
}

/** Where the phrase stands in folded text, from `from` on; -1 where it does not. Words are whole words. */
export function findPhrase(folded: string, phrase: string, from = 0): number {
  let at = folded.indexOf(phrase, from)
  while (at !== -1 && !isWhole(folded, at, at + phrase.length)) at = folded.indexOf(phrase, at + 1)
  return at
}

/** 'art' is not in 'party', though 網 is in 網絡. */
const isWhole = (folded: string, start: number, end: number): boolean =>
  !(isInWord(folded, start - 1) && isInWord(folded, start)) &&
  !(isInWord(folded, end - 1) && isInWord(folded, end))

const isInWord = (folded: string, at: number): boolean => {
  const code = folded.charCodeAt(at)
  return !Number.isNaN(code) && kindOf(code) === WORDED
}
