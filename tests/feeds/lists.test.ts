import { parseOpml } from 'feedsmith'
import { describe, expect, test } from 'vitest'

import { editionInstant } from '../../src/edition/instant.ts'
import { newsDates, renderNewsSitemap } from '../../src/feeds/news-sitemap.ts'
import { renderOpml } from '../../src/feeds/opml.ts'
import { renderSitemap } from '../../src/feeds/sitemap.ts'
import type { Story } from '../../src/model/edition.ts'
import type { Publication } from '../../src/model/publication.ts'
import { EDITION, PUBLICATION } from './small-edition.ts'

const newsOf = (stories: readonly Story[], publication: Publication = PUBLICATION): string =>
  renderNewsSitemap([{ publication, stories }])

const datesOf = (sitemap: string): string[] =>
  sitemap.match(/(?<=<news:publication_date>)[^<]*/g) ?? []

describe('the list of feeds', () => {
  const { head, body } = parseOpml(renderOpml(PUBLICATION, '2026-02-07T03:15:00Z'))

  test('names everything first, then the sections in the order of the paper', () => {
    expect(body?.outlines?.map(({ text }) => text)).toEqual([
      '石橋晚報',
      '石橋晚報 · 本地',
      '石橋晚報 · 體育',
    ])
  })

  test('says whose it is, and when the paper last changed', () => {
    expect(head).toEqual({
      title: '石橋晚報',
      dateModified: 'Sat, 07 Feb 2026 03:15:00 GMT',
      ownerName: '石橋晚報',
      ownerId: 'https://news.example.com/',
      docs: 'http://opml.org/spec2.opml',
    })
  })

  test('subscribes a reader to each feed once', () => {
    expect(body?.outlines?.[2]).toEqual({
      type: 'rss',
      text: '石橋晚報 · 體育',
      title: '石橋晚報 · 體育',
      xmlUrl: 'https://news.example.com/sections/sport/rss.xml',
      htmlUrl: 'https://news.example.com/sections/sport/',
      language: 'zh-Hant-MO',
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
    expect(datesOf(newsOf(stories))).toEqual(['2026-02-06T22:00:00Z', '2026-02-04T22:00:01Z'])
  })

  test('holds a thousand stories at most', () => {
    const stories = Array.from({ length: 1001 }, () => storyAt('2026-02-06T22:00:00Z')).flat()
    expect(datesOf(newsOf(stories))).toHaveLength(1000)
  })

  test('has no story of a paper that has none', () => {
    expect(datesOf(newsOf([]))).toEqual([])
  })

  test('of more than a thousand, the newest are kept, whatever their order', () => {
    const old = Array.from({ length: 1000 }, () => storyAt('2026-02-05T22:00:00Z')).flat()
    const dates = datesOf(newsOf([...old, ...storyAt('2026-02-06T22:00:00Z')]))
    expect(dates).toHaveLength(1000)
    expect(dates[0]).toBe('2026-02-06T22:00:00Z')
  })

  test.each([
    { what: 'a daily', dates: ['2026-02-07', '2026-02-06', '2026-02-05', '2026-02-04'], news: 3 },
    {
      what: 'a paper that missed a day',
      dates: ['2026-02-07', '2026-02-05', '2026-02-04'],
      news: 2,
    },
    { what: 'a weekly', dates: ['2026-02-07', '2026-01-31'], news: 1 },
    { what: 'a paper that is new', dates: [], news: 0 },
  ])('$what has stories of two days in $news editions at most', ({ dates, news }) => {
    expect(newsDates(dates)).toEqual(dates.slice(0, news))
  })

  test('the day before yesterday is less than two days ago where clocks are put forward', () => {
    const [before, after] = ['2026-03-28', '2026-03-30'].map((date) =>
      editionInstant(date, '06:00', 'Europe/Lisbon'),
    )
    const stories = [after ?? '', before ?? ''].flatMap(storyAt)
    expect(newsDates(['2026-03-30', '2026-03-29', '2026-03-28'])).toContain('2026-03-28')
    expect(datesOf(newsOf(stories))).toHaveLength(2)
  })

  test.each([
    { language: 'zh-Hant-MO', named: 'zh-tw' },
    { language: 'zh-HK', named: 'zh-tw' },
    { language: 'zh-Hans', named: 'zh-cn' },
    { language: 'pt-MO', named: 'pt' },
    { language: 'ja', named: 'ja' },
  ])('Google calls $language $named', ({ language, named }) => {
    const sitemap = newsOf(EDITION.stories, { ...PUBLICATION, language })
    expect(sitemap).toContain(`<news:language>${named}</news:language>`)
  })
})
