// Where people who type an address expect a feed, and the feed that they mean: of everything, of a section,
// of an edition, of a section in it.

import type { Scope } from '../model/address.ts'
import { FEED_FILE, type FeedFormat } from '../model/feed-format.ts'

/** What other publishers' programs call theirs, and ours with a slash too many. */
const NAMES: ReadonlyMap<string, FeedFormat> = new Map([
  ...[
    'feed',
    'rss',
    'rss2',
    'feed.xml',
    'index.xml',
    'index.rss',
    'feed.rss',
    'feed/rss',
    'feed/rss2',
  ].map((name) => [name, 'rss'] as const),
  ...['atom', 'feed.atom', 'index.atom', 'feed/atom'].map((name) => [name, 'atom'] as const),
  ...['json', 'index.json', 'feed/json'].map((name) => [name, 'json'] as const),
  ...Object.entries(FEED_FILE).map(([format, file]) => [file, format as FeedFormat] as const),
])

const PLACE =
  /^\/(?:sections\/(?<slug>[a-z][a-z0-9-]*)\/)?(?:(?<date>\d{4}-\d{2}-\d{2})\/)?(?<name>.+?)\/?$/

export type Guess = { readonly scope: Scope; readonly format: FeedFormat }

/** `undefined` for a path that names no feed; whether the paper has that section or edition is not asked. */
export function guessFeed(path: string): Guess | undefined {
  const { slug, date, name = '' } = PLACE.exec(path)?.groups ?? {}
  const format = NAMES.get(name)
  return format && { scope: scopeOf(slug, date), format }
}

function scopeOf(slug: string | undefined, date: string | undefined): Scope {
  if (slug !== undefined) {
    return date === undefined ? { kind: 'section', slug } : { kind: 'section-edition', slug, date }
  }
  return date === undefined ? { kind: 'all' } : { kind: 'edition', date }
}
