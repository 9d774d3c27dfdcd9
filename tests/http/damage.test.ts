// A paper of which a part cannot be read: what does not need that part is what it always was, and what does
// says so. Nothing goes out with less in it.

import { beforeAll, describe, expect, test, vi } from 'vitest'

import { openArchive } from '../../src/archive/archive.ts'
import { createApp } from '../../src/http/app.ts'
import type { Publication } from '../../src/model/publication.ts'
import { withDamage } from '../pack/damaged.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'
import { DATES, get, packPaper } from './site.ts'

const IN_BOTH: Publication = { ...PUBLICATION, variants: ['zh-Hans'] }
const WHOLE = await packPaper(undefined, IN_BOTH)
const FILES = ['rss.xml', 'atom.xml', 'feed.json']
const QUESTION = `?q=${encodeURIComponent('渡輪')}`

const inEachFormat = (folder: string): string[] => FILES.map((file) => `${folder}${file}`)
const storiesOf = (date: string): string[] =>
  sampleEdition(date).stories.map(({ id }) => `/s/${id}`)
const editionOf = (date: string): string[] => [
  `/${date}/`,
  ...inEachFormat(`/${date}/`),
  ...inEachFormat(`/sections/culture/${date}/`),
  ...storiesOf(date),
]

/** Of the paper in one script. */
const LATEST = ['/']
const WINDOWS = [
  '/sections/local/',
  '/sections/culture/',
  ...inEachFormat('/'),
  ...inEachFormat('/sections/local/'),
  ...inEachFormat('/sections/culture/'),
]
const SEARCHES = [`/search${QUESTION}`, ...FILES.map((file) => `/search/${file}${QUESTION}`)]
const DIRECTORY = [
  '/sections/sport/',
  '/sections/sport/atom.xml',
  '/feeds/',
  '/feeds.opml',
  '/search',
]
const PAPER = [...LATEST, ...WINDOWS, ...SEARCHES, ...DIRECTORY, ...DATES.flatMap(editionOf)]

/** Of no script. */
const MAPS = ['/sitemap.xml', '/news-sitemap.xml']
const SHARED = [
  ...MAPS,
  ...DATES.map((date) => `/sitemap-${date}.xml`),
  '/sitemap-pages.xml',
  '/robots.txt',
  '/icon.svg',
  '/logo.png',
  '/site.css',
]
const PATHS = [...PAPER, ...PAPER.map((path) => `/zh-hans${path}`), ...SHARED]

const needs = (date: string): readonly string[] => [
  ...editionOf(date),
  ...WINDOWS,
  ...SEARCHES,
  ...MAPS,
  `/sitemap-${date}.xml`,
]

const CASES: readonly (readonly [part: string, needing: readonly string[]])[] = [
  ['2026-02-05', needs('2026-02-05')],
  ['2026-02-06', needs('2026-02-06')],
  ['2026-02-07', [...LATEST, ...needs('2026-02-07')]],
  ['index', [...SEARCHES, ...SEARCHES.map((path) => `/zh-hans${path}`)]],
]

const appOf = (pack: Uint8Array<ArrayBuffer>) => createApp(openArchive(pack.buffer), 'body{}')
const whole = appOf(WHOLE)
const logged = vi.fn()
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(logged)
})

describe.each(CASES)('while the part %s is damaged', (part, needing) => {
  const app = appOf(withDamage(WHOLE, part))

  test('what needs it is refused, and nothing else is another than it was', async () => {
    const refused: string[] = []
    for (const path of PATHS) {
      const [response, before] = [await get(app, path), await get(whole, path)]
      if (response.status === 503) refused.push(path)
      else expect(await response.text(), path).toBe(await before.text())
    }
    expect(refused.toSorted()).toEqual([...needing].toSorted())
    expect(String(logged.mock.lastCall)).toMatch(/Damage: the .* damaged: build and deploy again$/)
  })

  test('a refusal asks to come back, is kept by nobody, and leads on', async () => {
    const [path = ''] = needing
    for (const method of ['GET', 'HEAD']) {
      const { status, headers } = await get(app, path, {}, method)
      expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([
        503,
        '600',
        'no-store',
      ])
      expect(headers.has('etag')).toBe(false)
      expect(headers.has('content-security-policy')).toBe(true)
    }
    const page = await (await get(app, path)).text()
    expect(page).toContain('<h1>這一頁暫時讀不出來</h1>')
  })

  test('who has an answer already is told that it is still the one', async () => {
    const paths = needing.filter((path) => !(part === 'index' && path.includes('?')))
    for (const path of paths) {
      const etag = (await get(whole, path)).headers.get('etag') ?? ''
      expect((await get(app, path, { 'If-None-Match': etag })).status, path).toBe(304)
    }
  })
})

test('a search goes on before the edition that is damaged', async () => {
  const app = appOf(withDamage(WHOLE, '2026-02-07'))
  const earlier = await get(app, `/search${QUESTION}&from=2026-02-06.0`)
  expect(earlier.status).toBe(200)
  expect(await earlier.text()).toContain(storiesOf('2026-02-06')[0])
})

test('the refusal is in the script that was asked for', async () => {
  const app = appOf(withDamage(WHOLE, 'index'))
  const page = await (await get(app, `/zh-hans/search${QUESTION}`)).text()
  expect(page).toContain('<h1>这一页暂时读不出来</h1>')
})
