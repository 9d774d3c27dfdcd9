// Atom 1.0 (RFC 4287), written by `feed`; what it leaves out or gets wrong is finished here, each with
// its reason.

import { Feed } from 'feed'
import type { Item } from 'feed'

import { escapeHtml } from '../markup/escape.ts'
import { cleanLine } from '../markup/gate.ts'
import { feedTag, storyTag } from '../model/address.ts'
import type { Withdrawal } from '../model/withdrawal.ts'
import { entryOf } from './entry.ts'
import type { Entry, EntryPicture } from './entry.ts'
import {
  GENERATOR,
  HISTORY,
  feedLinks,
  feedTitle,
  homeUrl,
  isArchive,
  iconUrl,
} from './feed-document.ts'
import type { FeedDocument, FeedLink } from './feed-document.ts'
import { shelter, unshelter } from './shelter.ts'
import { withStylesheet } from './stylesheet.ts'

/** The feed as Atom 1.0. Same document, same bytes; always well-formed XML. */
export function renderAtom(document: FeedDocument): string {
  const { publication, scope } = document
  const feed = new Feed({
    id: feedTag(publication, scope),
    title: shelter(feedTitle(publication, scope)),
    description: shelter(publication.description),
    // Without it `feed` writes the clock, and every poll of every reader is answered in full.
    updated: new Date(document.updated),
    generator: GENERATOR,
    favicon: iconUrl(publication, 'favicon'),
    image: iconUrl(publication, 'logo'),
    // RFC 4287 §4.1.1: the feed has an author, because an entry may have none.
    author: { name: shelter(publication.title), link: homeUrl(publication, { kind: 'all' }) },
    ...(publication.rights && { copyright: shelter(publication.rights) }),
  })
  const entries = document.stories.map((story) => entryOf(publication, story))
  for (const entry of entries) feed.addItem(itemOf(entry))
  const xml = withEnclosures(unshelter(asText(feed.atom1())), entries)
  return withStylesheet(openRoot(xml, document), document)
}

function itemOf(entry: Entry): Item {
  return {
    title: shelter(entry.title),
    description: shelter(entry.summary),
    id: entry.id,
    link: entry.url,
    date: entry.updated,
    published: entry.published,
    content: entry.content,
    author: entry.authors.map((name) => ({ name: shelter(name) })),
    // RFC 4287 §4.2.2.1 requires the term, which `feed` leaves out when it is given the name alone.
    category: [{ term: entry.category.term, name: shelter(entry.category.label) }],
    // RFC 4287 §4.2.10: without its own, an entry has the rights of the feed.
    ...(entry.rights && { copyright: shelter(entry.rights) }),
  }
}

/** Sheltered text has no `>`, so that it ends where its CDATA does; in content, `<` is escaped. */
const HTML_CONSTRUCT = /<(title|summary) type="html"><!\[CDATA\[([^>]*)\]\]><\/\1>/g

/**
 * `feed` says type="html" of titles and summaries. Ours are plain, and must be said to be: some readers
 * take a title as it stands (sfeed shows `R&amp;D`). RFC 4287 §3.1.1.1.
 */
const asText = (xml: string): string => xml.replace(HTML_CONSTRUCT, '<$1>$2</$1>')

/**
 * `feed` takes one enclosure an entry, and guesses its type from the address (`image/jpg`). Ours stand
 * after the link to the story, which it writes first in each entry and only there.
 */
function withEnclosures(xml: string, entries: readonly Entry[]): string {
  return entries.reduce((text, { url, pictures }) => {
    if (pictures.length === 0) return text
    const [before, after, ...more] = text.split(`<link href="${url}"/>`)
    if (after === undefined || more.length > 0) throw new Error('feed wrote another Atom link')
    return (
      [`${before}<link href="${url}"/>`, ...pictures.map(enclosureOf)].join('\n        ') + after
    )
  }, xml)
}

/** RFC 4287 §4.2.7.2: a related resource that may be large, with its type and length. */
function enclosureOf({ url, figure: { caption, picture } }: EntryPicture): string {
  const { type, length } = picture
  return `<link rel="enclosure" href="${url}" type="${type}" length="${length}" title="${escapeHtml(caption)}"/>`
}

const ROOT = '<feed xmlns="http://www.w3.org/2005/Atom">'

/** `feed` takes no extension in Atom; its root is fixed text, and this is the one place opened in it. */
function openRoot(xml: string, document: FeedDocument): string {
  const [declaration, children, ...more] = xml.split(ROOT)
  if (children === undefined || more.length > 0) throw new Error('feed wrote another Atom root')
  const { publication, withdrawals = [] } = document
  const history = isArchive(document) ? ` xmlns:fh="${HISTORY}"` : ''
  const tombstones = withdrawals.length > 0 ? ` xmlns:at="${TOMBSTONES}"` : ''
  return (
    [
      `${declaration}${ROOT.slice(0, -1)}${history}${tombstones} xml:lang="${publication.language}">`,
      ...(isArchive(document) ? ['<fh:archive/>'] : []),
      ...feedLinks(document, 'atom').map(linkElement),
      ...withdrawals.map((withdrawal) => tombstone(document, withdrawal)),
    ].join('\n    ') + children
  )
}

/** The namespace of RFC 6721 §3. */
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0'

/** RFC 6721 §3: a program that has the entry may take it away. */
function tombstone({ publication }: FeedDocument, { id, at, note }: Withdrawal): string {
  const open = `at:deleted-entry ref="${storyTag(publication, id)}" when="${at}"`
  if (!note) return `<${open}/>`
  return `<${open}><at:comment>${escapeHtml(cleanLine(note.text))}</at:comment></at:deleted-entry>`
}

const linkElement = ({ rel, href, type }: FeedLink): string =>
  `<link rel="${rel}" href="${escapeHtml(href)}"${type === undefined ? '' : ` type="${type}"`}/>`
