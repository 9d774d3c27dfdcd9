// A story's text as a bag of short pieces, and a sample of them that fits on a line: enough to say how
// much of a text that is gone is still there in another one. How pieces are cut and numbered is
// frozen: with other numbers every ledger would forget its stories.

import { essence } from './fingerprint.ts'

export type Pieces = {
  /** How many different pieces. */
  readonly size: number
  /** The hash of each piece, as the text has them one after the other. */
  readonly hashes: readonly number[]
  /** Letters of a piece, on average. */
  readonly grain: number
}

export type Sketched = {
  readonly size: number
  /** The numbers of the sampled pieces, in the order of their hashes. */
  readonly sketch: string
}

/** So many that the share kept of a long text is known to within some hundredths. */
const SAMPLE = 64
/** Three characters of base64url are 18 bits: two pieces of a story hardly ever share a number. */
const DIGITS = 3
/** The share of a sample that stands in texts which have nothing to do with it. */
const COMMON = 0.08
const MASK = 2 ** (6 * DIGITS) - 1
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const HANGUL = /\p{Script=Hangul}/u

/** Of each letter that was met, how many letters its piece has. */
const lengths = new Map<number, number>()

/** Two Han characters tell as much as five Latin letters. */
function lengthFrom(letter: number): number {
  const known = lengths.get(letter)
  if (known !== undefined) return known
  const text = String.fromCodePoint(letter)
  const length = HAN_OR_KANA.test(text) ? 2 : HANGUL.test(text) ? 3 : 5
  lengths.set(letter, length)
  return length
}

/** The pieces of `text`, whatever its spacing, punctuation and capitals. */
export function cutPieces(text: string): Pieces {
  const all = essence(text).toLowerCase()
  const starts = startsOf(all)
  const letters = starts.length
  const hashes: number[] = []
  // As signed numbers, which a set finds sooner.
  const different = new Set<number>()
  let total = 0
  for (let at = 0; at < letters; at += 1) {
    const start = starts[at] ?? 0
    const length = Math.min(lengthFrom(all.codePointAt(start) ?? 0), letters)
    total += length
    if (at + length > letters) continue
    const piece = hash(all, start, starts[at + length] ?? all.length)
    hashes.push(piece)
    different.add(piece | 0)
  }
  return { size: different.size, hashes, grain: total / Math.max(1, letters) }
}

/** Where each letter of the text begins, in UTF-16 units. */
function startsOf(text: string): readonly number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1) {
    starts.push(at)
  }
  return starts
}

/** Of all pieces those with the smallest hashes, which is a fair sample. */
export function sketchOf({ size, hashes }: Pieces): Sketched {
  // Hashes are spread evenly: twice as far as the sample should reach there are nearly always enough.
  const likely = smallestOf(hashes, (2 * SAMPLE * 2 ** 32) / size)
  const isEnough = likely.length === Math.min(SAMPLE, size)
  const sample = isEnough ? likely : smallestOf(hashes, 2 ** 32)
  return { size, sketch: sample.map((hash) => encode(hash & MASK)).join('') }
}

/** The smallest of the hashes below a limit, each once, in their order: no more than a sample takes. */
function smallestOf(hashes: readonly number[], limit: number): readonly number[] {
  const sorted = Uint32Array.from(hashes.filter((hash) => hash < limit)).sort()
  return [...new Set(sorted)].slice(0, SAMPLE)
}

export type Remains = {
  /** Which share of the sketched text is in the other one: 0 to 1. */
  readonly kept: number
  /** Which share of the other one is from the sketched text. */
  readonly within: number
  /** The same, as far as the sample proves it: with 19 in 20 the share is no smaller. */
  readonly surelyWithin: number
  /** Letters, in pieces, before what is kept and what is not take turns. */
  readonly stretch: number
  /** By how many standard deviations they take turns less often than by chance. */
  readonly cohesion: number
}

/** What remains of a sketched text in another one. */
export function findRemains(sketched: Sketched, pieces: Pieces): Remains {
  const { size } = sketched
  const sample = sampleOf(sketched)
  // Where the sample should end; it ends within an eighth of that, as two times of three.
  const end = size <= SAMPLE ? Infinity : (SAMPLE * 2 ** 32) / size
  const found = new Set<number>()
  let reach = 0.75 * end
  for (const hash of pieces.hashes) {
    if (hash >= 1.5 * end || !sample.has(hash & MASK)) continue
    found.add(hash)
    if (hash > reach) reach = hash
  }
  // A piece with a smaller hash than one of the sample is in the sample, or was not in the text.
  const known = pieces.hashes.filter((hash) => hash < reach)
  const sure = new Set(known)
  let within = 0
  for (const hash of sure) if (found.has(hash)) within += 1
  return {
    kept: found.size / Math.max(1, sample.size),
    within: within / Math.max(1, sure.size),
    surelyWithin: lowerBound(within, sure.size),
    ...turnsOf(
      known.map((hash) => found.has(hash)),
      pieces,
    ),
  }
}

/** Standard deviations that one in twenty lies below. */
const Z = 1.645

/** Wilson's score interval: of a small sample nothing much is sure. */
function lowerBound(hits: number, tries: number): number {
  if (tries === 0) return 0
  const share = hits / tries
  const spread = Z * Math.sqrt((share * (1 - share)) / tries + Z ** 2 / (4 * tries ** 2))
  return (share + Z ** 2 / (2 * tries) - spread) / (1 + Z ** 2 / tries)
}

/** Wald and Wolfowitz's runs test, and how long the runs are. */
function turnsOf(kept: readonly boolean[], { hashes, grain }: Pieces) {
  const count = kept.length
  let ones = 0
  let runs = 0
  for (const [at, value] of kept.entries()) {
    if (value) ones += 1
    if (value !== kept[at - 1]) runs += 1
  }
  const expected = (2 * ones * (count - ones)) / Math.max(1, count) + 1
  const variance = ((expected - 1) * (expected - 2)) / Math.max(1, count - 1)
  return {
    stretch: hashes.length / Math.max(1, runs) / grain,
    cohesion: variance > 0 ? (expected - runs) / Math.sqrt(variance) : 0,
  }
}

/** Finds among many sketches those that have more in common with a text than any two texts have. */
export function indexSketches<T extends Sketched>(
  sketches: readonly T[],
): (pieces: Pieces) => ReadonlySet<T> {
  const holders = new Map<number, T[]>()
  for (const one of sketches) {
    for (const number of sampleOf(one)) {
      const list = holders.get(number)
      if (list) list.push(one)
      else holders.set(number, [one])
    }
  }
  return ({ hashes }) => {
    const hits = new Map<T, number>()
    for (const hash of new Set(hashes)) {
      for (const one of holders.get(hash & MASK) ?? []) hits.set(one, (hits.get(one) ?? 0) + 1)
    }
    const found = [...hits].filter(([one, count]) => count >= COMMON * sampleOf(one).size)
    return new Set(found.map(([one]) => one))
  }
}

/** Which share of the pieces of both they have in common: 0 to 1, as far as the samples tell. */
export function overlapOf(one: Sketched, other: Sketched): number {
  // Both samples are whole up to where the sample of the larger text ends.
  const reach = Math.min(1, SAMPLE / Math.max(1, one.size, other.size))
  const inReach = (sketched: Sketched) =>
    [...sampleOf(sketched)].slice(0, Math.ceil(reach * sketched.size))
  const ones = new Set(inReach(one))
  const others = new Set(inReach(other))
  const common = [...ones].filter((number) => others.has(number)).length
  return common / Math.max(1, ones.size + others.size - common)
}

/** FNV-1a over the UTF-16 units of a piece, then Murmur3's finalizer, so that the smallest hashes are any. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5
  for (let at = from; at < to; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

const encode = (number: number): string =>
  [12, 6, 0].map((shift) => BASE64.charAt((number >>> shift) & 63)).join('')

const samples = new WeakMap<Sketched, ReadonlySet<number>>()

/** The numbers of a sketch, in their order; a ledger line is asked many times. */
function sampleOf(sketched: Sketched): ReadonlySet<number> {
  const known = samples.get(sketched)
  if (known) return known
  const numbers = new Set<number>()
  for (let at = 0; at < sketched.sketch.length; at += DIGITS)
    numbers.add(decode(sketched.sketch, at))
  samples.set(sketched, numbers)
  return numbers
}

function decode(sketch: string, from: number): number {
  let number = 0
  for (let at = from; at < from + DIGITS; at += 1) {
    number = number * 64 + BASE64.indexOf(sketch.charAt(at))
  }
  return number
}
