// Which earlier stories one has to do with, by the rare pairs of characters that they share.

import type { Edition, RelatedStory, Story } from '../model/edition.ts'
import { openPairs, type Pair, type Pairs } from './rare-pairs.ts'

/** As many as a reader takes in. */
const MOST = 4
/** The weight of the pairs that two stories share, measured against how long they are. */
const ALIKE = 0.5
/** Less in common is one name at most. In pairs, as is the next. */
const FEWEST = 7
/** What is shorter is a notice, and like every other: `更正`, `今日停水`. */
const SHORTEST = 60

type Known = {
  readonly story: Story
  readonly date: string
  readonly length: number
}

/**
 * The editions with the stories of each related to those of the same and of earlier ones, the likest first. What
 * is only printed later is never among them, so that a new edition changes no older one. Same editions, same
 * relations, in whatever order they come. The time it takes grows as the number of stories does.
 */
export function relateStories(editions: readonly Edition[]): readonly Edition[] {
  const inTime = editions.toSorted((one, other) => (one.date < other.date ? -1 : 1))
  const desk = openDesk(editions)
  const { stories, pairs } = desk
  const related = new Map<Edition, Edition>()
  for (const edition of inTime) {
    const first = stories.length
    const own = edition.stories.map((story) => pairs.add(story))
    for (const [at, story] of edition.stories.entries()) {
      stories.push({ story, date: edition.date, length: lengthOf(own[at] ?? []) })
    }
    const relate = (story: Story, at: number): Story => {
      const found = findRelated(desk, first + at, own[at] ?? [])
      return found.length > 0 ? { ...story, related: found } : story
    }
    related.set(edition, { ...edition, stories: edition.stories.map(relate) })
  }
  return editions.map((edition) => related.get(edition) ?? edition)
}

const lengthOf = (pairs: readonly Pair[]): number => pairs.reduce((sum, { size }) => sum + size, 0)

/** The stories so far, and what one of them shares with each, by its place: nought but while it is counted. */
type Desk = {
  readonly stories: Known[]
  readonly pairs: Pairs
  readonly sizes: Uint32Array
  readonly weights: Float64Array
}

function openDesk(editions: readonly Edition[]): Desk {
  const count = editions.reduce((sum, { stories }) => sum + stories.length, 0)
  return {
    stories: [],
    pairs: openPairs(),
    sizes: new Uint32Array(count),
    weights: new Float64Array(count),
  }
}

function findRelated(desk: Desk, at: number, own: readonly Pair[]): readonly RelatedStory[] {
  const { stories } = desk
  const here = stories[at]
  if (!here || here.length < SHORTEST) return []
  return sharedWith(desk, at, own)
    .flatMap(({ other, weight }) => {
      const there = stories[other]
      return there && isCandidate(here, there)
        ? [{ ...there, alike: likeness(here, there, weight) }]
        : []
    })
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST)
    .map(({ story: { id, headline }, date }) => ({ id, headline, date }))
}

type Shared = { readonly other: number; readonly weight: number }

/** What is shared with the other stories that share enough, in the order in which they are met. */
function sharedWith({ pairs, sizes, weights }: Desk, at: number, own: readonly Pair[]): Shared[] {
  const met: number[] = []
  for (const pair of own) {
    const weight = pairs.weigh(pair)
    if (weight === 0) continue
    for (const other of pair.holders) {
      if (sizes[other] === 0) met.push(other)
      sizes[other] = (sizes[other] ?? 0) + pair.size
      weights[other] = (weights[other] ?? 0) + weight
    }
  }
  const shared: Shared[] = []
  for (const other of met) {
    const isEnough = other !== at && (sizes[other] ?? 0) >= FEWEST
    if (isEnough) shared.push({ other, weight: weights[other] ?? 0 })
    sizes[other] = weights[other] = 0
  }
  return shared
}

/** What has the same headline each time tells of another day each time: the weather, the lottery. */
const isCandidate = (here: Known, there: Known): boolean =>
  there.length >= SHORTEST && here.story.headline !== there.story.headline

/** A story of twice the length goes on about one thing, but does not say everything twice. */
const likeness = (here: Known, there: Known, weight: number): number =>
  weight / Math.sqrt(Math.sqrt(here.length * there.length))
