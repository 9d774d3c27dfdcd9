import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutPieces, findRemains, overlapOf, sketchOf } from '../../src/ledger/sketch.ts'
import { hostileText } from '../hostile-text.ts'

/** As ledgers have them: another sketch of the same text would make every paper forget its stories. */
const FROZEN: readonly (readonly [text: string, size: number, sketch: string])[] = [
  ['渡輪首航，碼頭清早擠滿居民。', 11, 'DvXpGUFjjZUTyOEmHQKlBY6WL9pzcSyp6'],
  ['フェリーが 就航した', 8, '_gQyqGU7q_K6XiPGn1_gzXcw'],
  ['배가 첫 출항을 했다', 6, 'JPoddTgcfow6Z3xFji'],
  ['The ferry’s first crossing', 18, 'QrqPcN9YNBf7s2MVxBJEQLx2AB2FWinxv7PmFiCFJUa3LSkIc0aKFg'],
  ['𠮷野家', 2, 'kelVqt'],
  ['—', 0, ''],
]

test.each(FROZEN)('the sketch of %s is frozen', (text, size, sketch) => {
  expect(sketchOf(cutPieces(text))).toEqual({ size, sketch })
})

const LONG = Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join('')
const OTHER = Array.from({ length: 400 }, (_, at) => String.fromCodePoint(0x4e01 + at * 7)).join('')
const remains = (before: string, after: string) =>
  findRemains(sketchOf(cutPieces(before)), cutPieces(after))

test('spacing, punctuation and capitals make no other text', () => {
  expect(sketchOf(cutPieces('The  FERRY, crossing'))).toEqual(
    sketchOf(cutPieces('the ferry crossing')),
  )
})

test('of a text that was cut, all that is left is from it, and that is known exactly', () => {
  const half = remains(LONG, LONG.slice(0, 200))
  expect(half.within).toBe(1)
  expect(half.kept).toBeGreaterThan(0.35)
  expect(half.kept).toBeLessThan(0.65)
})

test('of a text that has grown, all is kept', () => {
  const grown = remains(LONG, LONG + OTHER)
  expect(grown.kept).toBe(1)
  expect(grown.within).toBeGreaterThan(0.35)
  expect(grown.within).toBeLessThan(0.65)
})

test('new passages stand together, and other words in a pattern do not', () => {
  const inPassages = remains(LONG, LONG.slice(0, 240) + OTHER.slice(240))
  const inPattern = remains(
    LONG,
    Array.from(LONG, (letter, at) => (at % 10 < 6 ? letter : (OTHER[at] ?? ''))).join(''),
  )
  expect(inPassages.stretch).toBeGreaterThan(3 * inPattern.stretch)
  expect(inPassages.cohesion).toBeGreaterThan(3)
  expect(Math.abs(inPattern.cohesion)).toBeLessThan(3)
})

test('two samples tell how much the texts overlap', () => {
  const [one, other, both] = [LONG, OTHER, LONG.slice(0, 200) + OTHER.slice(200)].map((text) =>
    sketchOf(cutPieces(text)),
  )
  if (!one || !other || !both) throw new Error('a sketch is missing')
  expect(overlapOf(one, one)).toBe(1)
  expect(overlapOf(one, other)).toBeLessThan(0.05)
  expect(overlapOf(one, both)).toBeGreaterThan(0.2)
  expect(overlapOf(one, both)).toBeLessThan(0.5)
})

test('any text has a sketch that knows it again', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { kept, within } = remains(text, text)
      const isEmpty = cutPieces(text).size === 0
      expect([kept, within]).toEqual(isEmpty ? [0, 0] : [1, 1])
    }),
  )
})
