// How the page sets the titles that are surely headlines: those over a dateline or a time. Beside them
// the other titles show what they are.

import type { Line } from './lines.ts'
import type { Run } from './runs.ts'
import { SHAPES, shows, type Shape } from './shape.ts'

/** Of the sure headlines; all nought where there are none. */
export type TitleHabits = {
  /** Their share of the title runs that stand over text, 0–1. */
  readonly share: number
  /** Mean width of their first line, in cells. */
  readonly cells: number
  /** Shares of them that are in two halves, stand after a blank line, have several lines, 0–1. */
  readonly halves: number
  readonly gaps: number
  readonly several: number
}

export const LEADS = ['nothing near', 'a dateline', 'a time', 'other text'] as const

// How far a credit or a caption may stand between the titles and the first words of a story.
const LEAD_REACH = 4
const FIRST_TEXT_SHAPE = SHAPES.indexOf('full line')
const [NOTHING, DATELINE, TIME, OTHER] = [0, 1, 2, 3] as const

/** How the text from a line on opens, as an index into LEADS. */
export function leadAt(shapes: readonly Shape[], from: number): number {
  for (let i = from; i < from + LEAD_REACH; i++) {
    const shape = shapes[i]
    if (shape === undefined) return NOTHING
    if (shape.shape < FIRST_TEXT_SHAPE) continue
    return shows(shape, 'dateline') ? DATELINE : shows(shape, 'ordinal-time') ? TIME : OTHER
  }
  return NOTHING
}

export function findTitleHabits(
  lines: readonly Line[],
  shapes: readonly Shape[],
  runs: readonly Run[],
): TitleHabits {
  const leadOf = (i: number) => leadAt(shapes, runs[i]?.end ?? 0)
  const first = lines.flatMap((_, i) => (runs[i]?.length && runs[i].at === 0 ? [i] : []))
  const leading = first.filter((i) => leadOf(i) !== NOTHING)
  const sure = leading.filter((i) => leadOf(i) !== OTHER)
  const mean = (of: (i: number) => number) =>
    sure.reduce((sum, i) => sum + of(i), 0) / Math.max(1, sure.length)
  const share = (holds: (i: number) => boolean) => mean((i) => (holds(i) ? 1 : 0))
  return {
    share: sure.length / Math.max(1, leading.length),
    cells: mean((i) => lines[i]?.cells ?? 0),
    halves: share((i) => (shapes[i]?.clauses ?? 0) > 0),
    gaps: share((i) => (shapes[i]?.gap ?? 0) > 0),
    several: share((i) => (runs[i]?.length ?? 0) > 1),
  }
}
