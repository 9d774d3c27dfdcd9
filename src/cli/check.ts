// `check`: every finding of a paper's folder. It writes only when it is asked to --fix.

import { reasonOf } from '../content/read-text.ts'
import { tidy } from '../content/tidy.ts'
import { type Diagnostic, severityOf } from '../model/diagnostic.ts'
import { contentFolder, type Exit, type Io } from './io.ts'
import { progress } from './progress.ts'
import { type ParsedPaper, readPages } from './read-pages.ts'
import { replaceFile } from './replace-file.ts'
import { hasFindings, plural, sizeOf, tell } from './report.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

/** Exit status 1 when there is an error or a warning; with `--fix`, one that is still there. */
export async function check(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    fix: { type: 'boolean' },
    json: { type: 'boolean' },
  })
  if (positionals.length > 1) throw new UsageError('check takes one folder')
  const dir = contentFolder(positionals[0], io)
  const onPage = progress('reading', io)
  let paper = await readPages(dir, onPage)
  if (values.fix && (await fixPages(paper, io))) paper = await readPages(dir, onPage)
  if (values.json) for (const found of paper.diagnostics) io.stdout(renderJson(found))
  else tell(paper, io)
  if (hasFindings(paper.diagnostics)) return 1
  io.stderr(`${sizeOf(paper)}: clean\n`)
  return 0
}

const renderJson = (found: Diagnostic): string =>
  `${JSON.stringify({ severity: severityOf(found), ...found })}\n`

/** Tidies each page in its place and says so; whether there was anything to do. */
async function fixPages({ editions, sources }: ParsedPaper, io: Io): Promise<boolean> {
  let isChanged = false
  for (const { file } of editions.flatMap(({ pages }) => pages)) {
    const { text, changes } = tidy(sources.get(file) ?? '')
    if (changes.length === 0) continue
    const done = changes.map(({ code, count }) => plural(count, code.replaceAll('-', ' ')))
    try {
      await replaceFile(file, text)
      io.stderr(`${visible(file)}: cleaned of ${done.join(', ')}\n`)
      isChanged = true
    } catch (error) {
      io.stderr(`${visible(file)}: cannot be cleaned: ${reasonOf(error)}\n`)
    }
  }
  return isChanged
}
