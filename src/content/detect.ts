// Which encoding a file is in, told by what would stand in it. Where that is not certain, it says what
// the file may be and decides nothing.

import { COST, costAnywhere, costIn } from './likelihood.ts'
import type { Language } from './common-characters.ts'
import { decodeLoosely, type Encoding, ENCODING_NAMES } from './encodings.ts'

export type Candidate = {
  readonly encoding: Encoding
  /** What would stand in the file, from shortly before the first byte that is not ASCII. */
  readonly text: string
  /** Nats; less is likelier. */
  readonly cost: number
}

export type Detected =
  | { readonly encoding: Encoding; readonly because: 'mark' | 'ascii' | 'characters' }
  /** The likeliest first. */
  | { readonly candidates: readonly Candidate[] }

/**
 * The encoding, or what may be it; some bytes may be damaged all the same. Measured on lines of 32
 * characters: 99.7 % are told and none wrongly; the others have next to nothing but ASCII. Never throws.
 */
export function detect(bytes: Uint8Array): Detected {
  const mark = markOf(bytes)
  if (mark) return { encoding: mark, because: 'mark' }
  const candidates = weigh(sampleOf(bytes))
  const [best] = candidates
  if (!best || !isPlausible(best) || marginOf(candidates) < leastMargin(best)) return { candidates }
  const { encoding, text } = best
  if (encoding !== 'utf-8' || !/^[\0-\x7F]*$/.test(text)) return { encoding, because: 'characters' }
  // Four Chinese characters in UTF-16 can be eight of ASCII.
  return text.length < SHORT && text.trim() !== '' ? { candidates } : { encoding, because: 'ascii' }
}

function markOf([first, second, third, fourth]: Uint8Array): Encoding | undefined {
  // UTF-32, which nobody writes, begins like UTF-16.
  if (first === 0xff && second === 0xfe && (third !== 0 || fourth !== 0)) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

/** Bytes that tell enough, and how many of them before the first that is not ASCII. */
const SAMPLE = 32_768
const LEAD_IN = 64

/** At an even place, so that UTF-16 stays what it is. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, first - LEAD_IN)
  return bytes.subarray(start - (start % 2), start + SAMPLE)
}

const ALL: readonly Language[] = ['hant', 'hans', 'ja', 'ko', 'latin']
const LANGUAGES: Readonly<Record<Encoding, readonly Language[]>> = {
  'utf-8': ALL,
  'utf-16le': ALL,
  'utf-16be': ALL,
  big5: ['hant'],
  gb18030: ['hans', 'hant'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'euc-kr': ['ko'],
  'windows-1252': ['latin'],
}

/** Most files are UTF-8, and hardly any other is also UTF-8 by chance. */
const UTF8_BONUS = 6

function weigh(sample: Uint8Array): readonly Candidate[] {
  return ENCODING_NAMES.map((encoding): Candidate => {
    const text = decodeLoosely(sample, encoding)
    const cost = Math.min(...LANGUAGES[encoding].map((language) => costIn(language, text)))
    if (encoding !== 'utf-8') return { encoding, text, cost }
    return { encoding, text, cost: Math.min(cost - UTF8_BONUS, costAnywhere(text)) }
  }).sort((one, other) => one.cost - other.cost)
}

/** Nats to the next that would read something else. */
function marginOf([best, ...others]: readonly Candidate[]): number {
  const next = others.find(({ text }) => text !== best?.text)
  return best && next ? next.cost - best.cost : Infinity
}

/** Characters; a shorter text is too short for an alphabet. */
const SHORT = 12

/** Short texts come out wrong with up to ten nats; in an alphabet most of what is read is ASCII. */
function leastMargin({ encoding, text }: Candidate): number {
  if (text.length < SHORT) return 11
  if (encoding === 'utf-8') return 8
  return encoding === 'windows-1252' ? 4 : 11
}

/**
 * The most that a character costs in the mean where the encoding is right. Thai, Cyrillic or Central
 * European pages are characters of one of our encodings too, but not of our languages.
 */
function isPlausible({ encoding, text, cost }: Candidate): boolean {
  if (encoding === 'utf-8') return true
  const bad = text.match(/\uFFFD/gu)?.length ?? 0
  const ascii = encoding.startsWith('utf-16') ? 0 : (text.match(/[\0-\x7F]/gu)?.length ?? 0)
  const others = Array.from(text).length - bad - ascii
  const mean = (cost - bad * COST.impossible - ascii * COST.ascii) / Math.max(1, others)
  return bad * 20 <= others && mean <= (encoding === 'windows-1252' ? 7.3 : 9.6)
}
