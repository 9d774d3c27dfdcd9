// What a request may cost: a reader that has the feed costs no edition, whatever feed it is.

import { expect, test } from 'vitest'
import { openArchive } from '../../src/archive/archive.ts'
import { createApp } from '../../src/http/app.ts'
import { FEED_FORMATS } from '../../src/model/feed-format.ts'
import { feedPath, type Scope } from '../../src/model/address.ts'
import { get, packPaper, serve } from './site.ts'

const SCOPES: readonly Scope[] = [
  { kind: 'all' },
  { kind: 'section', slug: 'local' },
  { kind: 'edition', date: '2026-02-06' },
  { kind: 'section-edition', slug: 'culture', date: '2026-02-05' },
]
const PATHS = SCOPES.flatMap((scope) => FEED_FORMATS.map((format) => feedPath(scope, format)))

/** The paper, whose editions cannot be opened: their bytes are nought. */
async function serveDamaged() {
  const pack = await packPaper()
  const gzipMember = pack.findIndex((byte, at) => byte === 0x1f && pack[at + 1] === 0x8b)
  pack.fill(0, gzipMember)
  return createApp(openArchive(pack.buffer), 'body{}')
}

test.each(PATHS)('a 304 for %s opens no edition', async (path) => {
  const [whole, damaged] = [await serve(), await serveDamaged()]
  const { headers } = await get(whole, path)
  const held = [
    { 'If-None-Match': headers.get('etag') ?? '' },
    { 'If-Modified-Since': headers.get('last-modified') ?? '' },
  ]
  for (const fields of held) expect((await get(damaged, path, fields)).status).toBe(304)
})

test('to send a feed, its editions are opened', async () => {
  const logged = console.error
  console.error = () => undefined
  try {
    expect((await get(await serveDamaged(), '/rss.xml')).status).toBe(503)
  } finally {
    console.error = logged
  }
})
