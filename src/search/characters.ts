// What a character is to search. Han, kana and Hangul are written without spaces, or with spaces that
// nobody is sure of: they are found by pairs. Every other letter or digit belongs to a word.

export const PAIRED = 1
export const WORDED = 2
export const SPACE = 3
/** Punctuation, symbols: no phrase goes on across it. It parts more than a space does, and is more. */
export const BREAK = 4

export type Kind = typeof PAIRED | typeof WORDED | typeof SPACE | typeof BREAK

/** The long mark of kana belongs to no script (Unicode Scripts.txt: Common). */
const IS_PAIRED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]$/u
const IS_WORDED = /^[\p{L}\p{N}\p{M}]$/u

/** Of the basic plane; 0 is not known yet. A table, since every character of every hit passes here. */
const known = new Uint8Array(0x1_00_00)

/** `code` is a code point. */
export function kindOf(code: number): Kind {
  const kind = known[code]
  if (kind) return kind as Kind
  const found = judge(String.fromCodePoint(code))
  if (code < known.length) known[code] = found
  return found
}

function judge(character: string): Kind {
  if (IS_PAIRED.test(character)) return PAIRED
  if (IS_WORDED.test(character)) return WORDED
  return character.trim() === '' ? SPACE : BREAK
}
