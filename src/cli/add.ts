// `add`: a page in whatever encoding becomes a page of an edition. What could not be published is
// refused, and then nothing is written.

import { type Converted, convert } from '../content/convert.ts'
import { makePage } from '../content/new-page.ts'
import { findPlace, type PagePlace } from '../content/page-place.ts'
import { findSection, sectionUnknown } from '../content/page-section.ts'
import { pageText } from '../content/read-page.ts'
import type { Sources } from '../content/read-paper.ts'
import { readBytes, reasonOf } from '../content/read-text.ts'
import { type Diagnostic, inFile } from '../model/diagnostic.ts'
import type { Page } from '../model/page.ts'
import { parsePage } from '../parse/page.ts'
import { readWanted, type Wanted } from './add-arguments.ts'
import type { Exit, Io } from './io.ts'
import { replaceFile } from './replace-file.ts'
import { hasErrors, tell } from './report.ts'
import { nextSteps, placeSays, readingSays } from './tell-added.ts'
import { visible } from './visible.ts'

/** Exit status 1 when the page was refused. */
export async function add(args: readonly string[], io: Io): Promise<Exit> {
  const wanted = readWanted(args, io)
  const file = wanted.input === '-' ? '<stdin>' : wanted.input
  const place = await findPlace(wanted.dir, wanted.date, wanted.page)
  const read = await readInput(wanted, io)
  const found = [
    ...place.diagnostics,
    ...(place.isTaken && !wanted.force ? [{ code: 'page-exists', file: place.file } as const] : []),
    ...(read.diagnostic ? inFile(file, [read.diagnostic]) : []),
  ]
  if (found.length > 0) return refuse(found, new Map([...place.sources, [file, read.text]]), io)
  const made = makePage(read.text, wanted.settings)
  io.stderr(readingSays(visible(file), read, made))
  return put(made.text, place, wanted, io)
}

async function readInput({ input, encoding }: Wanted, io: Io): Promise<Converted> {
  if (input === '-') return convert(await io.stdin(), encoding)
  const { bytes, diagnostic } = await readBytes(input)
  return bytes ? convert(bytes, encoding) : { text: '', diagnostic }
}

function refuse(diagnostics: readonly Diagnostic[], sources: Sources, io: Io): Exit {
  tell({ diagnostics, sources }, io)
  io.stderr('nothing was added\n')
  return 1
}

async function put(text: string, place: PagePlace, wanted: Wanted, io: Io): Promise<Exit> {
  const { file } = place
  const { page, diagnostics } = readBack(text, place)
  const sources = new Map([[file, text]])
  if (hasErrors(diagnostics)) return refuse(diagnostics, sources, io)
  try {
    if (!wanted.dryRun) await replaceFile(file, text)
  } catch (error) {
    io.stderr(`${visible(file)}: cannot be written: ${reasonOf(error)}\n`)
    return 1
  }
  tell({ diagnostics, sources }, io)
  io.stderr(placeSays(place, page, wanted))
  if (!wanted.dryRun) io.stderr(nextSteps(place, wanted))
  return 0
}

type ReadBack = { readonly page: Page; readonly diagnostics: readonly Diagnostic[] }

/** The page as the build will read it. */
function readBack(text: string, { file, slug, sections }: PagePlace): ReadBack {
  const { source = '', frontMatter, diagnostics } = pageText(file, { text })
  const page = parsePage(source)
  // A page whose front matter is wrong may have said its section, and has been read in part.
  if (diagnostics.length > 0) return { page, diagnostics }
  const isLost = findSection({ slug, frontMatter }, sections) === undefined
  const lost = isLost ? [sectionUnknown({ slug, frontMatter, file, text }, sections)] : []
  return { page, diagnostics: [...lost, ...inFile(file, page.diagnostics)] }
}
