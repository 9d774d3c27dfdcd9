// `build`: content to pack. While anything is wrong nothing is written, so that the last good pack and
// every ledger stay as they were.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { reasonOf } from '../content/read-text.ts'
import { instantOf } from '../model/instant.ts'
import type { Publication } from '../model/publication.ts'
import { encodePack } from '../pack/encode.ts'
import { addAssets, type Assets, assetsOf, clearAssets } from './assets.ts'
import { contentFolder, type Exit, type Io } from './io.ts'
import { pressEditions, type Pressed } from './press.ts'
import { namePrinter } from './printer.ts'
import { progress } from './progress.ts'
import { readPages } from './read-pages.ts'
import { replaceFile } from './replace-file.ts'
import { hasErrors, plural, sizeOf, tell } from './report.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

const OUT = '.pagewire'
const PACK_FILE = 'pack.bin'
const ASSETS = 'assets'

/** Exit status 1 when an error stopped it, or when `--check` finds a ledger that would change. */
export async function build(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    content: { type: 'string' },
    out: { type: 'string', default: OUT },
    check: { type: 'boolean' },
  })
  if (positionals.length > 0) throw new UsageError('build takes its folders as --content and --out')
  const paper = await readPages(contentFolder(values.content, io), progress('reading', io))
  tell(paper, io)
  const { publication } = paper
  if (!publication || hasErrors(paper.diagnostics)) {
    io.stderr('nothing was built; what was built before is as it was\n')
    return 1
  }
  const pressed = pressEditions(publication, paper.editions, instantOf(Date.now()))
  if (values.check) return checkLedgers(pressed, io)
  const file = join(values.out, PACK_FILE)
  const editions = pressed.editions.map(({ edition }) => edition)
  const assets = assetsOf(editions, paper.pictureFiles)
  try {
    await addAssets(join(values.out, ASSETS), assets)
    await write(publication, pressed, file)
    await clearAssets(join(values.out, ASSETS), assets)
  } catch (error) {
    io.stderr(`${visible(file)} or a ledger cannot be written: ${reasonOf(error)}\n`)
    return 1
  }
  io.stderr(
    `${sizeOf(paper)}${picturesSay(assets)}: built ${visible(file)}\n${newLedgers(pressed)}`,
  )
  return 0
}

const picturesSay = ({ size }: Assets): string => (size > 0 ? `, ${plural(size, 'picture')}` : '')

/** Ledgers first: a build that is killed in between is repeated and gives the same pack. */
async function write(publication: Publication, pressed: Pressed, file: string): Promise<void> {
  const pack = await encodePack(publication, await namePrinter(), pressed.editions)
  for (const ledger of pressed.ledgers) await replaceFile(ledger.file, ledger.text)
  // A file that is not touched makes no watcher start over.
  const before = await readFile(file).catch(() => undefined)
  if (!before?.equals(pack)) await replaceFile(file, pack)
}

function checkLedgers({ ledgers }: Pressed, io: Io): Exit {
  if (ledgers.length === 0) return 0
  for (const { file } of ledgers) io.stderr(`${file}: this ledger would change\n`)
  io.stderr('help: run `npm run -s pagewire -- build` and commit the ledgers with the pages\n')
  return 1
}

/** A withdrawal that nobody meant must not go out in silence. */
const newLedgers = ({ ledgers }: Pressed): string =>
  ledgers
    .map(({ file, added, updated, withdrawn }) => {
      return `${visible(file)}: ${added} new, ${updated} updated, ${withdrawn} withdrawn; commit it\n`
    })
    .join('')
