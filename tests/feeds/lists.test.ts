import { parseOpml } from 'feedsmith'
import { describe, expect, test } from 'vitest'

import { renderNewsSitemap } from '../../src/feeds/news-sitemap.ts'
import { renderOpml } from '../../src/feeds/opml.ts'
import { renderSitemap } from '../../src/feeds/sitemap.ts'
import type { Story } from '../../src/model/edition.ts'
import { EDITION, PUBLICATION } from './small-edition.ts'

const datesOf = (sitemap: string): string[] =>
  sitemap.match(/(?<=<news:publication_date>)[^<]*/g) ?? []

describe('the list of feeds', () => {
  const { body } = parseOpml(renderOpml(PUBLICATION))

  test('names everything first, then the sections in the order of the paper', () => {
    expect(body?.outlines?.map(({ text }) => text)).toEqual([
      '石橋晚報',
      '石橋晚報 · 本地',
      '石橋晚報 · 體育',
    ])
  })

  test('subscribes a reader to each feed once', () => {
    expect(body?.outlines?.[2]).toEqual({
      type: 'rss',
      text: '石橋晚報 · 體育',
      title: '石橋晚報 · 體育',
      xmlUrl: 'https://news.example.com/sections/sport/rss.xml',
      htmlUrl: 'https://news.example.com/sections/sport/',
    })
  })
})

describe('the sitemap', () => {
  test('a page whose change is not known has no date', () => {
    expect(renderSitemap(PUBLICATION, [{ path: '/feeds/' }])).toContain(
      '<url><loc>https://news.example.com/feeds/</loc></url>',
    )
  })
})

describe('the news sitemap', () => {
  const [story] = EDITION.stories
  const storyAt = (published: string): Story[] => (story ? [{ ...story, published }] : [])

  test('holds the stories of the last two days, counted from the newest of them', () => {
    const stories = [
      '2026-02-06T22:00:00Z',
      '2026-02-04T22:00:01Z',
      '2026-02-04T22:00:00Z',
    ].flatMap(storyAt)
    expect(datesOf(renderNewsSitemap(PUBLICATION, stories))).toEqual([
      '2026-02-06T22:00:00Z',
      '2026-02-04T22:00:01Z',
    ])
  })

  test('holds a thousand stories at most', () => {
    const stories = Array.from({ length: 1001 }, () => storyAt('2026-02-06T22:00:00Z')).flat()
    expect(datesOf(renderNewsSitemap(PUBLICATION, stories))).toHaveLength(1000)
  })

  test('is well-formed without a story', () => {
    expect(datesOf(renderNewsSitemap(PUBLICATION, []))).toEqual([])
  })

  test.each([
    { language: 'zh-Hant-MO', named: 'zh-tw' },
    { language: 'zh-HK', named: 'zh-tw' },
    { language: 'zh-Hans', named: 'zh-cn' },
    { language: 'pt-MO', named: 'pt' },
    { language: 'ja', named: 'ja' },
  ])('Google calls $language $named', ({ language, named }) => {
    const sitemap = renderNewsSitemap({ ...PUBLICATION, language }, EDITION.stories)
    expect(sitemap).toContain(`<news:language>${named}</news:language>`)
  })
})
