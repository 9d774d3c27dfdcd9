// Our feeds as a second library reads them, brought to one form, so that formats can be compared.

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'

type ReadEntry = {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly content: string
  readonly authors: readonly string[]
  readonly section: string
  /** Address, type, bytes and what it shows, of each picture. */
  readonly pictures: readonly (readonly [string, string, number, string])[]
  readonly published: number
  readonly updated: number
}

export type ReadFeed = {
  readonly title: string
  readonly description: string
  readonly home: string
  readonly self: string
  readonly older: string
  readonly language: string
  readonly entries: readonly ReadEntry[]
}

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

const text = (value: string | undefined): string => value ?? ''
const time = (value: string | undefined): number => Date.parse(text(value))

const picture = (url = '', type = '', bytes = 0, shows = '') => [url, type, bytes, shows] as const

/** The text that HTML without tags shows. */
const shown = (html = ''): string =>
  html.replace(/&(?:amp|lt|gt|quot|#39);/g, (reference) => CHARACTERS[reference] ?? '')

/** RFC 4287 §3.1.1: a construct without a type is text as it stands. */
const plain = (construct: { readonly value?: string; readonly type?: string } = {}): string =>
  construct.type === 'html' ? `html: ${text(construct.value)}` : text(construct.value)

type Links = readonly { readonly rel?: string; readonly href?: string }[]
/** RFC 4287 §4.2.7.2: a link without a relation is the alternate. */
const linkTo = (links: Links = [], wanted: string): string =>
  links.find(({ rel = 'alternate' }) => rel === wanted)?.href ?? ''

const names = (people: readonly { readonly name?: string }[] = []): string[] =>
  people.map(({ name = '' }) => name)

export function readRss(xml: string): ReadFeed {
  const feed = parseRssFeed(xml)
  return {
    title: text(feed.title),
    description: text(feed.description),
    home: text(feed.link),
    self: linkTo(feed.atom?.links, 'self'),
    older: linkTo(feed.atom?.links, 'prev-archive'),
    language: text(feed.language),
    entries: (feed.items ?? []).map((item) => ({
      id: text(item.guid?.value),
      url: text(item.link),
      title: text(item.title),
      summary: shown(item.description),
      content: text(item.content?.encoded),
      authors: item.dc?.creators ?? [],
      section: text(item.categories?.[0]?.name),
      pictures: (item.media?.contents ?? []).map(({ url, type, fileSize, description }) => {
        return picture(url, type, fileSize, description?.value)
      }),
      published: time(item.pubDate),
      updated: time(item.atom?.updated),
    })),
  }
}

export function readAtom(xml: string): ReadFeed {
  const feed = parseAtomFeed(xml)
  return {
    title: text(feed.title?.value),
    description: text(feed.subtitle?.value),
    home: linkTo(feed.links, 'alternate'),
    self: linkTo(feed.links, 'self'),
    older: linkTo(feed.links, 'prev-archive'),
    language: text(feed.xml?.lang),
    entries: (feed.entries ?? []).map((entry) => ({
      id: text(entry.id),
      url: linkTo(entry.links, 'alternate'),
      title: plain(entry.title),
      summary: plain(entry.summary),
      content: text(entry.content?.value),
      authors: names(entry.authors),
      section: text(entry.categories?.[0]?.label),
      pictures: (entry.links ?? [])
        .filter(({ rel }) => rel === 'enclosure')
        .map(({ href, type, length, title }) => picture(href, type, length, title)),
      published: time(entry.published),
      updated: time(entry.updated),
    })),
  }
}

export function readJson(json: string): ReadFeed {
  const feed = parseJsonFeed(json)
  return {
    title: text(feed.title),
    description: text(feed.description),
    home: text(feed.home_page_url),
    self: text(feed.feed_url),
    older: text(feed.next_url),
    language: text(feed.language),
    entries: (feed.items ?? []).map((item) => ({
      id: text(item.id),
      url: text(item.url),
      title: text(item.title),
      summary: text(item.summary),
      content: text(item.content_html),
      authors: names(item.authors),
      section: text(item.tags?.[0]),
      pictures: (item.attachments ?? []).map(({ url, mime_type, size_in_bytes, title }) => {
        return picture(url, mime_type, size_in_bytes, title)
      }),
      published: time(item.date_published),
      updated: time(item.date_modified),
    })),
  }
}
