// The truth about identities, which no similarity is asked for: how much of what was published under an
// id stands in a story now, counted by where each line came from.

import type { PageStory } from '../../../src/model/page.ts'
import type { Line } from './corpus.ts'

/** Characters by lineage. */
export type Ancestry = ReadonlyMap<number, number>

/** Where the text of a story comes from; `lines` are those of its page. */
export function ancestryOf({ blocks }: PageStory, lines: readonly Line[]): Ancestry {
  const ancestry = new Map<number, number>()
  for (const number of blocks.flatMap((block) => block.lines)) {
    const { lineage, text } = lines[number - 1] ?? { lineage: 0, text: '' }
    ancestry.set(lineage, (ancestry.get(lineage) ?? 0) + text.replace(/\s/gu, '').length)
  }
  return ancestry
}

export const lengthOf = (ancestry: Ancestry): number =>
  [...ancestry.values()].reduce((sum, length) => sum + length, 0)

/** Characters that both have from one source. */
export function inherited(one: Ancestry, other: Ancestry): number {
  let shared = 0
  for (const [lineage, length] of one) shared += Math.min(length, other.get(lineage) ?? 0)
  return shared
}

/** What was last published under an id. */
export type Published = { readonly id: string; readonly ancestry: Ancestry }

/** So much more than another has is clearly more; short of it, either choice is right. */
const CLEARLY = 1.5
/** With less of the shorter text than this in common, two texts need not be one story. */
const RELATED = 0.5
/** With less than this, they must not be. */
const STRANGE = 0.1
/** Characters; with fewer in common (`展讯`) two texts need not be one story. */
const TELLING = 6
/** Whoever has less of what was published has but a scrap of it. */
const SCRAP = 0.15

const relation = (one: Ancestry, other: Ancestry): number =>
  inherited(one, other) / Math.max(1, Math.min(lengthOf(one), lengthOf(other)))

const isDescendant = (ancestor: Ancestry, story: Ancestry): boolean =>
  relation(ancestor, story) >= RELATED &&
  inherited(ancestor, story) >= TELLING &&
  inherited(ancestor, story) >= SCRAP * Math.max(lengthOf(ancestor), lengthOf(story))

/** Whether a story is what became of a text: what mostly went into another one is merged there. */
export const isSuccessor = (
  ancestor: Ancestry,
  story: Ancestry,
  stories: readonly Ancestry[],
): boolean =>
  isDescendant(ancestor, story) &&
  inherited(ancestor, story) * CLEARLY >=
    Math.max(...stories.map((other) => inherited(ancestor, other)))

/** Whether these have nothing to do with each other. */
export const areStrangers = (one: Ancestry, other: Ancestry): boolean =>
  relation(one, other) < STRANGE

/** Of these ids the one that the story at `index` should have; absent where none is right. */
export function rightfulId(
  index: number,
  stories: readonly Ancestry[],
  candidates: readonly Published[],
): string | undefined {
  const story = stories[index] ?? new Map()
  const [best] = candidates
    .filter(({ ancestry }) => isSuccessor(ancestry, story, stories))
    .sort((one, other) => inherited(other.ancestry, story) - inherited(one.ancestry, story))
  return best?.id
}

/**
 * Whether a story and an id that it has not got clearly belong together rather than either with what it
 * has got: then one of them is in the wrong place.
 */
export function isMisplaced(
  index: number,
  ids: readonly string[],
  stories: readonly Ancestry[],
  published: readonly Published[],
): boolean {
  const story = stories[index] ?? new Map()
  const own = published.find(({ id }) => id === ids[index])
  const has = own ? inherited(own.ancestry, story) : 0
  return published.some(({ id, ancestry }) => {
    if (id === ids[index] || !isSuccessor(ancestry, story, stories)) return false
    const holder = stories[ids.indexOf(id)]
    const held = holder ? inherited(ancestry, holder) : 0
    const would = inherited(ancestry, story)
    return would >= CLEARLY * has && would >= CLEARLY * held
  })
}
