import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { splitFrontMatter } from '../../src/content/front-matter.ts'

const GOOD: readonly (readonly [says: string, text: string, source: string, folio?: string])[] = [
  ['a page without front matter is left as it is', '標題\n---\n正文\n', '標題\n---\n正文\n'],
  ['front matter leaves its lines blank', '---\nfolio: A12\n---\n標題', '\n\n\n標題', 'A12'],
  ['a number is a folio', '---\nfolio: 7\n---\n', '\n\n\n', '7'],
  ['CRLF stays CRLF', '---\r\nfolio: B1\r\n---\r\n標題\r\n', '\r\n\r\n\n標題\r\n', 'B1'],
  ['empty front matter is no mistake', '---\n---\n標題', '\n\n標題'],
  ['a comment is no setting', '---\n# 甲\n---\n標題', '\n\n\n標題'],
  ['space after the hyphens is not seen', '--- \nfolio: 1\n---\t\n標題', '\n\n\n標題', '1'],
  ['a byte order mark stays for the parser', '\uFEFF---\nfolio: 1\n---\n標', '\uFEFF\n\n\n標', '1'],
  ['front matter may be all there is', '---\nfolio: 1\n---', '\n\n', '1'],
  ['a rule further down is text', '\n---\nfolio: 1\n---\n', '\n---\nfolio: 1\n---\n'],
  ['four hyphens are text', '----\n標題\n---\n', '----\n標題\n---\n'],
]

test.each(GOOD)('%s', (_, text = '', source = '', folio) => {
  const found = splitFrontMatter(text)
  expect(found.diagnostics).toEqual([])
  expect(found.source).toBe(source)
  expect(found.frontMatter.folio).toBe(folio)
})

test('any text has a front matter or none, and every line keeps its number', () => {
  const line = fc.oneof(
    fc.constantFrom('---', '', 'section: local', 'folio: [', '標題', '\uFEFF---', '- *a', 'a: &a'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.join(end)
      const { source, diagnostics } = splitFrontMatter(text)
      const numbered = (source ?? '').split('\n')
      if (source === undefined) expect(diagnostics[0]?.code).toBe('front-matter-unclosed')
      else expect(numbered).toHaveLength(text.split('\n').length)
    }),
  )
})
