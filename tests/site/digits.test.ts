// Which numbers stand upright in a vertical line, and that nothing else of the markup is touched.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { escapeHtml } from '../../src/markup/escape.ts'
import { markDigits } from '../../src/site/digits.ts'
import { hostileText } from '../hostile-text.ts'

const digits = (text: string): string => `<span class="digits">${text}</span>`

const LINES: readonly (readonly [says: string, html: string, set: string])[] = [
  ['a day', '2 月 28 日', `${digits('2')} 月 ${digits('28')} 日`],
  ['a count of three digits', '釋放157人', `釋放${digits('157')}人`],
  ['a folio', 'A12 版', 'A12 版'],
  ['a year', '2026年', '2026年'],
  ['a number with a comma', '1,204 人次', '1,204 人次'],
  ['a decimal', '重 2.6 公斤', '重 2.6 公斤'],
  ['a share', '增加 15%', '增加 15%'],
  ['a score', '以 3:1 勝出', '以 3:1 勝出'],
  ['a range', '3–5 日', '3–5 日'],
  ['a name with digits', 'G7 峰會', 'G7 峰會'],
  ['a character reference', '&#39;', '&#39;'],
  [
    'an attribute',
    '<time datetime="2026-02-05">5 日</time>',
    `<time datetime="2026-02-05">${digits('5')} 日</time>`,
  ],
]

test.each(LINES)('%s is set as a paper sets it', (_, html, set) => {
  expect(markDigits(html)).toBe(set)
})

test('a text keeps every character', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const html = escapeHtml(text)
      expect(markDigits(html).replace(/<[^>]*>/g, '')).toBe(html)
    }),
  )
})
