import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { convert } from '../../src/content/convert.ts'
import { ENCODING_NAMES } from '../../src/content/encodings.ts'
import { encode } from './encode.ts'
import { PAGE } from './folder.ts'

const big5 = encode(PAGE, 'big5') ?? Buffer.of()
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

test.each(['utf-8', 'utf-16le', 'utf-16be', 'big5', 'gb18030'] as const)(
  'a page in %s is read as it was written',
  (encoding) => {
    const { text, reading } = convert(encode(PAGE, encoding) ?? Buffer.of())
    expect({ text, encoding: reading?.encoding }).toEqual({ text: PAGE, encoding })
  },
)

test('what is asked is done, and told when it looks like another', () => {
  const { text, reading } = convert(big5, 'windows-1252')
  expect(text).not.toBe(PAGE)
  expect(reading).toEqual({ encoding: 'windows-1252', because: 'asked', overruled: 'big5' })
  expect(convert(big5, 'big5').reading).toEqual({ encoding: 'big5', because: 'asked' })
})

describe('what cannot be read for certain is refused', () => {
  test('a short text, with each way to read it', () => {
    const { diagnostic } = convert(encode('渡輪停', 'big5') ?? Buffer.of())
    expect(diagnostic?.code).toBe('encoding-unsure')
    expect(diagnostic?.help).toContain('--encoding big5         渡輪停\n')
    expect(diagnostic?.help).toContain('--encoding gb18030')
  })

  test('a page that ends inside a character', () => {
    const { diagnostic } = convert(big5.subarray(0, 101))
    expect(diagnostic).toMatchObject({ code: 'file-cut-off', detail: 'read as Big5 (HKSCS)' })
  })

  test.each(ENCODING_NAMES.filter((name) => name.startsWith('utf')))(
    'a page in %s that ends inside a character',
    (encoding) => {
      const bytes = encode(`\uFEFF${PAGE.trimEnd()}`, encoding) ?? Buffer.of()
      expect(convert(bytes.subarray(0, -1)).diagnostic?.code).toBe('file-cut-off')
    },
  )

  test('a page with a damaged character, at its place', () => {
    const at = big5.indexOf(0x0a) + 2 + 10
    const { diagnostic, text } = convert(big5.with(at, 0xff))
    expect(diagnostic).toMatchObject({ code: 'character-damaged', line: 3 })
    expect(text.split('\n')[2]).toContain('\uFFFD')
  })

  test('a page that is asked to be another encoding', () => {
    const { diagnostic } = convert(encode(PAGE, 'utf-8') ?? Buffer.of(), 'shift_jis')
    expect(diagnostic).toMatchObject({
      code: 'character-damaged',
      help: 'it looks like UTF-8: leave out --encoding',
    })
  })
})

describe('what is no text is named', () => {
  test.each([
    ['a PDF', latin1('%PDF-1.7\n%âãÏÓ\n')],
    ['a Word document', latin1('PK\x03\x04\x14\0\x06\0[Content_Types].xml…word/document.xml')],
    ['an OpenDocument file', latin1('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text')],
    ['a zip archive', latin1('PK\x03\x04\x14\0pages/a1.txt')],
    ['an old Word document', latin1('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1')],
    ['rich text', latin1('{\\rtf1\\ansi\\ansicpg950 ')],
    ['a picture', latin1('\x89PNG\r\n\x1A\n')],
    ['a picture', latin1('\xFF\xD8\xFF\xE0')],
    ['HTML', latin1('<!DOCTYPE html>\n<html>')],
    ['control characters', Uint8Array.from({ length: 2000 }, (_, index) => (index * 167) % 256)],
    ['control characters', new Uint8Array(100)],
    // フェリー in ISO-2022-JP, which is ASCII with escapes.
    ['control characters', latin1("\x1B$B%U%'%j!<\x1B(B is the ferry, it says")],
  ])('%s', (name, bytes) => {
    const { diagnostic } = convert(bytes)
    expect(diagnostic?.code).toBe('file-not-text')
    expect(diagnostic?.detail).toContain(name)
  })
})

test('a page that begins like a picture is a page', () => {
  for (const text of ['RIFFA WINS THE CUP AGAIN', 'BZh, says the mayor, is no word']) {
    expect(convert(latin1(text)).text).toBe(text)
  }
})

test('any bytes are text or a finding, whatever is asked', () => {
  const asked = fc.constantFrom(undefined, ...ENCODING_NAMES)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), asked, (bytes, encoding) => {
      const { diagnostic, reading } = convert(bytes, encoding)
      expect(diagnostic ?? reading).toBeDefined()
    }),
  )
})
