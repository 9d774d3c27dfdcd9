// `mark`: the reading of a page as marks before its lines, to correct by hand. A page that cannot be read
// is left as it is.

import { reasonOf } from '../content/read-text.ts'
import { type Diagnostic, inFile } from '../model/diagnostic.ts'
import { markPage } from '../parse/mark-page.ts'
import { parsePage } from '../parse/page.ts'
import type { Exit, Io } from './io.ts'
import { readInput } from './read-input.ts'
import { replaceFile } from './replace-file.ts'
import { hasFindings, tell } from './report.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

/** The marked page on stdout, or with `--write` in the place of its file. */
export async function mark(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, { write: { type: 'boolean' } })
  checkNames(positionals, values.write === true)
  const diagnostics: Diagnostic[] = []
  const sources = new Map<string, string>()
  let isWritten = true
  for (const name of positionals) {
    const { file, text, source, ...found } = await readInput(name, io)
    diagnostics.push(...found.diagnostics)
    sources.set(file, text)
    if (source === undefined) continue
    diagnostics.push(...inFile(file, parsePage(source).diagnostics))
    const marked = markPage(text, source)
    if (!values.write) io.stdout(marked)
    else if (!(await write(file, { text, marked }, io))) isWritten = false
  }
  tell({ diagnostics, sources }, io)
  return isWritten && !hasFindings(diagnostics) ? 0 : 1
}

function checkNames(names: readonly string[], isWriting: boolean): void {
  if (names.length === 0) throw new UsageError('mark needs the file of a page')
  if (isWriting && names.includes('-')) throw new UsageError('--write needs files, not -')
  if (!isWriting && names.length > 1)
    throw new UsageError('mark prints one page; --write takes more')
}

type Texts = { readonly text: string; readonly marked: string }

/** Replaces the file and says so; false when that failed. */
async function write(file: string, { text, marked }: Texts, io: Io): Promise<boolean> {
  try {
    if (marked !== text) await replaceFile(file, marked)
    io.stderr(`${visible(file)}: ${marked === text ? 'was marked already' : 'marked'}\n`)
    return true
  } catch (error) {
    io.stderr(`${visible(file)}: cannot be marked: ${reasonOf(error)}\n`)
    return false
  }
}
