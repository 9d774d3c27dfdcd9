import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'
import { openPack } from '../../src/pack/decode.ts'

const SAMPLE = join(import.meta.dirname, '../../content')
const PAGE = '2026-02-07/local.txt'

let folder = ''
let said = ''
const io: Io = {
  stdout: () => undefined,
  stderr: (text) => void (said += text),
  stdin: async () => new Uint8Array(),
  isTTY: false,
  columns: 80,
  env: {},
}

const inFolder = (...names: readonly string[]): string => join(folder, ...names)
const build = (...flags: readonly string[]): Promise<number> =>
  run(['build', '--content', inFolder('content'), '--out', inFolder('out'), ...flags], io)
const pack = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await readFile(inFolder('out', 'pack.bin')))
const everyFile = async (dir: string): Promise<ReadonlyMap<string, Buffer>> => {
  const found = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)),
  )
}
const edit = async (file: string, change: (text: string) => string): Promise<void> =>
  writeFile(inFolder('content', file), change(await readFile(inFolder('content', file), 'utf8')))
const ledger = (): Promise<string> => readFile(inFolder('content/2026-02-07/ledger.jsonl'), 'utf8')

async function stories(): Promise<ReadonlyMap<string, { headline: string; updated: string }>> {
  const opened = openPack((await pack()).buffer)
  const editions = await Promise.all(
    opened.directory.editions.map((one) => opened.readEdition(one)),
  )
  return new Map(editions.flatMap((edition) => edition.stories).map((story) => [story.id, story]))
}

beforeEach(async () => {
  said = ''
  folder = await mkdtemp(join(tmpdir(), 'pagewire-build-'))
  await cp(SAMPLE, inFolder('content'), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

test('two builds of the same paper are the same bytes', async () => {
  expect(await build()).toBe(0)
  const first = await everyFile(inFolder('out'))
  expect(first.size).toBeGreaterThan(2)
  await rm(inFolder('out'), { recursive: true })
  expect(await build()).toBe(0)
  expect(await everyFile(inFolder('out'))).toEqual(first)
})

test('the sample paper goes out with the ledgers it was committed with', async () => {
  expect(await run(['build', '--content', SAMPLE, '--out', inFolder('out'), '--check'], io)).toBe(0)
  expect(await readdir(folder)).toEqual(['content'])
})

test('a story whose headline is edited keeps its id, and readers see it was updated', async () => {
  await build()
  const before = await stories()
  const headline = [...before.values()].find((story) => story.headline.includes('圖書館'))?.headline
  if (headline === undefined) throw new Error('the sample has no library')
  await edit(PAGE, (text) => text.replace(headline, `更新：${headline}`))
  expect(await build()).toBe(0)
  const after = await stories()
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted())
  const edited = [...after].filter(([id, story]) => story.updated !== before.get(id)?.updated)
  expect(edited.map(([, story]) => story.headline)).toEqual([`更新：${headline}`])
})

test('a story that leaves its page stays in the ledger as withdrawn, and the editor is told', async () => {
  await build()
  const before = await stories()
  await edit(PAGE, (text) => text.slice(0, text.indexOf('校園天台菜園')))
  expect(await build()).toBe(0)
  const after = await stories()
  const gone = [...before.keys()].filter((id) => !after.has(id))
  expect(gone.length).toBe(1)
  expect((await ledger()).split('\n').find((line) => line.includes(gone[0] ?? '?'))).toContain(
    '"withdrawn"',
  )
  expect(said).toContain('0 new, 0 updated, 1 withdrawn')
})

test('while one page is wrong nothing is written, and every finding is told', async () => {
  await build()
  const [packBefore, ledgerBefore] = [await pack(), await ledger()]
  await edit(PAGE, (text) => text.replace('\n\n', '\n\u0000\n'))
  await writeFile(inFolder('content/2026-02-06/local.txt'), '')
  await edit('publication.yaml', (text) => text.replace('timezone: Asia/Macau', 'timezone: Here'))
  expect(await build()).toBe(1)
  expect(await pack()).toEqual(packBefore)
  expect(await ledger()).toBe(ledgerBefore)
  for (const code of ['control-character', 'page-empty', 'publication-invalid']) {
    expect(said).toContain(`[${code}]`)
  }
})

test('--check writes nothing and fails when a ledger would change', async () => {
  await build()
  const ledgerBefore = await ledger()
  await edit(PAGE, (text) => text.replace('【本報訊】', '【特訊】'))
  expect(await build('--check')).toBe(1)
  expect(await ledger()).toBe(ledgerBefore)
  expect(said).toContain('ledger.jsonl')
})

test('a damaged ledger stops the build at its line', async () => {
  await build()
  await edit('2026-02-07/ledger.jsonl', (text) => `<<<<<<< HEAD\n${text}`)
  expect(await build()).toBe(1)
  expect(said).toMatch(/2026-02-07\/ledger\.jsonl:1:?\d*: error: .*\[ledger-conflict\]/)
})

test('a file that nobody reads is told of and stops nothing', async () => {
  await writeFile(inFolder('content/2026-02-07/notes.docx'), 'x')
  expect(await build()).toBe(0)
  expect(said).toContain('[file-unexpected]')
})

test('a place that cannot be written is told, and the ledgers stay whole', async () => {
  await writeFile(inFolder('out'), 'a file where a folder should be')
  expect(await build()).toBe(1)
  expect(said).toContain('cannot be written')
})
