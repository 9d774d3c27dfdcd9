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

/** The text that HTML without tags shows. */
const shown = (html = ''): string =>
  html.replace(/&(?:amp|lt|gt|quot|#39);/g, (reference) => CHARACTERS[reference] ?? '')

type Links = readonly { readonly rel?: string; readonly href?: string }[]
/** RFC 4287 §4.2.7.2: a link without a relation is the alternate. */
const linkTo = (links: Links = [], wanted: string): string =>
  links.find(({ rel = 'alternate' }) => rel === wanted)?.href ?? ''

const names = (people: readonly { readonly name?: string }[] = []): string[] =>
  people.map(({ name = '' }) => name)

export function readRss(xml: string): ReadFeed {
  const feed = parseRssFeed(xml)
  return {
    title: feed.title ?? '',
    description: feed.description ?? '',
    home: feed.link ?? '',
    self: linkTo(feed.atom?.links, 'self'),
    older: linkTo(feed.atom?.links, 'prev-archive'),
    language: feed.language ?? '',
    entries: (feed.items ?? []).map((item) => ({
      id: item.guid?.value ?? '',
      url: item.link ?? '',
      title: item.title ?? '',
      summary: shown(item.description),
      content: item.content?.encoded ?? '',
      authors: item.dc?.creators ?? [],
      section: item.categories?.[0]?.name ?? '',
      published: Date.parse(item.pubDate ?? ''),
      updated: Date.parse(item.atom?.updated ?? ''),
    })),
  }
}

export function readAtom(xml: string): ReadFeed {
  const feed = parseAtomFeed(xml)
  return {
    title: feed.title?.value ?? '',
    description: feed.subtitle?.value ?? '',
    home: linkTo(feed.links, 'alternate'),
    self: linkTo(feed.links, 'self'),
    older: linkTo(feed.links, 'prev-archive'),
    language: feed.xml?.lang ?? '',
    entries: (feed.entries ?? []).map((entry) => ({
      id: entry.id ?? '',
      url: linkTo(entry.links, 'alternate'),
      title: shown(entry.title?.value),
      summary: shown(entry.summary?.value),
      content: entry.content?.value ?? '',
      authors: names(entry.authors),
      section: entry.categories?.[0]?.label ?? '',
      published: Date.parse(entry.published ?? ''),
      updated: Date.parse(entry.updated ?? ''),
    })),
  }
}

export function readJson(json: string): ReadFeed {
  const feed = parseJsonFeed(json)
  return {
    title: feed.title ?? '',
    description: feed.description ?? '',
    home: feed.home_page_url ?? '',
    self: feed.feed_url ?? '',
    older: feed.next_url ?? '',
    language: feed.language ?? '',
    entries: (feed.items ?? []).map((item) => ({
      id: item.id ?? '',
      url: item.url ?? '',
      title: item.title ?? '',
      summary: item.summary ?? '',
      content: item.content_html ?? '',
      authors: names(item.authors),
      section: item.tags?.[0] ?? '',
      published: Date.parse(item.date_published ?? ''),
      updated: Date.parse(item.date_modified ?? ''),
    })),
  }
}
