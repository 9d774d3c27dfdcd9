// What is a mark at the start of a line, and what is only text.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeMarks, takeMark, takeMarks } from '../../src/parse/editor-marks.ts'
import { hostileText } from '../hostile-text.ts'

describe('what is no mark', () => {
  test.each([
    '#渡輪停航',
    '#',
    '# ',
    '＃ 渡輪停航',
    '>> 渡輪',
    '~2 渡輪',
    '=#1 渡輪',
    '|>< 渡輪',
    '#0 渡輪',
    '#1000 渡輪',
    '\\渡輪',
    '- 渡輪',
  ])('%j stays text', (row) => {
    expect(takeMark(row)).toEqual({ bare: row })
    expect(escapeMarks(row)).toBe(row)
  })

  test.each([
    ['\\# 渡輪', '# 渡輪'],
    ['　\\+1 渡輪', '　+1 渡輪'],
    ['\\\\> 渡輪', '\\> 渡輪'],
  ])('%j is text with its backslash taken off', (row, bare) => {
    expect(takeMark(row)).toEqual({ bare })
    expect(escapeMarks(bare)).toBe(row)
  })

  test('any text, escaped, comes back without a mark', () => {
    const row = fc.tuple(
      fc.constantFrom('', ' ', '　', '\uFEFF', '\\', '\\\\'),
      fc.constantFrom(
        '#',
        '##',
        '=',
        '=#',
        '>',
        '@',
        '|',
        '|<>',
        '+',
        '+#',
        '+>',
        '~',
        '!',
        '!!',
        '>2',
        '',
      ),
      fc.constantFrom(' ', '　', '\t', ''),
      hostileText,
    )
    const rows = fc.array(
      row.map((parts) => parts.join('')),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(rows, (lines) => {
        const text = lines.join('\n')
        const { bare, marks } = takeMarks(escapeMarks(text))
        expect(bare).toBe(text)
        expect(marks.size).toBe(0)
      }),
    )
  })
})
