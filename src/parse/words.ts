// Which words stories share: the evidence for a caption's story and for a piece's.

import type { DraftBlock } from './draft.ts'
import type { Sheet } from './sheet.ts'

/** Knows which terms there are. */
export type Words = { readonly has: (term: number) => boolean }

/** How often each term stands. */
export type WordCounts = ReadonlyMap<number, number>

/** The numbers of all terms in some blocks. */
export function wordsOf({ terms }: Sheet, blocks: readonly DraftBlock[]): Words {
  return new Set(blocks.flatMap(({ lines }) => lines.flatMap((i) => [...(terms.of[i] ?? [])])))
}

export function countWords({ terms }: Sheet, blocks: readonly DraftBlock[]): WordCounts {
  const counts = new Map<number, number>()
  for (const { lines } of blocks) {
    for (const line of lines) {
      for (const term of terms.of[line] ?? []) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
  }
  return counts
}

/** The terms of a story without those that only one of its blocks has. */
export function wordsWithout(sheet: Sheet, counts: WordCounts, block: DraftBlock): Words {
  const own = countWords(sheet, [block])
  return { has: (term) => (counts.get(term) ?? 0) > (own.get(term) ?? 0) }
}

// Three pairs are four characters: a name, or a name with its office.
const LONG_RUN = 3

/** Share of a block's words that each of the stories holds; long runs and rare words count more. */
export function shareWords(
  { terms }: Sheet,
  block: DraftBlock | undefined,
  held: readonly Words[],
): readonly number[] {
  const found = held.map(() => 0)
  const runs = held.map(() => 0)
  let all = 0
  for (const line of block?.lines ?? []) {
    runs.fill(0)
    for (const id of terms.of[line] ?? []) {
      const holders = held.filter((words) => words.has(id)).length
      held.forEach((words, i) => {
        const run = words.has(id) ? Math.min((runs[i] ?? 0) + 1, LONG_RUN) : 0
        runs[i] = run
        if (run > 0) found[i] = (found[i] ?? 0) + run / holders
      })
      all += 1
    }
  }
  return found.map((sum) => (all > 0 ? sum / all : 0))
}

/** The same by rarity alone: the mass of a block's terms that each of the stories holds. */
export function weighWords(
  { terms }: Sheet,
  { lines }: DraftBlock,
  held: readonly Words[],
): readonly number[] {
  const found = held.map(() => 0)
  let all = 0
  for (const id of lines.flatMap((line) => [...(terms.of[line] ?? [])])) {
    const weight = terms.weight[id] ?? 0
    const holders = held.filter((words) => words.has(id)).length
    all += weight
    held.forEach((words, i) => {
      if (words.has(id)) found[i] = (found[i] ?? 0) + weight / holders
    })
  }
  return found.map((sum) => (all > 0 ? sum / all : 0))
}
