// How likely it is that every line of a story is right: the closest call among its lines, and what is
// known to go wrong. The figures are learnt from pages that the parser had not seen.

import type { DraftBlock } from './draft.ts'
import type { Flags } from './flags.ts'

/** Log-odds by the name of the doubt. */
export type ConfidenceWeights = Readonly<Record<string, number>>

/** What there is to doubt about a story. */
export type Doubts = ReadonlyMap<string, number>

/** A story as it was laid out; lines are indices into the sheet. */
type Laid = Flags & { readonly blocks: readonly DraftBlock[] }

/** Doubts about a story; `sureness` has the probability of the reading of each line, 0–1. */
export function findDoubts({ opening, ending, blocks }: Laid, sureness: readonly number[]): Doubts {
  const lossAt = (line: number): number => -Math.log(Math.max(sureness[line] ?? 1, 1e-6))
  const lines = blocks.flatMap((block) => block.lines)
  const losses = lines.map(lossAt).sort((a, b) => b - a)
  const sum = losses.reduce((total, loss) => total + loss, 0)
  const last = Math.max(...lines)
  const doubts = new Map<string, number>([
    ['any', 1],
    ['closest call', Math.sqrt(losses[0] ?? 0)],
    ['second closest call', Math.sqrt(losses[1] ?? 0)],
    ['sum of doubts', Math.sqrt(sum)],
    ['call after its end', Math.sqrt(lossAt(last + 1))],
    ['lines', Math.log(1 + lines.length)],
    ['blocks', Math.log(1 + blocks.length)],
  ])
  const add = (name: string, holds: boolean) => {
    if (holds) doubts.set(name, 1)
  }
  const has = (role: string) => blocks.some((block) => block.role === role)
  add('opening missing', opening === 'missing')
  add('ending missing', ending === 'missing')
  add('no text', !has('paragraph'))
  add('subheads', has('subhead'))
  add('captions', has('caption'))
  add('torn', last - Math.min(...lines) + 1 > lines.length + 3)
  return doubts
}

/** The probability that the story is right, 0–1. */
export function weighDoubts(doubts: Doubts, weights: ConfidenceWeights): number {
  let sum = 0
  for (const [name, value] of doubts) sum += value * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
