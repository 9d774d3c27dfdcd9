// The other script: characters, quotes, and the names that no table knows.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openVariant } from '../../src/edition/variant.ts'
import { sampleEdition } from '../paper.ts'

const TEXTS: readonly (readonly [string, string, string, string])[] = [
  [
    'zh-Hant-MO',
    'zh-Hans',
    '後面的麵包店裏，皇后餅公司於去年開業',
    '后面的面包店里，皇后饼公司于去年开业',
  ],
  ['zh-Hant-HK', 'zh-Hans', '沿着海邊徵收的土地，長征展覽', '沿着海边征收的土地，长征展览'],
  ['zh-Hant-TW', 'zh-Hans', '這裡的著作，臺北', '这里的著作，台北'],
  [
    'zh-Hans',
    'zh-Hant-HK',
    '头发与发展，里面和公里，干净的干部',
    '頭髮與發展，裏面和公里，乾淨的幹部',
  ],
  ['zh-Hans', 'zh-Hant-TW', '面包里面，着重台北', '麵包裡面，著重臺北'],
]

test.each(TEXTS)('%s in %s: %s', (from, to, text, expected) => {
  expect(openVariant(from, to).convert(text)).toBe(expected)
})

const QUOTED: readonly (readonly [string, string, string, string])[] = [
  ['zh-Hant', 'zh-Hans', '他說：「她說『好』。」', '他说：“她说‘好’。”'],
  ['zh-Hans', 'zh-Hant-TW', '他说：“她说‘好’。”', '他說：「她說『好』。」'],
  ['zh-Hans', 'zh-Hant', '店名叫 Joe’s，don’t 问', '店名叫 Joe’s，don’t 問'],
]

test.each(QUOTED)('quotes of %s are those of %s: %s', (from, to, text, expected) => {
  expect(openVariant(from, to).convert(text)).toBe(expected)
})

describe('the lexicon', () => {
  const { convert } = openVariant('zh-Hant-MO', 'zh-Hans', {
    乾: '乾',
    乾麵: '乾面',
    'A+B (乾)': 'A+B',
    '乾"': '乾“\n”"',
  })
  test.each([
    ['a name stays as it is written there', '乾先生與麵', '乾先生与面'],
    ['the longest word goes first', '乾麵與乾先生', '乾面与乾先生'],
    ['a word is no pattern', 'A+B (乾)與AAB (干)', 'A+B与AAB (干)'],
    ['at the ends of a text too', '乾', '乾'],
    ['a name has quotes and an end of line', '乾"書"', '乾“\n”"书"'],
  ])('%s', (_, text, expected) => {
    expect(convert(text)).toBe(expected)
  })
})

test('of an edition every text is converted, and nothing that is none', () => {
  const edition = sampleEdition('2026-02-07')
  const { convert } = openVariant('zh-Hant-MO', 'zh-Hans')
  const converted = convert(edition)
  expect(converted.stories[0]?.headline).toBe('渡轮首航 码头清早挤满居民')
  expect(converted.stories[0]?.blocks[3]?.text).toBe('▲清早的码头')
  const bare = ({ stories, ...rest }: typeof edition) => ({
    ...rest,
    stories: stories.map(({ id, page, section, opening, ending, published, updated, blocks }) => {
      const roles = blocks.map(({ role }) => role)
      return { id, page, section, opening, ending, published, updated, roles }
    }),
  })
  expect(bare(converted)).toEqual(bare(edition))
})

const NAMES = [
  { from: 'zh-Hant-MO', to: 'zh-Hans', name: '張乾生', guessed: '张干生', meant: '张乾生' },
  { from: 'zh-Hans', to: 'zh-Hant-HK', name: '余华', guessed: '餘華', meant: '余華' },
] as const

test.each(NAMES)('$name is $guessed in $to, if the lexicon does not say $meant', (row) => {
  const { from, to, name, guessed, meant } = row
  expect(openVariant(from, to).convert(name)).toBe(guessed)
  expect(openVariant(from, to, { [name]: meant }).convert(name)).toBe(meant)
})

test('no word of the lexicon changes an id, an address or a key', () => {
  const edition = sampleEdition('2026-02-07')
  const lexicon = { local: '本地', sample: '樣', text: '文', a: 'b', '2': '二' }
  const converted = openVariant('zh-Hant-MO', 'zh-Hans', lexicon).convert(edition)
  const placed = ({ stories, pages }: typeof edition) => [
    pages,
    stories.map(({ id, page, section, published }) => [id, page, section, published]),
  ]
  expect(placed(converted)).toEqual(placed(edition))
})

test('any text is converted to one, and a converted one stays as it is', () => {
  const { convert } = openVariant('zh-Hant-MO', 'zh-Hans')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = convert({ text })
      expect(Object.keys(once)).toEqual(['text'])
      expect(convert(once)).toEqual(once)
    }),
  )
})
