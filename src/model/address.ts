// Every path and every id that Pagewire publishes is made here, from configuration alone: nothing of
// a request ever enters one.

import { FEED_FILE, type FeedFormat } from './feed-format.ts'
import { PICTURE_ENDINGS, type PictureType } from './picture.ts'
import type { Publication } from './publication.ts'

/**
 * What a feed gathers: everything, one section, one edition, what an edition has of a section, or what was
 * looked for.
 */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly slug: string }
  | { readonly kind: 'edition'; readonly date: string }
  | { readonly kind: 'section-edition'; readonly slug: string; readonly date: string }
  | { readonly kind: 'search'; readonly query: string }

/** Below which a variant of the paper stands: `/zh-hans`. */
export const variantRoot = (language: string): string => `/${language.toLowerCase()}`

/** A path of a page or feed, in the script in which the paper is served. What is no text has no script. */
export const pathIn = ({ served }: Publication, path: string): string => (served?.root ?? '') + path

/** The absolute address of a page or feed. */
export const urlOf = (publication: Publication, path: string): string =>
  publication.url + pathIn(publication, path)

/**
 * The path below which a scope's feeds stand; it ends with a slash. It is also that of the scope's page,
 * but that a section has no page of its own in an edition.
 */
export function scopePath(scope: Scope): string {
  if (scope.kind === 'search') return `${SEARCH_PATH}/`
  const section = 'slug' in scope ? `sections/${scope.slug}/` : ''
  const edition = 'date' in scope ? `${scope.date}/` : ''
  return `/${section}${edition}`
}

/** What of one edition belongs to a feed that people subscribe to: an archive document of that feed. */
export const archiveScope = (feed: Scope, date: string): Scope =>
  'slug' in feed ? { kind: 'section-edition', slug: feed.slug, date } : { kind: 'edition', date }

/** The feed to subscribe to that an archive document is part of; every other feed is its own. */
export function currentScope(scope: Scope): Scope {
  if (scope.kind === 'edition') return { kind: 'all' }
  return scope.kind === 'section-edition' ? { kind: 'section', slug: scope.slug } : scope
}

export const feedPath = (scope: Scope, format: FeedFormat): string =>
  scopePath(scope) + FEED_FILE[format] + queryOf(scope)

/** The path of the page that shows what a scope has. An edition's has its sections too. */
export function pagePath(scope: Scope): string {
  if (scope.kind === 'search') return SEARCH_PATH + queryOf(scope)
  return scopePath('date' in scope ? { kind: 'edition', date: scope.date } : scope)
}

/** The page of a form that asks `q`, and goes on `before` a place in the archive. */
export const SEARCH_PATH = '/search'
export const OPENSEARCH_PATH = '/opensearch.xml'
export const OPENSEARCH_TYPE = 'application/opensearchdescription+xml'

/** The one thing of a request that is ever part of an address: percent-encoded, and with no other meaning. */
const queryOf = (scope: Scope): string =>
  scope.kind === 'search' ? `?q=${encodeURIComponent(scope.query)}` : ''

export const storyPath = (id: string): string => `/s/${id}`

/** Everything below it is a picture, and stays what it is for ever. */
export const PICTURES_PATH = '/pictures/'

/** `digest` is that of the picture's bytes, in hexadecimal digits. */
export const picturePath = (digest: string, type: PictureType): string =>
  `${PICTURES_PATH}${digest}.${PICTURE_ENDINGS[type][0]}`

/** RFC 4151: the story's identity in every feed, whatever host serves it. */
export const storyTag = (publication: Publication, id: string): string =>
  `tag:${publication.tag}:${id}`

/** RFC 4151: the identity of a feed, so that moving the site keeps subscribers' feeds. */
export const feedTag = (publication: Publication, scope: Scope): string =>
  `tag:${publication.tag}:feed${pathIn(publication, scope.kind === 'search' ? pagePath(scope) : scopePath(scope))}`

/** The page on which people choose what to subscribe to, and the list of feeds for their reader. */
export const FEEDS_PATH = '/feeds/'
export const OPML_PATH = '/feeds.opml'
export const OPML_TYPE = 'text/x-opml'

/** Where search engines begin: the address of every page, and the news of two days. */
export const SITEMAP_PATH = '/sitemap.xml'
export const NEWS_SITEMAP_PATH = '/news-sitemap.xml'

/** The paper's icon as a drawing. */
export const DRAWN_ICON_PATH = '/icon.svg'

/** Its pictures of pixels: the icon in three sizes, and a logo twice as wide as it is high. */
export const ICON_PATH = {
  favicon: '/favicon.ico',
  icon: '/icon.png',
  smallIcon: '/icon-128.png',
  logo: '/logo.png',
} as const
