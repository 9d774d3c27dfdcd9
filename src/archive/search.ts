// What the archive has of a query, newest first. The index says where it may be, and every story is looked
// at before it is called a hit. However long the archive, one answer opens a bounded part of it.

import type { Edition, Story } from '../model/edition.ts'
import type { PackedEdition } from '../pack/directory.ts'
import { excerptOf, markMatches, type Piece } from '../search/excerpt.ts'
import { createFold, type Fold } from '../search/fold.ts'
import type { Index } from '../search/open-index.ts'
import { findPhrase, type Query, readQuery, type Unasked } from '../search/query.ts'
import { foldStory } from '../search/terms.ts'

export type Hit = {
  readonly story: Story
  readonly date: string
  readonly headline: readonly Piece[]
  readonly excerpt: readonly Piece[]
}

/** A place in the archive: stories before it, in printed order, are newer. */
export type Place = { readonly date: string; readonly position: number }

export type Found = {
  readonly hits: readonly Hit[]
  /** Where to go on; absent once the whole archive has been looked through. */
  readonly earlier: Place | undefined
}

/** Throws `Damage` where the index, or an edition that would have to be opened, cannot be read. */
export type Search = {
  readQuery(asked: string): Query | Unasked
  /** At most `limit` hits; those at `from` and older. A date without an edition means the one before it. */
  find(query: Query, limit: number, from?: Place): Promise<Found>
}

/** In one answer: inflating an edition is nearly all that it costs. */
const OPENED = 8
/** In the same, where editions are large; the first one is opened whatever its size. */
const STORIES_OPENED = 120

/** `editions` are those of the index, in whatever script; `openIndex` is asked at each question; `read` opens one. */
export function createSearch(
  editions: readonly PackedEdition[],
  openIndex: () => Index,
  read: (packed: PackedEdition) => Promise<Edition>,
): Search {
  let made: Fold | undefined
  // Its table takes a while to make, and most isolates are never asked.
  const fold: Fold = (...text) => (made ??= createFold(openIndex().hanPairs()))(...text)

  const numberOf = (index: Index, { date, position }: Place): number => {
    const edition = editions.findIndex((one) => one.date <= date)
    if (edition === -1) return Infinity
    return index.storyNumber(edition, editions[edition]?.date === date ? position : 0)
  }
  const placeOf = (index: Index, number: number): Place => {
    const edition = index.editionOf(number)
    const position = number - index.storyNumber(edition, 0)
    return { date: editions[edition]?.date ?? '', position }
  }

  return {
    readQuery: (asked) => readQuery(asked, fold),
    async find({ terms, phrases }, limit, from) {
      const index = openIndex()
      const seek = index.find(terms)
      const hits: Hit[] = []
      const room = createRoom()
      let opened: { readonly packed: PackedEdition; readonly edition: Edition } | undefined
      let number = seek(from ? numberOf(index, from) : 0)
      for (; number !== Infinity; number = seek(number + 1)) {
        const { date, position } = placeOf(index, number)
        if (opened?.packed.date !== date) {
          const packed = editions.find((one) => one.date === date)
          if (!packed || hits.length === limit || !room.take(packed.stories)) break
          opened = { packed, edition: await read(packed) }
        }
        const story = opened.edition.stories[position]
        if (!story || !hasAll(foldStory(story, fold), phrases)) continue
        if (hits.length === limit) break
        const headline = markMatches(story.headline, phrases, fold)
        hits.push({ story, date, headline, excerpt: excerptOf(story, phrases, fold) })
      }
      return { hits, earlier: number === Infinity ? undefined : placeOf(index, number) }
    },
  }
}

const hasAll = (folded: string, phrases: readonly string[]): boolean =>
  phrases.every((phrase) => findPhrase(folded, phrase) !== -1)

/** What may still be opened. */
function createRoom() {
  let editions = 0
  let stories = 0
  return {
    /** False, and nothing taken, once there is no room for so many stories. */
    take(count: number): boolean {
      if (editions === OPENED || (editions > 0 && stories + count > STORIES_OPENED)) return false
      editions += 1
      stories += count
      return true
    },
  }
}
