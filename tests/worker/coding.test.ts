// The codings of the Worker's answers, in the runtime that deploys: what it is given encoded must go out
// as it is, and what it is not must not be encoded.

import { exports } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'

/** `own` is what the client sent; the edge makes the same of every request. */
const asked = (path: string, own: string, method = 'GET', held = ''): Promise<Response> =>
  exports.default.fetch(
    new Request(`https://news.example.com${path}`, {
      method,
      headers: { 'Accept-Encoding': 'br, gzip', 'If-None-Match': held },
      cf: { clientAcceptEncoding: own },
    }),
  )

const bytesOf = async (response: Response): Promise<Uint8Array> =>
  new Uint8Array(await response.arrayBuffer())

const TEXTS = [
  '/',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sections/local/2026-02-07/atom.xml',
  '/feed.css',
  '/site.css',
  '/sitemap.xml',
  '/feeds.opml',
  '/favicon.ico',
  '/nothing',
]

describe.each(TEXTS)('%s', (path) => {
  test('is sent as it is to whom takes no coding', async () => {
    const response = await asked(path, '')
    expect(response.headers.get('content-encoding')).toBe(null)
    const bytes = await bytesOf(response)
    expect(response.headers.get('content-length')).toBe(`${bytes.length}`)
  })

  test('is sent with gzip to whom takes that, and is the same', async () => {
    const [plain, coded] = [await asked(path, 'identity'), await asked(path, 'gzip, deflate, br')]
    expect(coded.headers.get('content-encoding')).toBe('gzip')
    expect(coded.headers.get('etag')).toBe(plain.headers.get('etag'))
    expect(coded.headers.get('vary')).toMatch(/^Accept-Encoding/)
    expect(Number(coded.headers.get('content-length'))).toBeLessThan(
      Number(plain.headers.get('content-length')),
    )
    // Whoever fetches gets it decoded once: bytes that were encoded twice would not be the text.
    expect(await coded.text()).toBe(await plain.text())
  })

  test('has the same fields for HEAD, the length too', async () => {
    for (const own of ['', 'gzip']) {
      const [whole, head] = [await asked(path, own), await asked(path, own, 'HEAD')]
      expect([...head.headers]).toEqual([...whole.headers])
      expect((await bytesOf(head)).length).toBe(0)
    }
  })
})

test('a reader that takes gzip and has the feed is sent nothing', async () => {
  const first = await asked('/atom.xml', 'gzip')
  const again = await asked('/atom.xml', 'gzip', 'GET', first.headers.get('etag') ?? '')
  expect(again.status).toBe(304)
  expect(again.headers.get('content-encoding')).toBe(null)
  expect((await bytesOf(again)).length).toBe(0)
})
