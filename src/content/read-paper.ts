// A paper's folder read from disk: the publication, its editions, and everything that is wrong with
// how they are written, all at once. Nothing that people write makes it throw, and it writes nothing.

import { join } from 'node:path'

import type { Diagnostic } from '../model/diagnostic.ts'
import type { NamedPicture } from '../model/picture.ts'
import type { FrontMatter, Publication } from '../model/publication.ts'
import { listFolder } from './list-folder.ts'
import { findSection, inPrintedOrder, sectionUnknown } from './page-section.ts'
import { sortOut } from './paper-folder.ts'
import { type EditionFolder, LEDGER_FILE, type NamedPage, readEdition } from './read-edition.ts'
import { PUBLICATION_FILE, readPublication } from './read-publication.ts'

export type PageSource = {
  readonly slug: string
  /** Slug of a section of the publication; the page's own slug while that is unknown. */
  readonly section: string
  readonly file: string
  /** The page's text; lines of front matter are blank, so that line numbers stay true. */
  readonly source: string
  readonly frontMatter: FrontMatter
  /** In the order of the page's captions. */
  readonly pictures: readonly NamedPicture[]
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
  /** By the path at which it is published: the file of a picture that a page names. */
  readonly pictureFiles: ReadonlyMap<string, string>
}

/** Reads the folder; `file` of every finding begins with `dir` as it is given here. Never throws. */
export async function readPaper(dir: string): Promise<Paper> {
  const { names, problem } = await listFolder(dir)
  if (problem) return noPaper({ ...problem, code: 'content-missing' })
  const { dates, diagnostics } = await sortOut(dir, names)
  const described = names.includes(PUBLICATION_FILE) ? await readPublication(dir) : undefined
  const folders: EditionFolder[] = []
  for (const date of dates) folders.push(await readEdition(dir, date))
  const { publication } = described ?? {}
  return {
    publication,
    editions: folders.map((folder) => editionSource(folder, publication?.sections ?? {})),
    diagnostics: [
      ...diagnostics,
      ...(described?.diagnostics ?? []),
      ...folders.flatMap((folder) => folder.diagnostics),
      ...(publication ? folders.flatMap((folder) => sectionFindings(folder, publication)) : []),
    ],
    sources: new Map([...(described ? [entryOf(described)] : []), ...folders.flatMap(textsOf)]),
    pictureFiles: new Map(folders.flatMap(({ pictures }) => pictures.files)),
  }
}

const noPaper = (problem: Diagnostic): Paper => ({
  publication: undefined,
  editions: [],
  diagnostics: [problem],
  sources: new Map(),
  pictureFiles: new Map(),
})

function editionSource(
  { date, dir, ledger, pages, pictures }: EditionFolder,
  sections: Publication['sections'],
): EditionSource {
  const sources = pages.flatMap(({ slug, file, source, frontMatter }) => {
    const section = findSection({ slug, frontMatter }, sections) ?? slug
    const named = pictures.named.get(file) ?? []
    return source === undefined
      ? []
      : [{ slug, section, file, source, frontMatter, pictures: named }]
  })
  return { date, dir, ledger, pages: inPrintedOrder(sources, sections) }
}

/** A page whose front matter is wrong may have said its section: nothing more is said of it. */
function sectionFindings({ pages }: EditionFolder, { sections }: Publication): Diagnostic[] {
  const isLost = (page: NamedPage) =>
    page.diagnostics.length === 0 && findSection(page, sections) === undefined
  return pages.filter(isLost).map((page) => sectionUnknown(page, sections))
}

type Text = { readonly file: string; readonly text: string }

const entryOf = ({ file, text }: Text): [string, string] => [file, text]

function textsOf({ dir, ledger, pages }: EditionFolder): [string, string][] {
  const texts = pages.map(entryOf)
  return ledger === undefined ? texts : [[join(dir, LEDGER_FILE), ledger], ...texts]
}
