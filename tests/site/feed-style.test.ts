// What a person sees who opens a feed in a browser. Browsers draw it; here it is held that the style names
// what stands in the feeds, and says what it must in the paper's language.

import { expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { renderFeedStyle } from '../../src/site/feed-style.ts'
import { PUBLICATION, SUBSCRIPTION } from '../feeds/small-edition.ts'

const FEEDS = renderRss(SUBSCRIPTION) + renderAtom(SUBSCRIPTION)

test('every element that the style names stands in a feed', () => {
  const rules = renderFeedStyle(PUBLICATION).replace(/\/\*.*?\*\//gs, '')
  const selectors = Array.from(
    rules.matchAll(/(?:^|\})([^{}@]+)\{/g),
    ([, selector = '']) => selector,
  )
  const names = new Set(
    selectors
      .join(' ')
      .replace(/:{1,2}\w+|\[.*?\]/g, ' ')
      .match(/\b[a-z]\w*/gi),
  )
  expect(names.size).toBeGreaterThan(8)
  for (const name of names) expect(FEEDS).toMatch(new RegExp(`<(?:atom:)?${name}\\b`))
})

test.each([
  ['zh-Hant-MO', '這是給新聞閱讀器看的訂閱源', '訂閱：https://news.example.com/feeds/'],
  ['zh-Hans', '这是给新闻阅读器看的订阅源', '订阅：https://news.example.com/feeds/'],
  ['en', 'This is a feed', 'Subscribe: https://news.example.com/feeds/'],
  ['pt-PT', 'Isto é um feed', 'Subscrever: https://news.example.com/feeds/'],
  ['ja', 'これはニュースリーダー', '購読：https://news.example.com/feeds/'],
  ['ko', '이것은 뉴스 리더가', '구독: https://news.example.com/feeds/'],
])('a feed in %s says what it is and where to go', (language, what, where) => {
  const style = renderFeedStyle({ ...PUBLICATION, language })
  expect(style).toContain(`content: "${what}`)
  expect(style).toContain(where)
})

test('no quote in an address ends the text of the style', () => {
  const style = renderFeedStyle({ ...PUBLICATION, url: 'https://a"b\\c' })
  expect(style).toContain(String.raw`https://a\"b\\c/feeds/`)
})

test('it loads nothing', () => {
  expect(renderFeedStyle(PUBLICATION)).not.toMatch(/url\(|@import/)
})
