// JSON Feed 1.1, written by `feed`, which writes version 1; the difference is made here.

import { Feed } from 'feed'
import type { Extension, Item } from 'feed'

import { cleanLine } from '../markup/gate.ts'
import { entryOf } from './entry.ts'
import type { Entry } from './entry.ts'
import { extension } from './extension.ts'
import { feedTitle, feedUrl, homeUrl, iconUrl } from './feed-document.ts'
import type { FeedDocument } from './feed-document.ts'

/** The feed as JSON Feed 1.1. Same document, same bytes. */
export function renderJson(document: FeedDocument): string {
  const { publication, scope, older } = document
  const feed = new Feed({
    title: cleanLine(feedTitle(publication, scope)),
    description: cleanLine(publication.description),
    link: homeUrl(publication, scope),
    feedLinks: { json: feedUrl(publication, scope, 'json') },
  })
  const additions = {
    version: 'https://jsonfeed.org/version/1.1',
    language: publication.language,
    favicon: iconUrl(publication),
    // JSON Feed 1.1 replaced `author`, which is all that `feed` writes.
    authors: [{ name: cleanLine(publication.title), url: homeUrl(publication, { kind: 'all' }) }],
    // JSON Feed has no archive link; `next_url` is where the list goes on.
    ...(older && { next_url: feedUrl(publication, { kind: 'edition', date: older }, 'json') }),
  }
  for (const [name, value] of Object.entries(additions)) feed.addExtension(extension(name, value))
  for (const story of document.stories) feed.addItem(itemOf(entryOf(publication, story)))
  return feed.json1()
}

function itemOf(entry: Entry): Item {
  return {
    title: entry.title,
    description: entry.summary,
    id: entry.id,
    link: entry.url,
    date: entry.updated,
    published: entry.published,
    content: entry.content,
    category: [{ name: entry.category.label }],
    extensions: [
      // The same `author`; without names the item has the feed's authors.
      ...(entry.authors.length > 0 ? [authorsOf(entry)] : []),
      ...picturesOf(entry),
    ],
  }
}

const authorsOf = ({ authors }: Entry): Extension =>
  extension(
    'authors',
    authors.map((name) => ({ name })),
  )

/** `feed` knows one image and no attachment. */
function picturesOf({ pictures }: Entry): Extension[] {
  const [lead] = pictures
  if (!lead) return []
  const attachments = pictures.map(({ url, figure: { caption, picture } }) => ({
    url,
    mime_type: picture.type,
    title: caption,
    size_in_bytes: picture.length,
  }))
  return [extension('image', lead.url), extension('attachments', attachments)]
}
