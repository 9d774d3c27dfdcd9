// What a request costs, beside the least that it could: CPU of workerd, ratios within one run.

import { join } from 'node:path'

import { ask, costOf, median, type Request } from './ask.ts'
import { bareWorker } from './bare.ts'
import type { Built } from './paper.ts'
import type { Row } from './table.ts'
import { type Running, startWorker } from './workerd.ts'

export const ROUNDS = 7
export const REQUESTS = 3000

const GZIP = { 'accept-encoding': 'gzip' }

/** `small` has one script, `twice` two. */
export async function measureRequests(
  folder: string,
  small: Built,
  twice: Built,
): Promise<readonly Row[]> {
  const site = await startWorker(join(folder, 'site'), small.modules)
  const both = await startWorker(join(folder, 'both'), twice.modules)
  const { count, story } = await lookInto(site)
  const start = async (name: string, path: string, type: string): Promise<Running> =>
    startWorker(
      join(folder, name),
      await bareWorker(join(folder, name), await plainBody(site, path), type),
    )
  const feed = await start('bare-feed', '/rss.xml', 'application/rss+xml')
  const page = await start('bare-page', story, 'text/html')
  const held = { path: '/rss.xml', headers: { 'if-none-match': await tagOf(site, '/rss.xml') } }
  if ((await ask(site.origin, held)).status !== 304) throw new Error('there is no 304')
  const rows: Row[] = [
    {
      what: `${count}-story full-text feed, warm, beside a bare Worker with the same plain bytes`,
      measured: await ratio([site, { path: '/rss.xml', headers: GZIP }], [feed, { path: '/' }]),
      wanted: '0.85×',
    },
    {
      what: '304 on a feed, beside a bare 304 with two header fields',
      measured: await ratio(
        [site, held],
        [feed, { path: '/', headers: { 'if-none-match': '"1"' } }],
      ),
      wanted: '1.1×',
    },
    {
      what: 'story page, warm, beside bare bytes',
      measured: await ratio([site, { path: story, headers: GZIP }], [page, { path: '/' }]),
      wanted: '1.2×',
    },
    {
      what: 'feed in the other script, beside the plain one',
      measured: await ratio(
        [both, { path: '/zh-hans/rss.xml', headers: GZIP }],
        [both, { path: '/rss.xml', headers: GZIP }],
      ),
      wanted: '1.05×',
    },
  ]
  for (const worker of [site, both, feed, page]) await worker.stop()
  return rows
}

/** Whether a request costs more in a long archive. */
export async function measureGrowth(
  folder: string,
  small: Built,
  large: Built,
): Promise<readonly Row[]> {
  const few = await startWorker(join(folder, 'few'), small.modules)
  const many = await startWorker(join(folder, 'many'), large.modules)
  const stories = [await lookInto(many), await lookInto(few)].map(({ story }) => story)
  const paths = ['/', '/rss.xml', '/sections/local/', '/sections/local/atom.xml', '/feeds.opml']
  const same = [...paths, '/sitemap.xml', '/news-sitemap.xml'].map((path) => [path, path])
  const rows: Row[] = []
  for (const [path = '', smallPath = ''] of [...same, stories]) {
    const name = path === smallPath ? path : 'a story page'
    rows.push({
      what: `${name}, ${large.stories} stories beside ${small.stories}`,
      measured: await ratio(
        [many, { path, headers: GZIP }],
        [few, { path: smallPath, headers: GZIP }],
      ),
      wanted: '1.15×',
    })
  }
  for (const worker of [few, many]) await worker.stop()
  return rows
}

/** How many stories the feed has, and the path of one of them. */
async function lookInto({ origin }: Running): Promise<{ count: number; story: string }> {
  const { items } = JSON.parse(await (await fetch(`${origin}/feed.json`)).text())
  return { count: items.length, story: new URL(items[3].url).pathname }
}

async function plainBody({ origin }: Running, path: string): Promise<Uint8Array> {
  const response = await fetch(origin + path, { headers: { 'accept-encoding': 'identity' } })
  return new Uint8Array(await response.arrayBuffer())
}

const tagOf = async ({ origin }: Running, path: string): Promise<string> =>
  String((await ask(origin, { path })).headers['etag'])

type Asked = readonly [Running, Request]

/** The median ratio of the costs, round by round; the first round only warms up. */
async function ratio(one: Asked, other: Asked): Promise<string> {
  const ratios: number[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const top = await costOf(...one, REQUESTS)
    const bottom = await costOf(...other, REQUESTS)
    if (round > 0) ratios.push(top / bottom)
  }
  return `${median(ratios).toFixed(2)}×`
}
