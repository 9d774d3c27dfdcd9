// A paper that is fit to be published: read, with every ledger whole and every story's identity known. What
// build and diff have in common; it writes nothing.

import { findAhead } from '../ledger/ahead.ts'
import { type Diagnostic, severityOf } from '../model/diagnostic.ts'
import { instantOf } from '../model/instant.ts'
import type { Publication } from '../model/publication.ts'
import type { Io } from './io.ts'
import { findLostLines } from './losses.ts'
import { pressEditions, type Pressed } from './press.ts'
import { progress } from './progress.ts'
import { type ParsedPaper, type ReadEdition, readPages } from './read-pages.ts'
import type { Readings } from './readings.ts'
import { hasErrors, plural, tell } from './report.ts'
import { seenFile } from './seen-ledgers.ts'

/** Where the pack stands, and what the last build saw of the ledgers. */
export const OUT = '.pagewire'

export type Prepared = {
  readonly paper: ParsedPaper
  readonly publication: Publication
  readonly pressed: Pressed
  /** The file of the ledgers that the last build saw. */
  readonly seen: string
}

export type Preparation = {
  /** The folder of the pack. */
  readonly out: string
  readonly readings: Readings
  /** What the last build saw does not count. */
  readonly forget?: boolean | undefined
}

/** Undefined when something must be mended first, which has been told. */
export async function preparePaper(
  dir: string,
  { out, readings, forget }: Preparation,
  io: Io,
): Promise<Prepared | undefined> {
  const paper = await readPages(dir, progress('reading', io), readings)
  const now = instantOf(Date.now())
  const { publication, sources } = paper
  tellNews(paper, aheadOf(paper.editions, now), io)
  if (!publication || hasErrors(paper.diagnostics)) return undefined
  const seen = await seenFile(out, dir, publication)
  const lost = await findLostLines(paper, publication, dir, forget ? undefined : seen)
  const pressed = pressEditions(publication, paper.editions, now)
  const diagnostics = [...lost, ...pressed.questions]
  if (diagnostics.length > 0) {
    tell({ diagnostics, sources }, io)
    return undefined
  }
  return { paper, publication, pressed, seen }
}

/** Notes are told once: in a long archive they would hide what is said of today's pages. */
function tellNews(
  { diagnostics, sources, editions }: ParsedPaper,
  besides: readonly Diagnostic[],
  io: Io,
): void {
  const known = new Set(
    editions.filter(({ isKnown }) => isKnown).flatMap(({ pages }) => pages.map(({ file }) => file)),
  )
  const news = diagnostics.filter(
    (diagnostic) => severityOf(diagnostic) !== 'note' || !known.has(diagnostic.file ?? ''),
  )
  tell({ diagnostics: [...news, ...besides], sources }, io)
  const rest = diagnostics.length - news.length
  if (rest > 0) {
    io.stderr(
      `${plural(rest, 'note')} on pages that are as they were: \`npm run -s pagewire -- check\` tells them\n`,
    )
  }
}

/** What this machine's clock, or another's, must have got wrong. */
const aheadOf = (editions: readonly ReadEdition[], now: string): readonly Diagnostic[] =>
  editions.flatMap(({ ledger: { file, entries, lines } }) =>
    findAhead(entries, now).map(({ id, updated }): Diagnostic => {
      const detail = `${updated}, and this machine has ${now}`
      return { code: 'ledger-ahead', file, line: lines.get(id) ?? 1, detail }
    }),
  )
