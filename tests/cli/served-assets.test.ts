// The pictures beside the Worker as Cloudflare's own server hands them out, with the fields that go with
// them; what is no picture is the Worker's to answer.

import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestHarness } from 'wrangler'

const root = join(import.meta.dirname, '../..')
const server = createTestHarness({ root, workers: [{ configPath: 'wrangler.toml' }] })

let pictures: readonly { readonly url: string; readonly mime_type: string }[] = []

beforeAll(async () => {
  vi.stubEnv('PAGEWIRE_CONTENT', join(root, 'content'))
  await server.listen()
  const feed = await server.fetch('/2026-02-07/feed.json')
  const { items } = (await feed.json()) as { items: { attachments?: typeof pictures }[] }
  pictures = items.flatMap(({ attachments = [] }) => attachments)
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
})

const FIELDS: readonly (readonly [name: string, value: string | RegExp])[] = [
  ['cache-control', 'public, max-age=31536000, immutable'],
  ['x-content-type-options', 'nosniff'],
  ['content-security-policy', /^default-src 'none';.*; frame-ancestors 'none'; sandbox$/],
  ['referrer-policy', 'strict-origin-when-cross-origin'],
  ['permissions-policy', /^camera=\(\), /],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'cross-origin'],
  ['access-control-allow-origin', '*'],
  ['etag', /^"/],
]

test('every picture of a feed is served as its feed says, and may be kept for ever', async () => {
  expect(pictures.map(({ mime_type }) => mime_type)).toEqual(['image/png', 'image/svg+xml'])
  for (const { url, mime_type } of pictures) {
    const { status, headers } = await server.fetch(new URL(url).pathname)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe(mime_type)
    for (const [name, value] of FIELDS) expect(headers.get(name)).toMatch(value)
  }
})

test('a reader that has a picture is told so', async () => {
  const path = new URL(pictures[0]?.url ?? '').pathname
  const etag = (await server.fetch(path)).headers.get('etag') ?? ''
  const again = await server.fetch(path, { headers: { 'If-None-Match': etag } })
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
})

test('what may not be done with a picture is refused with what may', async () => {
  const path = new URL(pictures[0]?.url ?? '').pathname
  const refused = await server.fetch(path, { method: 'POST' })
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test.each(['/pictures/0000000000000000.png', '/pictures/', '/_headers'])(
  '%s is not there, and the paper says so in its own words',
  async (path) => {
    const missing = await server.fetch(path)
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('<html lang="zh-Hant-MO"')
  },
)
