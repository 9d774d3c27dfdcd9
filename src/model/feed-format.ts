// The three formats in which every feed is published: where each stands and how it is labelled.

export type FeedFormat = 'rss' | 'atom' | 'json'

/** In the order in which they are offered: the one that every reader understands comes first. */
export const FEED_FORMATS = ['rss', 'atom', 'json'] as const satisfies readonly FeedFormat[]

/** The last part of a feed's path. */
export const FEED_FILE: Readonly<Record<FeedFormat, string>> = {
  rss: 'rss.xml',
  atom: 'atom.xml',
  json: 'feed.json',
}

export const MEDIA_TYPE: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}
