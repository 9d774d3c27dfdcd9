// The routes over a damaged pack, in the runtime that deploys: its own inflater must tell the damage, and the
// refusal must come out of it whole.

import { beforeAll, expect, test, vi } from 'vitest'

import pack from '../../.pagewire/pack.bin'
import { openArchive } from '../../src/archive/archive.ts'
import { createApp } from '../../src/http/app.ts'
import { withDamage } from '../pack/damaged.ts'

const appWith = (part: string) =>
  createApp(openArchive(withDamage(new Uint8Array(pack), part).buffer), '')

beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

const get = async (app: ReturnType<typeof appWith>, path: string): Promise<Response> =>
  app.request(`https://news.example.com${path}`)

test('while an edition is damaged, what needs it is refused and the others are served', async () => {
  const app = appWith('2026-02-06')
  for (const path of ['/2026-02-06/', '/rss.xml', '/2026-02-06/atom.xml', '/sitemap.xml']) {
    const { status, headers } = await get(app, path)
    expect([status, headers.get('retry-after'), headers.get('cache-control')], path).toEqual([
      503,
      '600',
      'no-store',
    ])
  }
  for (const path of ['/', '/2026-02-07/', '/2026-02-05/rss.xml', '/feeds/', '/robots.txt']) {
    expect((await get(app, path)).status, path).toBe(200)
  }
})

test('while the index is damaged, only what is searched for is refused', async () => {
  const app = appWith('index')
  const asked = `/search?q=${encodeURIComponent('渡輪')}`
  expect((await get(app, asked)).status).toBe(503)
  for (const path of ['/search', '/', '/rss.xml']) expect((await get(app, path)).status).toBe(200)
})

test('a pack whose directory is damaged stops the Worker at its start', () => {
  expect(() => appWith('directory')).toThrow('the directory of the pack is damaged')
})
