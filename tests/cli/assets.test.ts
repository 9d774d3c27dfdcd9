// The pictures that a build lays out to be served: those of published stories, and no others.

import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assetsOf } from '../../src/cli/assets.ts'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'
import { pictureFile } from '../content/bad-pictures.ts'
import { sampleEdition } from '../paper.ts'

const SAMPLE = join(import.meta.dirname, '../../content')
const PAGE = '2026-02-07/local.txt'
const PICTURE = '2026-02-07/pictures/tram.png'

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

const inContent = (file: string): string => join(folder, 'content', file)
const build = (...flags: readonly string[]): Promise<number> =>
  run(['build', '--content', inContent(''), '--out', join(folder, 'out'), ...flags], io)
const served = async (): Promise<readonly string[]> =>
  readdir(join(folder, 'out/assets/pictures')).catch(() => [])
const edit = async (from: string, to: string): Promise<void> =>
  writeFile(inContent(PAGE), (await readFile(inContent(PAGE), 'utf8')).replace(from, to))

beforeEach(async () => {
  said = ''
  folder = await mkdtemp(join(tmpdir(), 'pagewire-assets-'))
  await cp(SAMPLE, inContent(''), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true }))

test('a picture is served as it is, under a name of its bytes', async () => {
  expect(await build()).toBe(0)
  const names = await served()
  expect(names).toHaveLength(5)
  const copies = await Promise.all(
    names.map((name) => readFile(join(folder, 'out/assets/pictures', name))),
  )
  expect(copies).toContainEqual(await readFile(inContent(PICTURE)))
  expect(said).toContain('34 stories, 5 pictures: built')
})

test('a picture that is replaced has another name, and the old one is gone', async () => {
  await build()
  const before = await served()
  await writeFile(inContent(PICTURE), pictureFile('photo.png'))
  expect(await build()).toBe(0)
  const after = await served()
  expect(after).toHaveLength(5)
  expect(after.filter((name) => !before.includes(name))).toHaveLength(1)
  expect(said).toContain('0 new, 1 updated, 0 withdrawn')
})

test('a picture that no page names is told and not served', async () => {
  await edit('pictures: [tram.png]', 'folio: A2')
  expect(await build()).toBe(0)
  expect(await served()).toHaveLength(4)
  expect(said).toContain('[picture-unused]')
})

test('the picture of a story that is not published is not served', () => {
  const edition = sampleEdition('2026-02-07')
  const files = new Map([['/pictures/0123456789abcdef.png', 'ferry.png']])
  expect(assetsOf([edition], files)).toEqual(new Map())
})

test('a paper without a picture has nothing to serve beside the Worker', async () => {
  for (const date of ['2026-02-05', '2026-02-06', '2026-02-07']) {
    const pages = (await readdir(inContent(date))).filter((name) => name.endsWith('.txt'))
    for (const name of pages) {
      const file = inContent(join(date, name))
      await writeFile(file, (await readFile(file, 'utf8')).replace(/^pictures:.*\n/mu, ''))
    }
    await rm(inContent(join(date, 'pictures')), { recursive: true })
  }
  expect(await build()).toBe(0)
  expect(await served()).toEqual([])
})

test('more pictures than captions stop the build at their place, and nothing changes', async () => {
  await build()
  const before = await served()
  await edit('[tram.png]', '[tram.png, none, second.png]')
  await writeFile(inContent('2026-02-07/pictures/second.png'), pictureFile('photo.png'))
  expect(await build()).toBe(1)
  expect(said).toMatch(/2026-02-07\/local\.txt:2:28: error: .* \[picture-without-caption\]/)
  expect(said).toContain('pictures: [tram.png, none, second.png]')
  expect(await served()).toEqual(before)
})

test('--check lays nothing out', async () => {
  expect(await build('--check')).toBe(0)
  expect(await served()).toEqual([])
})
