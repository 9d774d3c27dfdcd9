// Where an id is born. Two editors who first see the same text mint the same id, so that merging
// their branches agrees; afterwards the ledger keeps it, whatever becomes of the text.

import { createHash } from 'node:crypto'
import { BASE32, ID_LENGTH } from '../model/story-id.ts'

/** A corrected end of a long story still mints the same id. */
const MINTED_FROM = 400

/**
 * The id of a story first seen on `page` of the edition `date` with the body `essence`: 12
 * characters of base32. `taken` ids are passed over by a counter, in the order of the page.
 */
export function mintId(
  date: string,
  page: string,
  essence: string,
  taken: ReadonlySet<string>,
): string {
  const seed = [date, page, Array.from(essence).slice(0, MINTED_FROM).join('')].join('\n')
  for (let counter = 0; ; counter += 1) {
    const id = base32(counter === 0 ? seed : `${seed}\n${counter}`)
    if (!taken.has(id)) return id
  }
}

function base32(seed: string): string {
  const digest = createHash('sha256').update(seed).digest()
  return Array.from({ length: ID_LENGTH }, (_, index) => BASE32[(digest[index] ?? 0) & 31]).join('')
}
