// Which story a caption illustrates: the one it stands in, or one near it whose words it shares. The
// arrow says where the picture was printed, not where its story is, and is not asked.

import type { Diagnostic } from '../model/diagnostic.ts'
import { headlineOf } from './advice.ts'
import { isTitle, type Draft, type DraftBlock, type Picture } from './draft.ts'
import {
  noteRisks,
  rankHomes,
  type Home,
  type HomeWeights,
  type Ranked,
  type Risks,
} from './homes.ts'
import { isMarked, type Sheet } from './sheet.ts'
import { shareWords, wordsOf } from './words.ts'

export type Placed = {
  readonly stories: readonly (readonly DraftBlock[])[]
  readonly risks: Risks
  readonly unsure: readonly Diagnostic[]
}

/** The blocks of the draft's stories, each with those of its pictures, and what could be otherwise. */
export function placePictures(sheet: Sheet, draft: Draft, weights: HomeWeights): Placed {
  const stories = draft.stories.map(({ blocks }) => [...blocks])
  const risks = draft.stories.map(() => 0)
  const unsure: Diagnostic[] = []
  for (const picture of draft.pictures) {
    const given = markedHome(sheet, draft, picture)
    const ranked = rankHomes(findHomes(sheet, draft, picture), weights)
    const home = given ?? ranked[0]?.story ?? 0
    stories[home]?.push(...picture.blocks)
    if (given !== undefined) continue
    noteRisks(risks, ranked, home)
    unsure.push(...tellUnsure(sheet, draft, { picture, ranked }))
  }
  return { stories, risks, unsure }
}

// Times by which the first story has to be likelier than the second.
const CLEARLY = 2

type Choice = { readonly picture: Picture; readonly ranked: readonly Ranked[] }

function tellUnsure(sheet: Sheet, draft: Draft, { picture, ranked }: Choice): Diagnostic[] {
  const [first, second] = ranked
  if (first === undefined || second === undefined) return []
  if (first.probability >= CLEARLY * second.probability) return []
  const names = [first, second].map(({ story }) => {
    const own = draft.stories[story]
    return own === undefined ? '' : headlineOf(sheet, own)
  })
  const line = sheet.lines[picture.blocks[0]?.lines[0] ?? -1]?.number ?? 1
  return [{ code: 'caption-unsure', line, detail: names.join(' / ') }]
}

/** The story that the editor gave a caption: the one of its number, else the one it stands in. */
function markedHome(sheet: Sheet, draft: Draft, { blocks, story }: Picture): number | undefined {
  const lines = blocks[0]?.lines ?? []
  if (!lines.some((line) => isMarked(sheet, line))) return undefined
  const given = lines.flatMap((line) => sheet.marks[line]?.story ?? [])
  return (given.find((number) => number <= draft.stories.length) ?? Math.max(1, story + 1)) - 1
}

// Exports drop a picture at most a few stories away from its own.
const REACH = 3

/** The stories near a picture, in page order. */
export function findHomes(sheet: Sheet, draft: Draft, picture: Picture): readonly Home[] {
  const from = Math.max(0, picture.story - REACH)
  const near = draft.stories.slice(from, picture.story + REACH + 1)
  const all = shareWords(
    sheet,
    picture.blocks[0],
    near.map(({ blocks }) => wordsOf(sheet, blocks)),
  )
  const titles = shareWords(
    sheet,
    picture.blocks[0],
    near.map(({ blocks }) => wordsOf(sheet, blocks.filter(isTitle))),
  )
  return near.map((_, i) => {
    const story = from + i
    const evidence = new Map([
      [placeOf(sheet, draft, { picture, story }), 1],
      ['words', all[i] ?? 0],
      ['title words', titles[i] ?? 0],
    ])
    const most = Math.max(...all)
    if (most > 0 && all[i] === most) evidence.set('most words', 1)
    return { story, evidence }
  })
}

type Pair = { readonly picture: Picture; readonly story: number }

// …last paragraph of the story before.      ← under it, or
//                                              above the next one: a wider gap says which
// ▲Caption
// Headline of the next story
function placeOf(sheet: Sheet, draft: Draft, { picture, story }: Pair): string {
  const lines = picture.blocks.flatMap(({ lines }) => lines)
  const first = Math.min(...lines)
  const next = Math.max(...lines) + 1
  const nearer = gapAt(sheet, first) > gapAt(sheet, next)
  const blocks = draft.stories[story]?.blocks ?? []
  if (story === picture.story) {
    const goesOn = blocks.some((block) => Math.max(...block.lines) > first)
    if (goesOn) return hasBody(blocks, first) ? 'within' : 'under the titles'
    return nearer ? 'under, gap' : 'under'
  }
  if (story < picture.story) return story === picture.story - 1 ? 'one back' : 'further back'
  return placeAhead({ steps: story - picture.story, isNext: blocks[0]?.lines[0] === next, nearer })
}

type Ahead = { readonly steps: number; readonly isNext: boolean; readonly nearer: boolean }

function placeAhead({ steps, isNext, nearer }: Ahead): string {
  if (steps > 1) return 'further ahead'
  if (!isNext) return 'one ahead'
  return nearer ? 'above, gap' : 'above'
}

const hasBody = (blocks: readonly DraftBlock[], before: number): boolean =>
  blocks.some(({ role, lines }) => role === 'paragraph' && (lines[0] ?? 0) < before)

const gapAt = ({ lines }: Sheet, i: number): number => lines[i]?.gap ?? 0
