// Bytes of an answer to text: the content encoding first, then the charset, each told where it is not
// what it says.

import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

import { type Answer, charsetOf, tokensOf } from './exchange.ts'

/** A feed of 64 MiB is no feed; a small answer may unpack to more than memory holds. */
const MOST_BYTES = 64 * 1024 * 1024

const DECODERS: Readonly<Record<string, typeof gunzipSync>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

export type Unpacked =
  | { readonly bytes: Uint8Array; readonly fault?: undefined }
  | { readonly bytes?: undefined; readonly fault: string }

/** RFC 9110 §8.4: the codings in the order in which they were applied, undone from the last. */
export function unpack(answer: Answer): Unpacked {
  let bytes = answer.body
  for (const coding of tokensOf(answer, 'content-encoding').toReversed()) {
    if (coding === 'identity') continue
    const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined
    if (!decoder) return { fault: `Content-Encoding: ${coding}` }
    try {
      bytes = decoder(bytes, { maxOutputLength: MOST_BYTES })
    } catch (error) {
      return { fault: `${coding}: ${(error as Error).message}` }
    }
  }
  return { bytes }
}

export type Text = {
  readonly text: string
  /** The encoding it was read in, in small letters. */
  readonly charset: string
  /** Bytes that are none of its characters were replaced by U+FFFD. */
  readonly isDamaged: boolean
  readonly hasByteOrderMark: boolean
}

/** RFC 7303 §3: a byte order mark decides, then the header field, then the document itself. */
export function readText(bytes: Uint8Array, answer: Answer): Text {
  const mark = byteOrderMark(bytes)
  const asked = mark ?? charsetOf(answer) ?? declaredEncoding(bytes) ?? 'utf-8'
  const charset = isKnown(asked) ? asked : 'utf-8'
  const hasByteOrderMark = mark !== undefined
  try {
    const text = new TextDecoder(charset, { fatal: true, ignoreBOM: false }).decode(bytes)
    return { text, charset, isDamaged: false, hasByteOrderMark }
  } catch {
    const text = new TextDecoder(charset).decode(bytes)
    return { text, charset, isDamaged: true, hasByteOrderMark }
  }
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** Of an XML declaration, which is ASCII in every encoding that can be meant. */
export const declaredEncoding = (bytes: Uint8Array): string | undefined =>
  /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/u
    .exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1]
    ?.toLowerCase()

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}
