// Which words stories share: the evidence for a caption's story and for a piece's.

import type { Terms } from './cohesion.ts'
import type { DraftBlock } from './draft.ts'
import type { Span, WordIndex } from './word-index.ts'

// Three pairs are four characters: a name, or a name with its office.
const LONG_RUN = 3

/** Share of a block's words that each story of a span holds; long runs and rare words count more. */
export function shareWords(
  { of }: Terms,
  block: DraftBlock | undefined,
  words: WordIndex,
  span: Span,
): readonly number[] {
  const found = nought(span)
  const runs = nought(span)
  let all = 0
  for (const line of block?.lines ?? []) {
    runs.fill(0)
    for (const term of of[line] ?? []) {
      const held = words.holders(term, span)
      const holders = countBits(held)
      for (let i = 0; i < found.length; i++) {
        const run = isHeld(held, i) ? Math.min((runs[i] ?? 0) + 1, LONG_RUN) : 0
        runs[i] = run
        if (run > 0) found[i] = (found[i] ?? 0) + run / holders
      }
      all += 1
    }
  }
  return found.map((sum) => (all > 0 ? sum / all : 0))
}

/** The same by rarity alone: the mass of a block's terms that each of the stories holds. */
export function weighWords(
  { of, weight }: Terms,
  { lines }: DraftBlock,
  words: WordIndex,
  span: Span,
): readonly number[] {
  const found = nought(span)
  let all = 0
  for (const line of lines) {
    for (const term of of[line] ?? []) {
      const mass = weight[term] ?? 0
      const held = words.holders(term, span)
      const holders = countBits(held)
      all += mass
      for (let i = 0; i < found.length; i++) {
        if (isHeld(held, i)) found[i] = (found[i] ?? 0) + mass / holders
      }
    }
  }
  return found.map((sum) => (all > 0 ? sum / all : 0))
}

const nought = ({ first, last }: Span): number[] =>
  Array.from({ length: last - first + 1 }, () => 0)

const isHeld = (held: number, i: number): boolean => (held & (1 << i)) !== 0

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}
