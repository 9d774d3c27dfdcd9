// What a story can be found by: every pair of neighbouring characters of a run of Han, kana or Hangul, and
// every word of other scripts. Terms are kept as numbers; two that share one are told apart in the text.

import type { Story } from '../model/edition.ts'
import { kindOf, PAIRED, WORDED } from './characters.ts'
import type { Fold } from './fold.ts'

/** The whole text of a story, folded; no phrase goes on from one block into the next. */
export const foldStory = ({ headline, blocks }: Story, fold: Fold): string =>
  [headline, ...blocks.map(({ text }) => text)]
    .map((text) => fold(text.normalize('NFC')))
    .filter((text) => text !== '')
    .join(' ')

/** The terms of folded text, as numbers of 32 bits. */
export function termsOf(folded: string): Set<number> {
  const terms = new Set<number>()
  let before = 0
  let word = 0
  for (let at = 0; at < folded.length;) {
    const code = folded.codePointAt(at) ?? 0
    const kind = kindOf(code)
    if (kind !== WORDED && word !== 0) terms.add(spread(word))
    word = kind === WORDED ? mix(word || BASIS, code) : 0
    if (kind === PAIRED && before !== 0) terms.add(spread(mix(mix(BASIS, before), code)))
    before = kind === PAIRED ? code : 0
    at += code > 0xff_ff ? 2 : 1
  }
  if (word !== 0) terms.add(spread(word))
  return terms
}

/** FNV-1a, a code point at a time. */
const BASIS = 0x811c9dc5
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** The last steps of MurmurHash3: the high bits, which choose a bucket, then depend on every character. */
function spread(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}
