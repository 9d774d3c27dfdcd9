// What of a hit a reader is shown: the words that were asked for, marked, in as much of the story's own
// text as tells what it is about.

import type { Story } from '../model/edition.ts'
import type { Fold } from './fold.ts'
import { findPhrase } from './query.ts'

/** Text as it stands in the story; what was asked for `isMatch`. */
export type Piece = { readonly text: string; readonly isMatch: boolean }

type Span = readonly [start: number, end: number]

/** In UTF-16 units. */
const BEFORE = 24
const LENGTH = 90

/** The whole line, every match marked. */
export const markMatches = (line: string, phrases: readonly string[], fold: Fold): Piece[] => {
  const text = line.normalize('NFC')
  return cut(text, 0, text.length, spansOf(text, phrases, fold))
}

/** Around the first match in the body; the beginning of the summary where the headline alone has it. */
export function excerptOf(story: Story, phrases: readonly string[], fold: Fold): Piece[] {
  for (const block of story.blocks) {
    const text = block.text.normalize('NFC')
    const spans = spansOf(text, phrases, fold)
    const [first] = spans
    if (!first) continue
    const from = first[0] <= BEFORE + 8 ? 0 : first[0] - BEFORE
    const to = text.length - from <= LENGTH + 8 ? text.length : Math.max(from + LENGTH, first[1])
    return cut(text, wholeCharacter(text, from), wholeCharacter(text, to), spans)
  }
  const summary = story.summary.normalize('NFC')
  return cut(summary, 0, wholeCharacter(summary, Math.min(LENGTH, summary.length)), [])
}

/** Where the phrases stand in the text itself: rising, none inside another. */
function spansOf(text: string, phrases: readonly string[], fold: Fold): readonly Span[] {
  const origins: number[] = []
  const folded = fold(text, origins)
  const spans = phrases.flatMap((phrase) => {
    const found: Span[] = []
    for (let at = findPhrase(folded, phrase); at !== -1;) {
      const last = origins[at + phrase.length - 1] ?? 0
      found.push([origins[at] ?? 0, last + widthAt(text, last)])
      at = findPhrase(folded, phrase, at + phrase.length)
    }
    return found
  })
  const merged: Span[] = []
  for (const [start, end] of spans.toSorted(([one], [other]) => one - other)) {
    const last = merged.at(-1)
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)]
    else merged.push([start, end])
  }
  return merged
}

const widthAt = (text: string, at: number): number =>
  (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1

/** Not between the halves of a character. */
const wholeCharacter = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at

function cut(text: string, from: number, to: number, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = []
  const add = (start: number, end: number, isMatch: boolean): void => {
    if (start < end) pieces.push({ text: text.slice(start, end), isMatch })
  }
  let at = from
  for (const [start, end] of spans) {
    if (start >= to) break
    add(at, start, false)
    add(Math.max(at, start), Math.min(end, to), true)
    at = Math.max(at, Math.min(end, to))
  }
  add(at, to, false)
  if (from > 0) pieces.unshift({ text: '…', isMatch: false })
  if (to < text.length) pieces.push({ text: '…', isMatch: false })
  return pieces
}
