// Text to the bytes of an encoding, by turning its decoder around. Whether the decoder is right is for
// iconv to say, in encodings.test.ts.

import { decodeLoosely, type Encoding } from '../../src/content/encodings.ts'

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Every pair of a lead byte and a trail byte that a legacy encoding of East Asia may use. */
export const PAIRS: readonly (readonly number[])[] = span(0x81, 0xfe).flatMap((lead) =>
  span(0x40, 0xfe).map((trail) => [lead, trail]),
)
export const SINGLES: readonly (readonly number[])[] = span(0x80, 0xff).map((byte) => [byte])

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>()

function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  for (const code of [...SINGLES, ...PAIRS]) {
    const char = decodeLoosely(Uint8Array.from(code), encoding)
    if (Array.from(char).length === 1 && char !== '\uFFFD' && !table.has(char))
      table.set(char, code)
  }
  tables.set(encoding, table)
  return table
}

/** The bytes; undefined when the encoding lacks a character of the text. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const table = tableOf(encoding)
  const codes = Array.from(text, (char) =>
    char < '\u0080' ? [char.codePointAt(0) ?? 0] : table.get(char),
  )
  return codes.every((code) => code !== undefined) ? Uint8Array.from(codes.flat()) : undefined
}
