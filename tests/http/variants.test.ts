// The paper in two scripts: each is whole, leads to itself, and to the other only where a reader asks for it.

import { describe, expect, test } from 'vitest'
import { FEED_FORMATS } from '../../src/model/feed-format.ts'
import { feedPath, type Scope } from '../../src/model/address.ts'
import type { Publication } from '../../src/model/publication.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'
import { get, serve, type Withdrawn } from './site.ts'

const TAKEN_BACK = 'zzzzzzzzzzzz'

type App = Awaited<ReturnType<typeof serve>>

const IN_BOTH: Publication = { ...PUBLICATION, variants: ['zh-Hans'] }
const withdrawn: Withdrawn = (date) =>
  date === '2026-02-06'
    ? [{ id: TAKEN_BACK, date, at: `${date}T09:00:00Z`, note: { text: '資料有誤' } }]
    : []

const serveScripts = (publication = IN_BOTH) => serve(undefined, publication, withdrawn)

const app = await serveScripts()
const text = async (path: string) => (await get(app, path)).text()
const ORIGIN = PUBLICATION.url
const [STORY] = sampleEdition('2026-02-07').stories
const ID = STORY?.id ?? ''

/** Every address of the site that stands in a document, without the origin. */
function linksIn(document: string, path: string): string[] {
  const found = document.matchAll(
    /(?:href|src|xmlUrl|htmlUrl|url)="([^"]+)"|<(?:link|loc)>([^<]+)<|"(?:@id|\w*url)":\s*"([^"]+)"/g,
  )
  return Array.from(found, ([, ...links]) => links.find(Boolean) ?? '')
    .map((link) => new URL(link.replaceAll('&amp;', '&'), ORIGIN + path))
    .filter(({ origin }) => origin === ORIGIN)
    .map(({ pathname }) => pathname)
}

/** What every script shares. */
const SHARED = /^\/(?:site\.css|icon|favicon|logo|pictures\/|sitemap|news-sitemap|robots)/
/** What leads to the other script on purpose. */
const SWITCH = /<(?:a [^>]*rel="alternate"|link rel="alternate" hreflang)[^>]*>/g

/** Every page and feed that links lead to from the front page, without the switch. */
async function reachable(site: App, front: string): Promise<ReadonlySet<string>> {
  const open = [front]
  const seen = new Set(open)
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const response = await get(site, path)
    expect(response.status, path).toBe(200)
    const links = linksIn((await response.text()).replaceAll(SWITCH, ''), path)
    for (const link of links) {
      if (seen.has(link) || SHARED.test(link)) continue
      seen.add(link)
      open.push(link)
    }
  }
  return seen
}

const SIMPLIFIED: Publication = { ...PUBLICATION, language: 'zh-Hans', variants: ['zh-Hant-HK'] }

test.each([
  ['Traditional', IN_BOTH, '/zh-hans'],
  ['Simplified', SIMPLIFIED, '/zh-hant-hk'],
])(
  'of a paper in %s each script leads to all of itself, and to nothing of the other',
  async (_, publication, root) => {
    const site = await serveScripts(publication)
    const own = await reachable(site, '/')
    expect(own.size).toBeGreaterThan(30)
    expect([...own].filter((path) => path.startsWith(root))).toEqual([])
    const other = await reachable(site, `${root}/`)
    expect([...other].sort()).toEqual([...own].map((path) => root + path).sort())
  },
)

test('the page is in Simplified, says so, and is the same story', async () => {
  const html = await text(`/zh-hans/s/${ID}`)
  expect(html).toContain('<html lang="zh-Hans"')
  expect(html).toContain('码头清早挤满居民')
  expect(html).not.toContain('碼頭')
  expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/zh-hans/s/${ID}"/>`)
})

test.each(['/', '/2026-02-06/', '/sections/local/', `/s/${ID}`, '/feeds/'])(
  'the scripts of %s name each other and themselves',
  async (path) => {
    for (const page of [path, `/zh-hans${path}`]) {
      const html = await text(page)
      const alternates = Array.from(
        html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g),
        ([, language, href]) => [language, href],
      )
      expect(alternates).toEqual([
        ['zh-Hant-MO', ORIGIN + path],
        ['zh-Hans', `${ORIGIN}/zh-hans${path}`],
        ['x-default', ORIGIN + path],
      ])
    }
    expect(await text(path)).toMatch(
      new RegExp(`<a href="/zh-hans${path}" hreflang="zh-Hans" lang="zh-Hans"`),
    )
    expect(await text(`/zh-hans${path}`)).toMatch(
      new RegExp(`<a href="${path}" hreflang="zh-Hant-MO"`),
    )
  },
)

const ids = (feed: { items: { id: string }[] }) => feed.items.map(({ id }) => id)
const idOf = async (path: string) => /<id>(.*?)<\/id>/.exec(await text(path))?.[1]

describe('feeds in Simplified', () => {
  test('have the same stories under the same ids, and are feeds of their own', async () => {
    const [own, other] = await Promise.all(
      ['/feed.json', '/zh-hans/feed.json'].map(async (path) => JSON.parse(await text(path))),
    )
    expect(ids(other)).toEqual(ids(own))
    expect(other.feed_url).toBe(`${ORIGIN}/zh-hans/feed.json`)
    expect(other.language).toBe('zh-Hans')
    expect(other.items[0].url).toBe(`${ORIGIN}/zh-hans/s/${ID}`)
    expect(await idOf('/zh-hans/atom.xml')).toBe('tag:news.example.com,2026:feed/zh-hans/')
    expect(await idOf('/atom.xml')).toBe('tag:news.example.com,2026:feed/')
  })

  test('have validators of their own, and answer with 304', async () => {
    const { headers } = await get(app, '/zh-hans/rss.xml')
    const tag = headers.get('etag') ?? ''
    expect(tag).not.toBe((await get(app, '/rss.xml')).headers.get('etag'))
    expect((await get(app, '/zh-hans/rss.xml', { 'If-None-Match': tag })).status).toBe(304)
    expect((await get(app, '/rss.xml', { 'If-None-Match': tag })).status).toBe(200)
  })
})

test.each([
  ['/zh-hans', '/zh-hans/'],
  ['/zh-hans/feed', '/zh-hans/rss.xml'],
  ['/zh-hans/sections/local', '/zh-hans/sections/local/'],
  [`/zh-hans/s/${ID}/`, `/zh-hans/s/${ID}`],
])('%s leads to %s', async (from, to) => {
  const response = await get(app, from)
  expect([response.status, response.headers.get('location')]).toEqual([301, to])
})

test('what is not there is told in the script in which it was asked for', async () => {
  for (const [path, status, words] of [
    ['/zh-hans/nothing', 404, '找不到这一页'],
    ['/zh-hans/s/aaaaaaaaaaaa', 404, '找不到这一页'],
    [`/zh-hans/s/${TAKEN_BACK}`, 410, '资料有误'],
    ['/nothing', 404, '找不到這一頁'],
  ] as const) {
    const response = await get(app, path)
    expect([path, response.status]).toEqual([path, status])
    expect(await response.text()).toContain(words)
  }
  const refused = await get(app, '/zh-hans/', {}, 'POST')
  expect(await refused.text()).toContain('<html lang="zh-Hans"')
})

test('the sitemap has every page in both scripts', async () => {
  const xml = await text('/sitemap.xml')
  expect(xml).toContain(`<loc>${ORIGIN}/zh-hans/s/${ID}</loc>`)
  const links = xml.match(/<xhtml:link /g) ?? []
  expect(links.length).toBe(2 * (xml.match(/<loc>/g) ?? []).length)
})

test('a paper in Simplified offers Traditional', async () => {
  const html = await (await get(await serveScripts(SIMPLIFIED), '/zh-hant-hk/')).text()
  expect(html).toContain('<html lang="zh-Hant-HK"')
  expect(html).toContain('碼頭')
  expect(html).toMatch(/<a href="\/" hreflang="zh-Hans"[^>]*>简体<\/a>/)
})

test('of two in Traditional the switch says for where each is', async () => {
  const variants = ['zh-Hant-HK', 'zh-Hant-TW']
  const both = await serveScripts({ ...SIMPLIFIED, variants })
  const named = async (path: string) => {
    const html = await (await get(both, path)).text()
    return html.match(/(?<=<a [^>]*rel="alternate">)[^<]*/g)
  }
  expect(await named('/')).toEqual(['繁體（香港）', '繁體（台灣）'])
  expect(await named('/zh-hant-tw/')).toEqual(['简体', '繁體（香港）'])
})

test('Google is told the news of each script as those of a paper of its own', async () => {
  const xml = await text('/news-sitemap.xml')
  const news = Array.from(
    xml.matchAll(/<loc>([^<]*)<[^]*?<news:language>([^<]*)<[^]*?<news:title>([^<]*)</g),
    ([, ...fields]) => fields,
  )
  expect(news.slice(0, 2)).toEqual([
    [`${ORIGIN}/s/${ID}`, 'zh-tw', '渡輪首航 碼頭清早擠滿居民'],
    [`${ORIGIN}/zh-hans/s/${ID}`, 'zh-cn', '渡轮首航 码头清早挤满居民'],
  ])
})

const stateOf = async (site: App, path: string) => {
  const response = await get(site, path)
  return { tag: response.headers.get('etag'), body: await response.text() }
}

describe('the lexicon', () => {
  const lexicon = { 林晚晴: '林晚晴（文）' }
  const SCOPES: readonly Scope[] = [
    { kind: 'all' },
    { kind: 'section', slug: 'local' },
    { kind: 'edition', date: '2026-02-05' },
  ]
  const FEEDS = SCOPES.flatMap((scope) => FEED_FORMATS.map((format) => feedPath(scope, format)))
  test('moves the validators of the script that it changes, and nothing of the other', async () => {
    const edited = await serveScripts({ ...IN_BOTH, lexicon })
    for (const path of [...FEEDS, '/', `/s/${ID}`, '/2026-02-06/']) {
      const [before, after] = [await stateOf(app, path), await stateOf(edited, path)]
      expect(after, path).toEqual(before)
      const other = `/zh-hans${path}`
      expect((await stateOf(edited, other)).tag, other).not.toBe((await stateOf(app, other)).tag)
    }
    expect((await stateOf(edited, `/zh-hans/s/${ID}`)).body).toContain('林晚晴（文）')
    const news = '/news-sitemap.xml'
    expect((await stateOf(edited, news)).tag).not.toBe((await stateOf(app, news)).tag)
  })
})

test('a paper in one script says nothing of others', async () => {
  const one = await serveScripts({ ...PUBLICATION, variants: [] })
  const html = await (await get(one, '/')).text()
  expect(html).not.toContain('hreflang')
  expect((await get(one, '/zh-hans/')).status).toBe(404)
})

test.each(['渡輪 居民', '渡轮 居民'])(
  '%s is found in either script, and shown in it',
  async (asked) => {
    const query = `?q=${encodeURIComponent(asked)}`
    const [plain, simplified] = [
      await text(`/search${query}`),
      await text(`/zh-hans/search${query}`),
    ]
    expect(plain).toContain('<mark>渡輪</mark>首航 碼頭清早擠滿<mark>居民</mark>')
    expect(simplified).toContain('<mark>渡轮</mark>首航 码头清早挤满<mark>居民</mark>')
    expect(plain).toContain(`href="/zh-hans/search${query}"`)
    const own = linksIn(simplified, '/zh-hans/search').filter((path) =>
      path.startsWith('/zh-hans/'),
    )
    expect(own).toContain('/zh-hans/search/rss.xml')
    expect(own).toContain(`/zh-hans/s/${ID}`)
    const feed: { items: { id: string }[] } = JSON.parse(
      await text(`/zh-hans/search/feed.json${query}`),
    )
    expect(feed.items).toHaveLength(3)
  },
)

test.each([
  ['/zh-hans/2026/02/07', '/zh-hans/2026-02-07/'],
  ['/zh-hans/culture', '/zh-hans/sections/culture/'],
  [`/zh-hans/s/${ID}.html`, `/zh-hans/s/${ID}`],
])('%s leads to %s', async (path, location) => {
  const response = await get(app, path)
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe(location)
})
