// Everything between pages that were read and a pack that can be written. It writes nothing, and the
// moment of the build comes in as a value.

import { join } from 'node:path'
import { LEDGER_FILE } from '../content/read-edition.ts'
import { assembleEdition } from '../edition/edition.ts'
import { editionInstant } from '../edition/instant.ts'
import { identify } from '../ledger/identify.ts'
import { parseLedger, renderLedger } from '../ledger/ledger-file.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Publication } from '../model/publication.ts'
import { encodePack, type EditionToPack } from '../pack/encode.ts'
import type { ReadEdition } from './read-pages.ts'

/** A ledger that the build would write. */
export type LedgerChange = { readonly file: string; readonly text: string }

export type Pressed = {
  readonly editions: readonly EditionToPack[]
  readonly ledgers: readonly LedgerChange[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Stories get their identities, pages become editions. `now` is RFC 3339 in UTC, whole seconds. */
export function pressEditions(
  publication: Publication,
  editions: readonly ReadEdition[],
  now: string,
): Pressed {
  const pressed = editions.map((edition) => pressEdition(publication, edition, now))
  return {
    editions: pressed.map(({ edition }) => edition),
    ledgers: pressed.flatMap(({ ledger }) => (ledger ? [ledger] : [])),
    diagnostics: pressed.flatMap(({ diagnostics }) => diagnostics),
  }
}

/** The bytes that the Worker carries. */
export const pressPack = (
  publication: Publication,
  printer: string,
  editions: readonly EditionToPack[],
): Promise<Uint8Array> => encodePack(publication, printer, editions)

function pressEdition(publication: Publication, edition: ReadEdition, now: string) {
  const { date, dir, pages, ledger: source = '' } = edition
  const file = join(dir, LEDGER_FILE)
  const known = parseLedger(source)
  const instant = editionInstant(date, publication.time, publication.timezone)
  const stories = pages.flatMap(({ slug, page }) =>
    page.stories.map((story) => ({ page: slug, story })),
  )
  const { identities, entries } = identify({ date, instant, stories, entries: known.entries }, now)
  const text = renderLedger(entries)
  return {
    edition: {
      edition: assembleEdition(date, pages, identities),
      withdrawn: entries
        .filter((entry) => entry.state === 'withdrawn')
        .map(({ id, updated }) => ({ id, at: updated })),
    },
    ledger: text === source ? undefined : { file, text },
    diagnostics: known.diagnostics.map((diagnostic) => ({ ...diagnostic, file })),
  }
}
