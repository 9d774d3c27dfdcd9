// Which words stories share: the evidence for a caption's story and for a piece's.

import type { DraftBlock } from './draft.ts'
import type { Sheet } from './sheet.ts'

export type Words = ReadonlySet<number>

/** The numbers of all terms in some blocks. */
export function wordsOf({ terms }: Sheet, blocks: readonly DraftBlock[]): Words {
  return new Set(blocks.flatMap(({ lines }) => lines.flatMap((i) => [...(terms.of[i] ?? [])])))
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
