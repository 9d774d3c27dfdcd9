// A page's bytes to text, in whatever encoding they come. What cannot be read without loss or without
// guessing is refused, with what to do.

import type { Diagnostic } from '../model/diagnostic.ts'
import { type Candidate, detect, type Detected } from './detect.ts'
import { decodeLoosely, decodeStrictly, type Encoding, ENCODINGS } from './encodings.ts'
import { notText } from './not-text.ts'
import { positionAt } from './position.ts'

export type Reading = {
  readonly encoding: Encoding
  /** How it was known. */
  readonly because: 'asked' | 'mark' | 'ascii' | 'characters'
  /** What it would have been read as, had nothing else been asked. */
  readonly overruled?: Encoding
}

export type Converted = {
  /** Never lossy when `diagnostic` is absent; otherwise only good for showing the place. */
  readonly text: string
  readonly diagnostic?: Diagnostic
  /** Absent when nothing was decided. */
  readonly reading?: Reading
}

/** The text, read as `asked` or else as the bytes themselves tell. Never throws. */
export function convert(bytes: Uint8Array, asked?: Encoding): Converted {
  const other = notText(bytes)
  if (other) return { text: '', diagnostic: other }
  const detected = detect(bytes)
  if (asked !== undefined) return readAs(bytes, asReading(asked, detected))
  if ('candidates' in detected) return { text: '', diagnostic: unsure(bytes, detected.candidates) }
  return readAs(bytes, detected)
}

function asReading(asked: Encoding, detected: Detected): Reading {
  const isOther =
    'encoding' in detected && detected.encoding !== asked && detected.because !== 'ascii'
  return { encoding: asked, because: 'asked', ...(isOther && { overruled: detected.encoding }) }
}

function readAs(bytes: Uint8Array, reading: Reading): Converted {
  const { encoding } = reading
  const text = decodeStrictly(bytes, encoding)
  if (text === undefined) {
    const shown = decodeLoosely(bytes, encoding)
    return { text: shown, diagnostic: damaged(shown, reading), reading }
  }
  return isBinary(text) ? { text: '', diagnostic: BINARY } : { text, reading }
}

/** Where the text stops being one: at its end, or at the first byte that is no character. */
function damaged(text: string, { encoding, overruled }: Reading): Diagnostic {
  const at = text.indexOf('\uFFFD')
  const place = positionAt(text, at, at + 1)
  const detail = `read as ${ENCODINGS[encoding].title}`
  if (overruled) {
    const help = `it looks like ${ENCODINGS[overruled].title}: leave out --encoding`
    return { code: 'character-damaged', ...place, detail, help }
  }
  const isEnd = at === text.length - 1
  return { code: isEnd ? 'file-cut-off' : 'character-damaged', ...place, detail }
}

const BINARY: Diagnostic = {
  code: 'file-not-text',
  detail: 'it is full of control characters',
}

/** Escape begins the shifts of ISO-2022, in which Japanese mail travels as if it were ASCII. */
const SHIFT = /\u001B[$(]/u
const CONTROL = /[\0-\x08\x0E-\x1F]/gu

const isBinary = (text: string): boolean =>
  SHIFT.test(text) || (text.match(CONTROL)?.length ?? 0) * 20 > text.length

/** What to type, for each way in which the file would be a text, with a line of it to judge by. */
function unsure(bytes: Uint8Array, candidates: readonly Candidate[]): Diagnostic {
  const whole = candidates.filter(({ encoding, text }, index) => {
    const isFirst = candidates.findIndex((other) => other.text === text) === index
    return isFirst && !isBinary(text) && decodeStrictly(bytes, encoding) !== undefined
  })
  if (whole.length === 0) {
    return isBinary(Buffer.from(bytes).toString('latin1')) ? BINARY : { code: 'encoding-unsure' }
  }
  const lines = whole
    .slice(0, MOST_SHOWN)
    .map(({ encoding, text }) => `    --encoding ${encoding.padEnd(13)}${lineOf(text)}`)
  const help = ['say how it reads right:', ...lines, `    ${NONE}`].join('\n')
  return { code: 'encoding-unsure', help }
}

const MOST_SHOWN = 4
const NONE = 'none of these: save it as UTF-8 in the program that it comes from'
/** Code points of a line that are enough to judge by. */
const LINE = 30

function lineOf(text: string): string {
  const lines = text.split(/[\r\n]+/u)
  const line = lines.find((line) => /[^\0-\x7F]/u.test(line)) ?? lines[0] ?? ''
  const chars = Array.from(line.trim())
  const first = Math.max(0, chars.findIndex((char) => char > '\x7F') - LINE / 2)
  return chars.slice(first, first + LINE).join('')
}
