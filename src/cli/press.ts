// Everything between pages that were read and a pack that can be written: stories get their identities,
// pages become editions. It writes nothing, and the moment of the build comes in as a value.

import { assembleEdition } from '../edition/edition.ts'
import { editionInstant } from '../edition/instant.ts'
import { respectRights, type Withheld } from '../edition/rights.ts'
import { identify } from '../ledger/identify.ts'
import { renderLedger } from '../ledger/ledger-file.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import type { Publication } from '../model/publication.ts'
import type { EditionToPack } from '../pack/encode.ts'
import type { ReadEdition } from './read-pages.ts'

export type Pressed = {
  readonly editions: readonly EditionToPack[]
  /** The ledgers that must be written, and no other. */
  readonly ledgers: readonly LedgerChange[]
  /** The stories that the publication's `agencies` keep back, whole or but for a summary. */
  readonly withheld: readonly (Withheld & { readonly date: string })[]
}

/** A ledger to be written, and how many of its stories are what to subscribers. */
export type LedgerChange = {
  readonly file: string
  readonly text: string
  readonly added: number
  readonly updated: number
  readonly withdrawn: number
}

/** `now` is RFC 3339 in UTC, whole seconds. Same pages and ledgers, same editions. */
export function pressEditions(
  publication: Publication,
  editions: readonly ReadEdition[],
  now: string,
): Pressed {
  const pressed = editions.map((edition) => pressEdition(publication, edition, now))
  return {
    editions: pressed.map(({ edition, withdrawn }) => ({ edition, withdrawn })),
    ledgers: pressed
      .map(({ ledger }) => ledger)
      .filter(({ text }, index) => {
        return text !== editions[index]?.ledger.text
      }),
    withheld: pressed.flatMap(({ edition: { date }, withheld }) =>
      withheld.map((story) => ({ date, ...story })),
    ),
  }
}

function pressEdition(publication: Publication, read: ReadEdition, now: string) {
  const { date, pages, ledger } = read
  const instant = editionInstant(date, publication.time, publication.timezone)
  const stories = pages.flatMap(({ printed, page }) =>
    page.stories.map((story) => ({ page: printed.slug, story })),
  )
  const { identities, entries } = identify({ date, instant, stories, entries: ledger.entries }, now)
  const gone = entries.filter((entry) => entry.state === 'withdrawn')
  return {
    ...respectRights(publication, assembleEdition(date, pages, identities)),
    withdrawn: gone.map(({ id, updated }) => ({ id, at: updated })),
    ledger: { file: ledger.file, text: renderLedger(entries), ...changes(ledger.entries, entries) },
  }
}

function changes(before: readonly LedgerEntry[], after: readonly LedgerEntry[]) {
  const known = new Map(before.map((entry) => [entry.id, entry]))
  const moved = after.filter(({ id, updated }) => known.get(id)?.updated !== updated)
  return {
    added: moved.filter(({ id }) => !known.has(id)).length,
    updated: moved.filter(({ id, state }) => known.has(id) && state === 'live').length,
    withdrawn: moved.filter(({ state }) => state === 'withdrawn').length,
  }
}
