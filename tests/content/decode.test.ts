import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { decode } from '../../src/content/decode.ts'

/** `渡輪停航，市民不便。` in encodings that Node reads and does not write. */
const BIG5 = 'b4e7bdfcb0b1afe8a141a5abc1ada4a3ab4ba143'
const GB18030 = 'b6c986dda3b2bab8d5a3accad0c3f1b2bbb1e3a1a3'
const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex')

const GUESSES: readonly (readonly [encoding: string, bytes: Uint8Array])[] = [
  ['Big5', bytes(BIG5)],
  ['GB18030', bytes(GB18030)],
  ['UTF-16LE', Buffer.from('\uFEFF渡輪停航，市民不便。', 'utf16le')],
  ['UTF-16BE', Buffer.from('\uFEFF渡輪停航，市民不便。', 'utf16le').swap16()],
  ['UTF-16LE', Buffer.from('The ferry stays in port.', 'utf16le')],
  ['UTF-16BE', Buffer.from('The ferry stays in port.', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('A embarcação não partiu esta manhã por causa do vento.', 'latin1')],
]

describe('a page in another encoding is named by it', () => {
  test.each(GUESSES)('%s', (encoding, page) => {
    const { diagnostic } = decode(page)
    expect(diagnostic?.code).toBe('not-utf8')
    expect(diagnostic?.help).toContain(`${encoding}:`)
  })
})

test('a replacement character that the page really has is no fault', () => {
  expect(decode(Buffer.from('渡\uFFFD輪'))).toEqual({ text: '渡\uFFFD輪' })
})

test('the first bad byte is found after one that only looks bad', () => {
  const page = Buffer.concat([Buffer.from('渡\uFFFD😀\n輪'), Buffer.from([0xff])])
  expect(decode(page).diagnostic).toMatchObject({ line: 2, column: 2 })
})

test('a page of NULs is UTF-8, for the parser to report', () => {
  expect(decode(new Uint8Array(50))).toEqual({ text: '\0'.repeat(50) })
})

test('text that is written as UTF-8 is read as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decode(Buffer.from(`渡輪${text}`)).text).toBe(`渡輪${text}`)
    }),
  )
})

test('any bytes are text or a finding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (page) => {
      const { text, diagnostic } = decode(page)
      expect(diagnostic !== undefined || Buffer.from(text).equals(page)).toBe(true)
    }),
  )
})
