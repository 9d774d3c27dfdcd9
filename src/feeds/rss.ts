// RSS 2.0 by the profile of the RSS Advisory Board, written by `feed`; what that leaves out or gets wrong is
// finished here, each with its reason.

import { Feed } from 'feed'
import type { Extension, Item } from 'feed'

import { escapeText } from '../markup/escape.ts'
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
  iconUrl,
} from './feed-document.ts'
import type { FeedDocument, FeedLink } from './feed-document.ts'
import { shelter, unshelter } from './shelter.ts'
import { withStylesheet } from './stylesheet.ts'

/** Media RSS 1.5.1, which readers know for pictures. */
const MEDIA = 'http://search.yahoo.com/mrss/'
/** Minutes for which a reader may keep the feed: as long as Cache-Control says of it. */
const TTL = 10
/** Pixels; the width may be 144 at most, and a reader takes 88 by 31 where nothing is said. */
const IMAGE_SIZE = 128

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
    docs: 'https://www.rssboard.org/rss-specification',
    // An archive document is kept for good.
    ...(!isArchive(document) && { ttl: TTL }),
    image: iconUrl(publication, 'smallIcon'),
    // Also makes `feed` declare the namespace that `atom:link` and `atom:updated` stand in.
    feed: feedUrl(publication, scope, 'rss'),
    ...(publication.rights && { copyright: shelter(publication.rights) }),
  })
  const entries = document.stories.map((story) => entryOf(publication, story))
  for (const addition of channelExtensions(document, entries)) feed.addExtension(addition)
  for (const entry of entries) feed.addItem(itemOf(entry))
  return withStylesheet(unshelter(feed.rss2(), HEXADECIMAL), document)
}

/** RSS Best Practices Profile, character data: the references that the most readers take for text. */
const HEXADECIMAL = { '&': '&#x26;', '<': '&#x3C;', '>': '&#x3E;' } as const

function channelExtensions(document: FeedDocument, entries: readonly Entry[]): Extension[] {
  const { publication, scope } = document
  const image = {
    url: { _text: iconUrl(publication, 'smallIcon') },
    // The profile wants these two as the channel has them.
    title: { _text: shelter(feedTitle(publication, scope)) },
    link: { _text: homeUrl(publication, scope) },
    width: { _text: IMAGE_SIZE },
    height: { _text: IMAGE_SIZE },
  }
  // `feed` cannot declare a namespace for it on the root; it declares its own.
  const history = { _attributes: { 'xmlns:fh': HISTORY } }
  return [
    // `feed` knows no size of an image.
    extension('image', image),
    // `feed` knows self and hub; RFC 5005 needs the archive's links too, so ours are the whole list.
    extension('atom:link', feedLinks(document, 'rss').map(linkElement)),
    ...(isArchive(document) ? [extension('fh:archive', history)] : []),
    // That of pictures stands on the channel, once for all items.
    ...(entries.some(({ pictures }) => pictures.length > 0)
      ? [extension('_attributes', { 'xmlns:media': MEDIA })]
      : []),
  ]
}

/** A hub may have a query, whose `&` `feed` would let into the attribute as it is. */
const linkElement = (link: FeedLink) => ({ _attributes: { ...link, href: shelter(link.href) } })

function itemOf(entry: Entry): Item {
  return {
    title: entry.title,
    id: entry.id,
    link: entry.url,
    date: entry.updated,
    published: entry.published,
    // RSS 2.0: a description is HTML, so plain text is escaped, besides what CDATA does for XML.
    description: escapeText(entry.summary),
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
      // RSS knows the copyright of the channel alone.
      ...(entry.rights ? [extension('dc:rights', { _text: shelter(entry.rights) })] : []),
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
