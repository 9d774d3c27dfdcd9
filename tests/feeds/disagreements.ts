// Whether the three formats of a feed say the same to programs that have nothing in common with `feed`: a
// JSON parser, libxml2 and expat.

import { isDeepStrictEqual } from 'node:util'

import { renderAtom } from '../../src/feeds/atom.ts'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import { renderJson } from '../../src/feeds/json.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { faultsOf, readByExpat } from './xml-programs.ts'

/** What a reader of JSON Feed 1.1 finds under these names; shaped by nothing but the format. */
type JsonFeed = {
  readonly title: string
  readonly description: string
  readonly home_page_url: string
  readonly hubs?: readonly { readonly url: string }[]
  readonly language: string
  readonly items: readonly JsonItem[]
}

type JsonItem = {
  readonly id: string
  readonly url: string
  readonly title?: string
  readonly summary?: string
  readonly content_html: string
  readonly authors?: readonly { readonly name: string }[]
  readonly tags?: readonly string[]
  readonly attachments?: readonly JsonAttachment[]
  readonly date_published: string
  readonly date_modified: string
}

type JsonAttachment = {
  readonly url: string
  readonly mime_type: string
  readonly size_in_bytes: number
  readonly title: string
}

const entryOf = (item: JsonItem) => ({
  id: item.id,
  url: item.url,
  title: item.title ?? '',
  summary: item.summary ?? '',
  content: item.content_html,
  authors: (item.authors ?? []).map(({ name }) => name),
  section: item.tags?.[0] ?? '',
  pictures: (item.attachments ?? []).map((one) => [
    one.url,
    one.mime_type,
    one.size_in_bytes,
    one.title,
  ]),
  published: Date.parse(item.date_published),
  updated: Date.parse(item.date_modified),
})

function readJson(json: string) {
  const feed = JSON.parse(json) as JsonFeed
  return {
    title: feed.title,
    description: feed.description ?? '',
    home: feed.home_page_url,
    hub: feed.hubs?.[0]?.url ?? '',
    language: feed.language,
    entries: feed.items.map(entryOf),
  }
}

/** A line for each document that is not well-formed or says something else than the JSON of its feed. */
export function findDisagreements(feeds: readonly FeedDocument[]): readonly string[] {
  const documents = [renderRss, renderAtom].flatMap((render) => feeds.map((feed) => render(feed)))
  const faults = faultsOf(documents)
  if (faults !== '') return faults.trimEnd().split('\n')
  const wanted = feeds.map((feed) => readJson(renderJson(feed)))
  return readByExpat(documents).flatMap((read, at) => {
    const json = wanted[at % feeds.length]
    return isDeepStrictEqual(read, json) ? [] : [firstDifference(read, json)]
  })
}

/** From where on the two are not the same text, with a little of what is before. */
function firstDifference(read: unknown, json: unknown): string {
  const [one, other] = [read, json].map((value) => Array.from(JSON.stringify(value)))
  const at = one?.findIndex((character, index) => character !== other?.[index]) ?? 0
  const near = (text: readonly string[] = []): string =>
    text.slice(Math.max(0, at - 60), at + 60).join('')
  return `XML says ${near(one)}; JSON says ${near(other)}`
}
