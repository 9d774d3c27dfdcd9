// Search over HTTP: as a page, as feeds, for nothing to who has the answer, and whatever is asked.

import * as fc from 'fast-check'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'

import { openArchive } from '../../src/archive/archive.ts'
import { createApp } from '../../src/http/app.ts'
import { createAnswerer } from '../../src/http/answer.ts'
import type { Representation } from '../../src/http/representation.ts'
import { hostileText } from '../hostile-text.ts'
import { placeOf } from '../pack/damaged.ts'
import { PUBLICATION } from '../paper.ts'
import { readHtml } from '../site/read-html.ts'
import { get, packPaper, serve } from './site.ts'

const app = await serve()
const QUESTION = `?q=${encodeURIComponent('渡輪 居民')}`
const FEEDS = ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/search/${file}${QUESTION}`)

describe.each([`/search${QUESTION}`, '/search', ...FEEDS])('%s', (path) => {
  test('is answered with its validators, and 304 opens no edition', async () => {
    const response = await get(app, path)
    expect(response.status).toBe(200)
    expect(await response.text()).not.toBe('')
    const held = { 'If-None-Match': response.headers.get('etag') ?? '' }
    const pack = await packPaper()
    const editions = [placeOf(pack, '2026-02-07').from, placeOf(pack, 'index').from] as const
    const damaged = createApp(openArchive(pack.fill(0, ...editions).buffer), 'body{}')
    expect((await get(damaged, path, held)).status).toBe(304)
  })

  test('is the same bytes in another isolate', async () => {
    const [one, other] = [await get(app, path), await get(await serve(), path)]
    expect([...other.headers]).toEqual([...one.headers])
    expect(await other.text()).toBe(await one.text())
  })
})

test('two questions never have one entity tag', async () => {
  const asked = ['q=a', 'q=b', 'q=a%20b', 'q=', 'q=a&from=2026-02-05.1', 'q=a&from=2026-02-05.2']
  const tags = asked.map(async (query) => (await get(app, `/search?${query}`)).headers.get('etag'))
  expect(new Set(await Promise.all(tags)).size).toBe(asked.length)
})

test('two questions that were made to have one revision have each its own answer', async () => {
  const { answer } = createAnswerer(
    () => ({}),
    () => Promise.reject(new Error('there is something')),
  )
  const validator = { revision: 'forged', updated: '2026-02-07T00:00:00Z' }
  const both = new Hono().get('/search', (c) => {
    const question = c.req.query('q') ?? ''
    return answer(c, { type: 'text/plain', validator, question, render: () => question })
  })
  for (const question of ['one', 'two']) {
    expect(await (await get(both, `/search?q=${question}`)).text()).toBe(question)
  }
})

test('the page has what was found, newest first, and where to subscribe to it', async () => {
  const html = await (await get(app, `/search${QUESTION}`)).text()
  const links = readHtml(html).filter(({ name }) => name === 'a')
  const stories = links.filter(({ attributes }) => attributes['href']?.startsWith('/s/'))
  expect(stories.map(({ text }) => text)).toEqual(Array(3).fill('渡輪首航 碼頭清早擠滿居民'))
  expect(html).toContain('<mark>渡輪</mark>首航 碼頭清早擠滿<mark>居民</mark>')
  for (const path of FEEDS) expect(html).toContain(PUBLICATION.url + path)
})

test('the feed has the same stories, with a title and an identity of its own', async () => {
  const feed: { title: string; feed_url: string; home_page_url: string; items: unknown[] } = await (
    await get(app, `/search/feed.json${QUESTION}`)
  ).json()
  expect(feed).toMatchObject({
    title: `${PUBLICATION.title} · 搜尋：渡輪 居民`,
    feed_url: `${PUBLICATION.url}/search/feed.json${QUESTION}`,
    home_page_url: `${PUBLICATION.url}/search${QUESTION}`,
  })
  expect(feed.items).toHaveLength(3)
  const atom = await (await get(app, `/search/atom.xml${QUESTION}`)).text()
  expect(atom).toContain(`<id>tag:${PUBLICATION.tag}:feed/search${QUESTION}</id>`)
  expect(atom).not.toMatch(/rel="(?:prev|next)-archive"/)
})

test.each(['/search/rss.xml', '/search/atom.xml?q=', `/search/feed.json?q=${'a'.repeat(500)}`])(
  '%s is no feed',
  async (path) => {
    expect((await get(app, path)).status).toBe(404)
  },
)

test.each([
  ['/search', '輸入至少兩個字'],
  ['/search?q=%E6%B8%AF', '至少要兩個字'],
  [`/search?q=${'a'.repeat(500)}`, '太長了'],
  ['/search?q=%E5%BD%97%E6%98%9F', '沒有找到'],
  ['/search?q=%E6%B8%A1%E8%BC%AA&from=1999-01-01.0', '沒有找到'],
])('%s says why there is nothing', async (path, words) => {
  const response = await get(app, path)
  expect(response.status).toBe(200)
  const html = await response.text()
  expect(html).toContain(words)
  expect(html).toContain('<meta name="robots" content="noindex"/>')
})

test('an address that is longer than any question is refused, in the paper’s words', async () => {
  const response = await get(app, `/search?q=${'%E6%B8%A1'.repeat(1000)}`)
  expect(response.status).toBe(414)
  expect(await response.text()).toContain('網址太長了')
})

test('nothing of any question becomes markup, a header field or another address', async () => {
  const known = new Set(
    readHtml(await (await get(app, `/search${QUESTION}`)).text()).map(({ name }) => name),
  )
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (asked, from) => {
      const fields = { q: asked.toWellFormed(), from: from.toWellFormed() }
      const query = new URLSearchParams(fields).toString()
      const page = await get(app, `/search?${query}`)
      if (page.status === 414) return
      expect(page.status).toBe(200)
      const elements = readHtml(await page.text())
      expect(elements.filter(({ name }) => !known.has(name) && name !== 'mark')).toEqual([])
      const hrefs = elements.flatMap(({ attributes }) => attributes['href'] ?? [])
      for (const href of hrefs.filter((one) => one.includes('?q='))) {
        expect(href).toMatch(
          /^(?:https:\/\/news\.example\.com)?\/search(?:\/[a-z.]+)?\?q=[\w%!'()*.~-]+(?:&from=\d{4}-\d\d-\d\d\.\d+)?$/,
        )
      }
      const feed = await get(app, `/search/rss.xml?${query}`)
      expect([200, 404]).toContain(feed.status)
      expect(feed.headers.get('link') ?? '<>').toMatch(/^<[^<>"\s]*>(?:; rel="self")?$/)
    }),
  )
})

test('questions take no room from what the paper itself has', async () => {
  const rendered: string[] = []
  const { answer } = createAnswerer(
    () => ({}),
    () => Promise.reject(new Error('there is something')),
  )
  const site = new Hono().get('/:name', (c) => {
    const name = c.req.param('name')
    const representation: Representation = {
      type: 'application/octet-stream',
      validator: { revision: name, updated: '2026-02-07T00:00:00Z' },
      render() {
        rendered.push(name)
        return new Uint8Array(1024 * 1024)
      },
    }
    return answer(c, name === 'paper' ? representation : { ...representation, question: name })
  })
  await get(site, '/paper')
  for (let question = 0; question < 40; question += 1) await get(site, `/${question}`)
  await get(site, '/paper')
  expect(rendered.filter((name) => name === 'paper')).toHaveLength(1)
  expect(rendered).toHaveLength(41)
})

test('browsers are told how to search the paper', async () => {
  const xml = await (await get(app, '/opensearch.xml')).text()
  expect(xml).toContain(`template="${PUBLICATION.url}/search?q={searchTerms}"`)
})
