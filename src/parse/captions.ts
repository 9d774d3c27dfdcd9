// Which story a caption illustrates: the one it stands in, or one near it whose words it shares.

import type { Diagnostic } from '../model/diagnostic.ts'
import { headlineOf } from './advice.ts'
import { findCaptionHomes, findNeighbours } from './caption-homes.ts'
import type { Draft, DraftBlock, Picture } from './draft.ts'
import { noteRisks, rankHomes, type HomeWeights, type Ranked, type Risks } from './homes.ts'
import { isMarked, type Sheet } from './sheet.ts'

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
  if (draft.pictures.length === 0) return { stories, risks, unsure }
  const neighbours = findNeighbours(sheet, draft)
  for (const picture of draft.pictures) {
    const given = markedHome(sheet, draft, picture)
    const ranked = rankHomes(findCaptionHomes(sheet, neighbours, picture), weights)
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
