// The Worker as wrangler bundles it, with the sample paper in its pack, in the runtime of Cloudflare.

import { exports } from 'cloudflare:workers'
import { expect, test } from 'vitest'

const ORIGIN = 'https://news.example.com'
const fetch = (path: string, init?: RequestInit): Promise<Response> =>
  exports.default.fetch(new Request(`https://elsewhere.example${path}`, init))

type JsonFeed = {
  readonly items: readonly {
    readonly id: string
    readonly url: string
    readonly title: string
    readonly content_html: string
    readonly date_published: string
  }[]
}

const jsonFeed = async (path: string): Promise<JsonFeed> => (await fetch(path)).json()

/** The page sets the deck under its headline, the feed at the top of the text. */
const DECK = /^<p class="deck">/

/** The page names a picture by its path, and lets the browser wait with it. */
const onSite = (block: string): string =>
  block
    .replace(`<img src="${ORIGIN}`, '<img src="')
    .replace('"/>', '" loading="lazy" decoding="async"/>')

const PATHS = [
  '/',
  '/2026-02-07/',
  '/sections/international/',
  '/feeds/',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sections/local/atom.xml',
  '/2026-02-05/rss.xml',
  '/sections/local/2026-02-07/feed.json',
  '/feeds.opml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/icon.svg',
  '/favicon.ico',
]

test.each(PATHS)('%s is served, and not twice to the same reader', async (path) => {
  const first = await fetch(path)
  expect(first.status).toBe(200)
  const body = await first.arrayBuffer()
  expect(body.byteLength).toBeGreaterThan(0)
  const second = await fetch(path, {
    headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
  })
  expect(second.status).toBe(304)
  expect((await second.arrayBuffer()).byteLength).toBe(0)
})

test('every story of the feed has a page with its headline and its text', async () => {
  const { items } = await jsonFeed('/feed.json')
  expect(items.length).toBeGreaterThan(30)
  for (const { url, content_html: content } of items) {
    expect(url).toMatch(new RegExp(`^${ORIGIN}/s/[a-z2-7]{12}$`))
    const page = await fetch(url.slice(ORIGIN.length))
    expect(page.status).toBe(200)
    // On the site machines read its dates, and short numbers may stand upright.
    const html = (await page.text()).replaceAll(/<\/?(?:time|span)[^>]*>/g, '')
    const blocks = content.split('\n').filter((line) => !DECK.test(line))
    for (const block of blocks) expect(html).toContain(onSite(block))
  }
})

test('the story whose opening is missing says so to its readers', async () => {
  const { items } = await jsonFeed('/2026-02-07/feed.json')
  const cut = items.filter(({ content_html: content }) => content.includes('class="notice"'))
  expect(cut.map(({ title }) => title)).toEqual([expect.stringContaining('美伊')])
})

test('the lead of the edition is the newest, and no two stories share an instant', async () => {
  const { items } = await jsonFeed('/2026-02-07/feed.json')
  const dates = items.map(({ date_published: date }) => date)
  expect(dates[0]).toBe('2026-02-06T22:00:00.000Z')
  expect(new Set(dates).size).toBe(dates.length)
})

test('the stylesheet that pages name is served', async () => {
  const [, href] =
    /<link rel="stylesheet" href="([^"]+)"/.exec(await (await fetch('/')).text()) ?? []
  const style = await fetch(href ?? '')
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(style.headers.get('cache-control')).toContain('immutable')
})
