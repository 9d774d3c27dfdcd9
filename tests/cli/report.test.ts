import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cells } from '../../src/cli/cells.ts'
import { frameOf } from '../../src/cli/frame.ts'
import { renderReport } from '../../src/cli/report.ts'
import { CODES, type Diagnostic } from '../../src/model/diagnostic.ts'

/** The line and its carets, as they stand under one another on a terminal. */
function frame(text: string, column: number | undefined, length: number, columns = 80): string {
  const mark = { line: 7, length, ...(column !== undefined && { column }) }
  const { gutter, text: shown, carets } = frameOf(text, mark, columns)
  return `${gutter}${shown}\n${' '.repeat(gutter.length)}${carets}`
}

describe('a caret stands under what is meant', () => {
  test.each([
    ['Latin letters', frame('title: x', 8, 1), '  7 | title: x\n             ^'],
    [
      'Han characters are two cells',
      frame('甲城渡輪停航', 3, 2),
      '  7 | 甲城渡輪停航\n          ^^^^',
    ],
    ['fullwidth marks too', frame('（甲）：乙', 5, 1), '  7 | （甲）：乙\n              ^^'],
    ['halfwidth kana are one', frame('ﾌｪﾘｰ停', 5, 1), '  7 | ﾌｪﾘｰ停\n          ^^'],
    ['hangul', frame('여객선 x', 5, 1), '  7 | 여객선 x\n             ^'],
    ['a combining accent is none', frame('cafe\u0301 x', 7, 1), '  7 | cafe\u0301 x\n           ^'],
    ['an emoji is two', frame('😀甲', 2, 1), '  7 | 😀甲\n        ^^'],
    ['a family of emoji is two', frame('👨‍👩‍👧x', 6, 1), '  7 | 👨‍👩‍👧x\n        ^'],
    ['a flag is two', frame('🇲🇴x', 3, 1), '  7 | 🇲🇴x\n        ^'],
    ['a tab is four', frame('\tx', 2, 1), '  7 |     x\n          ^'],
    ['a NUL is shown', frame('甲\0乙', 2, 1), '  7 | 甲␀乙\n        ^'],
    ['an escape cannot reach the terminal', frame('\u001B[2J', 1, 1), '  7 | ␛[2J\n      ^'],
    ['a byte order mark is shown', frame('\uFEFF甲', 1, 1), '  7 | <U+FEFF>甲\n      ^^^^^^^^'],
    [
      'so is what turns the line around',
      frame('\u202E甲', 2, 1),
      '  7 | <U+202E>甲\n              ^^',
    ],
    ['the end of the line', frame('甲', 2, 1), '  7 | 甲\n        ^'],
    ['an empty line', frame('', 1, 1), '  7 | \n      ^'],
    ['the whole line', frame('  甲乙', undefined, 1), '  7 |   甲乙\n        ^^^^'],
  ])('%s', (_, shown, expected) => {
    expect(shown).toBe(expected)
  })

  test('a long line is shown around it', () => {
    const text = `${'一'.repeat(50)}丁${'三'.repeat(50)}`
    expect(frame(text, 51, 1, 30)).toBe('  7 | …一一一一一丁三三三三三…\n                 ^^')
    expect(frame(text, 1, 1, 30)).toBe('  7 | 一一一一一一一一一一一…\n      ^^')
    expect(frame(text, 101, 1, 30)).toBe('  7 | …三三三三三三\n                 ^^')
  })
})

test('a frame is never wider than the terminal', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(
      text,
      fc.nat(40),
      fc.nat(40),
      fc.integer({ min: 40, max: 60 }),
      (text, at, length, columns) => {
        const mark = { line: 1, column: Math.min(at, Array.from(text).length) + 1, length }
        const { gutter, text: shown, carets } = frameOf(text.replaceAll('\n', ''), mark, columns)
        expect(cells(gutter + shown)).toBeLessThanOrEqual(columns)
        expect(cells(gutter + carets)).toBeLessThanOrEqual(columns)
      },
    ),
  )
})

const FOUND: readonly Diagnostic[] = [
  { code: 'file-unexpected', file: 'b/x.docx' },
  { code: 'control-character', file: 'a.txt', line: 2, column: 3, length: 1, detail: 'U+0000' },
  { code: 'not-utf8', file: 'a.txt', line: 1, column: 1, help: 'it looks like Big5' },
  { code: 'opening-missing', file: 'c.txt', line: 9 },
]
const SOURCES = new Map([['a.txt', '甲\n乙丙\0丁\n']])
const plain = (diagnostics: readonly Diagnostic[]): string =>
  renderReport({ diagnostics, sources: SOURCES }, { columns: 80, isColoured: false })

describe('a report', () => {
  test('has files and lines in order, the line, what would be right, and the count', () => {
    const text = plain(FOUND)
    expect(text.split('\n').filter((line) => /^\S/u.test(line))).toEqual([
      `a.txt:1:1: error: ${CODES['not-utf8'].says} [not-utf8]`,
      `a.txt:2:3: error: ${CODES['control-character'].says}: U+0000 [control-character]`,
      `b/x.docx: warning: ${CODES['file-unexpected'].says} [file-unexpected]`,
      `c.txt:9: note: ${CODES['opening-missing'].says} [opening-missing]`,
      '2 errors, 1 warning, 1 note in 3 files',
    ])
    expect(text).toContain('  2 | 乙丙␀丁\n    |     ^\n')
    expect(text).toContain('  help: it looks like Big5\n')
    expect(text).toContain(`  說明：${CODES['file-unexpected'].zh}\n`)
  })

  test('is the same in whatever order the findings come', () => {
    expect(plain(FOUND.toReversed())).toBe(plain(FOUND))
  })

  test('of nothing is nothing', () => {
    expect(plain([])).toBe('')
  })

  test('tells ten of a kind in one file and counts the rest', () => {
    const diagnostics = Array.from({ length: 32 }, (_, index): Diagnostic => {
      return { code: 'control-character', file: 'a.txt', line: index + 1 }
    })
    const text = plain(diagnostics)
    expect(text).toContain('a.txt: 22 more of the same [control-character]\n')
    expect(text.match(/error:/gu)).toHaveLength(10)
    expect(text).toContain('32 errors in 1 file\n')
  })

  test('lets nothing of a file name or a value reach the terminal raw', () => {
    const evil = '\u001B]0;x\u0007'
    const diagnostics = Object.keys(CODES).map((code): Diagnostic => {
      return { code: code as Diagnostic['code'], file: evil, line: 1, detail: evil, help: evil }
    })
    const text = renderReport(
      { diagnostics, sources: new Map([[evil, evil]]) },
      { columns: 80, isColoured: false },
    )
    expect(text).not.toMatch(/[\0-\x09\x0B-\x1F\x7F]/u)
  })
})
