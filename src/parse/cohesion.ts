// Do the words before a line go on after it? Two windows of body text slide down the page; their
// cosine is low where one story ends and the next begins. Time is linear in the text.

import type { Line } from './lines.ts'
import { letterKind, type Letter } from './script.ts'

/** How a line stands between what comes before and what comes after it. */
export type Cohesion = {
  /** Cosine of the window before and the window after, 0–1. */
  readonly across: number
  /** Share of the line's own rare terms that the window before holds. */
  readonly before: number
  /** Share of the line's own rare terms that the window after holds. */
  readonly after: number
}

// Some twenty printed lines: a news brief, or two paragraphs of a long story.
const WINDOW = 350

/** Terms of each line: pairs of Han or kana, words of a spaced script. Numbered from 0. */
export type Terms = {
  readonly of: readonly Int32Array[]
  /** Inverse line frequency, squared, by term. */
  readonly weight: Float64Array
}

export function readTerms(lines: readonly Line[]): Terms {
  const numbers = new Map<Term, number>()
  const of = lines.map(({ sample }) => new Int32Array(termsOf(sample, numbers)))
  const counts = countLines(of, numbers.size)
  /** By the number of its lines: few numbers are different. */
  const weights = lines.map((_, i) => Math.log((lines.length + 1) / (i + 1)) ** 2)
  const weight = new Float64Array(numbers.size)
  counts.forEach((count, id) => (weight[id] = weights[count - 1] ?? 0))
  return { of, weight }
}

/** On how many lines each of so many terms stands. */
function countLines(of: readonly Int32Array[], size: number): Int32Array {
  const counts = new Int32Array(size)
  const last = new Int32Array(size).fill(-1)
  of.forEach((found, line) => {
    for (const id of found) {
      if (last[id] !== line) counts[id] = (counts[id] ?? 0) + 1
      last[id] = line
    }
  })
  return counts
}

/** Of two characters the number that their UTF-16 units make, which is found sooner than a text; else the text. */
type Term = number | string

function termsOf(text: string, numbers: Map<Term, number>): number[] {
  const found: number[] = []
  const add = (term: Term) => {
    let id = numbers.get(term)
    if (id === undefined) numbers.set(term, (id = numbers.size))
    found.push(id)
  }
  let before: Letter | undefined
  let word = 0
  for (let i = 0; i <= text.length; i++) {
    const kind = i < text.length ? letterKind(text.charCodeAt(i)) : undefined
    if (isSpaced(kind)) {
      if (!isSpaced(before)) word = i
    } else if (isSpaced(before)) addWord(text.slice(word, i), add)
    else if (kind !== undefined && kind === before) {
      add((text.charCodeAt(i - 1) << 16) | text.charCodeAt(i))
    }
    before = kind
  }
  return found
}

const isSpaced = (kind: Letter | undefined): boolean => kind === 'latin' || kind === 'hangul'

// Words of four letters and more, cut to six so that their endings do not count; a Korean word is
// known by its first two syllables, what follows is mostly a particle.
function addWord(word: string, add: (term: Term) => void): void {
  if (word.charCodeAt(0) >= 0xac00) add(word.slice(0, 2))
  else if (word.length > 3) add(word.slice(0, 6).toLowerCase())
}

/** Cohesion at every line; `counts` says which lines are text that windows are made of. */
export function measureCohesion(
  lines: readonly Line[],
  terms: Terms,
  counts: (i: number) => boolean,
): readonly Cohesion[] {
  const before = openWindow(terms)
  const after = openWindow(terms)
  const size = (i: number) => lines[i]?.cells ?? 0
  const result: Cohesion[] = []
  let dot = 0
  const change = (own: Window, other: Window, at: { line: number; by: 1 | -1 }) => {
    if (counts(at.line)) dot += shift(own, other, { terms, ...at, cells: size(at.line) })
  }
  let first = 0
  let last = 0
  for (let i = 0; i < lines.length; i++) {
    if (i < last) change(after, before, { line: i, by: -1 })
    last = Math.max(last, i + 1)
    for (; last < lines.length && after.cells < WINDOW; last++) {
      change(after, before, { line: last, by: 1 })
    }
    const norm = Math.sqrt(before.norm * after.norm)
    result.push({
      across: norm > 0 ? dot / norm : 0,
      before: share(terms, i, before),
      after: share(terms, i, after),
    })
    change(before, after, { line: i, by: 1 })
    for (; first < i && before.cells > WINDOW; first++) {
      change(before, after, { line: first, by: -1 })
    }
  }
  return result
}

type Window = { readonly count: Int32Array; norm: number; cells: number }

function openWindow({ weight }: Terms): Window {
  return { count: new Int32Array(weight.length), norm: 0, cells: 0 }
}

type Shift = {
  readonly terms: Terms
  readonly line: number
  readonly by: 1 | -1
  readonly cells: number
}

// Puts a line into a window or takes it out; returns by how much the windows' dot product changes.
function shift(own: Window, other: Window, { terms, line, by, cells }: Shift): number {
  let change = 0
  own.cells += by * cells
  for (const id of terms.of[line] ?? []) {
    const weight = terms.weight[id] ?? 0
    const count = own.count[id] ?? 0
    own.count[id] = count + by
    own.norm += weight * (2 * by * count + 1)
    change += by * weight * (other.count[id] ?? 0)
  }
  return change
}

function share({ of, weight }: Terms, line: number, window: Window): number {
  let found = 0
  let all = 0
  for (const id of of[line] ?? []) {
    const mass = weight[id] ?? 0
    all += mass
    if ((window.count[id] ?? 0) > 0) found += mass
  }
  return all > 0 ? found / all : 0
}
