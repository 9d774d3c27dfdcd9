// A paper's folder to parsed pages: what check and build have in common. It writes nothing.

import { join } from 'node:path'

import {
  type EditionSource,
  type PageSource,
  type Paper,
  readPaper,
} from '../content/read-paper.ts'
import { LEDGER_FILE } from '../content/read-edition.ts'
import { placePictures } from '../edition/pictures.ts'
import { parseLedger } from '../ledger/ledger-file.ts'
import { type Diagnostic, inFile } from '../model/diagnostic.ts'
import type { PrintedPage } from '../model/edition.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import type { Page } from '../model/page.ts'
import { parsePages } from './parse-pages.ts'
import type { Progress } from './progress.ts'
import type { Readings } from './readings.ts'
import { uncreditedAgencies } from './uncredited-agencies.ts'

export type ParsedPage = {
  readonly printed: PrintedPage
  readonly file: string
  readonly page: Page
}

export type ParsedLedger = {
  readonly file: string
  /** As it stands; empty before the first build. */
  readonly text: string
  readonly entries: readonly LedgerEntry[]
  /** Numbers of the lines that have the ids. */
  readonly lines: ReadonlyMap<string, number>
  readonly diagnostics: readonly Diagnostic[]
}

export type ReadEdition = {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly ledger: ParsedLedger
  /** Printed order. */
  readonly pages: readonly ParsedPage[]
  /** Whether an earlier build has read the same pages, and told what there is to say of them. */
  readonly isKnown: boolean
}

/** The paper with its pages parsed; `diagnostics` has those of the files and of every text. */
export type ParsedPaper = Omit<Paper, 'editions'> & { readonly editions: readonly ReadEdition[] }

/**
 * Everything there is and everything that is wrong with it, at once. What `readings` has is not parsed again.
 * Never throws.
 */
export async function readPages(
  dir: string,
  onPage: Progress,
  readings?: Readings,
): Promise<ParsedPaper> {
  const paper = await readPaper(dir)
  const editions = await parseEditions(paper.editions, onPage, readings)
  const found = editions.flatMap(({ pages, ledger }) => [
    ...pages.flatMap(({ file, page }) => inFile(file, page.diagnostics)),
    ...inFile(ledger.file, ledger.diagnostics),
  ])
  const twice = findTwice(editions.map(({ ledger }) => ledger))
  const uncredited = uncreditedAgencies(dir, { ...paper, editions })
  const diagnostics = [...paper.diagnostics, ...found, ...twice, ...uncredited]
  return { ...paper, editions, diagnostics }
}

const textsOf = ({ pages }: EditionSource): readonly string[] => pages.map(({ source }) => source)

async function parseEditions(
  editions: readonly EditionSource[],
  onPage: Progress,
  readings: Readings | undefined,
): Promise<readonly ReadEdition[]> {
  const known = new Map<EditionSource, readonly Page[]>()
  for (const edition of editions) {
    const pages = await readings?.find(edition.date, textsOf(edition))
    if (pages) known.set(edition, pages)
  }
  const anew = editions.filter((edition) => !known.has(edition))
  const parsedAnew = new Set(anew)
  const sources = anew.flatMap(textsOf)
  let done = 0
  const parsed = await parsePages(sources, () => onPage((done += 1), sources.length))
  let at = 0
  for (const edition of anew) {
    const pages = parsed.slice(at, (at += edition.pages.length))
    known.set(edition, pages)
    readings?.keep(edition.date, textsOf(edition), pages)
  }
  return editions.map((edition) => {
    const { date, dir, ledger, pages } = edition
    const read = known.get(edition) ?? []
    return {
      date,
      isKnown: !parsedAnew.has(edition),
      ledger: parsedLedger(dir, date, ledger),
      pages: pages.flatMap((source, index) => {
        const page = read[index]
        return page ? [withPictures(source, page)] : []
      }),
    }
  })
}

function parsedLedger(dir: string, date: string, text = ''): ParsedLedger {
  return { file: join(dir, LEDGER_FILE), text, ...parseLedger(text, date) }
}

/** An edition that was copied with its ledger has stories that are in another edition too. */
function findTwice(ledgers: readonly ParsedLedger[]): Diagnostic[] {
  const homes = new Map<string, string>()
  return ledgers.flatMap(({ file, lines }) =>
    [...lines].flatMap(([id, line]): Diagnostic[] => {
      const home = homes.get(id)
      homes.set(id, home ?? `${file}:${line}`)
      if (home === undefined) return []
      return [{ code: 'ledger-id-twice', file, line, detail: `${id} stands at ${home} too` }]
    }),
  )
}

function withPictures({ slug, section, file, ...rest }: PageSource, parsed: Page): ParsedPage {
  const { folio } = rest.frontMatter
  const page = placePictures(parsed, rest.pictures)
  const printed = { slug, section, ...(folio !== undefined && { folio }) }
  return { printed, file, page }
}
