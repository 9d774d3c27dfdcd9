// Story id → place, as three columns of 32-bit words sorted by id: two words an id (30 bits each),
// one a place. It is searched where it lies, so that opening a pack costs nothing per story.

import { BASE32, isStoryId } from '../model/story-id.ts'
import type { Place } from './directory.ts'

const HALF = 6
const POSITION_BITS = 12
/** The last place that a story of an edition can have. */
export const MAX_POSITION = 2 ** POSITION_BITS - 1
export const BYTES_PER_ID = 12

export type IdTable = { find(id: string): Place | undefined }

/** Same ids, same bytes. Throws a RangeError when an edition has more than 4,096 stories. */
export function encodeIdTable(places: ReadonlyMap<string, Place>): Uint8Array {
  const rows = [...places].toSorted(([one], [other]) => byWords(one, other))
  const words = new Uint32Array(rows.length * 3)
  for (const [index, [id, place]] of rows.entries()) {
    words[index] = word(id, 0)
    words[rows.length + index] = word(id, HALF)
    words[2 * rows.length + index] = placeWord(place)
  }
  return new Uint8Array(words.buffer)
}

/** A view over `bytes`, which must start at a multiple of four in its buffer. */
export function openIdTable(bytes: Uint8Array): IdTable {
  const count = bytes.byteLength / BYTES_PER_ID
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, count * 3)
  const wordAt = (index: number): number => words[index] ?? 0
  return {
    find(id) {
      if (!isStoryId(id)) return undefined
      const high = word(id, 0)
      const low = word(id, HALF)
      let from = 0
      let to = count
      while (from < to) {
        const middle = (from + to) >>> 1
        const order = wordAt(middle) - high || wordAt(count + middle) - low
        if (order === 0) return place(wordAt(2 * count + middle))
        if (order < 0) from = middle + 1
        else to = middle
      }
      return undefined
    },
  }
}

const word = (id: string, from: number): number => {
  let value = 0
  for (let at = from; at < from + HALF; at += 1) value = value * 32 + BASE32.indexOf(id.charAt(at))
  return value
}

const byWords = (one: string, other: string): number =>
  word(one, 0) - word(other, 0) || word(one, HALF) - word(other, HALF)

function placeWord({ edition, position }: Place): number {
  if (position > MAX_POSITION) throw new RangeError('an edition has more than 4,096 stories')
  return edition * 2 ** POSITION_BITS + position
}

const place = (value: number): Place => ({
  edition: value >>> POSITION_BITS,
  position: value & MAX_POSITION,
})
