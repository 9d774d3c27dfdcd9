// A request decides which answer it gets and nothing that is in it: what is cached for one reader is what every
// reader would have got.

import { describe, expect, test } from 'vitest'

import { PUBLICATION, sampleEdition } from '../paper.ts'
import { serve, WITHDRAWN } from './site.ts'

const app = await serve(undefined, { ...PUBLICATION, variants: ['zh-Hans'] })
const ID = sampleEdition('2026-02-07').stories[0]?.id ?? ''
const SEARCH = `?q=${encodeURIComponent('渡輪')}`
const HERE = PUBLICATION.url

const PATHS = ['', '/zh-hans'].flatMap((root) =>
  [
    '/',
    '/2026-02-07/',
    '/sections/local/',
    `/s/${ID}`,
    `/s/${WITHDRAWN}`,
    '/feeds/',
    `/search${SEARCH}`,
    '/rss.xml',
    '/sections/local/atom.xml',
    '/2026-02-06/feed.json',
    `/search/rss.xml${SEARCH}`,
    '/feeds.opml',
    '/opensearch.xml',
    '/feed.css',
    '/nothing',
    '/2026-02-09/',
    '/feed',
    '/local',
  ].map((path) => root + path),
)
const SHARED = ['/sitemap.xml', '/sitemap-2026-02-06.xml', '/news-sitemap.xml', '/robots.txt']

type Fields = Readonly<Record<string, string>>
type Whole = { readonly status: number; readonly fields: unknown; readonly body: string }

async function ask(url: string, headers: Fields = {}): Promise<Whole> {
  const request = new Request('https://unused.example/', { headers })
  // As it came: `Request` itself would tidy a path.
  const response = await app.fetch(Object.defineProperty(request, 'url', { value: url }))
  return { status: response.status, fields: [...response.headers], body: await response.text() }
}

const WHOLE = await Promise.all(
  [...PATHS, ...SHARED].map(async (path) => [path, await ask(HERE + path)] as const),
)

const FIELDS: readonly Fields[] = [
  { Host: 'evil.example' },
  { 'X-Forwarded-Host': 'evil.example' },
  { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http', 'X-Forwarded-Port': '81' },
  { 'X-Forwarded-Prefix': '/evil', 'X-Script-Name': '/evil' },
  { 'X-Forwarded-Server': 'evil.example', 'X-Forwarded-Scheme': 'evil' },
  { Forwarded: 'for=evil;host=evil.example;proto=http' },
  { 'X-Host': 'evil.example', 'X-HTTP-Host-Override': 'evil.example' },
  { 'X-Original-URL': '/evil', 'X-Rewrite-URL': '/evil' },
  { 'X-HTTP-Method-Override': 'DELETE', 'X-Method-Override': 'POST' },
  { Origin: 'https://evil.example', Referer: 'https://evil.example/evil' },
  { Cookie: 'session=evil', Authorization: 'Bearer evil' },
  { 'User-Agent': '<script>evil()</script>', 'Accept-Language': 'evil, en' },
  {
    'X-Forwarded-For': '192.0.2.1',
    'CF-Connecting-IP': '192.0.2.1',
    'True-Client-IP': '192.0.2.1',
  },
  { Accept: 'application/evil', 'Accept-Charset': 'utf-7' },
  { Range: 'bytes=0-9', 'If-Range': '"evil"' },
  { Range: 'bytes=9-0,evil=1' },
  { 'A-IM': 'feed', IM: 'evil' },
  { 'Cache-Control': 'no-cache', Pragma: 'no-cache' },
  { 'Sec-Fetch-Dest': 'script', 'Sec-Fetch-Site': 'cross-site' },
  { 'X-Requested-With': 'XMLHttpRequest', Purpose: 'prefetch' },
  { 'Content-Type': 'text/html; charset=utf-7', 'Content-Length': '99' },
  { 'Accept-Encoding': 'evil, br;q=1' },
]

const asIs = (path: string): string => path
const withQuery =
  (query: string) =>
  (path: string): string =>
    path + (path.includes('?') ? '&' : '?') + query

/** Other addresses of the same: by another host, or with what no route asks for. */
const ADDRESSES: readonly (readonly [origin: string, address: (path: string) => string])[] = [
  ['https://evil.example', asIs],
  ['http://news.example.com', asIs],
  ['https://news.example.com:8443', asIs],
  ['https://evil:evil@news.example.com', asIs],
  ['https://[::1]:81', asIs],
  [HERE, (path) => `${path}#evil`],
  ...[
    'utm_source=evil',
    'evil=1&evil=2',
    'evil[]=1&evil[__proto__]=2&__proto__=evil',
    'constructor=evil&toString=evil',
    '//evil.example',
    'q2=%0d%0aSet-Cookie:evil=1',
    'callback=evil',
    'v=evil',
    '%',
    'evil=%ff%fe%',
    `evil=${'a'.repeat(1500)}`,
    '?&&==;;',
    // The first one counts, and an empty one is none.
    'from=',
    'from=evil&from=2026-02-05.1',
  ].map((query) => [HERE, withQuery(query)] as const),
]

describe('the same answer, byte for byte and field for field,', () => {
  test.each(FIELDS.map((fields) => [JSON.stringify(fields), fields] as const))(
    'whoever sends %s',
    async (_, fields) => {
      for (const [path, whole] of WHOLE) expect(await ask(HERE + path, fields), path).toEqual(whole)
    },
  )

  test.each(
    ADDRESSES.map(([origin, address]) => [origin + address('/…'), origin, address] as const),
  )('at %s', async (_, origin, address) => {
    for (const [path, whole] of WHOLE) {
      expect(await ask(origin + address(path)), path).toEqual(whole)
    }
  })
})

/** Everything that a redirect may lead to. */
const OWN = new Set(
  ['', '/zh-hans'].flatMap((root) =>
    [
      '/',
      '/search',
      '/feeds/',
      '/rss.xml',
      '/2026-02-07/',
      '/2026-02-07/rss.xml',
      '/sections/local/',
      '/sections/local/rss.xml',
      `/s/${ID}`,
    ].map((path) => root + path),
  ),
)

const CROOKED: readonly string[] = [
  '//evil.example/',
  '///evil.example',
  '////evil.example/%2e%2e',
  '/\\evil.example',
  '/\\/evil.example/',
  '\\\\evil.example',
  '/%5Cevil.example',
  '/%2F%2Fevil.example',
  '/%2f/evil.example/feed',
  '/.//evil.example',
  '/./evil/../..//evil.example',
  '/../../../../evil',
  '/..%2f..%2fevil',
  '/%2e%2e/%2e%2e/evil',
  '/%252e%252e%252fevil',
  '/..;/evil',
  '/%00evil',
  '/evil%00.html',
  '/evil%0d%0aSet-Cookie:%20evil=1',
  '/evil\r\nSet-Cookie: evil=1',
  '/%E5%98%8D%E5%98%8ASet-Cookie:evil=1',
  '/feed%0d%0aLocation:%20https://evil.example/',
  '/evil%E2%80%A8evil',
  '/http://evil.example/',
  '/https:evil.example',
  '/@evil.example',
  '/;@evil.example/feed',
  '/javascript:evil(1)',
  '/%3Cscript%3Eevil()%3C/script%3E',
  '/"><script>evil()</script>',
  "/'onmouseover='evil()",
  '/%22%3E%3Cimg%20src=x%20onerror=evil()%3E/feed',
  '//evil.example/feed',
  '/feed//evil.example',
  '/feed/evil.example/',
  '/feed?//evil.example',
  '/feed/?evil',
  '/feed%3Fevil',
  '/feed#//evil.example',
  '/sections//evil.example/feed',
  '/sections/evil',
  '/sections/evil/',
  '/sections/evil/feed',
  '/sections/evil/2026-02-07',
  '/sections/local//evil.example',
  '/sections/local%2F%2Fevil.example',
  '/2026-02-07//evil.example',
  '/2026-02-07%2F%2Fevil.example',
  '/2026-02-07/%2e%2e/evil',
  '/2026/02/07//evil.example',
  `/s/${ID}//evil.example`,
  `/s/${ID}%2F..%2Fevil`,
  `/s/${ID}%0d%0aevil`,
  `/s/${ID}?evil`,
  `/s/${ID}/?//evil.example`,
  `/S/${ID.toUpperCase()}?evil`,
  '/s/evil',
  '/s/%F0%9F%98%80evil',
  '/index.php?evil',
  '/index.php/evil',
  '/index.html%00evil',
  '/INDEX.ASPX?evil=//evil.example',
  '/LOCAL?evil',
  '/search/?q=evil',
  '/Search?q=evil',
  '/rss.xml/evil',
  '/rss.xml;evil',
  '/RSS.XML?evil',
  '/feeds?//evil.example',
  '/zh-hans?evil',
  `/${'evil/'.repeat(350)}`,
  `/${'%65vil'.repeat(300)}`,
  `/sections/${'evil-'.repeat(300)}`,
  `/${'/'.repeat(1500)}evil.example`,
  `/evil?${'a&'.repeat(5000)}`,
  '/evil?' + '[]'.repeat(900),
]

describe.each(['', '/zh-hans'])('below “%s”', (root) => {
  test.each(CROOKED.map((path) => [path.slice(0, 60), path] as const))(
    'nothing of %s is in the answer',
    async (_, path) => {
      for (const origin of [HERE, 'https://evil.example']) {
        const { status, fields, body } = await ask(origin + root + path)
        expect([200, 301, 404, 414]).toContain(status)
        expect(body).not.toMatch(/evil/i)
        const location = new Map(fields as [string, string][]).get('location')
        if (status === 301) expect([...OWN]).toContain(location)
        expect(JSON.stringify(fields)).not.toMatch(/evil|cookie/i)
      }
    },
  )
})

test('what was asked of the search alone is repeated, and every kind of answer was looked at', async () => {
  expect((await ask(`${HERE}/search?q=evil`)).body).toContain('value="evil"')
  expect(new Set(WHOLE.map(([, { status }]) => status))).toEqual(new Set([200, 301, 404, 410]))
})
