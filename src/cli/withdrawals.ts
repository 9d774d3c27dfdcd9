// What became of the stories of an edition that are gone: the ledger says since when and where to, the page
// why.

import { withdrawalNote } from '../edition/notes.ts'
import type { EditionKept, FoundStory } from '../ledger/keep-identities.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import type { Withdrawal } from '../model/withdrawal.ts'

type Entries = ReadonlyMap<string, LedgerEntry>

/** `stories` are those that stand on the pages of the edition, `all` the lines of all ledgers by id. */
export function withdrawalsOf(
  date: string,
  stories: readonly FoundStory[],
  { identities, entries }: EditionKept,
  all: Entries,
): readonly Withdrawal[] {
  const pages = new Map(identities.map((identity, index) => [identity?.id, stories[index]?.story]))
  const withdrawal = (entry: LedgerEntry): Withdrawal => {
    const { id, updated: at } = entry
    const into = heirOf(entry, all)
    const story = pages.get(id)
    const note = story && withdrawalNote(story)
    return { id, date, at, ...(into !== undefined && { into }), ...(note && { note }) }
  }
  return entries.filter(({ state }) => state !== 'live').map(withdrawal)
}

/** A merged story leads to the one that has its text now, over however many steps. */
function heirOf({ into }: LedgerEntry, entries: Entries): string | undefined {
  const passed = new Set<string>()
  let heir = into === undefined ? undefined : entries.get(into)
  while (heir?.into !== undefined && !passed.has(heir.id)) {
    passed.add(heir.id)
    heir = entries.get(heir.into)
  }
  return heir?.state === 'live' ? heir.id : undefined
}
