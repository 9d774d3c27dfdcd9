// Feeds of every scope and format as representations: what goes in is decided from the archive's
// directory, and an edition is opened only when a feed must be rendered.

import type { Archive } from '../archive/archive.ts'
import type { Window } from '../archive/window.ts'
import { renderAtom } from '../feeds/atom.ts'
import { type FeedDocument, feedUrl } from '../feeds/feed-document.ts'
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
  return {
    type: `${MEDIA_TYPE[format]}; charset=utf-8`,
    documentType: `${SHOWN_TYPE[format]}; charset=utf-8`,
    validator: window.validator,
    headers: {
      'Content-Security-Policy': FEED_SECURITY_POLICY,
      Link: linksOf(archive.publication, scope, format),
      Vary: 'Accept-Encoding, Sec-Fetch-Dest',
    },
    render: async () =>
      RENDER[format]({ ...(await documentOf(archive, scope, window)), stylesheet }),
  }
}

/** WebSub §4: where the feed is announced, and under what name. An archive document has no news. */
function linksOf(publication: Publication, scope: Scope, format: FeedFormat): string {
  const { hub } = publication
  const self = `<${feedUrl(publication, scope, format)}>; rel="self"`
  return hub === undefined || 'date' in scope ? self : `<${hub}>; rel="hub", ${self}`
}

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
