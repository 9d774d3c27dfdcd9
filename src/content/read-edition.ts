// The folder of one date: which files are pages, and what else stands there that nobody would read.

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

import type { Diagnostic } from '../model/diagnostic.ts'
import { SLUG_PATTERN } from '../model/publication.ts'
import { type PageText, readPage } from './read-page.ts'
import { readText, reasonOf } from './read-text.ts'

export const LEDGER_FILE = 'ledger.jsonl'
const PICTURES = 'pictures'
/** Windows programs write `.TXT`. */
const PAGE_FILE = /^(.*)\.txt$/iu

/** A page whose file and name are in order; its section is not looked up yet. */
export type NamedPage = PageText & { readonly slug: string }

export type EditionFolder = {
  readonly date: string
  readonly dir: string
  /** In the order of their names. */
  readonly pages: readonly NamedPage[]
  /** The ledger as it stands; absent before the first build. */
  readonly ledger: string | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Everything in the folder `date` of the paper `within`. Never throws. */
export async function readEdition(within: string, date: string): Promise<EditionFolder> {
  const dir = join(within, date)
  const { names, diagnostics } = await listFolder(dir)
  const slugs = names.flatMap((name) => PAGE_FILE.exec(name)?.[1] ?? [])
  const pages: NamedPage[] = []
  for (const name of names) {
    const slug = PAGE_FILE.exec(name)?.[1]
    if (slug !== undefined) pages.push({ slug, ...(await readPage(join(dir, name), within)) })
  }
  const ledger = names.includes(LEDGER_FILE)
    ? await readText(join(dir, LEDGER_FILE), within)
    : undefined
  return {
    date,
    dir,
    pages,
    ledger: ledger?.text,
    diagnostics: [
      ...diagnostics,
      ...names.flatMap((name) => nameFindings(dir, name, slugs)),
      ...pages.flatMap((page) => page.diagnostics),
      ...(ledger?.diagnostic ? [ledger.diagnostic] : []),
    ],
  }
}

type Listing = { readonly names: readonly string[]; readonly diagnostics: readonly Diagnostic[] }

/** Names in code point order, whatever order the disk gives them in; hidden files are left out. */
export async function listFolder(dir: string): Promise<Listing> {
  try {
    const names = await readdir(dir)
    return { names: names.filter((name) => !name.startsWith('.')).sort(), diagnostics: [] }
  } catch (error) {
    return {
      names: [],
      diagnostics: [{ code: 'file-unreadable', file: dir, detail: reasonOf(error) }],
    }
  }
}

function nameFindings(dir: string, name: string, slugs: readonly string[]): Diagnostic[] {
  const file = join(dir, name)
  const slug = PAGE_FILE.exec(name)?.[1]
  if (slug === undefined) return isExpected(name) ? [] : [{ code: 'file-unexpected', file }]
  const same = slugs.filter((other) => other.toLowerCase() === slug.toLowerCase())
  const findings: Diagnostic[] = []
  if (!SLUG_PATTERN.test(slug)) findings.push({ code: 'page-name-invalid', file })
  if (same.length > 1) findings.push({ code: 'page-duplicate', file, detail: slug.toLowerCase() })
  return findings
}

const isExpected = (name: string): boolean =>
  name === LEDGER_FILE || name === PICTURES || /^readme(?:\.|$)/iu.test(name)
