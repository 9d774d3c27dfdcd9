// Pieces that the export dropped out of place are moved back: what stands under a headline may be the
// rest of a story further up. What the evidence weighs is learnt; an editor's mark is never moved.
//
//   …昨晚播的是他太太罵人的錄音，
//   檳城渡輪今起增班次                ← the next headline, dropped into the paragraph
//   「效果最好」。

import { isTitle, type Draft, type DraftBlock } from './draft.ts'
import { isTailless } from './flags.ts'
import { noteRisks, rankHomes, type HomeWeights, type Risks } from './homes.ts'
import { findPieceHomes, isJump, measureBlock } from './piece-homes.ts'
import {
  beginWay,
  openDesk,
  takeHome,
  wayOf,
  type Desk,
  type Tail,
  type Way,
} from './piece-ways.ts'
import type { Sheet } from './sheet.ts'

export type Moved = { readonly draft: Draft; readonly risks: Risks }

/** The draft with its pieces in their stories, and how near each was to being elsewhere. */
export function movePieces(sheet: Sheet, draft: Draft, weights: HomeWeights): Moved {
  const desk = openDesk(sheet, draft)
  const risks = draft.stories.map(() => 0)
  let tails: readonly Tail[] = []
  const homes = desk.bodies.map((_, story) => {
    const best = searchHomes(desk, beginWay(story, tails), weights)
    tails = best.tails
    const way = wayOf(best)
    for (const { ranked, home } of way) noteRisks(risks, ranked, home)
    return way.map(({ home }) => home)
  })
  const isAtHome = homes.every((own, story) => own.every((home) => home === story))
  return { draft: isAtHome ? draft : layOut(desk, homes), risks }
}

// Half-read stories kept at each block.
const BEAM = 4

/** The likeliest way through the blocks below the titles of a story. */
function searchHomes(desk: Desk, start: Way, weights: HomeWeights): Way {
  let ways: readonly Way[] = [start]
  for (const block of desk.bodies[start.story] ?? []) {
    const measured = measureBlock(desk, start.story, block)
    ways = ways
      .flatMap((way) => {
        const ranked = rankHomes(findPieceHomes(desk, measured, way), weights)
        return ranked.map((choice) => takeHome(way, block, { ranked, choice }))
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, BEAM)
  }
  return ways[0] ?? start
}

/** Every block in its home, in page order: exports tear stories apart and do not turn them round. */
function layOut({ sheet, draft }: Desk, homes: readonly (readonly number[])[]): Draft {
  const stories: DraftBlock[][] = draft.stories.map(() => [])
  draft.stories.forEach(({ blocks }, story) => {
    const next = (homes[story] ?? []).values()
    let before: DraftBlock | undefined
    for (const block of blocks) {
      const home = stories[isTitle(block) ? story : (next.next().value ?? story)] ?? []
      before = put(sheet, draft, { home, block, before })
    }
  })
  return { ...draft, stories: stories.map((blocks) => ({ blocks })) }
}

type Put = {
  readonly home: DraftBlock[]
  readonly block: DraftBlock
  /** What stood before the block on the page. */
  readonly before: DraftBlock | undefined
}

/** Puts a block into its home; where a tear ends, what was open above it goes on. */
function put(sheet: Sheet, draft: Draft, { home, block, before }: Put): DraftBlock {
  const tail = home.at(-1)
  const goesOn = tail !== undefined && tail !== before && readsOn(sheet, draft, { tail, block })
  if (!goesOn) {
    home.push(block)
    return block
  }
  const whole = { ...tail, lines: [...tail.lines, ...block.lines] }
  home[home.length - 1] = whole
  return whole
}

type Joint = { readonly tail: DraftBlock; readonly block: DraftBlock }

function readsOn(sheet: Sheet, draft: Draft, { tail, block }: Joint): boolean {
  if (tail.role !== 'paragraph' || block.role !== 'paragraph') return false
  return isTailless(sheet, tail) && !isJump(sheet, draft, tail)
}
