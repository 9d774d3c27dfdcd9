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

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|\p{L}{6,}/gu
const HANGUL = /^\p{Script=Hangul}/u
const ALPHABET = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Of Han and kana each two that stand together, of Hangul three, of other scripts each long word; as numbers. */
function pairsOf({ headline, blocks }: Story): readonly number[] {
  const pairs = new Set<number>()
  const texts = blocks.filter(({ role }) => role !== 'credit').map(({ text }) => text)
  for (const text of [headline, ...texts]) {
    for (const [run] of text.matchAll(WORD)) {
      for (const piece of piecesOf(run)) pairs.add(numberOf(piece))
    }
  }
  return [...pairs]
}

function piecesOf(run: string): readonly string[] {
  if (ALPHABET.test(run)) return [run.toLowerCase()]
  const size = HANGUL.test(run) ? 3 : 2
  return Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) =>
    run.slice(at, at + size),
  )
}

/** FNV-1a: two pairs of a story that share a number do no harm. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

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
  const { pairs = [] } = stories[index] ?? {}
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
  return Array.from(scores, ([other, { shared, score }]) => {
    const known = stories[other]
    const length = Math.sqrt(pairs.length * (known?.pairs.length ?? 1))
    return { known, shared, alike: score / length }
  })
    .filter(({ shared, alike, known }) => {
      return shared >= FEWEST && alike >= ALIKE && (known?.pairs.length ?? 0) >= SHORTEST
    })
    .sort((one, other) => other.alike - one.alike)
    .slice(0, MOST)
    .flatMap(({ known }) =>
      known ? [{ id: known.story.id, headline: known.story.headline, date: known.date }] : [],
    )
}
