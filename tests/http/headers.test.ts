// The header fields of every answer there is: each route, by each method, with each status that it can have.
//
// What no answer of this site can be: 406, since every address has one representation and Accept chooses none
// (RFC 9110 §12.4.1); 413 and 415, since no body is ever read; 206 and 416, since no range is served (§14.3).

import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { openArchive } from '../../src/archive/archive.ts'
import { HEADERS } from '../../src/cli/assets.ts'
import { createApp } from '../../src/http/app.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'
import { packPaper, type Withdrawn } from './site.ts'

const ID = sampleEdition('2026-02-07').stories[0]?.id ?? ''
const GONE = 'zzzzzzzzzzzz'
const MERGED = 'yyyyyyyyyyyy'
const withdrawn: Withdrawn = (date) => {
  const loss = { date, at: `${date}T00:00:30Z` }
  return date === '2026-02-05'
    ? [
        { id: GONE, ...loss },
        { id: MERGED, into: ID, ...loss },
      ]
    : []
}

const PAGES = ['/', '/2026-02-07/', '/sections/local/', `/s/${ID}`, '/feeds/', '/search']
const SCOPES = ['', '/sections/local', '/2026-02-06', '/sections/culture/2026-02-05']
const FILES = ['rss.xml', 'atom.xml', 'feed.json']
const FEEDS = [
  ...SCOPES.flatMap((scope) => FILES.map((file) => `${scope}/${file}`)),
  ...FILES.map((file) => `/search/${file}?q=%E6%B8%A1%E8%BC%AA`),
]
const IN_EACH_SCRIPT = [...PAGES, ...FEEDS, '/feeds.opml', '/opensearch.xml', '/feed.css']
const SHARED = [
  '/sitemap.xml',
  '/sitemap-pages.xml',
  '/sitemap-2026-02-06.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/icon.svg',
  '/favicon.ico',
  '/icon.png',
  '/icon-128.png',
  '/logo.png',
  '/site.css',
]
const ROOTS = ['', '/zh-hans']
const FOUND = [...SHARED, ...ROOTS.flatMap((root) => IN_EACH_SCRIPT.map((path) => root + path))]

const inEachScript = (...paths: readonly string[]) =>
  ROOTS.flatMap((root) => paths.map((path) => root + path))

/** What GET has at each path. */
const STATUS: readonly (readonly [status: number, paths: readonly string[]])[] = [
  [200, FOUND],
  [301, inEachScript('/feed', '/2026-02-07', '/2026/02/07', '/local', `/s/${ID}/`, `/s/${MERGED}`)],
  [301, ['/zh-hans']],
  [404, inEachScript('/nothing', '/2026-02-09/', `/s/${ID.slice(1)}`, '/sections/x/rss.xml')],
  [404, ['/pictures/0123456789abcdef.png', '/.env', '/%ff', '//evil.example/']],
  [410, inEachScript(`/s/${GONE}`)],
  [414, inEachScript(`/search?q=${'a'.repeat(2048)}`, `/${'a'.repeat(2048)}`)],
]
const WRITING = ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']
const UNKNOWN = ['PROPFIND', 'FEED', 'get']

/** RFC 9110 §10.2.1: who may not do this is told what he may do. */
const ALLOWING = new Set([204, 405, 501])

const isFeed = (path: string): boolean => /\/(?:rss\.xml|atom\.xml|feed\.json)(?:\?|$)/.test(path)
const isShared = (path: string): boolean => isFeed(path) || path.endsWith('/feeds.opml')
const PICTURE = /^\/(?:icon|logo|favicon)[^/]*$/
const MINUTE = 'public, max-age=60'
const CACHED: Readonly<Record<number, string | null>> = {
  // RFC 9110 §9.3.7: not cacheable.
  204: null,
  301: 'public, max-age=86400',
  404: MINUTE,
  405: MINUTE,
  410: MINUTE,
  412: 'no-store',
  414: MINUTE,
  500: 'no-store',
  501: MINUTE,
  503: 'no-store',
}
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const FEED_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'set-cookie': null,
}

/** Of a path that is found. */
const lifeOf = (at: string): string =>
  at.endsWith('.css')
    ? 'public, max-age=31536000, immutable'
    : 'public, max-age=600, stale-while-revalidate=3600'

/** The whole set; `at` is the path, or where it leads. */
function fieldsOf(status: number, at: string, isSecure: boolean) {
  const isSent = status === 200 || status === 304
  const isFeedSent = isSent && isFeed(at)
  const isOpen = isShared(at) || (isSent && PICTURE.test(at))
  return {
    ...ALWAYS,
    'content-security-policy': isFeedSent ? FEED_POLICY : PAGE_POLICY,
    'cross-origin-resource-policy': isOpen ? 'cross-origin' : 'same-origin',
    'access-control-allow-origin': isShared(at) || status === 204 ? '*' : null,
    'strict-transport-security': isSecure ? 'max-age=31536000' : null,
    'cache-control': isSent ? lifeOf(at) : CACHED[status],
    vary: isFeedSent ? 'Accept-Encoding, Sec-Fetch-Dest' : 'Accept-Encoding',
  }
}

type Fields = Readonly<Record<string, string>>

/** Whatever the method: `Request` refuses TRACE, and makes GET of `get`. */
function ask(app: Hono, path: string, method = 'GET', headers: Fields = {}): Promise<Response> {
  const request = new Request(PUBLICATION.url + path, { headers })
  return Promise.resolve(app.fetch(Object.defineProperty(request, 'method', { value: method })))
}

let cells = 0

function check(response: Response, path: string, isSecure: boolean): void {
  const { status, headers } = response
  const at = (headers.get('location') ?? path).replace(PUBLICATION.url, '')
  for (const [name, value] of Object.entries(fieldsOf(status, at, isSecure))) {
    expect(headers.get(name), `${status} ${path} ${name}`).toBe(value)
    cells += 1
  }
}

async function checkMethods(app: Hono, path: string, status: number, isSecure: boolean) {
  const expected = [
    ...['GET', 'HEAD'].map((method) => [method, status] as const),
    ['OPTIONS', 204] as const,
    ...WRITING.map((method) => [method, 405] as const),
    ...UNKNOWN.map((method) => [method, 501] as const),
  ]
  for (const [method, wanted] of expected) {
    const response = await ask(app, path, method)
    expect([path, method, response.status]).toEqual([path, method, wanted])
    const allow = ALLOWING.has(wanted) ? 'GET, HEAD, OPTIONS' : null
    expect(response.headers.get('allow'), `${method} ${path}`).toBe(allow)
    check(response, path, isSecure)
  }
}

const pack = await packPaper(undefined, { ...PUBLICATION, variants: ['zh-Hans'] }, withdrawn)
const secure = createApp(openArchive(pack.buffer), 'body{}')
const plain = createApp(openArchive(pack.buffer, 'http://localhost:8787'), 'body{}')
const APPS = [
  ['https', secure, true],
  ['http', plain, false],
] as const

describe.each(APPS)('the whole set of fields over %s', (_, app, isSecure) => {
  test.each(STATUS)(
    'is on every %i, and on what other methods get there',
    async (status, paths) => {
      for (const path of paths) await checkMethods(app, path, status, isSecure)
    },
  )

  test('is on every 304 and 412', async () => {
    for (const path of FOUND) {
      const tag = (await ask(app, path)).headers.get('etag') ?? ''
      for (const method of ['GET', 'HEAD']) {
        const held = await ask(app, path, method, { 'If-None-Match': tag })
        const failed = await ask(app, path, method, { 'If-Match': '"another"' })
        expect([path, held.status, failed.status]).toEqual([path, 304, 412])
        check(held, path, isSecure)
        check(failed, path, isSecure)
      }
    }
  })

  test('is there whatever is asked for that does not exist', async () => {
    for (const path of FOUND) {
      for (const fields of [{ Accept: 'nothing/at-all' }, { Range: 'bytes=0-9' }]) {
        const response = await ask(app, path, 'GET', fields)
        expect([path, response.status]).toEqual([path, 200])
        check(response, path, isSecure)
      }
      const large = await ask(app, path, 'POST', { 'Content-Length': '999999999' })
      expect([path, large.status]).toEqual([path, 405])
    }
  })
})

describe('of a damaged pack', () => {
  const logged = console.error
  beforeAll(() => void (console.error = () => undefined))
  afterAll(() => void (console.error = logged))

  test('every answer, an error that nobody expected too, has the whole set', async () => {
    const damaged = pack.slice()
    damaged.fill(
      0,
      damaged.findIndex((byte, at) => byte === 0x1f && damaged[at + 1] === 0x8b),
    )
    const app = createApp(openArchive(damaged.buffer), 'body{}')
    let failed = 0
    for (const path of [...FOUND, ...inEachScript(`/s/${ID.slice(1)}`)]) {
      for (const method of ['GET', 'HEAD']) {
        const response = await ask(app, path, method)
        if (response.status >= 500) failed += 1
        else expect([path, response.status]).toEqual([path, 200])
        check(response, path, true)
      }
    }
    expect(failed).toBeGreaterThan(60)
  })
})

test('no route is left out of the table', () => {
  const paths = STATUS.flatMap(([, some]) => some).map((path) => path.replace(/\?.*/, ''))
  const routes = secure.routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path)
  expect(routes.length).toBeGreaterThan(50)
  for (const route of routes) {
    const pattern = new RegExp(`^${route.replaceAll(/:\w+\{((?:[^{}]|\{\d+\})+)\}/g, '$1')}$`)
    expect(
      paths.some((path) => pattern.test(path)),
      route,
    ).toBe(true)
  }
})

test('pictures, which another server hands out, say what a page says', () => {
  const page: Readonly<Record<string, unknown>> = fieldsOf(200, '/', true)
  for (const name of ['Referrer-Policy', 'Permissions-Policy', 'Cross-Origin-Opener-Policy']) {
    expect(HEADERS).toContain(`  ${name}: ${String(page[name.toLowerCase()])}\n`)
  }
})

test('at least thirty thousand fields were looked at', () => {
  expect(cells).toBeGreaterThan(30_000)
})
