// `build`: content to pack. While anything is wrong nothing is written, so that the last good pack and
// every ledger stay as they were.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Publication } from '../model/publication.ts'
import { encodePack } from '../pack/encode.ts'
import { makeHanPairs } from '../search/han-pairs.ts'
import { addAssets, type Assets, assetsOf, clearAssets, PictureChanged } from './assets.ts'
import { contentFolder, type Exit, type Io } from './io.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { papersOf } from './papers.ts'
import { OUT, type Prepared, preparePaper } from './prepare.ts'
import type { Pressed } from './press.ts'
import { namePrinter } from './printer.ts'
import { replaceFile, sweepUnfinished, Unwritten } from './replace-file.ts'
import { openReadings } from './readings.ts'
import { plural, sizeOf } from './report.ts'
import { writeSeen } from './seen-ledgers.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

const PACK_FILE = 'pack.bin'
const ASSETS = 'assets'

/** Exit status 1 when an error stopped it, or when `--check` finds a ledger that would change. */
export async function build(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    content: { type: 'string' },
    out: { type: 'string', default: OUT },
    check: { type: 'boolean' },
    forget: { type: 'boolean' },
  })
  if (positionals.length > 0) throw new UsageError('build takes its folders as --content and --out')
  const dir = contentFolder(values.content, io)
  const { out, forget } = values
  if (values.check) {
    const prepared = await preparePaper(dir, { out, readings: await openReadings(out), forget }, io)
    return prepared ? checkLedgers(prepared.pressed, io) : nothingBuilt(io)
  }
  return oneAtATime(dir, io, async () => {
    for (const folder of [dir, out]) await sweepUnfinished(folder)
    const readings = await openReadings(out)
    const prepared = await preparePaper(dir, { out, readings, forget }, io)
    // Also while something is wrong: what was read right need not be read again.
    await readings.save()
    return prepared ? writeAll(prepared, out, io) : nothingBuilt(io)
  })
}

function nothingBuilt(io: Io): Exit {
  io.stderr('nothing was built; what was built before is as it was\n')
  return 1
}

async function writeAll(
  { paper, publication, pressed, seen }: Prepared,
  out: string,
  io: Io,
): Promise<Exit> {
  const file = join(out, PACK_FILE)
  const editions = pressed.editions.map(({ edition }) => edition)
  const assets = assetsOf(editions, paper.pictureFiles)
  try {
    await addAssets(join(out, ASSETS), assets)
    await write(publication, pressed, { file, seen })
    await clearAssets(join(out, ASSETS), assets)
  } catch (error) {
    if (!(error instanceof Unwritten || error instanceof PictureChanged)) throw error
    const cure =
      error instanceof Unwritten ? 'make room or give the right to write there, then ' : ''
    io.stderr(
      `${visible(error.message)}\n  help: ${cure}build again; until then the pack is as it was\n`,
    )
    return 1
  }
  const built = `${sizeOf(paper)}${picturesSay(assets)}: built ${visible(file)}\n`
  io.stderr(built + newLedgers(pressed) + keptBack(pressed))
  return 0
}

const picturesSay = ({ size }: Assets): string => (size > 0 ? `, ${plural(size, 'picture')}` : '')

/** Ledgers first: a build that is killed in between is repeated and gives the same pack. */
async function write(
  publication: Publication,
  pressed: Pressed,
  { file, seen }: { readonly file: string; readonly seen: string },
): Promise<void> {
  const [paper, ...variants] = papersOf(publication, pressed.editions)
  const pack = await encodePack(paper, await namePrinter(), variants, makeHanPairs())
  for (const { file, text } of pressed.changes) await replaceFile(file, text)
  await writeSeen(seen, pressed.ledgers)
  // A file that is not touched makes no watcher start over.
  const before = await readFile(file).catch(() => undefined)
  if (!before?.equals(pack)) await replaceFile(file, pack)
}

function checkLedgers({ changes }: Pressed, io: Io): Exit {
  if (changes.length === 0) return 0
  for (const { file } of changes) io.stderr(`${file}: this ledger would change\n`)
  io.stderr('help: run `npm run -s pagewire -- build` and commit the ledgers with the pages\n')
  return 1
}

/** A withdrawal that nobody meant must not go out in silence. */
const newLedgers = ({ changes }: Pressed): string =>
  changes
    .map(({ file, added, updated, withdrawn }) => {
      return `${visible(file)}: ${added} new, ${updated} updated, ${withdrawn} withdrawn; commit it\n`
    })
    .join('')

/** The editor must see what is missing because the paper says so, and where. */
function keptBack({ withheld }: Pressed): string {
  const count = (wanted: string): string[] => {
    const number = withheld.filter(({ what }) => what === wanted).length
    return number > 0 ? [plural(number, wanted)] : []
  }
  const counts = [...count('story'), ...count('picture')]
  if (counts.length === 0) return ''
  const lines = withheld.map(({ date, what, policy, agencies, headline }) => {
    const how = what === 'picture' ? 'a picture' : policy
    return `  ${date} ${agencies.join(', ')} (${how}): ${visible(headline)}\n`
  })
  return `${counts.join(', ')} kept back by \`agencies\`\n${lines.join('')}`
}
