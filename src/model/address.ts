// Every path and every id that Pagewire publishes is made here, from configuration alone: nothing of
// a request ever enters one.

import { FEED_FILE, type FeedFormat } from './feed-format.ts'
import { PICTURE_ENDINGS, type PictureType } from './picture.ts'
import type { Publication } from './publication.ts'

/** What a feed gathers: everything, one section, or one edition. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly slug: string }
  | { readonly kind: 'edition'; readonly date: string }

/** The path of a scope's page; it ends with a slash, and its feeds stand below it. */
export function scopePath(scope: Scope): string {
  if (scope.kind === 'section') return `/sections/${scope.slug}/`
  if (scope.kind === 'edition') return `/${scope.date}/`
  return '/'
}

export const feedPath = (scope: Scope, format: FeedFormat): string =>
  scopePath(scope) + FEED_FILE[format]

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
  `tag:${publication.tag}:feed${scopePath(scope)}`

/** The page on which people choose what to subscribe to, and the list of feeds for their reader. */
export const FEEDS_PATH = '/feeds/'
export const OPML_PATH = '/feeds.opml'
