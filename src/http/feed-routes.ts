// Feeds of every scope and format as representations: what goes in is decided from the archive's
// directory, and an edition is opened only when a feed must be rendered.

import type { Archive } from '../archive/archive.ts'
import type { Window } from '../archive/window.ts'
import { renderAtom } from '../feeds/atom.ts'
import { type FeedDocument, feedUrl, hubsOf } from '../feeds/feed-document.ts'
import { renderJson } from '../feeds/json.ts'
import { renderRss } from '../feeds/rss.ts'
import type { Scope } from '../model/address.ts'
import { type FeedFormat, MEDIA_TYPE } from '../model/feed-format.ts'
import { FEED_SECURITY_POLICY } from './headers.ts'
import type { Publication } from '../model/publication.ts'
import type { Representation } from './representation.ts'

const RENDER: Readonly<Record<FeedFormat, (document: FeedDocument) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJson,
}

/** Browsers offer the types of feeds for download, and show these. */
const SHOWN_TYPE: Readonly<Record<FeedFormat, string>> = {
  rss: 'text/xml',
  atom: 'text/xml',
  json: 'application/json',
}

/** `stylesheet` is the path of the style for browsers. `undefined` where the paper has no such feed. */
export function feedOf(
  archive: Archive,
  stylesheet: string,
  scope: Scope,
  format: FeedFormat,
): Representation | undefined {
  const window = archive.findWindow(scope)
  if (!window) return undefined
  const { validator } = window
  const feed = representFeed(archive.publication, scope, format, async () => ({
    ...(await documentOf(archive, scope, window)),
    stylesheet,
  }))
  return { ...feed, validator }
}

/** All but the validator: a feed's types, links and policy, and its document in one format. */
export const representFeed = (
  publication: Publication,
  scope: Scope,
  format: FeedFormat,
  read: () => Promise<FeedDocument>,
): Omit<Representation, 'validator'> => ({
  type: `${MEDIA_TYPE[format]}; charset=utf-8`,
  documentType: `${SHOWN_TYPE[format]}; charset=utf-8`,
  headers: {
    'Content-Security-Policy': FEED_SECURITY_POLICY,
    Link: linksOf(publication, scope, format),
    Vary: 'Accept-Encoding, Sec-Fetch-Dest',
  },
  render: async () => RENDER[format](await read()),
})

/** WebSub §4: where the feed is announced, and under what name. */
const linksOf = (publication: Publication, scope: Scope, format: FeedFormat): string =>
  [
    ...hubsOf({ publication, scope }).map((hub) => `<${hub}>; rel="hub"`),
    `<${feedUrl(publication, scope, format)}>; rel="self"`,
  ].join(', ')

async function documentOf(archive: Archive, scope: Scope, window: Window): Promise<FeedDocument> {
  const stories = await archive.readStories(window, scope)
  return {
    publication: archive.publication,
    scope,
    stories: stories.toSorted((one, other) => (one.published < other.published ? 1 : -1)),
    updated: window.validator.updated,
    older: window.older,
    newer: window.newer,
    withdrawals: window.withdrawals,
  }
}
