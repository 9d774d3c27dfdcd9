// How wide a text stands on a terminal, in cells: a Han character takes two, a combining accent none.

/** UAX #11, East Asian Width W and F, less the emoji, which are known by their property. */
export const WIDE_RANGES =
  '\\u1100-\\u115F\\u2E80-\\u303E\\u3041-\\u33FF\\u3400-\\u4DBF\\u4E00-\\uA4CF\\uA960-\\uA97F' +
  '\\uAC00-\\uD7A3\\uF900-\\uFAFF\\uFE10-\\uFE19\\uFE30-\\uFE6F\\uFF01-\\uFF60\\uFFE0-\\uFFE6' +
  '\\u{16FE0}-\\u{18DFF}\\u{1AFF0}-\\u{1B2FF}\\u{20000}-\\u{3FFFD}'

const WIDE = new RegExp(`[${WIDE_RANGES}]`, 'u')
const ASCII_ONLY = /^[\x20-\x7E]*$/
/** Han, kana, hangul and fullwidth marks that nothing combines with: most of what is measured. */
const WIDE_ONLY =
  /^[\u3001-\u3029\u3041-\u3096\u30A1-\u30FA\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]+$/
/** Jamo after the first of a syllable stand in its cells. */
const NO_CELL = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11FF]/u
/** Shown as a picture: by itself, or because a variation selector or a keycap asks for it. */
const EMOJI = /^\p{Emoji_Presentation}|\uFE0F|\u20E3/u

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Cells of a text without tabs and control characters. */
export function cells(text: string): number {
  if (ASCII_ONLY.test(text)) return text.length
  if (WIDE_ONLY.test(text)) return 2 * text.length
  let sum = 0
  for (const { segment } of GRAPHEMES.segment(text)) sum += EMOJI.test(segment) ? 2 : plain(segment)
  return sum
}

function plain(grapheme: string): number {
  let sum = 0
  for (const char of grapheme) sum += NO_CELL.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return sum
}

/** The start of a one-line text that fits into `columns` cells, with `…` where something was cut off. */
export function cut(text: string, columns: number): string {
  let sum = 0
  let end = 0
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    sum += cells(segment)
    if (sum > columns) return `${text.slice(0, end)}…`
    // What ends here still leaves a cell for the ellipsis.
    if (sum < columns) end = index + segment.length
  }
  return text
}
