// A page that has not changed is not parsed again, and nothing depends on whether it was.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parsePages } from '../../src/cli/parse-pages.ts'
import { parsePage } from '../../src/parse/page.ts'
import { openPaper, type PaperOnDisk } from './paper-on-disk.ts'

const PAGE = '2026-02-07/local.txt'

async function packOf(paper: PaperOnDisk): Promise<Buffer> {
  const { exit, err } = await paper.build()
  expect(exit, err).toBe(0)
  return readFile(paper.path('../out/pack.bin'))
}

const readingsOf = (paper: PaperOnDisk): Promise<string[]> => readdir(paper.path('../out/readings'))

test('an edition that has not changed is taken as it was read, and the pack is the same', async () => {
  const paper = await openPaper()
  const first = await packOf(paper)
  const kept = await readingsOf(paper)
  expect(kept).toHaveLength(3)
  expect(await packOf(paper)).toEqual(first)
  expect(await readingsOf(paper)).toEqual(kept)
})

test('what is kept is what is used: a build asks it before the parser', async () => {
  const paper = await openPaper()
  await packOf(paper)
  const [name = ''] = [(await readingsOf(paper)).find((one) => one.startsWith('2026-02-07'))]
  const file = join(paper.path('../out/readings'), name)
  await writeFile(file, (await readFile(file, 'utf8')).replace('開館三日', '開館九日'))
  await packOf(paper)
  const { out } = await paper.run('diff', '--out', paper.path('../out'), 'HEAD')
  expect(out).toBe('')
  expect((await readFile(paper.path('2026-02-07/ledger.jsonl'), 'utf8')).includes('開館九日')).toBe(
    true,
  )
})

test('a page that is saved is read again, and the old reading is forgotten', async () => {
  const paper = await openPaper()
  await packOf(paper)
  const before = await readingsOf(paper)
  await paper.edit(PAGE, (text) => text.replace('開館三日', '開館四日'))
  await packOf(paper)
  const after = await readingsOf(paper)
  expect(after).toHaveLength(3)
  expect(after.filter((name) => before.includes(name))).toHaveLength(2)
})

test('a reading that is damaged is made anew', async () => {
  const paper = await openPaper()
  const first = await packOf(paper)
  for (const name of await readingsOf(paper)) {
    await writeFile(join(paper.path('../out/readings'), name), '[{"stories":')
  }
  expect(await packOf(paper)).toEqual(first)
})

test('many pages are parsed on several cores, as each is alone and in their order', async () => {
  const text = await readFile(join(import.meta.dirname, '../../content', PAGE), 'utf8')
  const sources = Array.from({ length: 90 }, (_, at) => `${at} 號檔案館重開\n\n${text.slice(at)}`)
  let done = 0
  const pages = await parsePages(sources, () => void (done += 1))
  expect(done).toBe(90)
  expect(pages).toEqual(sources.map((source) => parsePage(source)))
})
