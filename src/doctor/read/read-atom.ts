// Atom 1.0 (RFC 4287) to a feed.

import { readRfc3339 } from './dates.ts'
import { type Entry, type Feed, hasMarkup } from './feed.ts'
import { readFragment } from './html.ts'
import { HISTORY } from './namespaces.ts'
import { linksOf } from './read-rss.ts'
import { childOf, childrenOf, type Element, escape, textOf } from './xml.ts'

/** `url` is where the document was fetched. */
export function readAtom(root: Element, url: string): Feed {
  const links = linksOf(root, url)
  const to = (rel: string): string | undefined => links.find((link) => link.rel === rel)?.href
  return {
    format: 'atom',
    title: plainOf(childOf(root, 'title')),
    home: to('alternate'),
    self: to('self'),
    hubs: links.flatMap(({ rel, href }) => (rel === 'hub' ? [href] : [])),
    language: root.attributes.get('xml:lang'),
    links,
    isArchive: childOf(root, 'archive', HISTORY) !== undefined,
    isComplete: childOf(root, 'complete', HISTORY) !== undefined,
    entries: childrenOf(root, 'entry').map((entry) => readEntry(entry, url)),
  }
}

function readEntry(entry: Element, url: string): Entry {
  const title = childOf(entry, 'title')
  return {
    id: textOf(entry, 'id') || undefined,
    url: linksOf(entry, url).find(({ rel }) => rel === 'alternate')?.href,
    title: plainOf(title),
    hasMarkedTitle: title !== undefined && typeOf(title) === 'text' && hasMarkup(title.text),
    summary: markupOf(childOf(entry, 'summary')),
    content: markupOf(childOf(entry, 'content')),
    isDated: Boolean(textOf(entry, 'published') ?? textOf(entry, 'updated')),
    published: readRfc3339(textOf(entry, 'published') ?? '').time,
    updated: readRfc3339(textOf(entry, 'updated') ?? '').time,
  }
}

/** RFC 4287 §3.1.1: text unless it says otherwise. */
export const typeOf = ({ attributes }: Element): string => attributes.get('type') ?? 'text'

/** A text construct as a reader shows it. */
function plainOf(construct: Element | undefined): string | undefined {
  if (!construct) return undefined
  const type = typeOf(construct)
  if (type === 'html') return readFragment(construct.text).text
  return type === 'xhtml' ? readFragment(construct.inner).text : construct.text.trim()
}

/** A text construct or a content as HTML; `undefined` for media and content elsewhere. */
function markupOf(construct: Element | undefined): string | undefined {
  if (!construct || construct.attributes.has('src')) return undefined
  const type = typeOf(construct)
  if (type === 'html' || type === 'text/html') return construct.text
  if (type === 'xhtml') return construct.inner
  return type === 'text' ? escape(construct.text) : undefined
}
