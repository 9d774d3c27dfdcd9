// Everything that is measured about a page before anything is decided.

import { measureCohesion, readTerms, type Cohesion, type Terms } from './cohesion.ts'
import { openEcho, type Echo } from './echo.ts'
import { takeMarks, type PlacedMark } from './editor-marks.ts'
import { readLines, type Line } from './lines.ts'
import { findRuns, type Run } from './runs.ts'
import { findHabits, type Habits } from './script.ts'
import { shapeLines, SHAPES, type Shape } from './shape.ts'
import { findTitleHabits, type TitleHabits } from './title-habits.ts'

/** One page, measured; all lists run over its non-blank lines. */
export type Sheet = {
  /** The source without the editor's marks, line for line. */
  readonly bare: string
  /** The editor's marks; undefined for a line without one. */
  readonly marks: readonly (PlacedMark | undefined)[]
  readonly lines: readonly Line[]
  readonly habits: Habits
  readonly shapes: readonly Shape[]
  readonly runs: readonly Run[]
  readonly titles: TitleHabits
  readonly terms: Terms
  readonly cohesion: readonly Cohesion[]
  readonly echo: Echo
  /** 1 for a line that stands on the page more than once, 0 for the others. */
  readonly repeats: readonly number[]
}

export function readSheet(source: string): Sheet {
  const { bare, marks } = takeMarks(source)
  const lines = readLines(bare)
  const habits = findHabits(lines)
  const shapes = shapeLines(lines, habits)
  const terms = readTerms(lines)
  const runs = findRuns(
    shapes,
    lines.map(({ cells }) => cells),
  )
  const isText = (i: number) => TEXT_SHAPES.has(shapes[i]?.shape ?? 0)
  return {
    bare,
    marks: lines.map(({ number }) => marks.get(number)),
    lines,
    habits,
    shapes,
    runs,
    titles: findTitleHabits(lines, shapes, runs),
    terms,
    cohesion: measureCohesion(lines, terms, isText),
    echo: openEcho(lines, terms),
    repeats: findRepeats(lines),
  }
}

/** Whether the editor has said what a line is. */
export const isMarked = ({ marks }: Sheet, line: number): boolean => marks[line] !== undefined

/** Whether the editor has said what every line is: nothing is left to weigh. */
export const isFullyMarked = ({ marks }: Sheet): boolean =>
  marks.length > 0 && marks.every((mark) => mark !== undefined)

// Titles and captions stand between stories and say little about where one ends.
const TEXT_SHAPES = new Set(
  SHAPES.flatMap((name, i) =>
    ['full line', 'full stop line', 'short stop', 'sentences', 'open text'].includes(name)
      ? [i]
      : [],
  ),
)

function findRepeats(lines: readonly Line[]): readonly number[] {
  const count = new Map<string, number>()
  const bare = lines.map(({ sample }) => sample.replace(/[\s"“”]/gu, ''))
  for (const text of bare) count.set(text, (count.get(text) ?? 0) + 1)
  return bare.map((text) => ((count.get(text) ?? 0) > 1 ? 1 : 0))
}
