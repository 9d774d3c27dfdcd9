// `parse`: the stories of pages, to read or as JSON, or how each line was read. It needs no publication
// and writes no file.

import { basename } from 'node:path'

import type { PageText } from '../content/read-page.ts'
import { type Diagnostic, inFile } from '../model/diagnostic.ts'
import type { Page } from '../model/page.ts'
import type { PageReading } from '../model/reading.ts'
import { explainPage } from '../parse/explain.ts'
import { parsePage } from '../parse/page.ts'
import { explainJson, explainLines } from './explain.ts'
import type { Exit, Io } from './io.ts'
import { readInput } from './read-input.ts'
import { renderStories } from './render-stories.ts'
import { hasFindings, tell } from './report.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

/** Each page as soon as it is parsed; findings after all of them. A bad page does not stop the others. */
export async function parse(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean' },
    explain: { type: 'boolean' },
  })
  if (positionals.length === 0) throw new UsageError('parse needs the files of pages')
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  for (const name of positionals) {
    const text = await readInput(name, io)
    const { file } = text
    const read = values.explain ? explained(text) : { page: parsed(text), lines: [] }
    const findings = [...text.diagnostics, ...inFile(file, read.page.diagnostics)]
    sources.set(file, text.text)
    diagnostics.push(...findings)
    if (!values.json) io.stdout(heading(file, positionals))
    if (values.explain) io.stdout((values.json ? explainJson : explainLines)(text, read, io))
    else if (values.json) io.stdout(renderJson(file, read.page, findings))
    else io.stdout(renderStories(read.page, io.columns))
  }
  tell({ diagnostics, sources }, io)
  return hasFindings(diagnostics) ? 1 : 0
}

/** What cannot be read has no stories; its findings tell why. */
const NOTHING: Page = { stories: [], furniture: [], diagnostics: [] }

const parsed = ({ source }: PageText): Page => (source === undefined ? NOTHING : parsePage(source))

/** The reading of a page with its reasons; of a page that cannot be read, nothing. */
export const explained = ({ source }: PageText): PageReading =>
  source === undefined ? { page: NOTHING, lines: [] } : explainPage(source)

/** The truth format of tests/pages/README.md, and what is wrong with the page. */
function renderJson(file: string, page: Page, diagnostics: readonly Diagnostic[]): string {
  const { stories, furniture } = page
  return `${JSON.stringify({ page: basename(file), file, stories, furniture, diagnostics })}\n`
}

const heading = (file: string, files: readonly string[]): string =>
  files.length > 1 ? `==> ${visible(file)} <==\n\n` : ''
