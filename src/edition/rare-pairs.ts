// The pairs of characters that a paper's stories are made of, and in which of them each stands.

import type { Story } from '../model/edition.ts'

/** Of Han and kana two that stand together, of Hangul three, of other scripts a long word. */
export type Pair = {
  /** A long word says as much as two pairs. */
  readonly size: 1 | 2
  readonly parts: readonly Part[]
  /** The places of the stories that have it, in their order, up to one more than `MOST_HOLDERS`. */
  readonly holders: number[]
}

/** A character, or of an alphabet the word. */
type Part = { stories: number }

export type Pairs = {
  /** The pairs of the next story, each once. */
  add(story: Story): readonly Pair[]
  /** How much it tells of two stories that both have the pair; 0 where that is nothing. */
  weigh(pair: Pair): number
}

/** A pair is rare in this share of the stories so far, but in so many at least and at most. */
const RARE_SHARE = 0.01
const FEWEST_HOLDERS = 3
const MOST_HOLDERS = 40

/** Knows no story yet. */
export function openPairs(): Pairs {
  const pairs = new Map<string, Pair>()
  const parts = new Map<string, Part>()
  let stories = 0
  const partOf = (text: string): Part => remember(parts, text, () => ({ stories: 0 }))
  const pairOf = (text: string): Pair =>
    remember(pairs, text, () => {
      const isWord = ALPHABET.test(text)
      const found = isWord ? [text] : Array.from(text)
      return { size: isWord ? 2 : 1, parts: found.map(partOf), holders: [] }
    })
  return {
    add(story) {
      const found = Array.from(piecesOf(story), pairOf)
      // One more than are rare tells as much as all of them.
      for (const { holders } of found) if (holders.length <= MOST_HOLDERS) holders.push(stories)
      for (const part of new Set(found.flatMap((pair) => pair.parts))) part.stories += 1
      stories += 1
      return found
    },
    // Two stories share what is common and mean nothing by it; each rare pair they share, like 車里 of a place or
    // 晚晴 of a name, says that they tell of one thing, the louder the fewer stories have it and its characters.
    weigh({ size, parts, holders }) {
      const limit = Math.min(MOST_HOLDERS, Math.max(FEWEST_HOLDERS, RARE_SHARE * stories))
      if (holders.length < 2 || holders.length > limit) return 0
      const seldom = parts.reduce((sum, part) => sum + Math.log(stories / part.stories), 0)
      const share = seldom / parts.length / Math.log(stories)
      return size * Math.log(1 + limit / holders.length) * share
    },
  }
}

function remember<T>(known: Map<string, T>, text: string, make: () => T): T {
  const found = known.get(text)
  if (found !== undefined) return found
  const made = make()
  known.set(text, made)
  return made
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|\p{L}{6,}/gu
const HANGUL = /^\p{Script=Hangul}/u
const ALPHABET = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** UTF-16 units: what a story is about stands at its head. */
const HEAD = 1000

function piecesOf({ headline, blocks }: Story): ReadonlySet<string> {
  const pieces = new Set<string>()
  const body = blocks.filter(({ role }) => role !== 'credit').map(({ text }) => text)
  const head = [headline, ...body].join('\n').slice(0, HEAD)
  for (const [run] of head.matchAll(WORD)) cut(run, pieces)
  return pieces
}

function cut(run: string, pieces: Set<string>): void {
  if (ALPHABET.test(run)) {
    pieces.add(run.toLowerCase())
    return
  }
  const size = HANGUL.test(run) ? 3 : 2
  for (let at = 0; at + size <= run.length; at += 1) pieces.add(run.slice(at, at + size))
}
