// One page laid out for the proof: its lines cut into takes, each beside the story that begins there.
// It computes and prints nothing.

import type { PageText } from '../../content/read-page.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Story } from '../../model/edition.ts'
import type { PageStory } from '../../model/page.ts'
import type { LineReading, PageReading } from '../../model/reading.ts'
import { closeCalls } from '../doubt.ts'
import { seemingLanguage } from './language.ts'
import { publishedStories } from './published.ts'
import { layRows, placeOf, type Row } from './rows.ts'
import { type Span, spansOf } from './spans.ts'

/** A story with what the proof says of it. */
export type Proofed = {
  /** 1-based, reading order. */
  readonly number: number
  readonly id: string
  /** As it was found on the page, and as it would be published. */
  readonly found: PageStory
  readonly published: Story
  /** Its lines, as they run on in the source. */
  readonly spans: readonly Span[]
  /** Its lines that another role nearly had. */
  readonly close: readonly LineReading[]
}

/** Lines from the place of one story to the next; before the first story there is none. */
export type Take = { readonly rows: readonly Row[]; readonly story?: Proofed }

export type Galley = {
  readonly id: string
  readonly file: string
  /** BCP 47. */
  readonly language: string
  readonly takes: readonly Take[]
  readonly stories: readonly Proofed[]
  /** Lines of no story that a story's role nearly had. */
  readonly close: readonly LineReading[]
  readonly findings: readonly Diagnostic[]
  /** Where a page cannot be read: its text, to show the places. */
  readonly unread?: string
}

/** The anchor of the line that begins a row. */
export const lineId = ({ id }: Pick<Galley, 'id'>, line: number): string => `${id}-l${line}`

/** Where the proof shows a line: a blank one may stand in the row of another, an unread one in none. */
export function anchorOf(galley: Galley, line: number | undefined): string {
  const rows = galley.takes.flatMap((take) => take.rows)
  const row = rows.find(({ first, last }) => line !== undefined && first <= line && line <= last)
  return row ? lineId(galley, row.first) : galley.id
}

/** Bars of so many colours; the number beside tells two of one colour apart. */
const HUES = 6

/** The classes that tie lines and story: the story itself, and its colour. */
export const tieOf = (number: number): string => `of${number} hue${(number - 1) % HUES}`

/** The page that is the `number`th of the proof, from 1. */
export function layGalley(number: number, text: PageText, reading: PageReading): Galley {
  const id = `p${number}`
  const findings = [...text.diagnostics, ...reading.page.diagnostics]
  const rows = layRows(text, reading, findings)
  const close = Map.groupBy(closeCalls(reading.lines), ({ story }) => story)
  const spans = spansOf(rows)
  const stories = publishedStories(reading.page).map(({ found, published }, story): Proofed => ({
    number: story + 1,
    id: `${id}-s${story + 1}`,
    found,
    published,
    spans: spans.get(story) ?? [],
    close: close.get(story) ?? [],
  }))
  return {
    id,
    file: text.file,
    language: seemingLanguage(text.text),
    takes: cutTakes(rows, stories),
    stories,
    close: close.get(undefined) ?? [],
    findings,
    ...(text.source === undefined && { unread: text.text }),
  }
}

function cutTakes(rows: readonly Row[], stories: readonly Proofed[]): readonly Take[] {
  const rowOf = new Map(rows.map(({ first }, index) => [first, index]))
  const starts = stories.map((story) => ({ story, start: startOf(rows, rowOf, story) }))
  const heads = starts.map(({ story, start }, index) => {
    return { story, rows: rows.slice(start, starts[index + 1]?.start ?? rows.length) }
  })
  const before = rows.slice(0, starts[0]?.start ?? rows.length)
  const isBare = before.every(({ kind, findings }) => kind === 'blank' && findings.length === 0)
  const [first, ...rest] = heads
  if (first && isBare) return [{ ...first, rows: [...before, ...first.rows] }, ...rest]
  return [{ rows: before }, ...heads]
}

/** The row of a story's place, or that of the caption, the kicker or the credit right above it. */
function startOf(
  rows: readonly Row[],
  rowOf: ReadonlyMap<number, number>,
  { number, found }: Proofed,
): number {
  const start = rowOf.get(placeOf(found)) ?? 0
  let above = start
  while (rows[above - 1]?.story === number - 1) above -= 1
  return above
}
