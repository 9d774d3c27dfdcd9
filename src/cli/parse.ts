// `parse`: the stories of pages, to read or as JSON. It needs no publication and writes no file.

import { basename } from 'node:path'

import { type Diagnostic, inFile } from '../model/diagnostic.ts'
import type { Page } from '../model/page.ts'
import { parsePage } from '../parse/page.ts'
import type { Exit, Io } from './io.ts'
import { readInput } from './read-input.ts'
import { renderStories } from './render-stories.ts'
import { hasFindings, tell } from './report.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

const NOTHING: Page = { stories: [], furniture: [], diagnostics: [] }

/** Each page as soon as it is parsed; findings after all of them. A bad page does not stop the others. */
export async function parse(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } })
  if (positionals.length === 0) throw new UsageError('parse needs the files of pages')
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  for (const name of positionals) {
    const { file, text, ...found } = await readInput(name, io)
    const page = found.source === undefined ? NOTHING : parsePage(found.source)
    const findings = [...found.diagnostics, ...inFile(file, page.diagnostics)]
    sources.set(file, text)
    diagnostics.push(...findings)
    if (values.json) io.stdout(renderJson(file, page, findings))
    else io.stdout(heading(file, positionals) + renderStories(page, io.columns))
  }
  tell({ diagnostics, sources }, io)
  return hasFindings(diagnostics) ? 1 : 0
}

/** The truth format of tests/pages/README.md, and what is wrong with the page. */
function renderJson(file: string, page: Page, diagnostics: readonly Diagnostic[]): string {
  const { stories, furniture } = page
  return `${JSON.stringify({ page: basename(file), file, stories, furniture, diagnostics })}\n`
}

const heading = (file: string, files: readonly string[]): string =>
  files.length > 1 ? `==> ${visible(file)} <==\n\n` : ''
