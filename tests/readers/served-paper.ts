// The sample paper on a port of this machine, for programs that fetch feeds, and the stories that they
// must find in it: those of the JSON feed, which none of these programs reads.

import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'

import type { Hono } from 'hono'
import { onTestFinished } from 'vitest'

import { openArchive } from '../../src/archive/archive.ts'
import { pressEditions } from '../../src/cli/press.ts'
import { readPages } from '../../src/cli/read-pages.ts'
import { createApp } from '../../src/http/app.ts'
import { encodePack } from '../../src/pack/encode.ts'
import { readJson } from '../feeds/read-back.ts'

export const FEEDS = ['rss.xml', 'atom.xml'] as const

/** A story as a reader has it; `date` is what `Date.toISOString` writes. */
export type ReadStory = {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly date: string
  readonly text: string
}

/** A request and what it was answered with; `bytes` are those of the body. */
type Poll = { readonly path: string; readonly status: number; readonly bytes: number }

type ServedPaper = {
  readonly origin: string
  /** All requests so far, oldest first. */
  readonly polls: readonly Poll[]
  /** Newest first; never none. */
  readonly stories: readonly ReadStory[]
}

const CONTENT = join(import.meta.dirname, '../../content')
const BUILT = '2026-02-07T00:00:00Z'
/** Of every story, so that a reader which shows it in place of the publication is found out. */
const CORRECTED = '2026-02-08T00:00:00Z'

/** Closed when the test is finished. */
export async function servePaper(): Promise<ServedPaper> {
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
  const app = createApp(openArchive((await packSample()).buffer, origin), 'body{}')
  const polls: Poll[] = []
  server.on('request', async (incoming, outgoing) => {
    polls.push(await answer(app, origin, incoming, outgoing))
  })
  return { origin, polls, stories: await storiesOf(app) }
}

async function packSample(): Promise<Uint8Array<ArrayBuffer>> {
  const { publication, editions } = await readPages(CONTENT, () => undefined)
  if (!publication) throw new Error('the sample paper has no publication')
  const pressed = pressEditions(publication, editions, BUILT).editions
  const corrected = pressed.map(({ edition, withdrawn }) => {
    const stories = edition.stories.map((story) => ({
      ...story,
      headline: `${story.headline} R&D's "A" > B`,
      updated: CORRECTED,
    }))
    return { edition: { ...edition, stories }, withdrawn }
  })
  return encodePack(publication, 'printer', corrected)
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

async function storiesOf(app: Hono): Promise<ReadStory[]> {
  const { entries } = readJson(await (await app.request('/feed.json')).text())
  if (entries.length === 0) throw new Error('the sample paper has no stories')
  return entries.map(({ id, url, title, published, content }) => {
    return { id, url, title, date: new Date(published).toISOString(), text: plainText(content) }
  })
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** What HTML says without its tags, on one line. */
export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (reference) => CHARACTERS[reference] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
