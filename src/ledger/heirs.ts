// Where the text of a story has gone that has no page any more: two stories that are printed as one.

import type { LedgerEntry } from '../model/ledger.ts'
import { isWithin } from './likeness.ts'
import type { Print } from './print.ts'

export type Candidate = { readonly print: Print; readonly identity: LedgerEntry | undefined }

/** The id of the story that has the text of `entry` in it; the longest, when there are several. */
export function findHeir(entry: LedgerEntry, candidates: readonly Candidate[]): string | undefined {
  const heirs = candidates.flatMap(({ print, identity }) =>
    identity?.state === 'live' && isWithin(entry, print) ? [{ id: identity.id, print }] : [],
  )
  const [heir] = heirs.sort((one, other) => other.print.pieces().size - one.print.pieces().size)
  return heir?.id
}
