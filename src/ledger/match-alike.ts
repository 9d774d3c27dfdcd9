// Pairs the stories whose text has changed with the lines that are left, the strongest pair first. Where
// another line or another story is nearly as like, nothing is decided.

import type { LedgerEntry } from '../model/ledger.ts'
import { areTwins, compare, type Likeness } from './likeness.ts'
import type { Question } from './match.ts'
import { headlineKey, type Print } from './print.ts'
import { indexSketches, type Sketched } from './sketch.ts'

export type Unmatched = {
  /** All stories and all lines of the edition: those that are matched still tell what is common. */
  readonly prints: readonly Print[]
  readonly entries: readonly LedgerEntry[]
  readonly open: ReadonlyMap<number, Print>
  readonly free: ReadonlySet<LedgerEntry>
}

type Pair = Likeness & {
  readonly story: number
  readonly entry: LedgerEntry
  readonly isNamesake: boolean
  readonly pieces: Sketched
}

/** A rival that shares nearly as much leaves it open which is meant. */
const NEAR = 0.75

export function matchAlike(unmatched: Unmatched): {
  readonly alike: ReadonlyMap<number, LedgerEntry>
  readonly questions: readonly Question[]
} {
  const pairs = likelyPairs(unmatched)
  const alike = new Map<number, LedgerEntry>()
  const asked = new Set<number>()
  const taken = new Set<LedgerEntry>()
  const isOpen = ({ story, entry }: Pair): boolean =>
    unmatched.free.has(entry) && !taken.has(entry) && !alike.has(story)
  for (const pair of pairs) {
    if (!isOpen(pair) || asked.has(pair.story)) continue
    const isReserved = pairs.some(
      (other) =>
        other.entry === pair.entry && asked.has(other.story) && other.shared >= pair.shared,
    )
    const isRivalled = pairs.some(
      (other) => isRival(pair, other) && (other.story === pair.story || isOpen(other)),
    )
    if (pair.verdict === 'same' && !isRivalled && !isReserved) {
      alike.set(pair.story, pair.entry)
      taken.add(pair.entry)
    } else {
      asked.add(pair.story)
    }
  }
  const questions = Array.from(asked, (story) => ({
    story,
    candidates: pairs.filter((pair) => pair.story === story && isOpen(pair)).map(entryOf),
  }))
  return { alike, questions: questions.filter(({ candidates }) => candidates.length > 0) }
}

const entryOf = ({ entry }: Pair): LedgerEntry => entry

/** The most shared first. Lines that are matched already are among them, as rivals. */
function likelyPairs({ prints, entries, open, free }: Unmatched): readonly Pair[] {
  if (free.size === 0) return []
  const names = countHeadlines([...prints, ...entries])
  const keys = new Map(entries.map((entry) => [entry, headlineKey(entry)]))
  const findLikely = indexSketches(entries)
  const pairs: Pair[] = []
  for (const [story, print] of open) {
    const name = headlineKey(print)
    const pieces = print.pieces()
    const likely = findLikely(pieces)
    for (const entry of entries) {
      const isNamesake = name !== '' && names.get(name) === 2 && keys.get(entry) === name
      // Most pairs of an edition have nothing in common, and are not looked at.
      if (!likely.has(entry) && !isNamesake && entry.size > 0) continue
      const likeness = compare(entry, print, isNamesake)
      if (likeness.verdict !== 'other')
        pairs.push({ story, entry, isNamesake, pieces, ...likeness })
    }
  }
  return pairs.sort((one, other) => other.shared - one.shared)
}

function countHeadlines(named: readonly { readonly headline: string }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of named) {
    const key = headlineKey(one)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/**
 * Of two pairs that share one end, whether it is open which is meant. Two lines of which a story has
 * different parts are merged in it, and two such stories are what one was split into: the larger part
 * goes first, and nothing is open.
 */
function isRival(pair: Pair, other: Pair): boolean {
  if (pair === other || (pair.story !== other.story && pair.entry !== other.entry)) return false
  const near = pair.isNamesake && !other.isNamesake ? 1 : NEAR
  if (other.shared < near * pair.shared) return false
  if (pair.story !== other.story) return areTwins(pair.pieces, other.pieces)
  return !isChoiceless(pair.entry, other.entry) && areTwins(pair.entry, other.entry)
}

/** Two lines that say the same, or of which one is merged into the other. */
const isChoiceless = (one: LedgerEntry, other: LedgerEntry): boolean =>
  one.body === other.body || one.into === other.id || other.into === one.id
