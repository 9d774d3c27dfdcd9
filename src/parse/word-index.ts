// Which stories of a page hold a term. Asked for every term of every block, so that it has to be quick.

import type { Terms } from './cohesion.ts'
import type { DraftBlock } from './draft.ts'

/** A few stories, one after the other. */
export type Span = {
  readonly first: number
  readonly last: number
  /** The story that a block is from: it holds a term only where another of its blocks does. */
  readonly own?: number
}

export type WordIndex = {
  /** A bit for each story of the span, the lowest for the first. */
  readonly holders: (term: number, span: Span) => number
}

/** Knows the terms of some blocks of each story. Time is linear in the text. */
export function openWordIndex(
  terms: Terms,
  stories: readonly (readonly DraftBlock[])[],
): WordIndex {
  const { starts, holdings } = byTerm(findHoldings(terms, stories), terms.weight.length)
  return {
    holders(term, { first, last, own }) {
      const end = starts[term + 1] ?? 0
      let held = 0
      for (let at = seek(holdings, starts[term] ?? 0, end, 2 * first); at < end; at++) {
        const holding = holdings[at] ?? 0
        const story = holding >>> 1
        if (story > last) break
        if (story !== own || (holding & SEVERAL) !== 0) held |= 1 << (story - first)
      }
      return held
    },
  }
}

/** A story that holds a term: its number twice, and this more where several of its blocks have the term. */
const SEVERAL = 1

const NONE = new Int32Array()

/** Two columns, in the order of the stories. */
type Holdings = { readonly terms: readonly number[]; readonly holdings: readonly number[] }

function findHoldings(terms: Terms, stories: readonly (readonly DraftBlock[])[]): Holdings {
  const found: { terms: number[]; holdings: number[] } = { terms: [], holdings: [] }
  /** Of each term the block that had it last, and where its last holding stands. */
  const lastBlock = new Int32Array(terms.weight.length)
  const lastPlace = new Int32Array(terms.weight.length).fill(-1)
  let block = 0
  const add = (term: number, story: number) => {
    if (lastBlock[term] === block) return
    lastBlock[term] = block
    const place = lastPlace[term] ?? -1
    const holding = found.holdings[place] ?? -1
    if (holding >>> 1 === story) found.holdings[place] = holding | SEVERAL
    else {
      lastPlace[term] = found.terms.push(term) - 1
      found.holdings.push(2 * story)
    }
  }
  stories.forEach((blocks, story) => {
    for (const { lines } of blocks) {
      block += 1
      for (const line of lines) for (const term of terms.of[line] ?? NONE) add(term, story)
    }
  })
  return found
}

/** The same by term, and where those of each begin: a counting sort. */
function byTerm({ terms, holdings }: Holdings, size: number) {
  const starts = new Int32Array(size + 1)
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  for (let term = 0; term < size; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const next = starts.slice()
  const sorted = new Int32Array(terms.length)
  terms.forEach((term, i) => {
    const at = next[term] ?? 0
    sorted[at] = holdings[i] ?? 0
    next[term] = at + 1
  })
  return { starts, holdings: sorted }
}

/** The first place from `from` on whose number is no less; the numbers rise. */
function seek(numbers: Int32Array, from: number, end: number, least: number): number {
  let [low, high] = [from, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
