// How likely it is that every line of a story is right: the closest calls among its lines, the choices
// about its captions and pieces, the state of the page around it. The figures are learnt from pages that
// the parser had not seen.

import type { DraftBlock } from './draft.ts'
import { extentOf } from './extent.ts'
import type { Flags } from './flags.ts'

/** Log-odds by the name of the doubt. */
export type ConfidenceWeights = Readonly<Record<string, number>>

/** What there is to doubt about a story. */
export type Doubts = ReadonlyMap<string, number>

/** A story as it was laid out; lines are indices into the sheet, risks 0–1. */
export type Laid = {
  readonly blocks: readonly DraftBlock[]
  readonly flags: Flags
  readonly captionRisk: number
  readonly pieceRisk: number
}

/** Doubts about each story of a page; `sureness` has the probability of each line's reading, 0–1. */
export function findDoubts(
  stories: readonly Laid[],
  sureness: readonly number[],
): readonly Doubts[] {
  const onPage = pageDoubts(stories, sureness)
  return stories.map((story) => new Map([...storyDoubts(story, sureness), ...onPage]))
}

/** As a length that grows with doubt: 0 for what is certain. */
const lossOf = (probability: number): number => -Math.log(Math.max(probability, 1e-6))

function storyDoubts(story: Laid, sureness: readonly number[]): readonly [string, number][] {
  const { blocks } = story
  const lines = blocks.flatMap((block) => block.lines)
  const lossAt = (line: number) => lossOf(sureness[line] ?? 1)
  const losses = lines.map(lossAt).sort((a, b) => b - a)
  const { least: first, most: last } = extentOf(lines)
  const has = (role: string) => (blocks.some((block) => block.role === role) ? 1 : 0)
  const isTorn = last - first + 1 > lines.length + 3
  return [
    ['any', 1],
    ['closest call', Math.sqrt(losses[0] ?? 0)],
    ['second closest call', Math.sqrt(losses[1] ?? 0)],
    ['sum of doubts', Math.sqrt(sum(losses))],
    ['call after its end', Math.sqrt(lossAt(last + 1))],
    ['choice of captions', Math.sqrt(lossOf(1 - story.captionRisk))],
    ['choice of pieces', Math.sqrt(lossOf(1 - story.pieceRisk))],
    ['lines', Math.log(1 + lines.length)],
    ['blocks', Math.log(1 + blocks.length)],
    ['opening missing', story.flags.opening === 'missing' ? 1 : 0],
    ['ending missing', story.flags.ending === 'missing' ? 1 : 0],
    ['no text', 1 - has('paragraph')],
    ['subheads', has('subhead')],
    ['captions', has('caption')],
    ['torn', isTorn ? 1 : 0],
  ]
}

// Where much is torn, what looks whole may lack a piece.
function pageDoubts(
  stories: readonly Laid[],
  sureness: readonly number[],
): readonly [string, number][] {
  const mean = sum(sureness.map(lossOf)) / Math.max(1, sureness.length)
  const missing = (end: 'opening' | 'ending') =>
    stories.filter(({ flags }) => flags[end] === 'missing').length
  return [
    ['doubts of the page', Math.sqrt(mean)],
    ['openings missing on the page', Math.sqrt(missing('opening'))],
    ['endings missing on the page', Math.sqrt(missing('ending'))],
  ]
}

const sum = (values: readonly number[]): number => values.reduce((total, next) => total + next, 0)

/** The probability that the story is right, 0–1. */
export function weighDoubts(doubts: Doubts, weights: ConfidenceWeights): number {
  let total = 0
  for (const [name, value] of doubts) total += value * (weights[name] ?? 0)
  return 1 / (1 + Math.exp(-total))
}
