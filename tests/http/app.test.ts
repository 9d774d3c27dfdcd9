import { describe, expect, test } from 'vitest'
import { PUBLICATION, sampleEdition } from '../paper.ts'
import { DATES, get, serve, WITHDRAWN } from './site.ts'

const app = await serve()
const [lead] = sampleEdition('2026-02-07').stories
const STORY = `/s/${lead?.id}`

const HTML = 'text/html; charset=utf-8'
const ROUTES: readonly (readonly [path: string, type: string])[] = [
  ['/', HTML],
  ['/2026-02-07/', HTML],
  ['/sections/local/', HTML],
  [STORY, HTML],
  ['/feeds/', HTML],
  ['/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/sections/sport/', HTML],
  ['/sections/sport/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/sections/sport/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/sections/sport/feed.json', 'application/feed+json; charset=utf-8'],
  ['/sections/culture/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/sections/culture/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/sections/culture/feed.json', 'application/feed+json; charset=utf-8'],
  ['/2026-02-05/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/2026-02-05/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/2026-02-05/feed.json', 'application/feed+json; charset=utf-8'],
  ['/sections/culture/2026-02-05/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/sections/culture/2026-02-05/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/sections/culture/2026-02-05/feed.json', 'application/feed+json; charset=utf-8'],
  ['/feed.css', 'text/css; charset=utf-8'],
  ['/feeds.opml', 'text/x-opml; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/sitemap-pages.xml', 'application/xml; charset=utf-8'],
  ['/sitemap-2026-02-06.xml', 'application/xml; charset=utf-8'],
  ['/news-sitemap.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/icon.svg', 'image/svg+xml; charset=utf-8'],
  ['/favicon.ico', 'image/x-icon'],
  ['/icon.png', 'image/png'],
  ['/icon-128.png', 'image/png'],
  ['/logo.png', 'image/png'],
  ['/site.css', 'text/css; charset=utf-8'],
]

const REFUSED: readonly (readonly [status: number, path: string, method: string])[] = [
  [404, '/nothing', 'GET'],
  [404, '/2026-02-08/', 'GET'],
  [404, '/sections/weather/', 'GET'],
  // Nowhere is led to but where something is.
  [404, '/2026-02-08', 'GET'],
  [404, '/sections/weather', 'GET'],
  [404, '/sections/local/2026-02-08', 'GET'],
  [404, '/s/aaaaaaaaaaaa/', 'GET'],
  [404, '/sections/constructor/rss.xml', 'GET'],
  [404, '/s/aaaaaaaaaaaa', 'GET'],
  [404, '/s/short', 'GET'],
  [404, '/2026-02-08/rss.xml', 'GET'],
  [404, '/2026-02-08/feed', 'GET'],
  [404, '/sections/weather/feed', 'GET'],
  [404, '/sections/sport/2026-02-07/rss.xml', 'GET'],
  [404, '/sections/sport/2026-02-07/feed', 'GET'],
  [404, '/sections/constructor/2026-02-07/rss.xml', 'GET'],
  [404, '/sections/culture/2026-02-08/rss.xml', 'GET'],
  [404, '/sitemap-2026-02-08.xml', 'GET'],
  [410, `/s/${WITHDRAWN}`, 'GET'],
  [405, '/rss.xml', 'POST'],
  [405, '/', 'DELETE'],
  [501, '/', 'SUBSCRIBE'],
  [204, '/rss.xml', 'OPTIONS'],
  [301, '/feed', 'GET'],
]

const SECURITY = [
  'content-security-policy',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
]

describe.each(ROUTES)('%s', (path, type) => {
  test('is served with its type, its validators and every security header', async () => {
    const response = await get(app, path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('etag')).toMatch(/^W\/"[0-9a-z]+"$/)
    expect(response.headers.get('last-modified')).toMatch(/ GMT$/)
    for (const name of SECURITY) expect(response.headers.has(name), name).toBe(true)
    expect(await response.text()).not.toMatch(/^$|Invalid Date/)
  })

  test('answers HEAD as GET, less the body', async () => {
    const [whole, head] = [await get(app, path), await get(app, path, {}, 'HEAD')]
    expect([...head.headers]).toEqual([...whole.headers])
    expect(await head.text()).toBe('')
  })

  test('answers 304 without a body to who has it, with the fields of the 200', async () => {
    const { headers } = await get(app, path)
    const tag = headers.get('etag') ?? ''
    const again = await get(app, path, { 'If-None-Match': tag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    for (const name of ['etag', 'cache-control', 'vary', 'last-modified', 'link']) {
      expect(again.headers.get(name), name).toBe(headers.get(name))
    }
    expect(again.headers.has('content-type')).toBe(false)
  })

  test('is the same bytes in another isolate, under the same tag', async () => {
    const [one, other] = [await get(app, path), await get(await serve(), path)]
    expect(other.headers.get('etag')).toBe(one.headers.get('etag'))
    expect(await other.text()).toBe(await one.text())
  })
})

test.each(REFUSED)('%i is the answer to %s by %s, with every security header', async (...row) => {
  const [status, path, method] = row
  const response = await get(app, path, {}, method)
  expect(response.status).toBe(status)
  for (const name of SECURITY) expect(response.headers.has(name), name).toBe(true)
  expect(response.headers.has('etag')).toBe(false)
  if (status === 405) expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
})

const GUESSED: readonly (readonly [guess: string, location: string])[] = [
  ['/feed?utm_source=a&utm_source=b', '/rss.xml'],
  ['/rss/', '/rss.xml'],
  ['/sections/culture/feed', '/sections/culture/rss.xml'],
  ['/2026-02-06/atom', '/2026-02-06/atom.xml'],
  ['/sections/culture/2026-02-06/json/', '/sections/culture/2026-02-06/feed.json'],
  ['/sections/culture/2026-02-06', '/2026-02-06/'],
  ['/sections/culture/2026-02-06/', '/2026-02-06/'],
  ['/feeds', '/feeds/'],
  ['/2026-02-07', '/2026-02-07/'],
  ['/sections/local', '/sections/local/'],
  [`${STORY}/`, STORY],
]

test.each(GUESSED)('%s leads to %s', async (guess, location) => {
  const response = await get(app, guess)
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe(location)
})

test.each([
  ['/feeds.opml', '*'],
  ['/', null],
])('programs in a browser may read %s: %s', async (path, allowed) => {
  expect((await get(app, path)).headers.get('access-control-allow-origin')).toBe(allowed)
})

test('no host that a client names enters a page or a feed', async () => {
  for (const path of ['/', STORY, '/rss.xml', '/atom.xml', '/feed.json', '/sitemap.xml']) {
    const text = await (await get(app, path, { Host: 'evil.example' })).text()
    expect(text).not.toContain('127.0.0.1')
    expect(text).not.toContain('evil.example')
    expect(text).toContain(PUBLICATION.url)
  }
})

test('the front page leads to every story of the latest edition', async () => {
  const text = await (await get(app, '/')).text()
  for (const { id } of sampleEdition('2026-02-07').stories) expect(text).toContain(`/s/${id}`)
})

test('the feed has the stories of all editions that fit, newest first', async () => {
  const feed: { items: { id: string }[] } = await (await get(app, '/feed.json')).json()
  const expected = DATES.toReversed().flatMap((date) => sampleEdition(date).stories)
  expect(feed.items.map(({ id }) => id)).toEqual(
    expected.map(({ id }) => `tag:${PUBLICATION.tag}:${id}`),
  )
})

const addressesIn = async (one: typeof app, path: string): Promise<string[]> =>
  (await (await get(one, path)).text()).match(/(?<=<loc>)[^<]*/g) ?? []

test('every page of a paper with too many stories for one sitemap is in one that the index names', async () => {
  const many = Array.from({ length: 260 }, (_, day) =>
    sampleEdition(new Date(Date.UTC(2026, 0, day + 1)).toISOString().slice(0, 10)),
  )
  const large = await serve(many)
  const inOne = await addressesIn(app, '/sitemap.xml')
  const sitemaps = await addressesIn(large, '/sitemap.xml')
  expect(sitemaps).toHaveLength(261)
  const paths = sitemaps.map((address) => address.replace(PUBLICATION.url, ''))
  // sitemaps.org: one that stands in a folder may list only what is below it.
  expect(paths.filter((path) => path.lastIndexOf('/') > 0)).toEqual([])
  const listed = (await Promise.all(paths.map((path) => addressesIn(large, path)))).flat()
  expect(listed).toHaveLength(260 * 5 + 5)
  expect(inOne.filter((address) => !listed.includes(address))).toEqual([])
})

test('the news sitemap has the stories of the last two days and no others', async () => {
  const dates = ['2026-02-01', '2026-02-05', '2026-02-06', '2026-02-07']
  const news = await addressesIn(await serve(dates.map(sampleEdition)), '/news-sitemap.xml')
  const expected = ['2026-02-07', '2026-02-06'].flatMap((date) => sampleEdition(date).stories)
  expect(news).toEqual(expected.map(({ id }) => `${PUBLICATION.url}/s/${id}`))
})
