// Two versions of a text on one line each, cut to where they differ.

import { cut } from '../cells.ts'

/** Graphemes that stand before the first difference, so that one sees where it is. */
const LEAD = 8

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Both from shortly before their first difference on, in at most `columns` cells, with `…` for what was cut. */
export function narrow(before: string, after: string, columns: number): readonly [string, string] {
  if (before === '' || after === '') return [cut(before, columns), cut(after, columns)]
  const from = Math.max(0, commonStart(before, after) - LEAD)
  return [cutFrom(before, from, columns), cutFrom(after, from, columns)]
}

const graphemesOf = (text: string): string[] =>
  Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)

/** In graphemes. */
function commonStart(one: string, other: string): number {
  const others = graphemesOf(other)
  const at = graphemesOf(one).findIndex((grapheme, index) => grapheme !== others[index])
  return at === -1 ? others.length : at
}

const cutFrom = (text: string, from: number, columns: number): string =>
  from === 0 ? cut(text, columns) : cut(`…${graphemesOf(text).slice(from).join('')}`, columns)
