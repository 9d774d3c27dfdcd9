import { describe, expect, test } from 'vitest'

import {
  decodeLoosely,
  decodeStrictly,
  type Encoding,
  ENCODING_NAMES,
  findEncoding,
} from '../../src/content/encodings.ts'
import { PAIRS, SINGLES } from './encode.ts'
import { isIconvMissing, recode } from './iconv.ts'

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index)

type Code = readonly number[]

/** Bytes of a list of codes, one a line. */
const lines = (codes: readonly Code[]): Uint8Array =>
  Uint8Array.from(codes.flatMap((code) => [...code, 0x0a]))

/** What iconv reads for each code; nothing where it knows none. */
async function ask(name: string, codes: readonly Code[]): Promise<readonly string[]> {
  const text = Buffer.from(await recode(lines(codes), name, 'UTF-8')).toString()
  const read = text.split('\n').slice(0, -1)
  expect(read).toHaveLength(codes.length)
  // Of a pair that it does not know it leaves the trail byte, if that is ASCII.
  return read.map((text: string) => (/^[\0-\x7F]/.test(text) ? '' : text))
}

const hex = (code: Code): string => Buffer.from(code).toString('hex').toUpperCase()

type Difference = readonly [code: string, theirs: string, ours: string | undefined]

function differences(
  codes: readonly Code[],
  theirs: readonly string[],
  ours: readonly (string | undefined)[],
): readonly Difference[] {
  return codes
    .map((code, index): Difference => [hex(code), theirs[index] ?? '', ours[index]])
    .filter(([, theirs, ours]) => theirs !== '' && theirs !== ours)
}

const readEach = (codes: readonly Code[], encoding: Encoding): readonly (string | undefined)[] =>
  codes.map((code) => decodeStrictly(Uint8Array.from(code), encoding))

/**
 * Where glibc reads a code of Big5 otherwise, and we read it as Windows and every browser do: another
 * form of the same mark.
 */
const BIG5_OTHERWISE: readonly Difference[] = [
  ['A145', '•', '‧'],
  ['A14E', '､', '﹑'],
  ['A1C2', '‾', '¯'],
  ['A1E3', '∼', '～'],
  ['A1F2', '♁', '⊕'],
  ['A1F3', '☉', '⊙'],
  ['A241', '／', '∕'],
  ['A242', '＼', '﹨'],
  ['A244', '¥', '￥'],
  ['A246', '¢', '￠'],
  ['A247', '£', '￡'],
]

/** What Windows writes for a wide space; glibc has a private use character, which nobody can see. */
const GB18030_OTHERWISE: readonly Difference[] = [['A3A0', '\uE5E5', '\u3000']]

describe.skipIf(isIconvMissing)('every code is read as iconv reads it', () => {
  test('Big5 with HKSCS', async () => {
    const codes = PAIRS.filter(([, trail = 0]) => trail <= 0x7e || trail >= 0xa1)
    const theirs = await ask('BIG5-HKSCS', codes)
    expect(theirs.filter(Boolean).length).toBeGreaterThan(18_000)
    expect(differences(codes, theirs, readEach(codes, 'big5'))).toEqual(BIG5_OTHERWISE)
  })

  test('GB18030, the codes of two bytes', async () => {
    const codes = PAIRS.filter(([, trail = 0]) => trail !== 0x7f && trail !== 0xff)
    const theirs = await ask('GB18030', codes)
    expect(theirs.filter(Boolean)).toHaveLength(23_940)
    expect(differences(codes, theirs, readEach(codes, 'gb18030'))).toEqual(GB18030_OTHERWISE)
  })

  test('GB18030, the codes of four bytes', async () => {
    const digits = span(0x30, 0x39)
    const leads = span(0x81, 0xfe)
    const codes = leads.flatMap((first) =>
      digits.flatMap((second) =>
        leads.flatMap((third) => digits.map((last) => [first, second, third, last])),
      ),
    )
    const theirs = await ask('GB18030', codes)
    expect(theirs.filter(Boolean).length).toBeGreaterThan(1_087_000)
    const ours = decodeLoosely(lines(codes), 'gb18030').split('\n')
    expect(differences(codes, theirs, ours)).toEqual([])
  }, 60_000)

  test.each([
    ['shift_jis', 'CP932', [...SINGLES, ...PAIRS]],
    ['euc-kr', 'CP949', PAIRS],
    ['windows-1252', 'CP1252', SINGLES],
  ] as const)('%s, every code that we read', async (encoding, name, codes) => {
    const known = codes.filter((code) => {
      return Array.from(decodeStrictly(Uint8Array.from(code), encoding) ?? '').length === 1
    })
    expect(await ask(name, known)).toEqual(readEach(known, encoding))
  })
})

test('Cantonese in Big5 is read as it was written', () => {
  const bytes = Buffer.from('ca5c925d9def9dcf9df79df89df6', 'hex')
  expect(decodeStrictly(bytes, 'big5')).toBe('佢哋嘅嘢咗啲喺')
})

test('a byte that has no character is told from one that has', () => {
  for (const encoding of ['shift_jis', 'windows-1252'] as const) {
    const byte = encoding === 'shift_jis' ? 0x80 : 0x81
    expect(decodeStrictly(Uint8Array.of(0x41, byte), encoding)).toBeUndefined()
    expect(decodeLoosely(Uint8Array.of(0x41, byte), encoding)).toBe('A\uFFFD')
  }
})

test('an encoding is found by any of its names', () => {
  for (const name of ENCODING_NAMES) expect(findEncoding(name.toUpperCase())).toBe(name)
  expect(['Big5-HKSCS', 'GBK', 'cp936', 'SJIS', 'latin1', 'UTF_16'].map(findEncoding)).toEqual([
    'big5',
    'gb18030',
    'gb18030',
    'shift_jis',
    'windows-1252',
    'utf-16le',
  ])
  expect(findEncoding('big6')).toBeUndefined()
})
