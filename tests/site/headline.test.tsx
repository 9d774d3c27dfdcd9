// How a title line is broken, and that it keeps every character.

import * as fc from 'fast-check'
import { raw } from 'hono/html'
import { expect, test } from 'vitest'

import { cleanLine } from '../../src/markup/gate.ts'
import { Headline } from '../../src/site/headline.tsx'
import { hostileText } from '../hostile-text.ts'
import { readHtml, unescapeHtml } from './read-html.ts'

const render = (text: string): string => raw(<Headline text={text} />).toString()

/** A wide space between clauses is printed as a common one. */
const spaces = (line: string): string => line.replaceAll('\u3000', ' ')

/** The clauses as they may stand on lines of their own. */
const clausesOf = (text: string): readonly string[] =>
  readHtml(render(text))
    .filter(({ name }) => name === 'span')
    .map(({ text }) => text)

const CLAUSES: readonly (readonly [says: string, headline: string, clauses: readonly string[]])[] =
  [
    ['two clauses', '舊碼頭改建圖書館 街坊盼保留鐘樓', ['舊碼頭改建圖書館', '街坊盼保留鐘樓']],
    [
      'a wide space',
      '舊碼頭改建圖書館\u3000街坊盼保留鐘樓',
      ['舊碼頭改建圖書館', '街坊盼保留鐘樓'],
    ],
    ['a quoted clause', '船長退休 「大海不會退休」', ['船長退休', '「大海不會退休」']],
    ['spaced numerals', '鐘樓耗資 157 萬元完工', ['鐘樓耗資 157 萬元完工']],
    ['a spaced name', '陳 明遠連任棋會會長', ['陳 明遠連任棋會會長']],
    ['words of a spaced script', 'Old pier becomes a library', ['Old pier becomes a library']],
    ['nothing', '', ['']],
  ]

test.each(CLAUSES)('a headline with %s breaks where the paper would', (_, headline, clauses) => {
  expect(clausesOf(headline)).toStrictEqual(clauses)
})

test('a clause may break between two words and never beside a mark or a numeral', () => {
  expect(render('圖書館重開')).toContain('圖書館<wbr/>重開')
  expect(render('「圖書館」3 月重開')).not.toMatch(/<wbr\/>[」3]|[「3]<wbr\/>/)
})

test('a headline keeps every character that may be published', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const printed = unescapeHtml(render(text).replace(/<[^>]*>/g, ''))
      expect(spaces(printed)).toBe(spaces(cleanLine(text)))
    }),
  )
})
