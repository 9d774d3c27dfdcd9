// Finds for each story of an edition the ledger line it already has. Where a text has changed, a
// match must be the only one of its kind on both sides: a story that cannot be told apart is new
// rather than somebody else's.

import type { LedgerEntry } from '../model/ledger.ts'
import type { Essences } from './fingerprint.ts'

type Evidence = { readonly key: (print: Essences) => string; readonly mayRepeat: boolean }

/** From sure to less sure. Stories that say the same word for word are paired as they are printed. */
const EVIDENCE: readonly Evidence[] = [
  { key: ({ headline, body }) => `${headline} ${body}`, mayRepeat: true },
  { key: ({ body }) => body, mayRepeat: false },
  { key: ({ headline }) => headline, mayRepeat: false },
  { key: ({ opening }) => opening, mayRepeat: false },
]

/** Index of a story → its ledger line. No line is given twice. */
export function matchStories(
  stories: readonly Essences[],
  entries: readonly LedgerEntry[],
): ReadonlyMap<number, LedgerEntry> {
  const matches = new Map<number, LedgerEntry>()
  const free = new Set(entries.toSorted(printedFirst))
  for (const { key, mayRepeat } of EVIDENCE) {
    const open = [...stories.keys()].filter((index) => !matches.has(index))
    const entriesByKey = Map.groupBy(free, key)
    for (const [shared, claimants] of Map.groupBy(open, (index) => keyOf(stories[index], key))) {
      const rivals = entriesByKey.get(shared) ?? []
      if (!mayRepeat && (claimants.length > 1 || rivals.length > 1)) continue
      for (const [place, index] of claimants.entries()) {
        const entry = rivals[place]
        if (!entry) break
        matches.set(index, entry)
        free.delete(entry)
      }
    }
  }
  return matches
}

const keyOf = (print: Essences | undefined, key: Evidence['key']): string =>
  print ? key(print) : ''

/** Within an edition the earlier printed story has the later instant. */
const printedFirst = (one: LedgerEntry, other: LedgerEntry): number =>
  one.published < other.published ? 1 : -1
