// Holds the ledgers against what they were before. A line may change and may never go: whoever was shown
// its story would be shown it again under another id.

import type { LedgerEntry } from '../model/ledger.ts'

/** A line as it was: its entry, and where it stood. */
export type EarlierLine = {
  readonly date: string
  readonly line: number
  readonly entry: LedgerEntry
}

export type Loss = {
  readonly kind: 'missing' | 'older'
  readonly earlier: EarlierLine
}

/** What is lost of `earlier` in the ledgers that hold `entries` now. */
export function findLosses(
  earlier: readonly EarlierLine[],
  entries: readonly LedgerEntry[],
): readonly Loss[] {
  const present = new Map(entries.map((entry) => [entry.id, entry]))
  return earlier.flatMap((line): Loss[] => {
    const now = present.get(line.entry.id)
    if (!now) return [{ kind: 'missing', earlier: line }]
    return now.revision < line.entry.revision ? [{ kind: 'older', earlier: line }] : []
  })
}
