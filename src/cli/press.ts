// Everything between pages that were read and a pack that can be written: stories get their identities,
// pages become editions. It writes nothing, and the moment of the build comes in as a value.

import { assembleEdition } from '../edition/edition.ts'
import { editionInstant } from '../edition/instant.ts'
import { relateStories } from '../edition/related.ts'
import { respectRights, type Withheld } from '../edition/rights.ts'
import {
  type EditionKept,
  type FoundStory,
  keepIdentities,
  type Said,
} from '../ledger/keep-identities.ts'
import { renderLedger } from '../ledger/ledger-file.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import type { Publication } from '../model/publication.ts'
import type { EditionToPack } from '../pack/encode.ts'
import { askWhich } from './ask.ts'
import type { ReadEdition } from './read-pages.ts'
import type { SeenLedger } from './seen-ledgers.ts'
import { withdrawalsOf } from './withdrawals.ts'

export type Pressed = {
  readonly editions: readonly EditionToPack[]
  /** The identities of each edition, in the order in which the editions were read. */
  readonly kept: readonly EditionKept[]
  /** All ledgers as they are to stand. */
  readonly ledgers: readonly SeenLedger[]
  /** Those that must be written. */
  readonly changes: readonly LedgerChange[]
  /** What only the editor can say; while there is any, nothing may be published. */
  readonly questions: readonly Diagnostic[]
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

/**
 * `now` is RFC 3339 in UTC, whole seconds; `said` is what the editor answers. Same pages and ledgers, same
 * editions.
 */
export function pressEditions(
  publication: Publication,
  editions: readonly ReadEdition[],
  now: string,
  said: readonly Said[] = [],
): Pressed {
  const { time, timezone } = publication
  const found = editions.map((edition) => ({
    date: edition.date,
    instant: editionInstant(edition.date, time, timezone),
    stories: storiesOf(edition),
    entries: edition.ledger.entries,
  }))
  const kept = keepIdentities(found, now, said)
  const pressed = editions.map((read, index) => {
    const ours = kept[index] ?? NOTHING
    const edition = assembleEdition(read.date, read.pages, ours.identities)
    return { read, kept: ours, ...respectRights(publication, edition) }
  })
  const related = relateStories(pressed.map(({ edition }) => edition))
  const before = new Map(
    editions.flatMap(({ ledger }) => ledger.entries.map((entry) => [entry.id, entry])),
  )
  const entries = kept.flatMap((edition) => edition.entries)
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const ledgers = pressed.map(({ read, kept }) => {
    return { date: read.date, text: renderLedger(kept.entries) }
  })
  return {
    kept,
    ledgers,
    editions: pressed.map(({ read, edition, kept }, index) => ({
      edition: related[index] ?? edition,
      withdrawn: withdrawalsOf(read.date, storiesOf(read), kept, byId),
    })),
    withheld: pressed.flatMap(({ edition: { date }, withheld }) =>
      withheld.map((story) => ({ date, ...story })),
    ),
    changes: pressed.flatMap(({ read: { ledger }, kept }, index) => {
      const text = ledgers[index]?.text ?? ''
      if (text === ledger.text) return []
      return [{ file: ledger.file, text, ...countChanges(before, kept.entries) }]
    }),
    questions: pressed.flatMap(({ read, kept }) => askWhich(read, kept.questions)),
  }
}

const NOTHING: EditionKept = { identities: [], entries: [], questions: [] }

/** All stories of an edition in printed order. */
export const storiesOf = ({ pages }: ReadEdition): readonly FoundStory[] =>
  pages.flatMap(({ printed, page }) => page.stories.map((story) => ({ page: printed.slug, story })))

function countChanges(known: ReadonlyMap<string, LedgerEntry>, after: readonly LedgerEntry[]) {
  const moved = after.filter(({ id, revision }) => known.get(id)?.revision !== revision)
  return {
    added: moved.filter(({ id }) => !known.has(id)).length,
    updated: moved.filter(({ id, state }) => known.has(id) && state === 'live').length,
    withdrawn: moved.filter(({ state }) => state !== 'live').length,
  }
}
