// RSS to a feed. RSS 0.9x and 1.0 are read by the same names: their entries are still in use.

import { readRfc3339, readRfc822 } from './dates.ts'
import { type Entry, type Feed, hasMarkup, type Link } from './feed.ts'
import { ATOM, CONTENT, DUBLIN_CORE, HISTORY } from './namespaces.ts'
import { childOf, childrenOf, type Element, textOf } from './xml.ts'
import { resolve } from '../wire/exchange.ts'

/** The channel, where there is one: elements of RSS have its namespace. */
export const channelOf = (root: Element): Element | undefined =>
  root.children.find(({ name }) => name === 'channel')

/** RSS 1.0 sets its items beside the channel. */
export const itemsOf = (root: Element): Element[] =>
  [...root.children, ...(channelOf(root)?.children ?? [])].filter(
    ({ name, namespace }) => name === 'item' && namespace === channelOf(root)?.namespace,
  )

/** `url` is where the document was fetched. */
export function readRss(root: Element, url: string): Feed {
  const channel = channelOf(root)
  const links = channel ? linksOf(channel, url) : []
  return {
    format: 'rss',
    title: channel && textOf(channel, 'title'),
    home: channel && textOf(channel, 'link'),
    self: links.find(({ rel }) => rel === 'self')?.href,
    hubs: links.flatMap(({ rel, href }) => (rel === 'hub' ? [href] : [])),
    language: channel && (textOf(channel, 'language') ?? textOf(channel, 'language', DUBLIN_CORE)),
    links,
    isArchive: channel !== undefined && childOf(channel, 'archive', HISTORY) !== undefined,
    isComplete: channel !== undefined && childOf(channel, 'complete', HISTORY) !== undefined,
    entries: itemsOf(root).map(readItem),
  }
}

/** The `atom:link` of a channel, or the links of an Atom feed. */
export const linksOf = (parent: Element, url: string): Link[] =>
  childrenOf(parent, 'link', ATOM).map(({ attributes }) => {
    const href = attributes.get('href') ?? ''
    return {
      rel: attributes.get('rel') ?? 'alternate',
      href: resolve(href, url) ?? href,
      type: attributes.get('type'),
    }
  })

function readItem(item: Element): Entry {
  const guid = childOf(item, 'guid')
  const id = guid?.text.trim() || undefined
  const title = textOf(item, 'title')
  const link = textOf(item, 'link')
  // RSS 2.0, guid: a permalink unless it says otherwise.
  const permalink = guid && guid.attributes.get('isPermaLink') !== 'false' ? id : undefined
  return {
    id,
    url: link ?? permalink,
    title,
    hasMarkedTitle: hasMarkup(title),
    summary: textOf(item, 'description'),
    content: textOf(item, 'encoded', CONTENT),
    isDated: Boolean(textOf(item, 'pubDate') ?? textOf(item, 'date', DUBLIN_CORE)),
    published: publishedOf(item),
    updated: readRfc3339(textOf(item, 'updated', ATOM) ?? '').time,
  }
}

const publishedOf = (item: Element): number | undefined =>
  readRfc822(textOf(item, 'pubDate') ?? '').time ??
  readRfc3339(textOf(item, 'date', DUBLIN_CORE) ?? '').time
