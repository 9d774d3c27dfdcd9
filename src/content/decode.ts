// Bytes to text: UTF-8 and nothing else. A byte order mark stays in the text, for the page's own
// diagnostics to name; the guess at another encoding is a hint to people and never used to read.

import type { Diagnostic } from '../model/diagnostic.ts'
import { detect } from './detect.ts'
import { decodeLoosely, type Encoding, ENCODINGS } from './encodings.ts'
import { notText } from './not-text.ts'

export type Decoded = {
  /** Never lossy when `diagnostic` is absent; otherwise only good for showing the place. */
  readonly text: string
  readonly diagnostic?: Diagnostic
}

/** The text, or where it stops being UTF-8 and what it might be instead. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const text = decodeLoosely(bytes, 'utf-8')
  if (!/[\0\uFFFD]/u.test(text)) return { text }
  const encoding = likelyEncoding(bytes)
  const place = firstBadByte(bytes, text) ?? manyNuls(encoding)
  if (!place) return { text }
  const other = notText(bytes)
  if (other) return { text, diagnostic: other }
  const help = helpFor(encoding)
  return { text, diagnostic: { code: 'not-utf8', ...place, ...(help && { help }) } }
}

function likelyEncoding(bytes: Uint8Array): Encoding | undefined {
  const detected = detect(bytes)
  return 'encoding' in detected ? detected.encoding : undefined
}

type Place = Pick<Diagnostic, 'line' | 'column' | 'detail'>

/** The decoder leaves U+FFFD for a bad byte; one that the file itself has is three good bytes. */
function firstBadByte(bytes: Uint8Array, lossy: string): Place | undefined {
  let offset = 0
  let line = 1
  let column = 1
  for (const char of lossy) {
    if (char === '\uFFFD' && !isReplacementCharacter(bytes, offset)) {
      return { line, column, detail: `byte 0x${hex(bytes[offset])}` }
    }
    offset += Buffer.byteLength(char)
    column = char === '\n' ? 1 : column + 1
    if (char === '\n') line += 1
  }
  return undefined
}

const isReplacementCharacter = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd

const hex = (byte = 0): string => byte.toString(16).toUpperCase().padStart(2, '0')

/** UTF-16 of an English page is valid UTF-8 with a NUL beside every letter. */
function manyNuls(encoding: Encoding | undefined): Place | undefined {
  if (!encoding?.startsWith('utf-16')) return undefined
  return { line: 1, column: 1, detail: 'every other byte is zero' }
}

function helpFor(encoding: Encoding | undefined): string | undefined {
  if (encoding === undefined || encoding === 'utf-8') return undefined
  const { title } = ENCODINGS[encoding]
  return `it looks like ${title}: save it as UTF-8, or let \`npm run -s pagewire -- add FILE\` convert it`
}
