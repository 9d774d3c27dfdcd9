// What a document of the site is, apart from what stands in its `main`; and what sections and
// newspaper pages are called on it.

import type { Child } from 'hono/jsx'
import type { Figure } from '../markup/figures.ts'
import { cleanLine } from '../markup/gate.ts'
import type { Scope } from '../model/address.ts'
import type { PrintedPage } from '../model/edition.ts'
import type { Publication, ServedScript } from '../model/publication.ts'
import { wordsFor } from './words.ts'

/** What every view has: the paper, and the rooted path at which site.css is served. */
export type Site = { readonly publication: Publication; readonly stylesheet: string }

export type Sheet = {
  readonly site: Site
  /** Without the paper's name; the front page has none of its own. */
  readonly title?: string
  readonly description: string
  /** Rooted; an error has no address of its own. */
  readonly path?: string
  /** Whose feeds a reader finds here, what it would take first; everything when absent. */
  readonly feeds?: readonly Scope[]
  /** The date in the ear of the front page. */
  readonly date?: string
  /** A list of stories is an h-feed (microformats2). */
  readonly isList?: boolean
  /** Search engines are asked not to keep it, though it has an address. */
  readonly isUnlisted?: boolean
  /** It has a search form of its own: the foot needs none. */
  readonly hasSearch?: boolean
  /** What messengers show beside a link to the document. */
  readonly figure?: Figure | undefined
  /** What a story's document says of itself besides. */
  readonly story?: Child
}

/** A section's title, cleaned; a section that the paper has since given up is called by its slug. */
export const sectionTitle = ({ sections }: Publication, slug: string): string =>
  cleanLine(sections[slug] ?? slug)

/** A newspaper page by its number and section, such as `A12 版 國際`. */
export function pageTitle(publication: Publication, { folio, section }: PrintedPage): string {
  const title = sectionTitle(publication, section)
  if (folio === undefined) return title
  return `${wordsFor(publication.language).folio(cleanLine(folio))} ${title}`
}

/** What a browser tab shows. */
export function fullTitle({ site: { publication }, title }: Sheet): string {
  const name = cleanLine(publication.title)
  if (title === undefined) return name
  return `${cleanLine(title)}${wordsFor(publication.language).bar}${name}`
}

/** The scripts that the paper is served in besides this one. */
export const otherScripts = ({ served }: Publication): readonly Script[] =>
  (served?.scripts ?? []).filter(({ root }) => root !== served?.root)

type Script = ServedScript['scripts'][number]
