import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphabetOf, openAlphabet } from '../../src/pack/alphabet.ts'
import { hostileText } from '../hostile-text.ts'

const text = fc.oneof(fc.string({ unit: 'binary' }), hostileText)

test('whatever is written in whatever alphabet reads as it was', () => {
  fc.assert(
    fc.property(fc.array(text), text, (texts, written) => {
      const letters = openAlphabet(alphabetOf(texts))
      expect(letters.decode(letters.encode(written))).toBe(written.toWellFormed())
    }),
  )
})

test('what the paper uses most takes a byte, what it uses seldom two, what it never used three', () => {
  const common = Array.from({ length: 192 }, (_, at) => String.fromCharCode(0x4e_00 + at)).join('')
  const seldom = Array.from({ length: 9000 }, (_, at) => String.fromCharCode(0x50_00 + at)).join('')
  const letters = openAlphabet(alphabetOf([common, common, seldom]))
  expect([common, seldom, '一千人', 'ab'].map((one) => letters.encode(one).length)).toEqual([
    192,
    18_000,
    1 + 2 + 1,
    6,
  ])
  expect(letters.decode(letters.encode(common + seldom))).toBe(common + seldom)
})

test('more characters than there are codes are written all the same', () => {
  const all = Array.from({ length: 0xd8_00 }, (_, at) => String.fromCharCode(at)).join('')
  const letters = openAlphabet(alphabetOf([all]))
  expect(letters.decode(letters.encode(all))).toBe(all)
})

test('the order of the texts changes nothing', () => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(alphabetOf(texts.toReversed())).toBe(alphabetOf(texts))
    }),
  )
})
