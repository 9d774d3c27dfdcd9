// A paper's folder read from disk: the publication, its editions, and everything that is wrong with
// how they are written, all at once. Nothing that people write makes it throw, and it writes nothing.

import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { Diagnostic } from '../model/diagnostic.ts'
import type { FrontMatter, Publication } from '../model/publication.ts'
import { isEditionDate } from './edition-date.ts'
import { findSection, inPrintedOrder, sectionUnknown } from './page-section.ts'
import { type EditionFolder, listFolder, type NamedPage, readEdition } from './read-edition.ts'
import { PUBLICATION_FILE, type PublicationText, readPublication } from './read-publication.ts'

export type PageSource = {
  readonly slug: string
  /** Slug of a section of the publication; the page's own slug while that is unknown. */
  readonly section: string
  readonly file: string
  /** The page's text; lines of front matter are blank, so that line numbers stay true. */
  readonly source: string
  readonly frontMatter: FrontMatter
}

export type EditionSource = {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly dir: string
  /** Printed order. */
  readonly pages: readonly PageSource[]
  /** Text of ledger.jsonl; undefined before the first build. */
  readonly ledger: string | undefined
}

/** The text of every file that was read, as people wrote it, to show the lines of diagnostics. */
export type Sources = ReadonlyMap<string, string>

export type Paper = {
  /** Undefined only when a diagnostic says why. */
  readonly publication: Publication | undefined
  /** Oldest first; pages that cannot be read are left out and reported. */
  readonly editions: readonly EditionSource[]
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
}

/** Reads the folder; `file` of every finding begins with `dir` as it is given here. */
export async function readPaper(dir: string): Promise<Paper> {
  const listing = await listFolder(dir)
  if (listing.diagnostics.length > 0) return noPaper(dir, listing.diagnostics)
  const described = await readPublication(dir)
  const names = await sortOut(dir, listing.names)
  const folders: EditionFolder[] = []
  for (const date of names.dates) folders.push(await readEdition(dir, date))
  const { publication } = described
  const none: Diagnostic[] = folders.length === 0 ? [{ code: 'content-missing', file: dir }] : []
  return {
    publication,
    editions: folders.map((folder) => editionSource(folder, publication?.sections ?? {})),
    diagnostics: [
      ...publicationFindings(described, listing.names),
      ...names.diagnostics,
      ...none,
      ...folders.flatMap((folder) => folder.diagnostics),
      ...(publication ? folders.flatMap((folder) => sectionFindings(folder, publication)) : []),
    ],
    sources: sourcesOf(described, folders),
  }
}

function noPaper(dir: string, [found]: readonly Diagnostic[]): Paper {
  const { detail } = found ?? {}
  const diagnostics: Diagnostic[] = [
    { code: 'content-missing', file: dir, ...(detail !== undefined && { detail }) },
  ]
  return { publication: undefined, editions: [], diagnostics, sources: new Map() }
}

/** A paper that has no description needs another help than one whose description is wrong. */
function publicationFindings(
  { file, diagnostics }: PublicationText,
  names: readonly string[],
): readonly Diagnostic[] {
  return names.includes(PUBLICATION_FILE) ? diagnostics : [{ code: 'publication-missing', file }]
}

type Sorted = { readonly dates: readonly string[]; readonly diagnostics: readonly Diagnostic[] }

/** Dates are editions; any other folder is a mistake, and any other file is not read. */
async function sortOut(dir: string, names: readonly string[]): Promise<Sorted> {
  const dates: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of names) {
    const file = join(dir, name)
    const isFolder = (await stat(file).catch(() => undefined))?.isDirectory() ?? false
    if (isFolder && isEditionDate(name)) dates.push(name)
    else if (isFolder) diagnostics.push({ code: 'folder-not-a-date', file, ...dateHelp(name) })
    else if (!isExpected(name))
      diagnostics.push({ code: 'file-unexpected', file, ...fileHelp(name) })
  }
  return { dates, diagnostics }
}

const isExpected = (name: string): boolean =>
  name === PUBLICATION_FILE || /^readme(?:\.|$)/iu.test(name)

/** `20260207` and `2026.2.7` are dates to people. */
function dateHelp(name: string): { readonly help?: string } {
  const [, year, month = '', day = ''] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/u.exec(name) ?? []
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (isEditionDate(date)) return { help: `did you mean ${date}?` }
  return year === undefined ? {} : { help: 'the calendar has no such day' }
}

function fileHelp(name: string): { readonly help?: string } {
  if (/\.txt$/iu.test(name)) return { help: 'move the page into the folder of its date' }
  return /^publication\.ya?ml$/iu.test(name) ? { help: `rename it ${PUBLICATION_FILE}` } : {}
}

function editionSource(
  { date, dir, ledger, pages }: EditionFolder,
  sections: Publication['sections'],
): EditionSource {
  const sources = pages.flatMap(({ slug, file, source, frontMatter }) => {
    const section = findSection({ slug, frontMatter }, sections) ?? slug
    return source === undefined ? [] : [{ slug, section, file, source, frontMatter }]
  })
  return { date, dir, ledger, pages: inPrintedOrder(sources, sections) }
}

/** A page whose front matter is wrong may have said its section: nothing more is said of it. */
function sectionFindings({ pages }: EditionFolder, { sections }: Publication): Diagnostic[] {
  const isLost = (page: NamedPage) =>
    page.diagnostics.length === 0 && findSection(page, sections) === undefined
  return pages.filter(isLost).map((page) => sectionUnknown(page, sections))
}

function sourcesOf({ file, text }: PublicationText, folders: readonly EditionFolder[]): Sources {
  const ledgers = folders.flatMap(({ dir, ledger }): [string, string][] =>
    ledger === undefined ? [] : [[join(dir, 'ledger.jsonl'), ledger]],
  )
  const pages = folders.flatMap(({ pages }) =>
    pages.map((page): [string, string] => [page.file, page.text]),
  )
  return new Map([[file, text], ...ledgers, ...pages])
}
