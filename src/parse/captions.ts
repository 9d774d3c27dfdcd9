// Which story a caption illustrates: the one it stands in, or one near it whose words it shares. The
// arrow says where the picture was printed, not where its story is, and is not asked.

import type { Draft, DraftBlock, Picture } from './draft.ts'
import { isMarked, type Sheet } from './sheet.ts'
import { shareWords, wordsOf } from './words.ts'

/** The blocks of the draft's stories, each with those of its pictures. */
export function placePictures(sheet: Sheet, draft: Draft): readonly (readonly DraftBlock[])[] {
  const stories = draft.stories.map(({ blocks }) => [...blocks])
  for (const picture of draft.pictures) {
    const home = markedHome(sheet, draft, picture) ?? findHome(sheet, draft, picture)
    stories[home]?.push(...picture.blocks)
  }
  return stories
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

function findHome(sheet: Sheet, draft: Draft, picture: Picture): number {
  const from = Math.max(0, picture.story - REACH)
  const options = draft.stories.slice(from, picture.story + REACH + 1)
  const held = options.map(({ blocks }) => wordsOf(sheet, blocks))
  const shares = shareWords(sheet, picture.blocks[0], held)
  let best = { story: Math.max(0, picture.story), score: Number.NEGATIVE_INFINITY }
  options.forEach((_, i) => {
    const place = placeOf(sheet, draft, { picture, story: from + i })
    const score = WORDS * (shares[i] ?? 0) + PLACES[place]
    if (score > best.score) best = { story: from + i, score }
  })
  return best.story
}

/** Where a caption stands to a story. */
type CaptionPlace = 'within' | 'under' | 'under, gap' | 'above' | 'above, gap' | 'away'

// Log-odds, fitted to the captions of tests/pages.
const WORDS = 8.2
const PLACES: Readonly<Record<CaptionPlace, number>> = {
  within: 0,
  under: 0.6,
  'under, gap': -0.6,
  above: 0.4,
  'above, gap': 1.6,
  away: -2,
}

type Pair = { readonly picture: Picture; readonly story: number }

// …last paragraph of the story before.      ← under it, or
//                                              above the next one: a wider gap says which
// ▲Caption
// Headline of the next story
function placeOf(sheet: Sheet, draft: Draft, { picture, story }: Pair): CaptionPlace {
  const lines = picture.blocks.flatMap(({ lines }) => lines)
  const first = Math.min(...lines)
  const next = Math.max(...lines) + 1
  const nearer = gapAt(sheet, first) > gapAt(sheet, next)
  const blocks = draft.stories[story]?.blocks ?? []
  if (story === picture.story) {
    const goesOn = blocks.some((block) => Math.max(...block.lines) > first)
    return goesOn ? 'within' : nearer ? 'under, gap' : 'under'
  }
  if (story !== picture.story + 1 || blocks[0]?.lines[0] !== next) return 'away'
  return nearer ? 'above, gap' : 'above'
}

const gapAt = ({ lines }: Sheet, i: number): number => lines[i]?.gap ?? 0
