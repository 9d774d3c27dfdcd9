// Finds out that a clock is wrong: a change that was made at a moment which has not come yet.

import { instantOf } from '../model/instant.ts'
import type { LedgerEntry } from '../model/ledger.ts'

/** Milliseconds: no two editors' clocks are the same. */
const SKEW = 24 * 60 * 60 * 1000

/**
 * The entries whose last change is later than `now`, by more than a day. A story of an edition that comes out
 * tomorrow was never changed.
 */
export function findAhead(entries: readonly LedgerEntry[], now: string): readonly LedgerEntry[] {
  const latest = instantOf(Date.parse(now) + SKEW)
  return entries.filter(({ published, updated }) => updated > published && updated > latest)
}
