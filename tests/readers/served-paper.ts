// The paper on a port of this machine, for programs that fetch feeds.

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

import type { Hono } from 'hono'
import { onTestFinished } from 'vitest'

import { openArchive } from '../../src/archive/archive.ts'
import { createApp } from '../../src/http/app.ts'
import type { Edition } from '../../src/model/edition.ts'
import type { Publication } from '../../src/model/publication.ts'
import { encodePack } from '../../src/pack/encode.ts'
import { EDITIONS, EDITIONS_NEXT_DAY, paperAt } from './paper.ts'
import { type ReadStory, storiesIn } from './read-story.ts'

/** The paper and a section, which have news every day. */
export const LIVE_FEEDS = [
  '/rss.xml',
  '/atom.xml',
  '/sections/culture/rss.xml',
  '/sections/culture/atom.xml',
] as const

/** With an edition of the archive, and of a section's. */
export const FEEDS = [
  ...LIVE_FEEDS,
  '/2026-02-06/rss.xml',
  '/2026-02-06/atom.xml',
  '/sections/culture/2026-02-06/rss.xml',
  '/sections/culture/2026-02-06/atom.xml',
] as const

/** A request and what it was answered with; `bytes` are those of the body. */
type Poll = { readonly path: string; readonly status: number; readonly bytes: number }

type ServedPaper = {
  readonly origin: string
  /** All requests so far, oldest first. */
  readonly polls: readonly Poll[]
  /** What a reader of the feed at that path must have now, newest first. */
  readonly storiesIn: (feed: string) => readonly ReadStory[]
  /** From now on the paper of the next day is served. */
  readonly turnDay: () => Promise<void>
}

/** Serves the awkward paper or another; closed when the test is finished. */
export async function servePaper(today: readonly Edition[] = EDITIONS): Promise<ServedPaper> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  const origin = `http://127.0.0.1:${address.port}`
  const publication = paperAt(origin)
  let editions = today
  let app = await appOf(publication, editions)
  const polls: Poll[] = []
  server.on('request', async (incoming, outgoing) => {
    polls.push(await answer(app, origin, incoming, outgoing))
  })
  return {
    origin,
    polls,
    storiesIn: (feed) => storiesIn(feed, publication, editions),
    async turnDay() {
      editions = EDITIONS_NEXT_DAY
      app = await appOf(publication, editions)
    },
  }
}

async function appOf(publication: Publication, editions: readonly Edition[]): Promise<Hono> {
  const items = editions.map((edition) => ({ edition, withdrawn: [] }))
  const pack = await encodePack({ publication, editions: items }, 'printer')
  return createApp(openArchive(pack.buffer), 'body{}')
}

async function answer(
  app: Hono,
  origin: string,
  { url: path = '/', method = 'GET', headers }: IncomingMessage,
  outgoing: ServerResponse,
): Promise<Poll> {
  const fields = Object.entries(headers).map(([name, value]) => [name, String(value)] as const)
  const response = await app.request(origin + path, { method, headers: Object.fromEntries(fields) })
  const body = new Uint8Array(await response.arrayBuffer())
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(body)
  return { path, status: response.status, bytes: body.byteLength }
}
