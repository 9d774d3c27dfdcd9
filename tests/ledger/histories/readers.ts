// How readers' programs tell one item from another, by what they have published of it, and how often
// such a program shows its reader a story twice.

import { type Ancestry, isSuccessor } from './lineage.ts'

/** An item as a program finds it in a feed. */
export type Item = {
  readonly guid: string
  readonly link: string
  readonly title: string
  readonly published: string
  readonly content: string
}

type Rule = (item: Item, feed: string) => string

/** The first that is there. */
const first = (...values: readonly string[]): string => values.find((value) => value !== '') ?? ''

export const RULES: Readonly<Record<string, Rule>> = {
  // miniflux/v2, internal/reader/{rss,atom,json}/adapter.go: guid, else link, else title and content.
  Miniflux: ({ guid, link, title, content }) => first(guid, link, title + content),
  // FreshRSS, app/Models/Feed.php: the id that SimplePie finds, or what the reader has set instead.
  FreshRSS: ({ guid, link, title }) => first(guid, link, title),
  'FreshRSS, set to link': ({ link }) => link,
  'FreshRSS, set to link and date': ({ link, published }) => link + published,
  // RSParser, RSParsedArticle calculatedUniqueID: feed and guid, else feed, date and link or title.
  NetNewsWire: ({ guid, link, title, published }, feed) =>
    feed + first(guid, published + first(link, title)),
  // feedbin/feedkit, lib/feedkit/parser/entry.rb: feed and id, else feed, link, date and title.
  Feedbin: ({ guid, link, title, published }, feed) => feed + first(guid, link + published + title),
  // newsboat, src/rssparser.cpp get_guid: guid, else link and date, else title.
  newsboat: ({ guid, link, title, published }) => first(guid, link && link + published, title),
}

/** An item and where its text comes from. */
export type Received = { readonly item: Item; readonly ancestry: Ancestry }

export type Reader = {
  /** How many items of this feed are stories that the reader was shown before, under another key. */
  receive(feed: string, items: readonly Received[]): number
}

export function openReader(rule: Rule): Reader {
  const shown = new Map<string, Ancestry>()
  return {
    receive(feed, items) {
      const keyed = items.map((received) => ({ ...received, key: rule(received.item, feed) }))
      const keys = new Set(keyed.map(({ key }) => key))
      const stories = keyed.map(({ ancestry }) => ancestry)
      const gone = [...shown].filter(([key]) => !keys.has(key))
      const again = keyed.filter(
        ({ key, ancestry }) =>
          !shown.has(key) && gone.some(([, before]) => isSuccessor(before, ancestry, stories)),
      )
      for (const { key, ancestry } of keyed) shown.set(key, ancestry)
      return again.length + keyed.length - keys.size
    },
  }
}
