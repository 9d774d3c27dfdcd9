// Which section a page belongs to, and where in the paper it was printed.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { FrontMatter, Publication } from '../model/publication.ts'
import { findNearest } from './nearest.ts'
import { FILE_START, positionAt } from './position.ts'

/** `local-2.txt` is the second page of `local`. */
const FURTHER_PAGE = /-\d{1,3}$/

type Named = { readonly slug: string; readonly frontMatter: FrontMatter }

/** What the front matter says, else what the file is called; undefined when no section has the name. */
export function findSection(page: Named, sections: Publication['sections']): string | undefined {
  const { section } = page.frontMatter
  const names = section === undefined ? [page.slug, page.slug.replace(FURTHER_PAGE, '')] : [section]
  return names.find((name) => Object.hasOwn(sections, name))
}

/** The finding for a page without a section, at the word that names none. */
export function sectionUnknown(
  page: Named & { readonly file: string; readonly text: string },
  sections: Publication['sections'],
): Diagnostic {
  const known = Object.keys(sections)
  const { section } = page.frontMatter
  const nearest = findNearest(section ?? page.slug, known)
  const help =
    nearest === undefined ? `the sections are ${known.join(', ')}` : `did you mean ${nearest}?`
  return { code: 'section-unknown', file: page.file, ...placeOf(section, page.text), help }
}

function placeOf(section: string | undefined, text: string): Partial<Diagnostic> {
  if (section === undefined) return FILE_START
  const key = /^section[ \t]*:[ \t]*["']?/mu.exec(text)
  const start = key ? key.index + key[0].length : 0
  return { ...positionAt(text, start, start + section.length), detail: section }
}

export type Printed = Named & { readonly section: string }

/**
 * Printed order: sections as publication.yaml lists them; within one, pages with a folio by its
 * letter and number, then the others by name.
 */
export function inPrintedOrder<T extends Printed>(
  pages: readonly T[],
  sections: Publication['sections'],
): T[] {
  const order = Object.keys(sections)
  const place = (page: T) => [order.indexOf(page.section), ...folioPlace(page.frontMatter.folio)]
  return pages.toSorted(
    (one, other) => compare(place(one), place(other)) || (one.slug < other.slug ? -1 : 1),
  )
}

/** `2` before `10`, `10` before `A1`, and `A2` before `A10`; no folio after every folio. */
function folioPlace(folio: string | undefined): [number, number] {
  const [, letter = '', digits] = /^([A-Z]?)(\d+)$/.exec(folio?.toUpperCase() ?? '') ?? []
  if (digits === undefined) return [Infinity, 0]
  return [letter.codePointAt(0) ?? 0, Number(digits)]
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((value, index) => value !== other[index])
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0)
}
