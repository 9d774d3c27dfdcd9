// Which earlier stories one has to do with, by what they have in common and hardly any other story has.

import type { Edition, RelatedStory, Story } from '../model/edition.ts'

/** As many as a reader takes in. */
const MOST = 4
/** Shared rare pairs, weighed and measured against the lengths of both texts. */
const ALIKE = 0.12
/** Fewer shared pairs are one name at most. */
const FEWEST = 6
/** What is shorter is a notice, and like every other: `更正`, `今日停水`. */
const SHORTEST = 60
/** A pair is rare in this share of the stories so far, but in so many at least and at most. */
const RARE = { share: 0.01, least: 3, most: 40 }

type Known = { readonly story: Story; readonly date: string; readonly pairs: readonly number[] }

/**
 * The editions with the stories of each related to those of the same and of earlier ones, the likest first. What
 * is only printed later is never among them, so that a new edition changes no older one. Same editions, same
 * relations, in whatever order they come.
 */
export function relateStories(editions: readonly Edition[]): readonly Edition[] {
  const inTime = editions.toSorted((one, other) => (one.date < other.date ? -1 : 1))
  const stories: Known[] = []
  const holders = new Map<number, number[]>()
  const related = new Map<Edition, Edition>()
  for (const edition of inTime) {
    const first = stories.length
    for (const story of edition.stories) {
      const known = { story, date: edition.date, pairs: pairsOf(story) }
      for (const pair of known.pairs) addTo(holders, pair, stories.length)
      stories.push(known)
    }
    const relate = (story: Story, at: number): Story => {
      const found = findRelated(stories, holders, first + at)
      return found.length > 0 ? { ...story, related: found } : story
    }
    related.set(edition, { ...edition, stories: edition.stories.map(relate) })
  }
  return editions.map((edition) => related.get(edition) ?? edition)
}

/** UTF-16 units: what a story is about stands at its head. */
const HEAD = 600

/**
 * What its head is made of, each once, as numbers: of Han and kana each two that stand together, of Hangul three,
 * of other scripts each long word.
 */
function pairsOf({ headline, blocks }: Story): readonly number[] {
  const pairs = new Set<number>()
  let left = HEAD
  for (const { role, text } of [{ role: 'headline', text: headline }, ...blocks]) {
    if (role === 'credit' || left <= 0) continue
    readPairs(text.slice(0, left), pairs)
    left -= text.length
  }
  return [...pairs]
}

/** Letters of an alphabet that make a word tell something. */
const LONG = 6

/** FNV-1a over the letters of a piece; two pieces of one number do no harm. */
function readPairs(text: string, pairs: Set<number>): void {
  let word = BASIS
  let letters = 0
  let [before, first] = [0, 0]
  const end = (): void => {
    if (letters >= LONG) pairs.add(word >>> 0)
    word = BASIS
    letters = 0
  }
  for (let at = 0; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const size = sizeOf(unit)
    if (size === 1) {
      word = mix(word, unit | 0x20)
      letters += 1
    } else if (letters > 0) end()
    if (size === 2 && before > 0) pairs.add(mix(mix(BASIS, before), unit) >>> 0)
    if (size === 3 && first > 0) pairs.add(mix(mix(mix(BASIS, first), before), unit) >>> 0)
    first = size > 1 ? before : 0
    before = size > 1 ? unit : 0
  }
}

const BASIS = 0x811c9dc5
const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** How many units tell something: 2 of Han and kana, 3 of Hangul, 1 for letters, 0 for everything else. */
function sizeOf(unit: number): number {
  if (unit >= 0xac00 && unit <= 0xd7a3) return 3
  if ((unit >= 0x3041 && unit <= 0x30ff) || (unit >= 0x3400 && unit <= 0x9fff)) return 2
  if (unit >= 0xd800 && unit <= 0xdfff) return 2
  return isLetter(unit) ? 1 : 0
}

/** Of the Latin alphabet, with and without accents. */
const isLetter = (unit: number): boolean =>
  ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || (unit >= 0xc0 && unit < 0x250)

function addTo(holders: Map<number, number[]>, pair: number, index: number): void {
  const list = holders.get(pair)
  // One more than are rare tells as much as all of them.
  if (!list) holders.set(pair, [index])
  else if (list.length <= RARE.most) list.push(index)
}

function findRelated(
  stories: readonly Known[],
  holders: ReadonlyMap<number, readonly number[]>,
  index: number,
): readonly RelatedStory[] {
  const limit = Math.min(RARE.most, Math.max(RARE.least, RARE.share * stories.length))
  const scores = new Map<number, { shared: number; score: number }>()
  const { story: own, pairs = [] } = stories[index] ?? {}
  if (pairs.length < SHORTEST) return []
  for (const pair of pairs) {
    const list = holders.get(pair) ?? []
    if (list.length < 2 || list.length > limit) continue
    // Two stories share what is common and mean nothing by it; each rare pair they share, like 車里 of a place
    // or 晚晴 of a name, says that they tell of one thing, and says it the louder the fewer others have it.
    const weight = Math.log(1 + limit / list.length)
    for (const other of list) {
      if (other === index) continue
      const so = scores.get(other) ?? { shared: 0, score: 0 }
      scores.set(other, { shared: so.shared + 1, score: so.score + weight })
    }
  }
  return (
    Array.from(scores, ([other, { shared, score }]) => {
      const known = stories[other]
      const length = Math.sqrt(pairs.length * (known?.pairs.length ?? 1))
      return { known, shared, alike: score / length }
    })
      .filter(({ shared, alike }) => shared >= FEWEST && alike >= ALIKE)
      // A column comes every day, and tells of the same every day.
      .filter(
        ({ known }) =>
          known && known.pairs.length >= SHORTEST && known.story.headline !== own?.headline,
      )
      .sort((one, other) => other.alike - one.alike)
      .slice(0, MOST)
      .flatMap(({ known }) =>
        known ? [{ id: known.story.id, headline: known.story.headline, date: known.date }] : [],
      )
  )
}
