// The sample paper as a browser finds it on a port of this machine: every kind of page there is, with a
// correction and a withdrawn story besides.

import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

import { openArchive } from '../../src/archive/archive.ts'
import { papersOf } from '../../src/cli/papers.ts'
import { pressEditions } from '../../src/cli/press.ts'
import { readPages } from '../../src/cli/read-pages.ts'
import { createApp } from '../../src/http/app.ts'
import type { EditionToPack } from '../../src/pack/encode.ts'
import { encodePack } from '../../src/pack/encode.ts'
import { makeHanPairs } from '../../src/search/han-pairs.ts'
import type { DocumentName, FeedName } from './table.ts'

const ROOT = join(import.meta.dirname, '../..')
const TAKEN_BACK = 'zzzzzzzzzzzz'
const TYPES: Readonly<Record<string, string>> = { '.svg': 'image/svg+xml', '.png': 'image/png' }

export type Sample = {
  readonly origin: string
  /** The path of each, below the root of a script. */
  readonly documents: Readonly<Record<DocumentName | FeedName, string>>
  /** Paths of all stories. */
  readonly stories: readonly string[]
  readonly close: () => Promise<void>
}

export async function serveSample(): Promise<Sample> {
  const paper = await readPages(join(ROOT, 'content'), () => undefined)
  if (!paper.publication) throw new Error('the sample paper cannot be read')
  const pressed = pressEditions(paper.publication, paper.editions, '2026-02-08T00:00:00Z')
  const editions = pressed.editions.map(withTraces)
  const [own, ...variants] = papersOf(paper.publication, editions)
  const pack = await encodePack(own, 'printer', variants, makeHanPairs())
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const origin = `http://127.0.0.1:${address.port}`
  const style = await readFile(join(ROOT, 'src/site/site.css'), 'utf8')
  const app = createApp(openArchive(pack.buffer, origin), style)
  const pictures = new Map([...paper.pictureFiles].map(([path, file]) => [path, file]))
  server.on('request', async ({ url = '/', method = 'GET', headers }, outgoing) => {
    const file = pictures.get(url)
    if (file !== undefined) {
      const type = TYPES[extname(file)] ?? 'image/jpeg'
      return outgoing.writeHead(200, { 'content-type': type }).end(await readFile(file))
    }
    const fields = Object.entries(headers).map(([name, value]) => [name, String(value)] as const)
    const response = await app.request(origin + url, {
      method,
      headers: Object.fromEntries(fields),
    })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    return outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  const all = editions.flatMap(({ edition }) => edition.stories)
  const idOf = (isWanted: (story: (typeof all)[number]) => boolean): string =>
    `/s/${all.find(isWanted)?.id}`
  const hasPicture = (story: (typeof all)[number]) => story.blocks.some(({ picture }) => picture)
  const most = Math.max(...all.map(({ blocks }) => blocks.length))
  return {
    origin,
    documents: {
      front: '/',
      edition: '/2026-02-07/',
      section: '/sections/local/',
      'empty-section': '/sections/economy/',
      'story-with-picture': idOf(hasPicture),
      'story-without': idOf((story) => !hasPicture(story)),
      'story-without-opening': idOf(({ opening }) => opening === 'missing'),
      'story-corrected': idOf(({ corrections }) => corrections !== undefined),
      'story-long': idOf(({ blocks }) => blocks.length === most),
      feeds: '/feeds/',
      search: '/search',
      'search-results': `/search?q=${encodeURIComponent('澳門')}`,
      'not-found': '/nothing-here',
      'not-found-meant': '/2026/02/09',
      withdrawn: `/s/${TAKEN_BACK}`,
      'read-only': '/sections/culture/',
      rss: '/rss.xml',
      atom: '/atom.xml',
    },
    stories: all.map(({ id }) => `/s/${id}`),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** What a paper has after a while: a story of its first edition is taken back, another one is corrected. */
function withTraces({ edition, withdrawn }: EditionToPack, at: number): EditionToPack {
  if (at > 0) return { edition, withdrawn }
  const { date } = edition
  const corrections = [{ date: '2026-02-06', text: '本報更正：上文第二段的日期應為星期五。' }]
  const [first, ...rest] = edition.stories
  const note = { date: '2026-02-06', text: '資料有誤，全文撤回，謹此致歉。' }
  return {
    edition: { ...edition, stories: first ? [{ ...first, corrections }, ...rest] : [] },
    withdrawn: [...withdrawn, { id: TAKEN_BACK, date, at: '2026-02-06T02:00:00Z', note }],
  }
}

/** Where the pictures of a run are kept for a person to look at, in a folder for each file of tests. */
export const SCREENSHOTS = join(ROOT, '.pagewire/screenshots')
