// What speaks for each story near a picture: where the picture stands to it, whose words its caption
// shares. The arrow says where the picture was printed, not where its story is, and is not asked.

import { isTitle, type Draft, type DraftStory, type Picture } from './draft.ts'
import { extentOf } from './extent.ts'
import type { Home } from './homes.ts'
import type { Sheet } from './sheet.ts'
import { openWordIndex, type WordIndex } from './word-index.ts'
import { shareWords } from './words.ts'

/** A story as a picture beside it sees it; lines are indices into the sheet. */
type Neighbour = {
  readonly firstLine: number
  readonly lastLine: number
  /** Its first line of text, infinite without any. */
  readonly firstText: number
}

/** The stories of a page and their words. */
export type Neighbours = {
  readonly stories: readonly Neighbour[]
  readonly words: WordIndex
  readonly titleWords: WordIndex
}

export function findNeighbours({ terms }: Sheet, { stories }: Draft): Neighbours {
  const blocks = stories.map((story) => story.blocks)
  return {
    stories: stories.map(neighbourOf),
    words: openWordIndex(terms, blocks),
    titleWords: openWordIndex(
      terms,
      blocks.map((own) => own.filter(isTitle)),
    ),
  }
}

function neighbourOf({ blocks }: DraftStory): Neighbour {
  const text = blocks.filter(({ role }) => role === 'paragraph')
  return {
    firstLine: blocks[0]?.lines[0] ?? -1,
    lastLine: extentOf(blocks.flatMap(({ lines }) => lines)).most,
    firstText: extentOf(text.flatMap(({ lines }) => lines.slice(0, 1))).least,
  }
}

// Exports drop a picture at most a few stories away from its own.
const REACH = 3

/** The stories near a picture, in page order. */
export function findCaptionHomes(
  sheet: Sheet,
  { stories, words, titleWords }: Neighbours,
  picture: Picture,
): readonly Home[] {
  const from = Math.max(0, picture.story - REACH)
  const near = stories.slice(from, picture.story + REACH + 1)
  const span = { first: from, last: from + near.length - 1 }
  const [caption] = picture.blocks
  const shares = shareWords(sheet.terms, caption, words, span)
  const titles = shareWords(sheet.terms, caption, titleWords, span)
  const { most } = extentOf(shares)
  return near.map((neighbour, i) => {
    const story = from + i
    const evidence = new Map([
      [placeOf(sheet, { picture, story, neighbour }), 1],
      ['words', shares[i] ?? 0],
      ['title words', titles[i] ?? 0],
    ])
    if (most > 0 && shares[i] === most) evidence.set('most words', 1)
    return { story, evidence }
  })
}

type Pair = { readonly picture: Picture; readonly story: number; readonly neighbour: Neighbour }

// …last paragraph of the story before.      ← under it, or
//                                              above the next one: a wider gap says which
// ▲Caption
// Headline of the next story
function placeOf(sheet: Sheet, { picture, story, neighbour }: Pair): string {
  const { least: first, most: last } = extentOf(picture.blocks.flatMap(({ lines }) => lines))
  const nearer = gapAt(sheet, first) > gapAt(sheet, last + 1)
  if (story === picture.story) {
    if (neighbour.lastLine > first) {
      return neighbour.firstText < first ? 'within' : 'under the titles'
    }
    return nearer ? 'under, gap' : 'under'
  }
  if (story < picture.story) return story === picture.story - 1 ? 'one back' : 'further back'
  if (story > picture.story + 1) return 'further ahead'
  if (neighbour.firstLine !== last + 1) return 'one ahead'
  return nearer ? 'above, gap' : 'above'
}

const gapAt = ({ lines }: Sheet, i: number): number => lines[i]?.gap ?? 0
