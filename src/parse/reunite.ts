// A second look at headlines, once there are whole stories to compare: where a story goes on with the
// very words of the one before, its title was a subhead.
//
//   …俄烏各自釋放被扣押的軍人。
//   最新形勢：邊打邊談                ← was read as a headline
//   在俄烏代表會談的同時，…

import type { Draft, DraftStory } from './draft.ts'
import { isMarked, type Sheet } from './sheet.ts'
import { countWords, type WordCounts } from './words.ts'

/**
 * Cosine of two bodies. Of some 450 borders between stories on annotated pages none was above 0.09;
 * of the subheads of long stories one in ten is.
 */
const ONE_STORY = 0.1

/** The draft with subheads where headlines cut one story in two. Time is linear in the text. */
export function reuniteStories(sheet: Sheet, draft: Draft): Draft {
  const stories: DraftStory[] = []
  /** Old number of a story → new one, for the pictures that stand in it. */
  const places: number[] = []
  for (const story of draft.stories) {
    const before = stories.at(-1)
    if (before && mayContinue(sheet, before, story) && cosine(sheet, before, story) > ONE_STORY) {
      const [title, ...body] = story.blocks
      const subhead = title ? [{ ...title, role: 'subhead' as const }] : []
      stories[stories.length - 1] = { blocks: [...before.blocks, ...subhead, ...body] }
    } else {
      stories.push(story)
    }
    places.push(stories.length - 1)
  }
  const pictures = draft.pictures.map(({ blocks, story }) => ({
    blocks,
    story: places[story] ?? story,
  }))
  return { ...draft, stories, pictures }
}

/** A credit closes a story; a deck, or a headline of two lines, opens one. */
function mayContinue(sheet: Sheet, before: DraftStory, { blocks }: DraftStory): boolean {
  const [title, ...body] = blocks
  return (
    !title?.lines.some((line) => isMarked(sheet, line)) &&
    before.blocks.at(-1)?.role === 'paragraph' &&
    title?.role === 'headline' &&
    title.lines.length === 1 &&
    body.every(({ role }) => role !== 'headline' && role !== 'deck')
  )
}

const textOf = ({ blocks }: DraftStory) => blocks.filter(({ role }) => role === 'paragraph')

function cosine(sheet: Sheet, one: DraftStory, other: DraftStory): number {
  const [ours, theirs] = [countWords(sheet, textOf(one)), countWords(sheet, textOf(other))]
  const mass = Math.sqrt(dot(sheet, ours, ours) * dot(sheet, theirs, theirs))
  return mass > 0 ? dot(sheet, ours, theirs) / mass : 0
}

function dot({ terms }: Sheet, one: WordCounts, other: WordCounts): number {
  let sum = 0
  for (const [term, count] of one) {
    sum += (terms.weight[term] ?? 0) * count * (other.get(term) ?? 0)
  }
  return sum
}
