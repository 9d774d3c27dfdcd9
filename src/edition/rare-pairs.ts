// The pairs of characters that a paper's stories are made of, and in which of them each stands.

import type { Story } from '../model/edition.ts'

/** Of Han and kana two that stand together, of Hangul three, of other scripts a long word. */
export type Pair = {
  /** A long word says as much as two pairs. */
  readonly size: 1 | 2
  readonly parts: readonly Part[]
  /** The places of the stories that have it, in their order, up to one more than `MOST_HOLDERS`. */
  readonly holders: number[]
  /** The place of the last story that has it. */
  last: number
}

/** A character, or of an alphabet the word. */
type Part = { stories: number; last: number }

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
  const pairs = new Map<Piece, Pair>()
  const parts = new Map<string, Part>()
  let stories = 0
  const partOf = (text: string): Part => remember(parts, text, () => ({ stories: 0, last: -1 }))
  const pairOf = (piece: Piece): Pair =>
    remember(pairs, piece, () => {
      const text = textOf(piece)
      const isWord = ALPHABET.test(text)
      const found = isWord ? [text] : Array.from(text)
      return { size: isWord ? 2 : 1, parts: found.map(partOf), holders: [], last: -1 }
    })
  const count = (part: Part): void => {
    if (part.last !== stories) part.stories += 1
    part.last = stories
  }
  return {
    add(story) {
      const found: Pair[] = []
      cutPieces(story, (piece) => {
        const pair = pairOf(piece)
        if (pair.last === stories) return
        pair.last = stories
        // One more than are rare tells as much as all of them.
        if (pair.holders.length <= MOST_HOLDERS) pair.holders.push(stories)
        pair.parts.forEach(count)
        found.push(pair)
      })
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

function remember<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}

/** Of two UTF-16 units the number that they make, which is found sooner than a text; of others the text. */
type Piece = number | string

const textOf = (piece: Piece): string =>
  typeof piece === 'string' ? piece : String.fromCharCode(piece >>> 16, piece & 0xff_ff)

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+|\p{L}{6,}/gu
const HANGUL = /^\p{Script=Hangul}/u
const ALPHABET = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** UTF-16 units: what a story is about stands at its head. */
const HEAD = 1000

/** As often as each stands there. */
function cutPieces({ headline, blocks }: Story, add: (piece: Piece) => void): void {
  const body = blocks.filter(({ role }) => role !== 'credit').map(({ text }) => text)
  const head = [headline, ...body].join('\n').slice(0, HEAD)
  for (const [run] of head.matchAll(WORD)) cutRun(run, add)
}

function cutRun(run: string, add: (piece: Piece) => void): void {
  if (ALPHABET.test(run)) add(run.toLowerCase())
  else if (HANGUL.test(run))
    for (let at = 0; at + 3 <= run.length; at += 1) add(run.slice(at, at + 3))
  else {
    for (let at = 0; at + 2 <= run.length; at += 1) {
      add((run.charCodeAt(at) << 16) | run.charCodeAt(at + 1))
    }
  }
}
