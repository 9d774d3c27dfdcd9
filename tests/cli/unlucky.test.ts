// Days on which something goes wrong while a paper is built: it is said what, and what stood before stands.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { addAssets, PictureChanged } from '../../src/cli/assets.ts'
import { replaceFile, sweepUnfinished } from '../../src/cli/replace-file.ts'
import { parseLedger, renderLedger } from '../../src/ledger/ledger-file.ts'
import { openPack } from '../../src/pack/decode.ts'
import type { Attempt } from './full-disk.ts'
import { openPaper, type PaperOnDisk } from './paper-on-disk.ts'

const PAGE = '2026-02-07/local.txt'
const LEDGER = '2026-02-07/ledger.jsonl'
const AHEAD = '2099-01-01T00:00:00Z'

const packOf = (paper: PaperOnDisk): Promise<Buffer> => readFile(paper.path('../out/pack.bin'))

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pagewire-unlucky-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

/** A pid that no process has any more. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid

/** Where a disk of its own can be had, without any right over the machine's. */
const canMount =
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0
if (!canMount) console.warn('no disk can be mounted here, so none is filled')

test.skipIf(!canMount)('on a full disk a build says so, and every file is whole', async () => {
  const program = join(import.meta.dirname, 'full-disk.ts')
  const said = execFileSync('unshare', ['-rm', process.execPath, program, await newFolder()])
  const [first, ...attempts]: Attempt[] = JSON.parse(said.toString())
  const failed = attempts.slice(0, -1)
  for (const what of ['ledger.jsonl', 'pack.bin']) {
    const said = failed.find(({ err }) =>
      err.includes(`${what} cannot be written: the disk is full`),
    )
    expect(said?.err).toMatch(
      /help: make room .*then build again; until then the pack is as it was/,
    )
  }
  expect(failed.map(({ exit }) => exit)).toEqual(failed.map(() => 1))
  expect(attempts.at(-1)?.exit).toBe(0)
  for (const { packed, kept, left } of attempts) {
    expect({ packed, kept, left }).toEqual({ packed: first?.packed, kept: first?.kept, left: [] })
  }
})

test('a page that is gone when its turn comes to be read stops the build, and withdraws nothing', async () => {
  const paper = await openPaper()
  await paper.build()
  const before = [await packOf(paper), await paper.read(LEDGER)]
  await rm(paper.path(PAGE))
  // It stands in the folder, and is not there.
  await symlink(paper.path('nowhere'), paper.path(PAGE))
  const { exit, err } = await paper.build()
  expect(exit).toBe(1)
  expect(err).toMatch(/local\.txt: error: the file cannot be read: it does not exist/)
  expect(err).toContain('what was built before is as it was')
  expect([await packOf(paper), await paper.read(LEDGER)]).toEqual(before)
})

test('a picture that is missing stops the build, and the last pack keeps its copy', async () => {
  const paper = await openPaper()
  await paper.build()
  const [before, served] = [await packOf(paper), paper.path('../out/assets/pictures')]
  const pictures = await readdir(served)
  await rm(paper.path('2026-02-07/pictures/tram.png'))
  const { exit, err } = await paper.build()
  expect([exit, err]).toEqual([1, expect.stringContaining('[picture-missing]')])
  expect([await packOf(paper), await readdir(served)]).toEqual([before, pictures])
})

test('a picture that goes while it is copied is told by its name', async () => {
  const assets = new Map([['0123456789abcdef.png', '/nowhere/ferry.png']])
  const adding = addAssets(await newFolder(), assets)
  await expect(adding).rejects.toThrow(PictureChanged)
  await expect(adding).rejects.toThrow('/nowhere/ferry.png was changed or taken away')
})

const CORRUPT: readonly (readonly [what: string, corrupt: (ledger: Buffer) => Buffer])[] = [
  ['was cut off', (ledger) => ledger.subarray(0, ledger.length - 40)],
  ['is empty', () => Buffer.alloc(0)],
  ['is noughts, as after a cut of the power', (ledger) => Buffer.alloc(ledger.length)],
  ['has a byte that is no text', (ledger) => Buffer.from(ledger.with(100, 0xff))],
  ['has a bit that has turned', (ledger) => Buffer.from(ledger.with(100, (ledger[100] ?? 0) ^ 1))],
  ['is another file', () => Buffer.from('%PDF-1.7\n')],
  ['has lines of two branches', (ledger) => Buffer.concat([Buffer.from('=======\n'), ledger])],
]

test('a ledger that cannot be right stops the build at its place, whatever is wrong with it', async () => {
  const paper = await openPaper()
  await paper.build()
  const [pack, ledger] = [await packOf(paper), await readFile(paper.path(LEDGER))]
  for (const [what, corrupt] of CORRUPT) {
    const corrupted = corrupt(ledger)
    await writeFile(paper.path(LEDGER), corrupted)
    const { exit, err } = await paper.build()
    expect(exit, what).toBe(1)
    expect(err, what).toMatch(/2026-02-07\/ledger\.jsonl\S* error: /)
    expect(err, what).toMatch(/ {2}help: /)
    expect(err, what).toContain('nothing was built')
    expect([await packOf(paper), await readFile(paper.path(LEDGER))]).toEqual([pack, corrupted])
  }
})

test('builds at once end well, one after another, and pack and ledgers agree', async () => {
  const paper = await openPaper()
  const builds = [paper.build()]
  for (const day of ['四', '五', '六']) {
    const edited = (await paper.read(PAGE)).replace(/(?<=風車里圖書館開館)./, day)
    // As an editor saves: a build that reads meanwhile finds the one page or the other.
    await replaceFile(paper.path(PAGE), edited)
    builds.push(paper.build())
  }
  for (const { exit, err } of await Promise.all(builds)) expect([exit, err]).toEqual([0, err])
  const opened = openPack(new Uint8Array(await packOf(paper)).buffer)
  const [latest] = opened.directory.editions
  const stories = latest ? (await opened.readEdition(latest)).stories : []
  expect(stories.map(({ headline }) => headline)).toContainEqual(expect.stringContaining('六日'))
  for (const { id, updated } of stories) {
    expect(await paper.read(LEDGER)).toMatch(new RegExp(`"id":"${id}".*"updated":"${updated}"`))
  }
  const before = await packOf(paper)
  expect((await paper.build()).exit).toBe(0)
  expect(await packOf(paper)).toEqual(before)
})

test('what a killed build has left is taken away by the next one, and not what a living one writes', async () => {
  const folder = await newFolder()
  await replaceFile(join(folder, 'below/ledger.jsonl'), 'whole')
  await writeFile(join(folder, `below/ledger.jsonl.pagewire-${deadPid()}`), 'ha')
  await writeFile(join(folder, `below/local.txt.pagewire-${process.pid}`), 'ha')
  await sweepUnfinished(folder)
  expect(await readdir(join(folder, 'below'))).toEqual([
    'ledger.jsonl',
    `local.txt.pagewire-${process.pid}`,
  ])
})

test('a ledger that was written by a clock ahead is told of, and stops nothing', async () => {
  const paper = await openPaper()
  await paper.edit(PAGE, (text) => text.replace('【本報訊】', '【特訊】'))
  await paper.build()
  await paper.edit(LEDGER, (text) => {
    const { entries } = parseLedger(text, '2026-02-07')
    const changed = entries.find(({ published, updated }) => updated > published)
    const others = entries.filter((entry) => entry !== changed)
    return renderLedger(changed ? [...others, { ...changed, updated: AHEAD }] : others)
  })
  const { exit, err } = await paper.build()
  expect(exit).toBe(0)
  expect(err).toMatch(/ledger\.jsonl:\d+: warning: .*2099-01-01T00:00:00Z, and this machine has/)
})
