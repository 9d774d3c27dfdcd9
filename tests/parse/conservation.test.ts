// Whatever is pasted into a page, nothing of it is lost and nothing is added.

import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { takeMark } from '../../src/parse/editor-marks.ts'
import { parsePage } from '../../src/parse/page.ts'
import { hostileText } from '../hostile-text.ts'

const PAGES = join(import.meta.dirname, '../pages')

const sources = readdirSync(PAGES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(PAGES, name), 'utf8'))

const printed = sources.flatMap((source) => source.split('\n'))

const bare = (text: string): string => text.replace(/\s/gu, '')

/** A line-end hyphen is the one character that joining may drop. */
const bareButHyphens = (text: string): string => bare(text).replace(/[-\u2010\u00AD]/gu, '')

function expectKept(source: string): void {
  const rows = source.split(/\r?\n/u).map((row) => takeMark(row).bare)
  const { stories, furniture } = parsePage(source)
  const blocks = stories.flatMap((story) => story.blocks)
  const notes = stories.flatMap(({ corrections = [] }) => corrections.map(({ line }) => line))
  const used = [...blocks.flatMap(({ lines }) => lines), ...furniture, ...notes]
  used.sort((a, b) => a - b)
  const wanted = rows.flatMap((row, i) => (/\S/u.test(row) ? [i + 1] : []))
  expect(used).toEqual(wanted)
  for (const { lines, text } of blocks) {
    const pieces = lines.map((line) => rows[line - 1] ?? '').join('')
    expect(bareButHyphens(text)).toBe(bareButHyphens(pieces))
    if (lines.length === 1) expect(bare(text)).toBe(bare(pieces))
  }
}

describe('every line that is not blank stands in one place, with all its characters', () => {
  test('in any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), expectKept))
  })

  test('in text that an export has damaged', () => {
    fc.assert(fc.property(hostileText, expectKept))
  })

  test('on a page whose lines stand in any order', () => {
    const lines = fc.array(fc.constantFrom('', ...printed), { maxLength: 60 })
    fc.assert(fc.property(lines, (rows) => expectKept(rows.join('\n'))))
  })

  test('in a line longer than any page', () => {
    expectKept(`渡輪停航\n\n${'因颱風逼近，'.repeat(40_000)}\n\n乘客退票。`)
  })
})

describe('the same page reads the same', () => {
  test.each([
    ['with CRLF', (source: string) => source.replaceAll('\n', '\r\n')],
    ['with a BOM', (source: string) => `\uFEFF${source}`],
    ['with a form feed at the end of a line', (source: string) => source.replace('\n', '\f\n')],
  ])('%s', (_, change) => {
    for (const source of sources) {
      const { stories, furniture } = parsePage(source)
      expect(parsePage(change(source))).toMatchObject({ stories, furniture })
    }
  })

  test('every time', () => {
    for (const source of sources) expect(parsePage(source)).toEqual(parsePage(source))
  })
})
