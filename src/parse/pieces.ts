// Which story each paragraph belongs to, where the export dropped pieces out of place. Every piece
// stays where it stands unless the evidence for another story is stronger.
//
//   …昨晚播的是他太太罵人的錄音，
//   檳城渡輪今起增班次                ← the next headline, dropped into the paragraph
//   「效果最好」。

import type { Draft, DraftBlock, DraftStory } from './draft.ts'
import { isHeadless, isTailless } from './flags.ts'
import { gatherEvidence, openPieces, type Evidence, type PieceWeights } from './piece-evidence.ts'
import type { Sheet } from './sheet.ts'

/** A block that may stand out of place, and the story it stands in. */
export type Piece = { readonly block: DraftBlock; readonly own: number }

/** Where a piece goes: a story, and whether it reads on from that story's last paragraph. */
export type Choice = { readonly story: number; readonly joins: boolean }

/** The draft with its pieces in their stories. */
export function movePieces(sheet: Sheet, draft: Draft, weights: PieceWeights): Draft {
  const pieces = piecesOf(draft)
  if (!mayBeTorn(sheet, pieces)) return draft
  const best = searchPieces(sheet, draft, pieces, weights)
  return applyChoices(draft, pieces, choicesOf(best))
}

/** The blocks that may be moved, in page order. */
export function piecesOf({ stories }: Draft): readonly Piece[] {
  const all = stories.flatMap(({ blocks }, own) => {
    return blocks.filter(isMovable).map((block): Piece => ({ block, own }))
  })
  return all.sort((a, b) => firstLine(a.block) - firstLine(b.block))
}

const isMovable = ({ role }: DraftBlock): boolean =>
  role === 'paragraph' || role === 'subhead' || role === 'credit'

const firstLine = ({ lines }: DraftBlock): number => lines[0] ?? 0

// Where every paragraph begins and ends as one should, nothing was torn.
function mayBeTorn(sheet: Sheet, pieces: readonly Piece[]): boolean {
  return pieces.some(({ block }) => {
    return block.role === 'paragraph' && (isTailless(sheet, block) || isHeadless(sheet, block))
  })
}

/** What was chosen up to and with a piece. */
export type PieceState = {
  readonly before: PieceState | undefined
  readonly choice: Choice
  readonly score: number
  /** The last paragraph of each story so far. */
  readonly tails: readonly (DraftBlock | undefined)[]
}

export type PieceSearch = {
  readonly beam: number
  readonly cost?: (piece: number, choice: Choice) => number
  readonly watch?: (piece: number, best: PieceState) => void
}

const BEAM: PieceSearch = { beam: 6 }

/** The best choices for all pieces; undefined when there is none. */
export function searchPieces(
  sheet: Sheet,
  draft: Draft,
  pieces: readonly Piece[],
  weights: PieceWeights,
  { beam, cost, watch }: PieceSearch = BEAM,
): PieceState | undefined {
  const table = openPieces(sheet, draft, pieces)
  let states: readonly PieceState[] = [startOf(draft)]
  pieces.forEach((_, at) => {
    const found = states.flatMap((state) =>
      choicesFor(draft, pieces, { state, at }).map((choice) => {
        const evidence = gatherEvidence(table, state, at, choice)
        const score = state.score + weigh(evidence, weights) + (cost?.(at, choice) ?? 0)
        return { state, choice, score }
      }),
    )
    const best = found.sort((a, b) => b.score - a.score).slice(0, beam)
    states = best.map(({ state, choice, score }) => follow(state, pieces[at], choice, score))
    if (watch !== undefined && states[0] !== undefined) watch(at, states[0])
  })
  return states[0]
}

export const startOf = ({ stories }: Draft): PieceState => ({
  before: undefined,
  choice: { story: -1, joins: false },
  score: 0,
  tails: stories.map(() => undefined),
})

const weigh = (evidence: Evidence, weights: PieceWeights): number => {
  let sum = 0
  for (const [name, value] of evidence) sum += value * (weights[name] ?? 0)
  return sum
}

/** The state after a choice for a piece. */
export function follow(
  before: PieceState,
  piece: Piece | undefined,
  choice: Choice,
  score: number,
): PieceState {
  if (piece?.block.role !== 'paragraph') return { before, choice, score, tails: before.tails }
  const tail = before.tails[choice.story]
  const lines = choice.joins && tail ? [...tail.lines, ...piece.block.lines] : piece.block.lines
  const tails = before.tails.with(choice.story, { role: 'paragraph', lines })
  return { before, choice, score, tails }
}

// Exports drop a piece at most a few stories too late, or one too early.
const BACK = 3

type At = { readonly state: PieceState; readonly at: number }

/** What may be chosen for a piece; staying is always among it. */
export function choicesFor(draft: Draft, pieces: readonly Piece[], { state, at }: At): Choice[] {
  const piece = pieces[at]
  if (piece === undefined) return []
  const { own, block } = piece
  const choices: Choice[] = [{ story: own, joins: false }]
  for (let story = Math.max(0, own - BACK); story <= own + 1; story++) {
    if (story >= draft.stories.length) continue
    if (story !== own) choices.push({ story, joins: false })
    const tail = state.tails[story]
    const torn = tail !== undefined && (tail.lines.at(-1) ?? 0) < firstLine(block)
    if (block.role === 'paragraph' && torn && isApart(pieces, at, state)) {
      choices.push({ story, joins: true })
    }
  }
  return choices
}

// A paragraph that stands right behind another of its story was kept apart by the first decision.
function isApart(pieces: readonly Piece[], at: number, state: PieceState): boolean {
  const [before, own] = [pieces[at - 1], pieces[at]]
  return before?.own !== own?.own || state.choice.story !== own?.own
}

/** The choices that led to a state, in the order of the pieces. */
export function choicesOf(state: PieceState | undefined): readonly Choice[] {
  const choices: Choice[] = []
  for (let at = state; at?.before !== undefined; at = at.before) choices.push(at.choice)
  return choices.reverse()
}

/** The draft with each piece where it was chosen to go. */
export function applyChoices(
  draft: Draft,
  pieces: readonly Piece[],
  choices: readonly Choice[],
): Draft {
  const stories = draft.stories.map(({ blocks }): DraftBlock[] => {
    return blocks.filter((block) => !isMovable(block))
  })
  pieces.forEach(({ block, own }, i) => {
    const { story, joins } = choices[i] ?? { story: own, joins: false }
    const target = stories[story]
    const last = joins ? target?.findLastIndex(({ role }) => role === 'paragraph') : undefined
    const tail = last === undefined ? undefined : target?.[last]
    if (target !== undefined && last !== undefined && tail !== undefined) {
      target[last] = { ...tail, lines: [...tail.lines, ...block.lines] }
    } else target?.push(block)
  })
  return { ...draft, stories: stories.map((blocks): DraftStory => ({ blocks: inOrder(blocks) })) }
}

const inOrder = (blocks: readonly DraftBlock[]): readonly DraftBlock[] =>
  blocks.toSorted((a, b) => firstLine(a) - firstLine(b))
