// The bytes of a pack → its directory at once, its editions when they are asked for.

import type { Edition } from '../model/edition.ts'
import type { Directory, Member, Place } from './directory.ts'
import { gunzip, HEADER_BYTES, MAGIC } from './format.ts'
import { BYTES_PER_ID, openIdTable } from './id-table.ts'
import { type Index, openIndex } from '../search/open-index.ts'

export type Pack = {
  readonly directory: Directory
  find(id: string): Place | undefined
  /** Rejects when the member is damaged; the others can still be read. */
  readEdition(member: Member): Promise<Edition>
  readonly index: Index
}

/** Throws when the bytes are not a pack of this version. */
export function openPack(buffer: ArrayBuffer): Pack {
  const magic = new TextDecoder('latin1').decode(buffer.slice(0, MAGIC.length))
  if (magic !== MAGIC)
    throw new Error('not a pack of this version: run `npm run pagewire -- build`')
  const words = new DataView(buffer)
  const directoryBytes = words.getUint32(8, true)
  const idBytes = words.getUint32(12, true) * BYTES_PER_ID
  const directoryAt = HEADER_BYTES + idBytes
  const membersAt = directoryAt + directoryBytes
  const directory: Directory = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, directoryAt, directoryBytes)),
  )
  const ids = openIdTable(new Uint8Array(buffer, HEADER_BYTES, idBytes))
  return {
    directory,
    find: (id) => ids.find(id),
    async readEdition({ offset, length }) {
      return JSON.parse(await gunzip(new Uint8Array(buffer, membersAt + offset, length)))
    },
    index: openIndex(
      new Uint8Array(buffer, membersAt + directory.search.offset, directory.search.length),
    ),
  }
}
