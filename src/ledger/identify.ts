// Gives each story of an edition its identity: the one it has, or a new one. It reads no clock: the
// moment of the build comes in as a value, and is used only where a published text has changed.

import type { LedgerEntry } from '../model/ledger.ts'
import type { PageStory } from '../model/page.ts'
import { essences, type Fingerprints, fingerprints } from './fingerprint.ts'
import { matchStories } from './match.ts'
import { mintId } from './mint.ts'
import { openSlots } from './slots.ts'

export type FoundStory = { readonly page: string; readonly story: PageStory }

export type EditionFound = {
  readonly date: string
  /** RFC 3339, UTC: when the edition came out; its lead is published at this moment. */
  readonly instant: string
  /** Printed order. */
  readonly stories: readonly FoundStory[]
  readonly entries: readonly LedgerEntry[]
}

/**
 * `identities` are those of the stories, one each and in their order; `entries` is the new ledger,
 * which has every line of the old one: a story that is gone from its page is marked withdrawn.
 */
export function identify(
  edition: EditionFound,
  now: string,
): { readonly identities: readonly LedgerEntry[]; readonly entries: readonly LedgerEntry[] } {
  const prints = edition.stories.map(({ story }) => fingerprints(story))
  const matches = matchStories(prints, edition.entries)
  const ids = new Set(edition.entries.map((entry) => entry.id))

  const slots = openSlots(
    edition.instant,
    edition.stories.map((_, index) => matches.get(index)),
    edition.entries.map((entry) => entry.published),
  )

  const identities = edition.stories.map(({ page, story }, index): LedgerEntry => {
    const print = prints[index] ?? fingerprints(story)
    const known = matches.get(index)
    if (known) return renew(known, page, print, now)
    const id = mintId(edition.date, page, essences(story).body, ids)
    ids.add(id)
    const published = slots.take(index)
    const isLate = edition.entries.length > 0
    const updated = isLate ? later(published, now) : published
    return { id, page, state: 'live', published, updated, ...print }
  })

  const found = new Set(identities.map((identity) => identity.id))
  const gone = edition.entries.filter((entry) => !found.has(entry.id))
  return { identities, entries: [...identities, ...gone.map((entry) => withdraw(entry, now))] }
}

function renew(known: LedgerEntry, page: string, print: Fingerprints, now: string): LedgerEntry {
  const isSame = known.state === 'live' && known.text === print.text
  const updated = isSame ? known.updated : later(known.updated, now)
  return { ...known, page, state: 'live', updated, ...print }
}

const withdraw = (entry: LedgerEntry, now: string): LedgerEntry =>
  entry.state === 'withdrawn'
    ? entry
    : { ...entry, state: 'withdrawn', updated: later(entry.updated, now) }

/** A clock that was set back must not make a correction older than what it corrects. */
const later = (one: string, other: string): string => (one > other ? one : other)
