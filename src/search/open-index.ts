// The index, searched where it lies: opening it reads a few words, and a query reads the lists of its terms.

import { bucketOf, HEADER_WORDS } from './format.ts'
import { readGaps } from './gaps.ts'

/** The first story from `number` on that may be a hit; `Infinity` when there is none. */
export type Seek = (number: number) => number

export type Index = {
  /** The number of a story of an edition, both counted from the newest. */
  storyNumber(edition: number, position: number): number
  editionOf(story: number): number
  /** What createFold takes. */
  hanPairs(): string
  /**
   * The stories that may have all `terms`; every one that has them is among them. Ask with rising numbers.
   * No more terms are looked up than it takes to read a bounded part of the index.
   */
  find(terms: Iterable<number>): Seek
}

/** The rarest ones decide; reading the lists of common terms costs time in a long archive. */
const TERMS_LOOKED_UP = 8

/** A list of one term; the shorter, the fewer numbers are in it. */
type List = { readonly bytes: number; readonly seek: Seek }

/** A view over what buildIndex made. */
export function openIndex(bytes: Uint8Array<ArrayBuffer>): Index {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wordAt = (at: number): number => view.getUint32(at, true)
  const header = Array.from({ length: HEADER_WORDS }, (_, index) => wordAt(index * 4))
  const [stories = 0, editions = 0, commons = 0, buckets = 1, inGroup = 1, parameter = 0] = header
  const [listBytes = 0, pairBytes = 0] = header.slice(6)
  const startsAt = HEADER_WORDS * 4
  const termsAt = startsAt + (editions + 1) * 4
  const boundsAt = termsAt + commons * 4
  const parametersAt = boundsAt + (commons + 1) * 4
  const groupsAt = parametersAt + commons
  const listsAt = groupsAt + (Math.ceil(buckets / inGroup) + 1) * 4

  /** The list between two bounds that stand side by side at `at`. */
  const listAt = (at: number): Uint8Array =>
    bytes.subarray(listsAt + wordAt(at), listsAt + wordAt(at + 4))
  const firstOf = (edition: number): number =>
    edition >= editions ? Infinity : wordAt(startsAt + edition * 4)
  const editionOf = (story: number): number =>
    lastUpTo(editions, (edition) => firstOf(edition), story)

  function findList(term: number): List {
    const index = lastUpTo(commons, (at) => wordAt(termsAt + at * 4), term)
    if (index >= 0 && wordAt(termsAt + index * 4) === term) {
      const list = listAt(boundsAt + index * 4)
      return { bytes: list.length, seek: forward(readGaps(list, bytes[parametersAt + index] ?? 0)) }
    }
    return { bytes: 0, seek: inEditions(seekEditions(term)) }
  }

  function seekEditions(term: number): Seek {
    const bucket = bucketOf(term, buckets)
    const group = Math.floor(bucket / inGroup)
    const first = (bucket - group * inGroup) * editions
    const seek = forward(readGaps(listAt(groupsAt + group * 4), parameter))
    return (edition) => {
      const number = seek(first + edition) - first
      return number < editions ? number : Infinity
    }
  }

  /** Of an edition any story may have the term. */
  const inEditions =
    (seek: Seek): Seek =>
    (story) => {
      if (story >= stories) return Infinity
      const edition = editionOf(story)
      const found = seek(edition)
      return found === edition ? story : firstOf(found)
    }

  return {
    storyNumber: (edition, position) => firstOf(edition) + position,
    editionOf,
    hanPairs: () =>
      new TextDecoder().decode(
        bytes.subarray(listsAt + listBytes, listsAt + listBytes + pairBytes),
      ),
    find(terms) {
      const lists = Array.from(terms, findList).toSorted((one, other) => one.bytes - other.bytes)
      return inAll(lists.slice(0, TERMS_LOOKED_UP).map(({ seek }) => seek))
    },
  }
}

/** The last index below `count` whose value is `wanted` or less; -1 when there is none. Values rise. */
function lastUpTo(count: number, valueAt: (index: number) => number, wanted: number): number {
  let from = 0
  let to = count
  while (from < to) {
    const middle = (from + to) >>> 1
    if (valueAt(middle) <= wanted) from = middle + 1
    else to = middle
  }
  return from - 1
}

/** A list that is read once, as far as it is asked for. */
function forward(next: () => number): Seek {
  let current = -1
  return (number) => {
    while (current < number) current = next()
    return current
  }
}

/** Where all agree: whoever is behind is asked for the farthest that another has named. */
const inAll =
  (seeks: readonly Seek[]): Seek =>
  (number) => {
    let candidate = number
    for (let agreed = 0; agreed < seeks.length && candidate !== Infinity;) {
      agreed = 0
      for (const seek of seeks) {
        const found = seek(candidate)
        if (found !== candidate) {
          candidate = found
          break
        }
        agreed += 1
      }
    }
    return candidate
  }
