// The habits of one page: its language, whether its lines are printed lines or whole paragraphs,
// the column width, and whether paragraphs are indented or set off by blank lines.

import type { Line } from './lines.ts'

/** Languages by how they are set; Traditional and Simplified Chinese are set alike. */
export type Language = 'zh' | 'ja' | 'ko' | 'latin'

export const LANGUAGES: readonly Language[] = ['zh', 'ja', 'ko', 'latin']

/** What holds for the whole page. */
export type Habits = {
  readonly language: Language
  /** Cells of a full line with its indent; undefined when a line is a whole paragraph piece. */
  readonly width: number | undefined
  /** Share of lines with a blank line before: 0 below 12 %, 1 below 60 %, 2 above. */
  readonly gaps: 0 | 1 | 2
  /** True when some, but not all, lines are indented. */
  readonly indents: boolean
}

export function findHabits(lines: readonly Line[]): Habits {
  const share = (test: (line: Line) => boolean) =>
    lines.filter(test).length / Math.max(1, lines.length)
  const gaps = share((line) => line.gap > 0)
  const indented = share((line) => line.indent >= 0.5)
  return {
    language: findLanguage(lines),
    width: findWidth(lines),
    gaps: gaps < 0.12 ? 0 : gaps < 0.6 ? 1 : 2,
    indents: indented > 0.06 && indented < 0.8,
  }
}

// Enough of a page to know its language; a quotation in another one does not tip it.
const LANGUAGE_SAMPLE = 6000

function findLanguage(lines: readonly Line[]): Language {
  const counts = new Int32Array(KINDS.length)
  let left = LANGUAGE_SAMPLE
  for (const { sample } of lines) {
    for (let i = 0; i < sample.length && left > 0; i++, left--) {
      const kind = KIND_OF[sample.charCodeAt(i)] ?? 0
      counts[kind] = (counts[kind] ?? 0) + 1
    }
  }
  const count = (kind: Letter): number => counts[KINDS.indexOf(kind)] ?? 0
  const cjk = count('han') + count('kana') + count('hangul')
  // A Han character carries about as much as three Latin letters.
  if (count('latin') > 3 * cjk) return 'latin'
  if (count('hangul') > 0.3 * cjk) return 'ko'
  return count('kana') > 0.12 * cjk ? 'ja' : 'zh'
}

/** A script as far as setting it goes. */
export type Letter = 'han' | 'kana' | 'hangul' | 'latin'

// First and last UTF-16 unit; the high surrogates are those of the further Han planes.
const LETTERS: readonly (readonly [number, number, Letter])[] = [
  [0x4e00, 0x9fff, 'han'],
  [0x61, 0x7a, 'latin'],
  [0x41, 0x5a, 'latin'],
  [0x3041, 0x30ff, 'kana'],
  [0xac00, 0xd7a3, 'hangul'],
  [0xc0, 0x24f, 'latin'],
  [0x3400, 0x4dbf, 'han'],
  [0xf900, 0xfaff, 'han'],
  [0xd840, 0xd87f, 'han'],
]

const KINDS: readonly (Letter | undefined)[] = [undefined, 'han', 'kana', 'hangul', 'latin']

/** An index into KINDS for each UTF-16 unit. */
const KIND_OF = new Uint8Array(0x1_00_00)
for (const [first, last, kind] of LETTERS) KIND_OF.fill(KINDS.indexOf(kind), first, last + 1)

/** The script a UTF-16 unit belongs to, when it is a letter of one we know. */
export const letterKind = (unit: number): Letter | undefined => KINDS[KIND_OF[unit] ?? 0]

const NARROWEST = 8
const WIDEST = 60
// A line that ends within this many cells of the width counts as full: two characters of
// punctuation that may not start a line, or a word of a spaced script that did not fit.
const RAGGED = 3

/** The width that most lines just reach and few pass. */
function findWidth(lines: readonly Line[]): number | undefined {
  const widths = new Int32Array(2 * WIDEST + 2)
  for (const { cells, indent } of lines) {
    const at = Math.min(Math.round(2 * (cells + indent)), 2 * WIDEST + 1)
    widths[at] = (widths[at] ?? 0) + 1
  }
  /** Lines of the widths below, which is all that is asked. */
  const below = sumsOf(widths)
  const between = (from: number, to: number) => (below[to + 1] ?? 0) - (below[from] ?? 0)
  let best = { width: 0, score: 0 }
  for (let at = 2 * NARROWEST; at <= 2 * WIDEST; at++) {
    const full = between(at - 2 * RAGGED + 1, at)
    const over = between(at + 1, 2 * WIDEST + 1)
    const score = full - 2 * over
    if (score > best.score) best = { width: at / 2, score }
  }
  // Fewer full lines than this and the lines are paragraphs that happen to be equally long.
  return best.score > 0.25 * lines.length && best.score > 4 ? best.width : undefined
}

/** Before each number the sum of those before it, and the sum of all. */
function sumsOf(numbers: Int32Array): Int32Array {
  const sums = new Int32Array(numbers.length + 1)
  numbers.forEach((number, i) => (sums[i + 1] = (sums[i] ?? 0) + number))
  return sums
}
