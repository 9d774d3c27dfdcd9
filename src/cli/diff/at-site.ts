// The paper as a live site serves it: its feed and the older documents that the feed leads to.

import { plainAsk } from '../../doctor/probes.ts'
import { type Document, readDocument } from '../../doctor/read/document.ts'
import type { Entry } from '../../doctor/read/feed.ts'
import { followArchives } from '../../doctor/walk/archives.ts'
import { follow, patient } from '../../doctor/walk/asker.ts'
import { guessFeeds } from '../../doctor/walk/discover.ts'
import { exchange } from '../../doctor/wire/fetch.ts'
import type { Held } from './held.ts'
import { seenBlocks } from '../../doctor/read/seen-blocks.ts'

export type AtSite =
  | {
      readonly held: readonly Held[]
      /** There is more, further back, that was not asked for or did not come. */
      readonly isCut: boolean
      readonly fault?: undefined
    }
  | { readonly fault: string }

const asker = patient((ask) => exchange(ask))

/** `url` is a feed or the site that has one; `most` older documents are asked for. Never throws. */
export async function readSite(
  url: string,
  most: number,
  onStep: (url: string) => void,
): Promise<AtSite> {
  onStep(url)
  const start = await findFeed(url)
  if (typeof start === 'string') return { fault: start }
  const { steps, ends } = await followArchives(start, most, asker, onStep)
  const documents = [start, ...steps.flatMap(({ document }) => document ?? [])]
  const entries = documents.flatMap(({ feed }) => feed?.entries ?? [])
  const held = new Map(entries.flatMap((entry) => heldIn(entry)).map((story) => [story.id, story]))
  return { held: [...held.values()], isCut: ends !== undefined || documents.length <= steps.length }
}

/** Full text and both dates stand in ours. */
const OWN_FEED = '/feed.json'

async function findFeed(url: string): Promise<Document | string> {
  const asked = await fetchDocument(url)
  if (typeof asked === 'string' || asked.feed) return asked
  const own = await fetchDocument(new URL(OWN_FEED, url).href)
  if (typeof own !== 'string' && own.feed) return own
  const [guess] = await guessFeeds(url, asker)
  return guess ? fetchDocument(guess.url) : `no feed was found at ${url}`
}

async function fetchDocument(url: string): Promise<Document | string> {
  const { ask, answer, failure } = (await follow(plainAsk(url), asker)).at(-1) ?? {}
  if (!ask || !answer) return `${url} cannot be reached: ${failure?.reason}`
  if (answer.status !== 200) return `${ask.url} answers with status ${answer.status}`
  return readDocument(ask.url, answer)
}

/** RSS, Atom and JSON Feed alike; what has no id is known by its address, as readers do. */
function heldIn({ id, url, title, content, summary, published, updated }: Entry): Held[] {
  const key = id ?? url
  if (key === undefined) return []
  const blocks = seenBlocks(content ?? summary ?? '')
  const time = published ?? updated ?? 0
  return [{ id: key, title: title ?? '', blocks, published: time, updated: updated ?? time }]
}
