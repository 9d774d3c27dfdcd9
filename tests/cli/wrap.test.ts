import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { cells } from '../../src/cli/cells.ts'
import { wrap } from '../../src/cli/wrap.ts'

test.each([
  ['Chinese breaks between any two characters', '甲城渡輪停航', ['甲城', '渡輪', '停航'], 5],
  ['no line begins with a full stop', '甲城。渡輪', ['甲', '城。', '渡輪'], 5],
  ['no line ends with an open bracket', '甲（乙）丙', ['甲', '（乙）', '丙'], 6],
  ['words stay whole', 'a ferry stays', ['a', 'ferry', 'stays'], 6],
  [
    'a word that is too long stands alone',
    '見 news.example.com 頁',
    ['見', 'news.example.com', '頁'],
    8,
  ],
  ['nothing but space is nothing', ' 　 ', [], 8],
])('%s', (_, text, lines, columns) => {
  expect(wrap(text, columns)).toEqual(lines)
})

const bare = (text: string): string => text.replaceAll(/\s/gu, '')

test('no character but space is lost, and no line is wider than its longest word', () => {
  const unit = fc.constantFrom(
    '甲',
    '，',
    '（',
    '「',
    '」',
    'a',
    '.',
    ' ',
    '　',
    '여',
    '😀',
    '\u0301',
  )
  fc.assert(
    fc.property(fc.string({ unit }), fc.integer({ min: 1, max: 20 }), (text, columns) => {
      const lines = wrap(text, columns)
      expect(bare(lines.join(''))).toBe(bare(text))
      for (const line of lines) {
        if (cells(line) > columns) expect(line).not.toMatch(/[\s甲여]\S*[\s甲여]/u)
      }
    }),
  )
})
