// A second look at headlines, once there are whole stories to compare: where a story goes on with the
// very words of the one before, its title was a subhead.
//
//   …俄烏各自釋放被扣押的軍人。
//   最新形勢：邊打邊談                ← was read as a headline
//   在俄烏代表會談的同時，…

import type { Terms } from './cohesion.ts'
import type { Draft, DraftStory } from './draft.ts'
import { isMarked, type Sheet } from './sheet.ts'

/**
 * Cosine of two bodies. Of some 450 borders between stories on annotated pages none was above 0.09;
 * of the subheads of long stories one in ten is.
 */
const ONE_STORY = 0.1

/** The draft with subheads where headlines cut one story in two. Time is linear in the text. */
export function reuniteStories(sheet: Sheet, draft: Draft): Draft {
  const stories: DraftStory[] = []
  const cosine = openCosine(sheet.terms)
  /** Old number of a story → new one, for the pictures that stand in it. */
  const places: number[] = []
  for (const story of draft.stories) {
    const before = stories.at(-1)
    if (
      before &&
      mayContinue(sheet, before, story) &&
      cosine(textOf(before), textOf(story)) > ONE_STORY
    ) {
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

/** Its lines of text. */
const textOf = ({ blocks }: DraftStory): readonly number[] =>
  blocks.flatMap(({ role, lines }) => (role === 'paragraph' ? lines : []))

/** Each term of some lines, in the order in which they are met, and how often it stands there. */
type Count = { readonly terms: readonly number[]; readonly counts: readonly number[] }

/** Compares the words of two lists of lines: 0 nothing in common, 1 the same. */
function openCosine({ of, weight }: Terms) {
  /** By term; nought but while something is counted. */
  const desk = new Int32Array(weight.length)
  const countWords = (lines: readonly number[]): Count => {
    const terms: number[] = []
    for (const line of lines) {
      for (const term of of[line] ?? []) {
        if (desk[term] === 0) terms.push(term)
        desk[term] = (desk[term] ?? 0) + 1
      }
    }
    const counts = terms.map((term) => desk[term] ?? 0)
    for (const term of terms) desk[term] = 0
    return { terms, counts }
  }
  const dot = (one: Count, other: Count): number => {
    other.terms.forEach((term, i) => (desk[term] = other.counts[i] ?? 0))
    let sum = 0
    one.terms.forEach((term, i) => {
      sum += (weight[term] ?? 0) * (one.counts[i] ?? 0) * (desk[term] ?? 0)
    })
    for (const term of other.terms) desk[term] = 0
    return sum
  }
  return (one: readonly number[], other: readonly number[]): number => {
    const [ours, theirs] = [countWords(one), countWords(other)]
    const mass = Math.sqrt(dot(ours, ours) * dot(theirs, theirs))
    return mass > 0 ? dot(ours, theirs) / mass : 0
  }
}
