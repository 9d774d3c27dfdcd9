// The lines of a source as rows of the proof: each non-blank line once, a run of blank lines as one.
// Which story a row is tied to is read off the parser's reading, never decided here.

import type { PageText } from '../../content/read-page.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { PageStory } from '../../model/page.ts'
import type { LineReading, PageReading } from '../../model/reading.ts'
import { splitSource } from '../../parse/lines.ts'
import { visible } from '../visible.ts'

/** `setting`: a line of the front matter. */
export type RowKind = 'line' | 'blank' | 'setting'

/** Where a run of one story's lines begins: at its place, or before or after it. */
export type RunStart = 'here' | 'below' | 'above'

export type Row = {
  readonly kind: RowKind
  /** 1-based lines of the source; the same but for a run of blank lines. */
  readonly first: number
  readonly last: number
  readonly text: string
  readonly reading?: LineReading
  /** The line goes on with the block that the line before it belongs to. */
  readonly isContinued: boolean
  /** The story, counted from 0, whose bar runs along this row. */
  readonly story?: number
  /** Present on the first row of a run; where the rest of the story is to be looked for. */
  readonly run?: RunStart
  readonly findings: readonly Diagnostic[]
}

/** Where a story stands: its first title or body line, for a caption may be anywhere. */
export function placeOf({ blocks }: PageStory): number {
  const main = blocks.find(({ role }) => role !== 'caption' && role !== 'credit') ?? blocks[0]
  return main?.lines[0] ?? 1
}

/** Page order; none for a page that could not be read. */
export function layRows(
  { text, source }: PageText,
  { page, lines }: PageReading,
  findings: readonly Diagnostic[],
): readonly Row[] {
  if (source === undefined) return []
  const blocks = page.stories.flatMap((story) => story.blocks)
  const continued = new Set(blocks.flatMap((block) => block.lines.slice(1)))
  const readings = new Map(lines.map((reading) => [reading.line, reading]))
  const found = Map.groupBy(findings, ({ line }) => line)
  const rows = splitSource(text).map((line, index) => {
    const number = index + 1
    const reading = readings.get(number)
    const row = rowOf(line, number, reading)
    return Object.assign(row, {
      isContinued: continued.has(number),
      findings: found.get(number) ?? [],
    })
  })
  return startRuns(joinBlanks(rows), page.stories.map(placeOf))
}

function rowOf(
  text: string,
  line: number,
  reading: LineReading | undefined,
): Omit<Row, 'isContinued' | 'findings'> {
  const place = { first: line, last: line, text }
  if (!reading) return { kind: isBare(text) ? 'blank' : 'setting', ...place }
  const { story } = reading
  return { kind: 'line', ...place, reading, ...(story !== undefined && { story }) }
}

/** A byte order mark alone on its line is blank to the parser and not to the eye. */
const isBare = (line: string): boolean => visible(line).trim() === ''

/** Blank lines become one row, and none at the end; between lines of a story its bar runs on. */
function joinBlanks(rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = []
  for (const [index, row] of rows.entries()) {
    const before = joined.at(-1)
    if (row.kind === 'blank' && before?.kind === 'blank') {
      const findings = [...before.findings, ...row.findings]
      joined[joined.length - 1] = { ...before, last: row.last, findings }
    } else if (row.kind === 'blank' && before?.story !== undefined) {
      const isInside = nextStory(rows, index) === before.story
      joined.push({ ...row, ...(isInside && { story: before.story }) })
    } else joined.push(row)
  }
  const end = joined.at(-1)
  return end?.kind === 'blank' && end.findings.length === 0 ? joined.slice(0, -1) : joined
}

function nextStory(rows: readonly Row[], from: number): number | undefined {
  let at = from
  while (rows[at]?.kind === 'blank') at += 1
  return rows[at]?.story
}

function startRuns(rows: readonly Row[], places: readonly number[]): readonly Row[] {
  let previous: number | undefined
  return rows.map((row, index) => {
    const isStart = row.story !== undefined && row.story !== previous
    previous = row.story
    return isStart ? { ...row, run: runStart(rows, index, places[row.story ?? 0] ?? 0) } : row
  })
}

/** Whether the story's place lies in the run that begins at `index`, or before or after it. */
function runStart(rows: readonly Row[], index: number, place: number): RunStart {
  const story = rows[index]?.story
  let end = index
  while (rows[end + 1]?.story === story && end + 1 < rows.length) end += 1
  if ((rows[end]?.last ?? 0) < place) return 'below'
  return (rows[index]?.first ?? 0) > place ? 'above' : 'here'
}
