import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { decode } from '../../src/content/decode.ts'

/** Node reads these encodings and does not write them. */
const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex')

const GUESSES: readonly (readonly [encoding: string, bytes: Uint8Array])[] = [
  // 渡輪停航，市民不便。
  ['Big5 (HKSCS)', bytes('b4e7bdfcb0b1afe8a141a5aba5c1a4a3ab4ba143')],
  // 渡轮停航，市民不便。
  ['GB18030', bytes('b6c9c2d6cda3babda3accad0c3f1b2bbb1e3a1a3')],
  // フェリーは今日から運休する。
  ['Shift_JIS', bytes('83748346838a815b82cd8da193fa82a982e7895e8b7882b782e98142')],
  // 여객선은 오늘 운항하지 않는다.
  ['EUC-KR', bytes('bfa9b0b4bcb1c0ba20bfc0b4c320bfeec7d7c7cfc1f620becab4c2b4d92e')],
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

test('a PDF is named as what it is', () => {
  const { diagnostic } = decode(Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1'))
  expect(diagnostic).toMatchObject({ code: 'file-not-text', detail: 'it is a PDF' })
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
