// JSON Feed to a feed. A value of the wrong type is as good as absent here; it is told elsewhere.

import { resolve } from '../wire/exchange.ts'
import { readRfc3339 } from './dates.ts'
import { type Entry, type Feed, hasMarkup } from './feed.ts'
import { escape } from './xml.ts'

export type JsonObject = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const stringOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** The objects of an array; none of anything else. */
export const objectsOf = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : []

/** `url` is where the document was fetched. */
export function readJsonFeed(json: JsonObject, url: string): Feed {
  const next = stringOf(json['next_url'])
  return {
    format: 'json',
    title: stringOf(json['title']),
    home: stringOf(json['home_page_url']),
    self: stringOf(json['feed_url']),
    hubs: objectsOf(json['hubs']).flatMap((hub) => stringOf(hub['url']) ?? []),
    language: stringOf(json['language']),
    links: next === undefined ? [] : [{ rel: 'next', href: resolve(next, url) ?? next }],
    isArchive: false,
    isComplete: false,
    entries: objectsOf(json['items']).map(readItem),
  }
}

function readItem(item: JsonObject): Entry {
  const title = stringOf(item['title'])
  const text = stringOf(item['content_text'])
  const summary = stringOf(item['summary'])
  // JSON Feed 1.1, id: some publishers send numbers, and readers take them as text.
  const id = typeof item['id'] === 'number' ? String(item['id']) : stringOf(item['id'])
  return {
    id: id || undefined,
    url: stringOf(item['url']),
    title,
    hasMarkedTitle: hasMarkup(title),
    summary: summary === undefined ? undefined : escape(summary),
    content: stringOf(item['content_html']) ?? (text === undefined ? undefined : escape(text)),
    isDated: Boolean(item['date_published'] ?? item['date_modified']),
    published: readRfc3339(stringOf(item['date_published']) ?? '').time,
    updated: readRfc3339(stringOf(item['date_modified']) ?? '').time,
  }
}
