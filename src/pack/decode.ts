// The bytes of a pack → its directory at once, its editions when they are asked for.

import { Damage } from '../model/damage.ts'
import type { Edition } from '../model/edition.ts'
import { type Index, openIndex } from '../search/open-index.ts'
import { type Alphabet, openAlphabet } from './alphabet.ts'
import type { Directory, Member, Place } from './directory.ts'
import { checksumOf, gunzip, HEADER_BYTES, MAGIC } from './format.ts'
import { BYTES_PER_ID, openIdTable } from './id-table.ts'

export type Pack = {
  readonly directory: Directory
  find(id: string): Place | undefined
  /** Rejects with `Damage` when the member is not that edition, whole; the others can still be read. */
  readEdition(member: Member & { readonly date: string }): Promise<Edition>
  /** Throws `Damage` when the index is not whole. */
  readonly openIndex: () => Index
}

/** Throws when the bytes are not a pack of this version, and `Damage` when its directory is not whole. */
export function openPack(buffer: ArrayBuffer): Pack {
  const bytes = new Uint8Array(buffer)
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length))
  if (magic !== MAGIC || bytes.length < HEADER_BYTES)
    throw new Error('not a pack of this version: run `npm run pagewire -- build`')
  const words = new DataView(buffer)
  const directoryBytes = words.getUint32(8, true)
  const idBytes = words.getUint32(12, true) * BYTES_PER_ID
  const directoryAt = HEADER_BYTES + idBytes
  const membersAt = directoryAt + directoryBytes
  if (checksumOf(bytes.subarray(HEADER_BYTES, membersAt)) !== words.getUint32(16, true)) {
    throw new Damage('the directory of the pack')
  }
  const directory: Directory = JSON.parse(
    new TextDecoder().decode(bytes.subarray(directoryAt, membersAt)),
  )
  const ids = openIdTable(bytes.subarray(HEADER_BYTES, directoryAt))
  /** Of a pack that was cut off, what there is. */
  const bytesOf = ({ offset, length }: Member) =>
    bytes.subarray(membersAt + offset, membersAt + offset + length)
  const alphabet = openAlphabet(directory.alphabet)
  let index: Index | undefined
  return {
    directory,
    find: (id) => ids.find(id),
    readEdition: (member) => readEdition(bytesOf(member), alphabet, member.date),
    openIndex: () => (index ??= openWhole(bytesOf(directory.search), directory.search.checksum)),
  }
}

async function readEdition(
  bytes: Uint8Array<ArrayBuffer>,
  alphabet: Alphabet,
  date: string,
): Promise<Edition> {
  const part = `the edition of ${date} in the pack`
  const edition: Edition = await gunzip(bytes)
    .then((text) => JSON.parse(alphabet.decode(text)))
    .catch((error) => {
      throw new Damage(part, error)
    })
  // Whole, and yet another's.
  if (edition.date !== date) throw new Damage(part)
  return edition
}

function openWhole(bytes: Uint8Array<ArrayBuffer>, checksum: number): Index {
  if (checksumOf(bytes) !== checksum) throw new Damage('the search index of the pack')
  return openIndex(bytes)
}
