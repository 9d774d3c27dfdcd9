// What is remembered while the homes of a story's blocks are sought: where the last block went, and how
// the stories that the next one may belong to stop so far.

import { isTitle, type Draft, type DraftBlock } from './draft.ts'
import type { Ranked } from './homes.ts'
import type { Sheet } from './sheet.ts'
import { openWordIndex, type WordIndex } from './word-index.ts'

/** A page on which homes are sought, story by story. */
export type Desk = {
  readonly sheet: Sheet
  readonly draft: Draft
  /** Of each story the blocks below its titles. */
  readonly bodies: readonly (readonly DraftBlock[])[]
  readonly titleWords: WordIndex
  readonly words: WordIndex
  /** Of each story how many paragraphs it has. */
  readonly paragraphs: readonly number[]
}

/** The last block of a story below its titles, and whether it has any text. */
export type Tail = { readonly block: DraftBlock | undefined; readonly hasText: boolean }

// Exports let one or two stories in between.
export const REACH = 2

export function openDesk(sheet: Sheet, draft: Draft): Desk {
  return {
    sheet,
    draft,
    bodies: draft.stories.map(({ blocks }) => blocks.filter((block) => !isTitle(block))),
    titleWords: openWordIndex(
      sheet.terms,
      draft.stories.map(({ blocks }) => blocks.filter(isTitle)),
    ),
    words: openWordIndex(
      sheet.terms,
      draft.stories.map(({ blocks }) => blocks),
    ),
    paragraphs: draft.stories.map(({ blocks }) => blocks.filter(isParagraph).length),
  }
}

export const isParagraph = ({ role }: DraftBlock): boolean => role === 'paragraph'

/** The homes of a story's first blocks; all figures are of those blocks. */
export type Way = {
  readonly before: Way | undefined
  readonly story: number
  /** Of the last block. */
  readonly home: number
  readonly ranked: readonly Ranked[]
  /** How likely the way is, as a logarithm. */
  readonly score: number
  readonly paragraphs: number
  /** Paragraphs that went to stories further up. */
  readonly gone: number
  /** How the story stops, then those above it. */
  readonly tails: readonly Tail[]
}

const NO_TAIL: Tail = { block: undefined, hasText: false }

/** `above` has how the stories above stop: the one right above first. */
export function beginWay(story: number, above: readonly Tail[]): Way {
  return {
    before: undefined,
    story,
    home: story,
    ranked: [],
    score: 0,
    paragraphs: 0,
    gone: 0,
    tails: [NO_TAIL, ...above.slice(0, REACH)],
  }
}

type Step = { readonly ranked: readonly Ranked[]; readonly choice: Ranked }

/** The way with one block more. */
export function takeHome(way: Way, block: DraftBlock, { ranked, choice }: Step): Way {
  const text = isParagraph(block) ? 1 : 0
  const up = way.story - choice.story
  const tails = way.tails.map((tail, i) =>
    i === up ? { block, hasText: tail.hasText || text > 0 } : tail,
  )
  return {
    before: way,
    story: way.story,
    home: choice.story,
    ranked,
    score: way.score + Math.log(choice.probability),
    paragraphs: way.paragraphs + text,
    gone: way.gone + (up > 0 ? text : 0),
    tails,
  }
}

/** The steps of a way, from its first block on. */
export function wayOf(last: Way): readonly Way[] {
  const steps: Way[] = []
  for (let way = last; way.before !== undefined; way = way.before) steps.push(way)
  return steps.reverse()
}
