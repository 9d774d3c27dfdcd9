// The feeds that a page leads to, as readers find them: by its links, by lists of feeds, else by guessing.

import type { Offer } from '../checks/site.ts'
import { outlinesOf } from '../checks/opml.ts'
import { plainAsk } from '../probes.ts'
import { type Document, readDocument } from '../read/document.ts'
import { type HtmlElement, readHtml } from '../read/html.ts'
import { resolve } from '../wire/exchange.ts'
import { type Asker, follow } from './asker.ts'

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|feed\+json|xml)$|^text\/xml$/u
/** JSON Feed 1.0 had no type of its own; WordPress links its interface under the same. */
const JSON_FEED = /\/feed[\w-]*\.json$|\/feed\/json\/?$/u

/** Where readers look when a page links nothing; the first that is a feed is taken. */
const GUESSES = [
  '/feed',
  '/feed/',
  '/rss.xml',
  '/rss',
  '/atom.xml',
  '/feed.xml',
  '/index.xml',
  '/feed.json',
]

export type Page = {
  readonly feeds: readonly Offer[]
  /** Lists of feeds, OPML. */
  readonly lists: readonly string[]
  readonly hasIcon: boolean
}

/** What a page links, in its own order. */
export function readPage({ text, url }: Document): Page {
  const { elements } = readHtml(text)
  const base = elements.find(({ name }) => name === 'base')?.attributes.get('href') ?? url
  const links = elements.filter(({ name }) => name === 'link' || name === 'a')
  const target = ({ attributes }: HtmlElement): string | undefined =>
    resolve(attributes.get('href') ?? '', resolve(base, url) ?? url)
  const feeds = links.flatMap((link): Offer[] => {
    const [href, type] = [target(link), typeOf(link)]
    if (link.name !== 'link' || !hasRelation(link, 'alternate') || href === undefined) return []
    const isFeed = FEED_TYPES.test(type) || (type === 'application/json' && JSON_FEED.test(href))
    return isFeed ? [{ url: href, by: 'page', from: url, type }] : []
  })
  const lists = links
    .filter(
      (link) => typeOf(link) === 'text/x-opml' || link.attributes.get('href')?.endsWith('.opml'),
    )
    .flatMap((link) => target(link) ?? [])
  return {
    feeds,
    lists: [...new Set(lists)],
    hasIcon: links.some((link) => hasRelation(link, 'icon')),
  }
}

const typeOf = ({ attributes }: HtmlElement): string =>
  (attributes.get('type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

const hasRelation = ({ attributes }: HtmlElement, relation: string): boolean =>
  (attributes.get('rel') ?? '').toLowerCase().split(/\s+/u).includes(relation)

/** The feeds of a list that are of the site itself. */
export const offersOf = (list: Document, origin: string): Offer[] =>
  outlinesOf(list).flatMap(({ attributes }): Offer[] => {
    const url = resolve(attributes.get('xmlUrl') ?? '', list.url)
    return url?.startsWith(`${origin}/`) ? [{ url, by: 'list', from: list.url }] : []
  })

/** The pages that a list says its feeds are of. */
export const pagesOf = (list: Document, origin: string): string[] =>
  outlinesOf(list).flatMap(({ attributes }) => {
    const url = resolve(attributes.get('htmlUrl') ?? '', list.url)
    return url?.startsWith(`${origin}/`) ? [url] : []
  })

/** The first of the usual addresses where a feed stands; none when there is none. */
export async function guessFeeds(home: string, asker: Asker): Promise<Offer[]> {
  for (const path of GUESSES) {
    const hops = await follow(plainAsk(new URL(path, home).href), asker)
    const { ask, answer } = hops.at(-1) ?? hops[0]
    const isFeed = answer?.status === 200 && readDocument(ask.url, answer).feed !== undefined
    if (isFeed) return [{ url: ask.url, by: 'guess' }]
  }
  return []
}
