// The terms of every story → the index. Same terms, same bytes; nothing of a term but its number is kept.

import { bucketOf, COMMON, NUMBERS_IN_GROUP, SPARSE } from './format.ts'
import { createGapWriter, type GapWriter, riceParameter } from './gaps.ts'

/** The terms of an edition's stories, each story's different from one another; in printed order. */
export type EditionTerms = readonly Uint32Array[]

/** `editions` are newest first; `hanPairs` travels along, so that queries are folded as the stories were. */
export function buildIndex(
  editions: readonly EditionTerms[],
  hanPairs: string,
): Uint8Array<ArrayBuffer> {
  const lists = createGapWriter()
  const postings = postingsOf(editions)
  const { common, rare } = writeCommon(postings, editions, lists)
  const groups = writeRare(rare, editions.length, lists)
  const pairs = new TextEncoder().encode(hanPairs)
  const header = [
    editions.flat().length,
    editions.length,
    common.length,
    groups.buckets,
    groups.bucketsInGroup,
    groups.parameter,
    lists.size(),
    pairs.byteLength,
  ]
  return join([
    wordsOf(header),
    wordsOf(startsOf(editions)),
    wordsOf(common.map(({ term }) => term)),
    wordsOf([...common.map(({ at }) => at), groups.at[0] ?? lists.size()]),
    Uint8Array.from(common, ({ parameter }) => parameter),
    wordsOf(groups.at),
    lists.bytes(),
    pairs,
  ])
}

function startsOf(editions: readonly EditionTerms[]): number[] {
  const starts = [0]
  for (const stories of editions) starts.push((starts.at(-1) ?? 0) + stories.length)
  return starts
}

/** Every term of every story, by term, then by story: two columns. */
type Postings = { readonly terms: Uint32Array; readonly stories: Uint32Array }

function postingsOf(editions: readonly EditionTerms[]): Postings {
  const all = editions.flat()
  const length = all.reduce((sum, terms) => sum + terms.length, 0)
  const postings = { terms: new Uint32Array(length), stories: new Uint32Array(length) }
  let count = 0
  for (const [story, terms] of all.entries()) {
    postings.terms.set(terms, count)
    postings.stories.fill(story, count, (count += terms.length))
  }
  return sortHalf(sortHalf(postings, 0), 16)
}

/**
 * By 16 bits of the terms, what has the same staying in its order: twice, the lower half first, is by terms
 * (radix sort). A story has about a thousand terms: comparing them would take most of the build.
 */
function sortHalf({ terms, stories }: Postings, shift: number): Postings {
  const half = (term = 0): number => (term >>> shift) & 0xff_ff
  const next = new Uint32Array(0x1_00_01)
  for (const term of terms) next[half(term) + 1] = (next[half(term) + 1] ?? 0) + 1
  for (let at = 1; at < next.length; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0)
  const sorted = {
    terms: new Uint32Array(terms.length),
    stories: new Uint32Array(terms.length),
  }
  for (let from = 0; from < terms.length; from += 1) {
    const term = terms[from] ?? 0
    const to = next[half(term)] ?? 0
    next[half(term)] = to + 1
    sorted.terms[to] = term
    sorted.stories[to] = stories[from] ?? 0
  }
  return sorted
}

/** Where the postings of each term begin, and where they end. */
function* boundsOf({ terms }: Postings): Generator<readonly [from: number, to: number]> {
  for (let from = 0, to = 0; from < terms.length; from = to) {
    while (to < terms.length && terms[to] === terms[from]) to += 1
    yield [from, to]
  }
}

type CommonTerm = { readonly term: number; readonly at: number; readonly parameter: number }

/** Each rare term in each of its editions, by term, then by edition. */
type Rare = { readonly terms: Uint32Array; readonly editions: Uint32Array }

/** Writes the lists of the common terms; the rest is rare. */
function writeCommon(
  postings: Postings,
  editions: readonly EditionTerms[],
  lists: GapWriter,
): { readonly common: readonly CommonTerm[]; readonly rare: Rare } {
  const { terms, stories } = postings
  const editionOf = editions.flatMap((stories, edition) => stories.map(() => edition))
  const common: CommonTerm[] = []
  const rare = { terms: new Uint32Array(terms.length), editions: new Uint32Array(terms.length) }
  let count = 0
  for (const [from, to] of boundsOf(postings)) {
    const term = terms[from] ?? 0
    if ((to - from) * COMMON >= editionOf.length) {
      const parameter = riceParameter(editionOf.length / (to - from))
      common.push({ term, at: lists.size(), parameter })
      lists.write(stories.subarray(from, to), parameter)
      continue
    }
    let last: number | undefined
    for (const story of stories.subarray(from, to)) {
      const edition = editionOf[story] ?? 0
      if (edition === last) continue
      rare.terms[count] = term
      rare.editions[count] = edition
      count += 1
      last = edition
    }
  }
  return {
    common,
    rare: { terms: rare.terms.subarray(0, count), editions: rare.editions.subarray(0, count) },
  }
}

type Groups = {
  readonly buckets: number
  readonly bucketsInGroup: number
  readonly parameter: number
  /** Where each begins, and where the last one ends. */
  readonly at: readonly number[]
}

function writeRare(rare: Rare, editions: number, lists: GapWriter): Groups {
  const { length } = rare.terms
  const buckets = Math.max(1, Math.ceil((length * SPARSE) / Math.max(1, editions)))
  const bucketsInGroup = Math.ceil((buckets * NUMBERS_IN_GROUP) / Math.max(1, length))
  const parameter = riceParameter(SPARSE)
  const at: number[] = []
  let next = 0
  for (let bucket = 0; bucket < buckets; bucket += bucketsInGroup) {
    at.push(lists.size())
    const numbers = new Set<number>()
    for (; next < length; next += 1) {
      const within = bucketOf(rare.terms[next] ?? 0, buckets) - bucket
      if (within >= bucketsInGroup) break
      numbers.add(within * editions + (rare.editions[next] ?? 0))
    }
    lists.write(Float64Array.from(numbers).sort(), parameter)
  }
  return { buckets, bucketsInGroup, parameter, at: [...at, lists.size()] }
}

function wordsOf(numbers: readonly number[]): Uint8Array {
  const words = new DataView(new ArrayBuffer(numbers.length * 4))
  for (const [index, number] of numbers.entries()) words.setUint32(index * 4, number, true)
  return new Uint8Array(words.buffer)
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
