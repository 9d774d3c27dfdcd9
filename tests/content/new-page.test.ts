import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { splitFrontMatter } from '../../src/content/front-matter.ts'
import { makePage } from '../../src/content/new-page.ts'

test('a page is tidied, its lines end in LF, and the last one ends', () => {
  expect(makePage('\uFEFF標題\r\n正\0文', {})).toEqual({
    text: '標題\n正文\n',
    changes: [
      { code: 'byte-order-mark', count: 1 },
      { code: 'control-character', count: 1 },
    ],
    crlf: 1,
  })
})

test('settings are written at its head', () => {
  const { text } = makePage('標題\n', { section: 'local', folio: 'A5' })
  expect(text).toBe('---\nsection: local\nfolio: A5\n---\n標題\n')
})

test('a folio that looks like a number stays what it is', () => {
  const { text } = makePage('標題\n', { folio: '05' })
  expect(splitFrontMatter(text).frontMatter).toEqual({ folio: '05' })
})

test('settings that the page has are kept, and those that are given are written over them', () => {
  const given = '---\r\nsection: local\r\nfolio: 3\r\n---\r\n標題\r\n'
  expect(makePage(given, { folio: 'A5' }).text).toBe('---\nsection: local\nfolio: A5\n---\n標題\n')
})

test('settings that are wrong stay to be seen', () => {
  const given = '---\nsections: local\n---\n標題\n'
  expect(makePage(given, { section: 'local' }).text).toBe(given)
})

test('what was made once is made of itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const once = makePage(given, {}).text
      expect(makePage(once, {})).toEqual({ text: once, changes: [], crlf: 0 })
    }),
  )
})
