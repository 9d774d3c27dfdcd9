// `proof`: pages beside the stories they became, as one HTML file that an editor opens in a browser. It
// writes that file and no other.

import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

import { reasonOf } from '../content/read-text.ts'
import type { PageText } from '../content/read-page.ts'
import { inFile } from '../model/diagnostic.ts'
import type { Exit, Io } from './io.ts'
import { explained } from './parse.ts'
import { sizeOfProof } from './proof/contents.ts'
import { renderProof } from './proof/document.ts'
import { type Galley, layGalley } from './proof/galley.ts'
import { readInput } from './read-input.ts'
import { replaceFile } from './replace-file.ts'
import { hasFindings, tell } from './report.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

const OUT = 'proof.html'
const STYLE = join(import.meta.dirname, 'proof/proof.css')

/** Exit status 1 for a finding, as of parse; where no page can be read, an older proof stays as it is. */
export async function proof(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    out: { type: 'string', short: 'o', default: OUT },
  })
  if (positionals.length === 0) throw new UsageError('proof needs the files of pages')
  await refuseOverwriting(values.out, positionals)
  const texts: PageText[] = []
  for (const name of positionals) texts.push(await readInput(name, io))
  const galleys = texts.map((text, index) => layGalley(index + 1, text, explained(text)))
  const diagnostics = galleys.flatMap(({ file, findings }) => inFile(file, findings))
  tell({ diagnostics, sources: new Map(texts.map(({ file, text }) => [file, text])) }, io)
  if (texts.every(({ source }) => source === undefined)) return 1
  return (await write(galleys, values.out, io)) && !hasFindings(diagnostics) ? 0 : 1
}

const place = (name: string): Promise<string | undefined> => realpath(name).catch(() => undefined)

/** `proof -o a.txt b.txt` is a slip that would cost a page. */
async function refuseOverwriting(out: string, names: readonly string[]): Promise<void> {
  const target = await place(out)
  const pages = await Promise.all(names.map(place))
  if (target !== undefined && pages.includes(target)) {
    throw new UsageError(`'${visible(out)}' is one of the pages; name another file after -o`)
  }
  if (/\.txt$/iu.test(out)) {
    throw new UsageError(`'${visible(out)}' has the name of a page; a proof ends in .html`)
  }
}

async function write(galleys: readonly Galley[], out: string, io: Io): Promise<boolean> {
  const page = renderProof(galleys, await readFile(STYLE, 'utf8'))
  try {
    if (out === '-') io.stdout(page)
    else await replaceFile(out, page)
    io.stderr(`${sizeOfProof(galleys)}: wrote ${out === '-' ? 'the proof' : visible(out)}\n`)
    return true
  } catch (error) {
    io.stderr(`${visible(out)} cannot be written: ${reasonOf(error)}\n`)
    return false
  }
}
