// The folder of one date: which files are pages, and what else stands there that nobody would read.

import { join } from 'node:path'

import type { Diagnostic } from '../model/diagnostic.ts'
import { SLUG_PATTERN } from '../model/publication.ts'
import { isReadme, listFolder } from './list-folder.ts'
import { type PageText, readPage } from './read-page.ts'
import { type Pictures, readPictures } from './read-pictures.ts'
import { readText } from './read-text.ts'

export const LEDGER_FILE = 'ledger.jsonl'
const PICTURES = 'pictures'
/** Windows programs write `.TXT`. */
const PAGE_FILE = /^(.*)\.txt$/iu

/** A page by the name of its file; its section is not looked up yet. */
export type NamedPage = PageText & { readonly slug: string }

export type EditionFolder = {
  readonly date: string
  readonly dir: string
  /** In the order of their names. */
  readonly pages: readonly NamedPage[]
  readonly pictures: Pictures
  /** The ledger as it stands; absent before the first build. */
  readonly ledger: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Everything in the folder `date` of the paper `within`. Never throws. */
export async function readEdition(within: string, date: string): Promise<EditionFolder> {
  const dir = join(within, date)
  const { names, problem } = await listFolder(dir)
  const pages: NamedPage[] = []
  for (const name of names) {
    const slug = slugOf(name)
    if (slug !== undefined) pages.push({ slug, ...(await readPage(join(dir, name), within)) })
  }
  const shelf = join(dir, PICTURES)
  const shelved = names.includes(PICTURES) ? await listFolder(shelf) : { names: [] }
  const pictures = await readPictures({ dir: shelf, names: shelved.names, within }, pages)
  const ledger = names.includes(LEDGER_FILE)
    ? await readText(join(dir, LEDGER_FILE), within)
    : undefined
  const empty: Diagnostic = { code: 'edition-empty', file: dir }
  return {
    date,
    dir,
    pages,
    pictures,
    ledger: ledger?.text,
    diagnostics: [
      ...(problem ? [problem] : []),
      ...(pages.length === 0 && !problem ? [empty] : []),
      ...names.flatMap((name) => nameFindings(dir, name, pages)),
      ...pages.flatMap((page) => page.diagnostics),
      ...(shelved.problem ? [shelved.problem] : []),
      ...pictures.diagnostics,
      ...(ledger?.diagnostic ? [ledger.diagnostic] : []),
    ],
  }
}

const slugOf = (name: string): string | undefined => PAGE_FILE.exec(name)?.[1]

function nameFindings(dir: string, name: string, pages: readonly NamedPage[]): Diagnostic[] {
  const file = join(dir, name)
  const slug = slugOf(name)
  if (slug === undefined) return isExpected(name) ? [] : [{ code: 'file-unexpected', file }]
  // On most people's disks Local.txt and local.txt are one file.
  const same = pages.filter((page) => page.slug.toLowerCase() === slug.toLowerCase())
  const findings: Diagnostic[] = []
  if (!SLUG_PATTERN.test(slug)) findings.push({ code: 'page-name-invalid', file })
  if (same.length > 1) findings.push({ code: 'page-duplicate', file, detail: slug.toLowerCase() })
  return findings
}

const isExpected = (name: string): boolean =>
  name === LEDGER_FILE || name === PICTURES || isReadme(name)
