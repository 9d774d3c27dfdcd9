// What the three printers take: one feed as a value. The clock is not part of it.

import {
  archiveScope,
  currentScope,
  feedPath,
  ICON_PATH,
  pagePath,
  urlOf,
} from '../model/address.ts'
import type { Scope } from '../model/address.ts'
import { noticesIn } from '../markup/notices.ts'
import { type FeedFormat, MEDIA_TYPE } from '../model/feed-format.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import type { Withdrawal } from '../model/withdrawal.ts'

/**
 * One feed. A feed of an edition, or of a section in it, is an archive document (RFC 5005 §4), every other
 * one is a feed people subscribe to.
 */
export type FeedDocument = {
  readonly publication: Publication
  readonly scope: Scope
  /** In the order of the feed: newest first. */
  readonly stories: readonly Story[]
  /** RFC 3339: the newest `updated` of its stories. */
  readonly updated: string
  /** The date of the edition whose feed of the same section, or of all, goes on where this one ends. */
  readonly older?: string | undefined
  /** Of an archive document: the date of the one after it. */
  readonly newer?: string | undefined
  /** Stories that are gone, the newest first: programs that keep them are told. */
  readonly withdrawals?: readonly Withdrawal[]
  /** The path of the style in which a browser shows the feed. */
  readonly stylesheet?: string
}

/** A link of the whole feed: a relation (RFC 8288, RFC 5005, WebSub), an absolute address, a media type. */
export type FeedLink = { readonly rel: string; readonly href: string; readonly type?: string }

/** The namespace of RFC 5005 §7, in which `archive` marks an archive document. */
export const HISTORY = 'http://purl.org/syndication/history/1.0'

/** Who wrote the document, in RSS and Atom. */
export const GENERATOR = 'Pagewire'

/** What a feed of this scope is called in readers' lists. */
export const feedTitle = ({ title, language, sections }: Publication, scope: Scope): string =>
  [
    title,
    ...(scope.kind === 'search' ? [noticesIn(language).searchFor(scope.query)] : []),
    ...('slug' in scope ? [sections[scope.slug] ?? scope.slug] : []),
    ...('date' in scope ? [scope.date] : []),
  ].join(' · ')

/** The absolute address of the page that shows what the feed has. */
export const homeUrl = (publication: Publication, scope: Scope): string =>
  urlOf(publication, pagePath(scope))

/** The absolute address of the paper's icon in one size, or of its logo. */
export const iconUrl = ({ url }: Publication, icon: keyof typeof ICON_PATH): string =>
  url + ICON_PATH[icon]

/** The absolute address of a scope's feed. */
export const feedUrl = (publication: Publication, scope: Scope, format: FeedFormat): string =>
  urlOf(publication, feedPath(scope, format))

/** Every link of the feed in one format: itself, its page and its neighbours in the archive. */
export function feedLinks(document: FeedDocument, format: FeedFormat): readonly FeedLink[] {
  const { publication, scope, older, newer } = document
  const to = (rel: string, target: Scope): FeedLink => ({
    rel,
    href: feedUrl(publication, target, format),
    type: MEDIA_TYPE[format],
  })
  const edition = (rel: string, date: string | undefined): readonly FeedLink[] =>
    date === undefined ? [] : [to(rel, archiveScope(scope, date))]
  return [
    to('self', scope),
    { rel: 'alternate', href: homeUrl(publication, scope), type: 'text/html' },
    ...(isArchive(document) ? [to('current', currentScope(scope))] : []),
    ...edition('prev-archive', older),
    ...edition('next-archive', newer),
    ...hubsOf(document).map((href) => ({ rel: 'hub', href })),
  ]
}

/** Who tells subscribers of news (WebSub). An archive document has none to tell, and who asked what nobody knows. */
export const hubsOf = ({
  publication: { hub },
  scope,
}: Pick<FeedDocument, 'publication' | 'scope'>): readonly string[] =>
  hub === undefined || 'date' in scope || scope.kind === 'search' ? [] : [hub]

/** RFC 5005 §4: an archive document says so of itself. */
export const isArchive = ({ scope }: FeedDocument): boolean => 'date' in scope
