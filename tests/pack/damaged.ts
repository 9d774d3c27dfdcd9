// Packs of which a part is damaged, as a disk or a wire would do it.

import { openPack } from '../../src/pack/decode.ts'
import { HEADER_BYTES } from '../../src/pack/format.ts'
import { BYTES_PER_ID } from '../../src/pack/id-table.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The same bytes, but for one in the middle of the part: an edition by its date, `directory` or `index`. */
export function withDamage(pack: Bytes, part: string): Bytes {
  const damaged = pack.slice()
  const { from, length } = placeOf(pack, part)
  const at = from + Math.floor(length / 2)
  damaged[at] = (damaged[at] ?? 0) ^ 0x10
  return damaged
}

/** Where a part stands in the pack. */
export function placeOf(pack: Bytes, part: string): { from: number; length: number } {
  const words = new DataView(pack.buffer)
  const directory = HEADER_BYTES + words.getUint32(12, true) * BYTES_PER_ID
  const length = words.getUint32(8, true)
  if (part === 'directory') return { from: directory, length }
  const { editions, search } = openPack(pack.buffer).directory
  const member = part === 'index' ? search : editions.find(({ date }) => date === part)
  if (!member) throw new Error(`the pack has no ${part}`)
  return { from: directory + length + member.offset, length: member.length }
}
