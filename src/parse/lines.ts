// Source to lines: numbered, trimmed and measured. It says nothing about what a line means.

/** One non-blank line of the page. */
export type Line = {
  /** 1-based number in the source. */
  readonly number: number
  /** Without space at either end; a form feed, a BOM or a stray CR inside stands as a space. */
  readonly text: string
  /** What is analysed: `text`, or the two ends of it when it is longer than anything printed. */
  readonly sample: string
  /** Width in cells of a Han character; a Latin letter is half a cell. */
  readonly cells: number
  /** Width of the space before the first character, in cells. */
  readonly indent: number
  /** Blank lines between this line and the one before; 0 on the first line of the page. */
  readonly gap: number
}

/** Lines longer than this (UTF-16 units) are no newspaper text and are not analysed. */
export const LONGEST_LINE = 100_000

// The longest paragraph of a page is some 2,000 characters; both ends of a longer one tell its role.
const SAMPLE_END = 2000

const SPACE = /\s/u
const STRAY = /[\r\f\v\uFEFF]/gu

/** The source cut at LF and CRLF; a form feed or a lone CR ends no line. */
export function splitSource(source: string): readonly string[] {
  return source.split(/\r?\n/u)
}

/** The non-blank lines in page order. */
export function readLines(source: string): readonly Line[] {
  const lines: Line[] = []
  let gap = 0
  splitSource(source).forEach((raw, i) => {
    const text = raw.trim().replace(STRAY, ' ')
    if (text === '') {
      gap += 1
      return
    }
    lines.push(measure(raw, text, { number: i + 1, gap: lines.length === 0 ? 0 : gap }))
    gap = 0
  })
  return lines
}

/** Width in cells: Han, kana, hangul and fullwidth forms 1, everything else ½. */
export function cellsOf(text: string): number {
  let half = 0
  for (let i = 0; i < text.length; i++)
    half += text.charCodeAt(i) >= 0x1100 ? wide(text.charCodeAt(i)) : 1
  return half / 2
}

function wide(unit: number): number {
  if (unit >= 0xdc00 && unit <= 0xdfff) return 0
  return unit >= 0x2000 && unit < 0x2460 ? narrowPunctuation(unit) : 2
}

// “ ” ‘ ’ … — are set on a full cell by Chinese papers and on half a cell by others; dashes and
// ellipses come in pairs in Chinese, so half a cell each is right on average.
function narrowPunctuation(unit: number): number {
  return unit >= 0x2190 ? 2 : 1
}

function measure(raw: string, text: string, at: { number: number; gap: number }): Line {
  const sample =
    text.length > 2 * SAMPLE_END ? text.slice(0, SAMPLE_END) + text.slice(-SAMPLE_END) : text
  const indent = indentOf(raw)
  return { ...at, text, sample, cells: cellsOf(sample), indent }
}

function indentOf(raw: string): number {
  let half = 0
  for (let i = 0; i < Math.min(raw.length, 40) && SPACE.test(raw.charAt(i)); i++) {
    const char = raw.charAt(i)
    if (char === '\u3000') half += 2
    else if (char !== '\uFEFF' && char !== '\f') half += 1
  }
  return half / 2
}
