// Where the lines of each story stand in the source, told as from–to.

import type { Row } from './rows.ts'

/** First and last line, in page order. */
export type Span = readonly [first: number, last: number]

/** By the story, counted from 0. Blank lines do not part a span, other lines do. */
export function spansOf(rows: readonly Row[]): ReadonlyMap<number, readonly Span[]> {
  const spans = new Map<number, Span[]>()
  for (const { story, run, kind, first, last } of rows) {
    if (story === undefined || kind === 'blank') continue
    const own = spans.get(story) ?? []
    const from = run ? first : own.pop()?.[0]
    spans.set(story, [...own, [from ?? first, last]])
  }
  return spans
}
