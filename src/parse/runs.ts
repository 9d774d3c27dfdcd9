// Runs of lines that could be titles. Kicker, headline and deck stand in one run; a subhead mostly
// stands alone. Where a line stands in its run says much about which of them it is.

import { extentOf } from './extent.ts'
import { CREDIT_FORMS, PICTURE_FORMS, shows, SHAPES, type Shape } from './shape.ts'

export type Run = {
  /** Lines of the run, 0 when the line is none of a run. */
  readonly length: number
  /** 0-based place in the run. */
  readonly at: number
  /** 0 the longest line of its run, 1 between, 2 the shortest; 0 in a run of one. */
  readonly rank: number
  /** Index of the first line after the run. */
  readonly end: number
}

const NO_RUN: Run = { length: 0, at: 0, rank: 0, end: 0 }

/** The run of each line, in page order. */
export function findRuns(shapes: readonly Shape[], cells: readonly number[]): readonly Run[] {
  const runs: Run[] = shapes.map(() => NO_RUN)
  for (let first = 0; first < shapes.length; first++) {
    let end = first
    while (end < shapes.length && couldBeTitle(shapes[end])) end += 1
    if (end === first) continue
    const widths = cells.slice(first, end)
    const { least, most } = extentOf(widths)
    for (let i = first; i < end; i++) {
      const own = cells[i] ?? 0
      const rank = own === most ? 0 : own === least ? 2 : 1
      runs[i] = { length: end - first, at: i - first, rank, end }
    }
    first = end
  }
  return runs
}

const TITLES = new Set(['word', 'title', 'question title', 'title with comma', 'long title'])
const OTHERS = [...CREDIT_FORMS, ...PICTURE_FORMS]

function couldBeTitle(shape: Shape | undefined): boolean {
  if (shape === undefined || !TITLES.has(SHAPES[shape.shape] ?? '')) return false
  return !OTHERS.some((form) => shows(shape, form))
}
