// JSON Feed 1.1, on the document as it stands.

import { type Finding, some } from '../finding.ts'
import { readRfc3339 } from '../read/dates.ts'
import type { Document } from '../read/document.ts'
import { isObject, type JsonObject, objectsOf, stringOf } from '../read/read-json.ts'
import type { Rule } from '../rules.ts'

const VERSION = 'https://jsonfeed.org/version/1.1'

/** What each key holds; other keys are not of JSON Feed. */
type Kind = 'string' | 'boolean' | 'number' | 'strings' | 'objects' | 'object'
const FEED: Readonly<Record<string, Kind>> = {
  version: 'string',
  title: 'string',
  home_page_url: 'string',
  feed_url: 'string',
  description: 'string',
  user_comment: 'string',
  next_url: 'string',
  icon: 'string',
  favicon: 'string',
  author: 'object',
  authors: 'objects',
  language: 'string',
  expired: 'boolean',
  hubs: 'objects',
  items: 'objects',
}
const ITEM: Readonly<Record<string, Kind>> = {
  id: 'string',
  url: 'string',
  external_url: 'string',
  title: 'string',
  content_html: 'string',
  content_text: 'string',
  summary: 'string',
  image: 'string',
  banner_image: 'string',
  date_published: 'string',
  date_modified: 'string',
  author: 'object',
  authors: 'objects',
  tags: 'strings',
  language: 'string',
  attachments: 'objects',
}
const AUTHOR: Readonly<Record<string, Kind>> = { name: 'string', url: 'string', avatar: 'string' }
const ATTACHMENT: Readonly<Record<string, Kind>> = {
  url: 'string',
  mime_type: 'string',
  title: 'string',
  size_in_bytes: 'number',
  duration_in_seconds: 'number',
}
const HUB: Readonly<Record<string, Kind>> = { type: 'string', url: 'string' }

const IS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  strings: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  objects: (value) => Array.isArray(value) && value.every(isObject),
  object: isObject,
}

type Fault = readonly [rule: Rule, seen: string]

export function judgeJson({ kind, json, jsonFault, url, text }: Document): Finding[] {
  if (kind !== 'json') return []
  if (jsonFault !== undefined) return [{ rule: 'json.parse', url, seen: jsonFault }]
  if (!isObject(json)) return []
  const faults = [...judgeFeed(json), ...objectsOf(json['items']).flatMap(judgeItem)]
  if (hasLoneSurrogate(text)) faults.push(['json.surrogate', ''])
  const seen = Map.groupBy(faults, ([rule]) => rule)
  return Array.from(seen, ([rule, alike]) => {
    const what = some([...new Set(alike.map(([, what]) => what))])
    return { rule, url, ...(what !== '' && { seen: what }) }
  })
}

function judgeFeed(feed: JsonObject): Fault[] {
  const { version } = feed
  const faults = judgeKeys(feed, FEED, '')
  if (version !== VERSION) faults.push(['json.version', String(version)])
  if (typeof feed['title'] !== 'string') faults.push(['json.required', 'title'])
  if (!Array.isArray(feed['items'])) faults.push(['json.required', 'items'])
  if (typeof feed['feed_url'] !== 'string') faults.push(['json.self', ''])
  return [...faults, ...parts(feed, 'the feed')]
}

function judgeItem(item: JsonObject, index: number): Fault[] {
  const place = `item ${index + 1}`
  const faults = judgeKeys(item, ITEM, `${place} `)
  if (item['id'] === undefined || item['id'] === '') faults.push(['json.id', place])
  if (!stringOf(item['content_html']) && !stringOf(item['content_text'])) {
    faults.push(['json.content', place])
  }
  for (const key of ['date_published', 'date_modified']) {
    const written = stringOf(item[key])
    const { fault } = written === undefined ? {} : readRfc3339(written)
    if (fault !== undefined) faults.push(['json.date', `${place} ${key} ${written}: ${fault}`])
  }
  return [...faults, ...parts(item, place)]
}

/** What feeds and items have in common. */
function parts(parent: JsonObject, place: string): Fault[] {
  const within = (key: string, known: Readonly<Record<string, Kind>>): Fault[] =>
    objectsOf(parent[key]).flatMap((one) => judgeKeys(one, known, `${place} ${key} `))
  const incomplete = objectsOf(parent['attachments'])
    .filter((one) => !stringOf(one['url']) || !stringOf(one['mime_type']))
    .map((): Fault => ['json.type', `${place}: an attachment without url or mime_type`])
  const isOld = parent['author'] !== undefined && parent['authors'] === undefined
  return [
    ...within('authors', AUTHOR),
    ...within('attachments', ATTACHMENT),
    ...within('hubs', HUB),
    ...incomplete,
    ...(isOld ? [['json.authors', place] as const] : []),
  ]
}

function judgeKeys(
  object: JsonObject,
  known: Readonly<Record<string, Kind>>,
  place: string,
): Fault[] {
  return Object.entries(object).flatMap(([key, value]): Fault[] => {
    if (key.startsWith('_')) return []
    if (value === null) return [['json.null', place + key]]
    const kind = Object.hasOwn(known, key) ? known[key] : undefined
    if (kind === undefined) return [['json.unknown', place + key]]
    return IS[kind](value) ? [] : [['json.type', `${place}${key} is no ${kind}`]]
  })
}

/** In an escape, the one place where JSON in UTF-8 can hold one; an escaped backslash begins none. */
const hasLoneSurrogate = (text: string): boolean =>
  Array.from(
    text.replaceAll('\\\\', '').matchAll(/(?:\\u[\da-f]{4})+/giu),
    ([run]) => JSON.parse(`"${run}"`) as string,
  ).some((run) => !run.isWellFormed())
