// Which language the site speaks.

import { expect, test } from 'vitest'

import { wordsFor } from '../../src/site/words.ts'

const SPOKEN: readonly (readonly [tag: string, subscribe: string])[] = [
  ['zh-Hant-MO', '訂閱'],
  ['zh-MO', '訂閱'],
  ['zh-TW', '訂閱'],
  ['zh-Hans', '订阅'],
  ['zh-SG', '订阅'],
  ['zh', '订阅'],
  ['en-GB', 'Subscribe'],
  ['pt-PT', 'Subscrever'],
  ['ja-JP', '購読'],
  ['ko', '구독'],
  ['de', 'Subscribe'],
]

test.each(SPOKEN)('a paper in %s says %s', (tag, subscribe) => {
  expect(wordsFor(tag).subscribe).toBe(subscribe)
})
