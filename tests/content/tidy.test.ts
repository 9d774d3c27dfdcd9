import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { tidy } from '../../src/content/tidy.ts'
import { parsePage } from '../../src/parse/page.ts'

const TABLE: readonly (readonly [says: string, text: string, clean: string])[] = [
  ['a byte order mark goes', '\uFEFF標題\uFEFF', '標題'],
  ['a lone carriage return ends a line', '標題\r\r正文\r', '標題\n\n正文\n'],
  ['CRLF stays', '標題\r\n正文\r\n', '標題\r\n正文\r\n'],
  ['a form feed that begins a line goes', '甲\n\f乙', '甲\n乙'],
  ['a form feed inside a line becomes a space', '甲\f乙', '甲 乙'],
  ['a form feed after a lone carriage return begins a line', '甲\r\f乙', '甲\n乙'],
  ['NUL, escape, DEL and C1 go', '甲\0\u001B\u007F\u0085\u009F乙', '甲乙'],
  ['noncharacters go', '甲\uFFFE\uFDD0\u{1FFFF}乙', '甲乙'],
  ['a NUL inside CRLF leaves CRLF', '甲\r\0\n乙', '甲\r\n乙'],
  ['tabs, wide spaces and joiners stay', '\t　甲\u200D\u00AD乙 ', '\t　甲\u200D\u00AD乙 '],
]

test.each(TABLE)('%s', (_, text, clean) => {
  expect(tidy(text).text).toBe(clean)
})

test('what was done is counted', () => {
  expect(tidy('\uFEFF甲\0\0\r乙\f丙').changes).toEqual([
    { code: 'byte-order-mark', count: 1 },
    { code: 'control-character', count: 3 },
    { code: 'carriage-return', count: 1 },
  ])
})

const unclean = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\r',
        '\n',
        '\r\n',
        '\f',
        '\v',
        '\uFEFF',
        '\0',
        '\u0085',
        '\uFFFF',
        ' ',
        '\t',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''))

test('a tidy page is tidied to itself', () => {
  fc.assert(
    fc.property(unclean, (text) => {
      const once = tidy(text).text
      expect(tidy(once)).toEqual({ text: once, changes: [] })
    }),
  )
})

test('no character is touched but those that are named', () => {
  const named = /[\0-\x09\x0A-\x20\x7F-\x9F\uFEFF\p{Noncharacter_Code_Point}]/gu
  fc.assert(
    fc.property(unclean, (text) => {
      expect(tidy(text).text.replaceAll(named, '')).toBe(text.replaceAll(named, ''))
    }),
  )
})

test('the parser finds nothing to clean in a tidy page', () => {
  const cleanable = new Set(['byte-order-mark', 'control-character', 'carriage-return'])
  fc.assert(
    fc.property(unclean, (text) => {
      const found = parsePage(tidy(text).text).diagnostics.map(({ code }) => code)
      expect(found.filter((code) => cleanable.has(code))).toEqual([])
    }),
  )
})
