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
import { FEED_HEADERS } from './headers.ts'
import type { Representation } from './representation.ts'

const RENDER: Readonly<Record<FeedFormat, (document: FeedDocument) => string>> = {
  rss: renderRss,
  atom: renderAtom,
  json: renderJson,
}

/** `undefined` for a section or an edition that the paper does not have. */
export function feedOf(
  archive: Archive,
  scope: Scope,
  format: FeedFormat,
): Representation | undefined {
  const window = archive.findWindow(scope)
  if (!window) return undefined
  const self = feedUrl(archive.publication, scope, format)
  return {
    type: `${MEDIA_TYPE[format]}; charset=utf-8`,
    validator: window.validator,
    headers: { ...FEED_HEADERS, Link: `<${self}>; rel="self"` },
    render: async () => RENDER[format](await documentOf(archive, scope, window)),
  }
}

async function documentOf(archive: Archive, scope: Scope, window: Window): Promise<FeedDocument> {
  const stories = await archive.readStories(window, scope)
  return {
    publication: archive.publication,
    scope,
    stories: stories.toSorted((one, other) => (one.published < other.published ? 1 : -1)),
    updated: window.validator.updated,
    // An edition's feed would bring a section the stories of the others.
    ...(scope.kind !== 'section' && { older: window.older, newer: window.newer }),
  }
}
