// Where a new page would stand in a paper's folder, and everything that keeps it from standing there.
// It writes nothing.

import { join } from 'node:path'

import type { Diagnostic } from '../model/diagnostic.ts'
import { type Publication, SLUG_PATTERN } from '../model/publication.ts'
import { listFolder } from './list-folder.ts'
import { dateFinding } from './paper-folder.ts'
import type { Sources } from './read-paper.ts'
import { PUBLICATION_FILE, readPublication } from './read-publication.ts'

export type PagePlace = {
  readonly file: string
  readonly slug: string
  /** Whether the edition has a page of that name. */
  readonly isTaken: boolean
  /** Of the publication; empty when it cannot be read. */
  readonly sections: Publication['sections']
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: Sources
}

/** The place of the page `name` (with or without `.txt`) in the edition `date`. Never throws. */
export async function findPlace(dir: string, date: string, name: string): Promise<PagePlace> {
  const slug = name.replace(/\.txt$/iu, '')
  const file = join(dir, date, `${slug}.txt`)
  const wrongDate = dateFinding(join(dir, date), date)
  const isName = SLUG_PATTERN.test(slug)
  const { sections = {}, sources, diagnostics } = await readSections(dir)
  const there = isName && !wrongDate ? await findPage(join(dir, date), `${slug}.txt`) : undefined
  return {
    file: there ?? file,
    slug,
    isTaken: there !== undefined,
    sections,
    diagnostics: [
      ...diagnostics,
      ...(wrongDate ? [wrongDate] : []),
      ...(isName ? [] : [{ code: 'page-name-invalid', file } as const]),
    ],
    sources,
  }
}

/** On most people's disks Local.TXT is local.txt: whatever it is called there, it is the page. */
async function findPage(folder: string, name: string): Promise<string | undefined> {
  const { names } = await listFolder(folder)
  const same = names.find((other) => other.toLowerCase() === name)
  return same === undefined ? undefined : join(folder, same)
}

type Described = Pick<PagePlace, 'diagnostics' | 'sources'> & Partial<Pick<PagePlace, 'sections'>>

async function readSections(dir: string): Promise<Described> {
  const { names, problem } = await listFolder(dir)
  if (problem) return nothing({ ...problem, code: 'content-missing' })
  if (!names.includes(PUBLICATION_FILE)) {
    return nothing({ code: 'publication-missing', file: join(dir, PUBLICATION_FILE) })
  }
  const { file, text, publication, diagnostics } = await readPublication(dir)
  const sources = new Map([[file, text]])
  return { diagnostics, sources, ...(publication && { sections: publication.sections }) }
}

const nothing = (problem: Diagnostic): Described => ({
  diagnostics: [problem],
  sources: new Map(),
})
