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
  readonly pairs: readonly Pair[]
  readonly length: number
}

/**
 * The editions with the stories of each related to those of the same and of earlier ones, the likest first. What
 * is only printed later is never among them, so that a new edition changes no older one. Same editions, same
 * relations, in whatever order they come. The time it takes grows as the number of stories does.
 */
export function relateStories(editions: readonly Edition[]): readonly Edition[] {
  const inTime = editions.toSorted((one, other) => (one.date < other.date ? -1 : 1))
  const pairs = openPairs()
  const stories: Known[] = []
  const related = new Map<Edition, Edition>()
  for (const edition of inTime) {
    const first = stories.length
    for (const story of edition.stories) stories.push(known(story, edition.date, pairs.add(story)))
    const relate = (story: Story, at: number): Story => {
      const found = findRelated(stories, pairs, first + at)
      return found.length > 0 ? { ...story, related: found } : story
    }
    related.set(edition, { ...edition, stories: edition.stories.map(relate) })
  }
  return editions.map((edition) => related.get(edition) ?? edition)
}

function known(story: Story, date: string, pairs: readonly Pair[]): Known {
  return { story, date, pairs, length: pairs.reduce((sum, { size }) => sum + size, 0) }
}

function findRelated(stories: readonly Known[], pairs: Pairs, at: number): readonly RelatedStory[] {
  const here = stories[at]
  if (!here || here.length < SHORTEST) return []
  return Array.from(sharedWith(here, pairs, at), ([other, shared]) => {
    const there = stories[other]
    return there && isCandidate(here, there, shared)
      ? [{ ...there, alike: likeness(here, there, shared) }]
      : []
  })
    .flat()
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST)
    .map(({ story: { id, headline }, date }) => ({ id, headline, date }))
}

type Shared = { readonly pairs: number; readonly weight: number }

/** By the place of the other story. */
function sharedWith(here: Known, pairs: Pairs, at: number): ReadonlyMap<number, Shared> {
  const shared = new Map<number, Shared>()
  for (const pair of here.pairs) {
    const weight = pairs.weigh(pair)
    if (weight === 0) continue
    for (const other of pair.holders) {
      if (other === at) continue
      const so = shared.get(other)
      shared.set(other, {
        pairs: (so?.pairs ?? 0) + pair.size,
        weight: (so?.weight ?? 0) + weight,
      })
    }
  }
  return shared
}

/** What has the same headline each time tells of another day each time: the weather, the lottery. */
const isCandidate = (here: Known, there: Known, { pairs }: Shared): boolean =>
  pairs >= FEWEST && there.length >= SHORTEST && here.story.headline !== there.story.headline

/** A story of twice the length goes on about one thing, but does not say everything twice. */
const likeness = (here: Known, there: Known, { weight }: Shared): number =>
  weight / Math.sqrt(Math.sqrt(here.length * there.length))
