// Addresses that are none of the paper's, and what people mean by them.

import { expect, test } from 'vitest'
import { sampleEdition } from '../paper.ts'
import { readHtml } from '../site/read-html.ts'
import { get, serve, WITHDRAWN } from './site.ts'

const app = await serve()
const id = sampleEdition('2026-02-07').stories[0]?.id ?? ''
const STORY = `/s/${id}`

const CERTAIN: readonly (readonly [path: string, location: string])[] = [
  ['/index.html', '/'],
  ['/index.php', '/'],
  ['/default.aspx', '/'],
  ['/home', '/'],
  ['/2026/02/07', '/2026-02-07/'],
  ['/2026/2/7/', '/2026-02-07/'],
  ['/20260207', '/2026-02-07/'],
  ['/2026-2-7/', '/2026-02-07/'],
  ['/2026.02.07', '/2026-02-07/'],
  ['/archive/2026/02/07/index.html', '/2026-02-07/'],
  ['/2026-02-07.html', '/2026-02-07/'],
  ['/2026-02-07/%E3%80%82', '/2026-02-07/'],
  ['/local', '/sections/local/'],
  ['/Local/', '/sections/local/'],
  ['/section/culture.html', '/sections/culture/'],
  ['/tag/culture', '/sections/culture/'],
  [`/category/${encodeURIComponent('文化')}/`, '/sections/culture/'],
  ['/SECTIONS/CULTURE/', '/sections/culture/'],
  ['/Feeds', '/feeds/'],
  ['/search/', '/search'],
  ['/RSS.XML', '/rss.xml'],
  ['/sections/culture/RSS', '/sections/culture/rss.xml'],
  ['//rss.xml', '/rss.xml'],
  [STORY.toUpperCase(), STORY],
  [`${STORY}.html`, STORY],
  [`${STORY}%E3%80%82`, STORY],
  [`${STORY})`, STORY],
  [`/article/${id}/`, STORY],
  [`/s/${WITHDRAWN}).`, `/s/${WITHDRAWN}`],
]

test.each(CERTAIN)('%s is %s for certain', async (path, location) => {
  const response = await get(app, path)
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe(location)
})

const swapped = id.slice(0, 3) + id.charAt(4) + id.charAt(3) + id.slice(5)
const LIKELY: readonly (readonly [path: string, meant: readonly string[]])[] = [
  [`/s/${id.slice(0, -1)}`, [STORY]],
  [`/s/${id.slice(1)}`, [STORY]],
  [`/s/${id}a`, [STORY]],
  [`/s/0${id.slice(1)}`, [STORY]],
  [`/s/${swapped}`, [STORY]],
  ['/2026-02-09/', ['/2026-02-07/']],
  ['/2026/02/04', ['/2026-02-05/']],
  ['/2026/02/', ['/2026-02-07/']],
  ['/sections/locla/', ['/sections/local/']],
  ['/cultur', ['/sections/culture/']],
  ['/nothing', []],
  ['/s/aaaaaaaaaaaa', []],
  ['/s/constructor', []],
  ['/__proto__', []],
  ['/2026/13/99', ['/2026-02-07/']],
  ['/%E0%A4%A', []],
]

test.each(LIKELY)('%s may be %j', async (path, meant) => {
  const response = await get(app, path)
  expect(response.status).toBe(404)
  const [, main = ''] = /(<main.*<\/main>)/s.exec(await response.text()) ?? []
  const links = readHtml(main).flatMap(({ attributes }) => attributes['href'] ?? [])
  expect(links).toEqual([...meant, '/', '/2026-02-07/'])
  expect(main).toContain('role="search"')
})

test('what may be meant is called what the paper calls it, and nothing is repeated', async () => {
  const html = await (await get(app, `/s/${id.slice(0, -1)}?<b>evil`)).text()
  expect(html).toContain('渡輪首航 碼頭清早擠滿居民')
  expect(html).not.toContain('evil')
})
