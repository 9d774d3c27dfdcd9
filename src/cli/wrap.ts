// Breaks a text into lines of so many terminal cells, as Chinese and spaced scripts break.

import { cells, WIDE_RANGES } from './cells.ts'

/** Marks that never end a line, and marks that never begin one. */
const OPENING = '（「『《〈【〔［“‘(\\['
const CLOSING = '，。、；：？！）」』》〉】〕］”’…—·,.;:?!)\\]'
/** What holds together: a wide character or a word, with the marks that cling to it; or a space. */
const PIECE = new RegExp(
  `[${OPENING}]*(?:[${WIDE_RANGES}]|[^\\s${WIDE_RANGES}${OPENING}]+)[${CLOSING}]*|\\s+|[${OPENING}]+`,
  'gu',
)

/** Lines of at most `columns` cells, where no single word is longer; no character but space is lost. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const [piece] of text.matchAll(PIECE)) {
    const size = cells(piece)
    if (width + size > columns && line !== '') {
      lines.push(line.trimEnd())
      line = ''
      width = 0
    }
    if (line === '' && piece.trim() === '') continue
    line += piece
    width += size
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}
