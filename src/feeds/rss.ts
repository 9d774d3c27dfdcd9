// RSS 2.0, written by `feed`; what it leaves out or gets wrong is finished here, each with its reason.

import { Feed } from 'feed'
import type { Extension, Item } from 'feed'

import { escapeHtml } from '../markup/escape.ts'
import { entryOf } from './entry.ts'
import type { Entry, EntryPicture } from './entry.ts'
import { extension } from './extension.ts'
import {
  GENERATOR,
  HISTORY,
  feedLinks,
  feedTitle,
  feedUrl,
  homeUrl,
  isArchive,
} from './feed-document.ts'
import type { FeedDocument } from './feed-document.ts'
import { shelter, unshelter } from './shelter.ts'

/** Media RSS 1.5.1, which readers know for pictures. */
const MEDIA = 'http://search.yahoo.com/mrss/'

/** The feed as RSS 2.0. Same document, same bytes; always well-formed XML. */
export function renderRss(document: FeedDocument): string {
  const { publication, scope } = document
  const feed = new Feed({
    title: shelter(feedTitle(publication, scope)),
    description: shelter(publication.description),
    link: homeUrl(publication, scope),
    language: publication.language,
    // Without it `feed` writes the clock, and every poll of every reader is answered in full.
    updated: new Date(document.updated),
    generator: GENERATOR,
    // Also makes `feed` declare the namespace that `atom:link` and `atom:updated` stand in.
    feed: feedUrl(publication, scope, 'rss'),
    ...(publication.rights && { copyright: shelter(publication.rights) }),
  })
  const entries = document.stories.map((story) => entryOf(publication, story))
  for (const addition of channelExtensions(document, entries)) feed.addExtension(addition)
  for (const entry of entries) feed.addItem(itemOf(entry))
  return unshelter(feed.rss2())
}

function channelExtensions(document: FeedDocument, entries: readonly Entry[]): Extension[] {
  // `feed` knows self and hub; RFC 5005 needs the archive's links too, so ours are the whole list.
  const links = feedLinks(document, 'rss').map((link) => ({ _attributes: link }))
  // `feed` cannot declare a namespace for it on the root; it declares its own.
  const history = { _attributes: { 'xmlns:fh': HISTORY } }
  return [
    extension('atom:link', links),
    ...(isArchive(document) ? [extension('fh:archive', history)] : []),
    // That of pictures stands on the channel, once for all items.
    ...(entries.some(({ pictures }) => pictures.length > 0)
      ? [extension('_attributes', { 'xmlns:media': MEDIA })]
      : []),
  ]
}

function itemOf(entry: Entry): Item {
  return {
    title: entry.title,
    id: entry.id,
    link: entry.url,
    date: entry.updated,
    published: entry.published,
    // RSS 2.0: a description is HTML, so plain text is escaped.
    description: escapeHtml(entry.summary),
    content: entry.content,
    category: [{ name: shelter(entry.category.label) }],
    extensions: [
      // `feed` writes titles in CDATA and splits only the first `]]>` in one.
      extension('title', { _text: shelter(entry.title) }),
      // RSS 2.0 wants a mail address in `author`; names go to Dublin Core (RSS Best Practices Profile).
      extension(
        'dc:creator',
        entry.authors.map((name) => ({ _text: shelter(name) })),
      ),
      // RSS has no date of correction; `pubDate` must not move.
      extension('atom:updated', { _text: entry.updated.toISOString() }),
      ...picturesOf(entry),
    ],
  }
}

/**
 * Each picture with its true type and size, and the first once more as the thumbnail of the item. There is
 * no `enclosure`: it holds one file alone, and a reader offers that as something to download, as it does
 * an episode of a podcast, though the picture stands in the text.
 */
function picturesOf({ pictures }: Entry): Extension[] {
  const [lead] = pictures
  if (!lead) return []
  const { width, height } = lead.figure.picture
  return [
    extension('media:content', pictures.map(mediaContent)),
    extension('media:thumbnail', { _attributes: { url: lead.url, width, height } }),
  ]
}

function mediaContent({ url, figure: { picture, caption, credit } }: EntryPicture) {
  const { type, width, height, length } = picture
  return {
    _attributes: { url, type, medium: 'image', fileSize: length, width, height },
    'media:description': { _attributes: { type: 'plain' }, _text: shelter(caption) },
    ...(credit !== undefined && { 'media:credit': { _text: shelter(credit) } }),
  }
}
