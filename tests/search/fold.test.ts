// One script, one case, one width: what readers type is what the paper printed, however either wrote it.

import * as fc from 'fast-check'
import { ConverterFactory } from 'opencc-js/core'
import fromMainland from 'opencc-js/from/cn'
import fromHongKong from 'opencc-js/from/hk'
import toMainland from 'opencc-js/to/cn'
import toHongKong from 'opencc-js/to/hk'
import { expect, test } from 'vitest'

import { createFold } from '../../src/search/fold.ts'
import { makeHanPairs } from '../../src/search/han-pairs.ts'
import { hostileText } from '../hostile-text.ts'
import { sampleStories } from './sample.ts'

const pairs = makeHanPairs()
const fold = createFold(pairs)

const SAME: readonly (readonly [one: string, other: string])[] = [
  ['渡輪首航', '渡轮首航'],
  ['頭髮', '头发'],
  ['發展', '发展'],
  ['什麼', '什么'],
  ['什麽', '什么'],
  ['答覆', '答复'],
  ['覆蓋', '覆盖'],
  ['裏', '裡'],
  ['綫', '線'],
  ['衞生', '衛生'],
  ['看着', '看著'],
  ['𨋢', '䢂'],
  ['渡輪 首航', '渡輪首航'],
  ['在 2026 年', '在2026年'],
  ['５Ｇ網絡', '5g 网络'],
  ['Café', 'CAFE'],
  ['Macau  Daily', 'macau daily'],
  ['㎞', 'km'],
  ['ｶﾅ', 'カナ'],
  ['정부 발표', '정부발표'],
]

test.each(SAME)('%s is %s', (one, other) => {
  expect(fold(one)).toBe(fold(other))
})

test.each([
  ['渡輪，首航', '渡輪首航'],
  ['《甲》《乙》', '甲乙'],
  ['Macau Daily', 'MacauDaily'],
  ['ガ', 'カ'],
])('%s is not %s', (one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

/** Where a phrase has its own simplification, OpenCC changes a character that it leaves elsewhere. */
test.each(sampleStories.map(({ headline, blocks }) => [headline, blocks] as const))(
  '%s is found in both scripts',
  (headline, blocks) => {
    const simplify = ConverterFactory(fromHongKong, toMainland)
    const restore = ConverterFactory(fromMainland, toHongKong)
    for (const text of [headline, ...blocks.map((block) => block.text)]) {
      expect(fold(simplify(text))).toBe(fold(text))
      expect(fold(restore(simplify(text)))).toBe(fold(text))
    }
  },
)

test('a character stands for itself or for one that does', () => {
  const characters = Array.from(pairs)
  expect(characters.length % 2).toBe(0)
  for (let at = 1; at < characters.length; at += 2) {
    const standsFor = characters[at] ?? ''
    expect(fold(standsFor)).toBe(standsFor.normalize('NFKC'))
  }
})

test('any text folds to the same again, and each unit of it comes from where it says', () => {
  fc.assert(
    fc.property(hostileText, (raw) => {
      const text = raw.normalize('NFC')
      const origins: number[] = []
      const folded = fold(text, origins)
      // A space in it is where something parted two runs.
      expect(fold(folded.replaceAll(' ', '，'))).toBe(folded)
      expect(origins).toHaveLength(folded.length)
      for (const [at, origin] of origins.entries()) {
        expect(origin).toBeGreaterThanOrEqual(origins[at - 1] ?? 0)
        expect(origin).toBeLessThan(text.length)
      }
    }),
  )
})
