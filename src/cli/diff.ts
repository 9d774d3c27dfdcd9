// `diff`: what subscribers would see if this tree were deployed in the place of a commit or of what a live
// site serves. It writes nothing.

import { storyTag } from '../model/address.ts'
import { readCommit } from './diff/at-commit.ts'
import { readSite } from './diff/at-site.ts'
import { compareHeld } from './diff/compare.ts'
import { type Held, heldOf } from './diff/held.ts'
import { renderDifference, renderJson } from './diff/render-difference.ts'
import { findCommit } from './git.ts'
import { contentFolder, type Exit, type Io } from './io.ts'
import { OUT, type Prepared, preparePaper } from './prepare.ts'
import { progress, showStep } from './progress.ts'
import { openReadings, type Readings } from './readings.ts'
import { readArguments, UsageError } from './usage.ts'
import { visible } from './visible.ts'

/** As many as `doctor` follows. */
const ARCHIVES = '100'

/** Exit status 1 when readers would be shown a story again, or when there is nothing to compare. */
export async function diff(args: readonly string[], io: Io): Promise<Exit> {
  const { values, positionals } = readArguments(args, {
    content: { type: 'string' },
    out: { type: 'string', default: OUT },
    archives: { type: 'string', default: ARCHIVES },
    json: { type: 'boolean' },
  })
  if (positionals.length > 1) throw new UsageError('diff takes one revision or one URL')
  if (!/^\d{1,6}$/u.test(values.archives)) throw new UsageError('--archives takes a number')
  const [against = 'HEAD'] = positionals
  const dir = contentFolder(values.content, io)
  const { out } = values
  const readings = await openReadings(out)
  const before = /^https?:\/\//iu.test(against)
    ? await atSite(against, Number(values.archives), io)
    : await atCommit(dir, against, { readings, io })
  if (!before) return 1
  const prepared = await preparePaper(dir, { out, readings }, io)
  if (!prepared) {
    io.stderr('this tree cannot be deployed as it is\n')
    return 1
  }
  return tell(before, prepared, { io, isJson: values.json === true })
}

type Before = {
  readonly held: readonly Held[]
  /** What it was compared with, in words. */
  readonly named: string
  /** Stories older than all of these may be there too. */
  readonly isCut: boolean
}

async function atCommit(
  dir: string,
  revision: string,
  { readings, io }: { readonly readings: Readings; readonly io: Io },
): Promise<Before | undefined> {
  const commit = await findCommit(dir, revision)
  if (commit === undefined) {
    io.stderr(
      `git knows no revision ${visible(revision)} of ${visible(dir)}; name another, or the address of the site\n`,
    )
    return undefined
  }
  const onPage = progress('reading the commit', io)
  const { held, isBroken } = await readCommit(dir, commit, { readings, onPage })
  const named = `commit ${commit.slice(0, 9)}`
  if (isBroken)
    io.stderr(`the paper at ${named} would not build; it is compared as far as it can be read\n`)
  return { held, named, isCut: false }
}

async function atSite(url: string, most: number, io: Io): Promise<Before | undefined> {
  const step = showStep(io)
  const site = await readSite(url, most, step)
  step()
  if (site.fault !== undefined) {
    io.stderr(`${visible(site.fault)}\n`)
    return undefined
  }
  if (site.isCut) {
    io.stderr('the site has older stories than were asked for; --archives asks for more\n')
  }
  return { held: site.held, named: url, isCut: site.isCut }
}

function tell(
  { held, named, isCut }: Before,
  { publication, pressed }: Prepared,
  { io, isJson }: { readonly io: Io; readonly isJson: boolean },
): Exit {
  const oldest = isCut ? Math.min(...held.map(({ published }) => published)) : 0
  const editions = pressed.editions.map(({ edition }) => edition)
  const after = heldOf(publication, editions).filter(({ published }) => published >= oldest)
  const heirs = pressed.editions
    .flatMap(({ withdrawn }) => withdrawn)
    .flatMap(({ id, into }): [string, string][] =>
      into === undefined ? [] : [[storyTag(publication, id), storyTag(publication, into)]],
    )
  const difference = compareHeld(held, after, new Map(heirs))
  const isColoured = io.isOutTTY === true && !io.env['NO_COLOR']
  const terminal = { columns: io.columns, isColoured }
  io.stdout(isJson ? renderJson(difference) : renderDifference(difference, named, terminal))
  return difference.again.length > 0 ? 1 : 0
}
