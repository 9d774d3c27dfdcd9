// What the three printers take: one feed as a value. The clock is not part of it.

import { feedPath, ICON_PATH, scopePath } from '../model/address.ts'
import type { Scope } from '../model/address.ts'
import { type FeedFormat, MEDIA_TYPE } from '../model/feed-format.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'

/**
 * One feed. A feed of an edition is an archive document (RFC 5005 §4), every other one is a feed people
 * subscribe to.
 */
export type FeedDocument = {
  readonly publication: Publication
  readonly scope: Scope
  /** In the order of the feed: newest first. */
  readonly stories: readonly Story[]
  /** RFC 3339: the newest `updated` of its stories. */
  readonly updated: string
  /**
   * The date of the edition whose feed goes on where this one ends. A section has none: the feed of
   * an edition would bring its readers the other sections too.
   */
  readonly older?: string | undefined
  /** Of an edition: the date of the one after it. */
  readonly newer?: string | undefined
}

/** A link of the whole feed: a relation (RFC 8288, RFC 5005, WebSub), an absolute address, a media type. */
export type FeedLink = { readonly rel: string; readonly href: string; readonly type?: string }

/** The namespace of RFC 5005 §7, in which `archive` marks an archive document. */
export const HISTORY = 'http://purl.org/syndication/history/1.0'

/** Who wrote the document, in RSS and Atom. */
export const GENERATOR = 'Pagewire'

/** What a feed of this scope is called, in readers' lists and in `<link rel="alternate">`. */
export function feedTitle({ title, sections }: Publication, scope: Scope): string {
  if (scope.kind === 'section') return `${title} · ${sections[scope.slug] ?? scope.slug}`
  return scope.kind === 'edition' ? `${title} · ${scope.date}` : title
}

/** The absolute address of a scope's page. */
export const homeUrl = (publication: Publication, scope: Scope): string =>
  publication.url + scopePath(scope)

/** The absolute address of the paper's icon in one size, or of its logo. */
export const iconUrl = ({ url }: Publication, icon: keyof typeof ICON_PATH): string =>
  url + ICON_PATH[icon]

/** The absolute address of a scope's feed. */
export const feedUrl = (publication: Publication, scope: Scope, format: FeedFormat): string =>
  publication.url + feedPath(scope, format)

/** Every link of the feed in one format: itself, its page and its neighbours in the archive. */
export function feedLinks(document: FeedDocument, format: FeedFormat): readonly FeedLink[] {
  const { publication, scope, older, newer } = document
  const to = (rel: string, target: Scope): FeedLink => ({
    rel,
    href: feedUrl(publication, target, format),
    type: MEDIA_TYPE[format],
  })
  const edition = (rel: string, date: string | undefined): readonly FeedLink[] =>
    date === undefined ? [] : [to(rel, { kind: 'edition', date })]
  return [
    to('self', scope),
    { rel: 'alternate', href: homeUrl(publication, scope), type: 'text/html' },
    ...(isArchive(document) ? [to('current', { kind: 'all' })] : []),
    ...edition('prev-archive', older),
    ...edition('next-archive', newer),
    ...hubsOf(document).map((href) => ({ rel: 'hub', href })),
  ]
}

/** Who tells subscribers of news (WebSub). An archive document has none to tell. */
export const hubsOf = (document: FeedDocument): readonly string[] =>
  document.publication.hub === undefined || isArchive(document) ? [] : [document.publication.hub]

/** RFC 5005 §4: an archive document says so of itself. */
export const isArchive = ({ scope }: FeedDocument): boolean => scope.kind === 'edition'
