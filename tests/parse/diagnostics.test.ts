// What the parser tells of a page.

import { describe, expect, test } from 'vitest'
import { parsePage } from '../../src/parse/page.ts'

const codesOf = (source: string) => parsePage(source).diagnostics.map(({ code }) => code)
const charactersOf = (source: string) =>
  parsePage(source).diagnostics.filter(({ code }) => !/^page-|-missing$|-unsure$/u.test(code))

describe('a page', () => {
  test.each(['', '\n\n', ' \u3000\n', '\r\n'])('of nothing (%j) is told', (source) => {
    expect(codesOf(source)).toEqual(['page-empty'])
  })

  test('of nothing but a BOM is told of both', () => {
    expect(codesOf('\uFEFF\n')).toEqual(['byte-order-mark', 'page-empty'])
  })

  test('whose story starts and stops in the middle of a sentence', () => {
    const source = [
      '海傍渡輪復航 乘客大排長龍',
      '',
      '的碼頭昨日清早已有人輪候，船公司說首航班次全部滿座，須加開三班。',
      '',
      '船長何善行表示，復航首週將按乘客人數調整班次，並考慮在週末延長',
    ]
    expect(parsePage(source.join('\n')).diagnostics).toEqual([
      { code: 'opening-missing', line: 3, detail: '海傍渡輪復航 乘客大排長龍' },
      { code: 'ending-missing', line: 5, detail: '海傍渡輪復航 乘客大排長龍' },
    ])
  })

  test('of a folio and a date has no story', () => {
    expect(codesOf('A3\n2026年2月7日　星期六\n')).toEqual(['page-without-stories'])
  })
})

describe('a character that cannot be printed is told with its place', () => {
  test.each([
    ['control-character', 'U+0000', '渡輪\u0000停航'],
    ['control-character', 'U+000C', '渡輪\f停航'],
    ['control-character', 'U+007F', '渡輪\u007F停航'],
    ['control-character', 'U+0085', '渡輪\u0085停航'],
    ['control-character', 'U+FFFE', '渡輪\uFFFE停航'],
    ['control-character', 'U+1FFFF', '渡輪\u{1FFFF}停航'],
    ['byte-order-mark', 'U+FEFF', '渡輪\uFEFF停航'],
    ['carriage-return', 'U+000D', '渡輪\r停航'],
    ['lone-surrogate', 'U+D83D', '渡輪\uD83D停航'],
  ])('%s %s', (code, detail, line) => {
    expect(charactersOf(`渡輪\n${line}\n`)).toEqual([
      { code, detail, line: 2, column: 3, length: 1 },
    ])
  })

  test('columns count code points', () => {
    expect(charactersOf('𠮷野\u0007家')).toMatchObject([{ line: 1, column: 3 }])
  })

  test('a tab, CRLF and a character of two halves are no fault', () => {
    expect(charactersOf('渡輪\t停航\r\n𠮷野家\r\n')).toEqual([])
  })

  test('one on every line is told twenty times, with the count', () => {
    const found = charactersOf('渡\u0000輪\n'.repeat(50))
    expect(found).toHaveLength(20)
    expect(found[0]?.detail).toBe('U+0000 (50 lines)')
  })

  test('carriage returns are told once a page', () => {
    expect(charactersOf('渡輪\r停航\n乘客\r退票\n')).toMatchObject([
      { code: 'carriage-return', detail: 'U+000D (2 lines)', line: 1 },
    ])
  })

  test('a line longer than any newspaper prints is told', () => {
    expect(charactersOf('渡'.repeat(100_001))).toMatchObject([{ code: 'line-too-long', line: 1 }])
    expect(charactersOf('渡'.repeat(100_000))).toEqual([])
  })
})
