// One line of a file with a caret under what is meant. A line that is wider than the terminal is shown
// around the caret, so that a line of 5 MB costs no more than any other.

import { cells } from './cells.ts'
import { visible } from './visible.ts'

export type Mark = {
  readonly line: number
  /** 1-based, in code points; without it the whole line is meant. */
  readonly column?: number
  readonly length?: number
}

export type Frame = { readonly gutter: string; readonly text: string; readonly carets: string }

/** One at either end. */
const ELLIPSES = 2
/** No terminal is too narrow to show a few words. */
const LEAST_ROOM = 20

/** The line as it can be shown in `columns` cells, and the line of carets that stands under it. */
export function frameOf(text: string, mark: Mark, columns: number): Frame {
  const gutter = `  ${mark.line} | `
  const room = Math.max(LEAST_ROOM, columns - gutter.length - ELLIPSES)
  const { start, length } = spanOf(text, mark)
  const around = codePoints(text, Math.max(0, start - room), start + room + 1)
  const split = Math.min(start, room)
  const before = fitEnd(around.slice(0, split), width(around) > room ? room / 2 : room)
  const after = fitStart(around.slice(split), room - width(before))
  const isCutLeft = start > before.length
  const isCutRight = split + after.length < around.length
  const lead = (isCutLeft ? '…' : '') + before.join('')
  const marked = cells(after.slice(0, length).join(''))
  return {
    gutter,
    text: lead + after.join('') + (isCutRight ? '…' : ''),
    carets: ' '.repeat(cells(lead)) + '^'.repeat(Math.max(1, marked)),
  }
}

function spanOf(text: string, { column, length = 1 }: Mark): { start: number; length: number } {
  if (column !== undefined) return { start: column - 1, length }
  return { start: /^\s*/u.exec(text)?.[0].length ?? 0, length: Infinity }
}

/** Code points `from`…`to` of a text, each as it can be shown, without making an array of them all. */
function codePoints(text: string, from: number, to: number): string[] {
  const found: string[] = []
  let index = 0
  for (const char of text) {
    if (index >= to) break
    if (index >= from) found.push(visible(char))
    index += 1
  }
  return found
}

const width = (chars: readonly string[]): number =>
  chars.reduce((sum, char) => sum + cells(char), 0)

/** The first of `chars` that fit. */
function fitStart(chars: readonly string[], room: number): readonly string[] {
  let sum = 0
  const end = chars.findIndex((char) => (sum += cells(char)) > room)
  return end === -1 ? chars : chars.slice(0, end)
}

/** The last of `chars` that fit. */
const fitEnd = (chars: readonly string[], room: number): readonly string[] =>
  fitStart(chars.toReversed(), room).toReversed()
