// From a mark on a page to what readers see of it: a mistake that is mended, a story that is taken back and
// one that comes again.

import { expect, test } from 'vitest'
import { openPaper, type PaperOnDisk } from './paper-on-disk.ts'
import { appOf } from './served.ts'

const PAGE = '2026-02-07/local.txt'
const LIBRARY = 'be5hxefrjiym'
const NOTE = '2026-02-09 本報更正：館方開放三日，並非四日。'

async function served(paper: PaperOnDisk) {
  const app = await appOf(paper)
  const ask = (path: string) => app.request(path)
  const text = async (path: string) => (await ask(path)).text()
  const item = async () => {
    const { items } = JSON.parse(await text('/feed.json'))
    return items.find(({ id }: { id: string }) => id.endsWith(LIBRARY))
  }
  return { ask, text, item }
}

/** Writes a line under the headline of the library's story. */
const mark = (paper: PaperOnDisk, line: string): Promise<void> =>
  paper.edit(PAGE, (text) => text.replace(/^.*風車里圖書館開館三日.*$/mu, `$&\n${line}`))

test('a correction is told on the page and in every feed; it moves the update and nothing else', async () => {
  const paper = await openPaper()
  const before = await (await served(paper)).item()
  await mark(paper, `! ${NOTE}`)
  const { text, item } = await served(paper)
  const after = await item()
  expect(after.id).toBe(before.id)
  expect(after.date_published).toBe(before.date_published)
  expect(after.date_modified > before.date_modified).toBe(true)
  expect(after.content_html).toContain('〔2026年2月9日更正〕')
  expect(after.content_html).toContain('館方開放三日，並非四日。')
  for (const path of [`/s/${LIBRARY}`, '/rss.xml', '/atom.xml']) {
    expect(await text(path), path).toContain('館方開放三日，並非四日。')
  }
  const updated = `<atom:updated>${after.date_modified}</atom:updated>`
  expect(await text('/rss.xml')).toContain(updated)
  const [, data = ''] =
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await text(`/s/${LIBRARY}`)) ?? []
  expect(JSON.parse(data).correction).toEqual([
    {
      '@type': 'CorrectionComment',
      text: '本報更正：館方開放三日，並非四日。',
      datePublished: '2026-02-09',
    },
  ])
})

test('a story that is taken back answers with a notice, and is the same story when it comes again', async () => {
  const paper = await openPaper()
  const before = await (await served(paper)).item()
  await mark(paper, '!! 2026-02-09 館方資料有誤，全文撤回。')
  const without = await served(paper)
  expect(await without.item()).toBeUndefined()
  const gone = await without.ask(`/s/${LIBRARY}`)
  expect(gone.status).toBe(410)
  expect(await gone.text()).toContain('館方資料有誤，全文撤回。')
  expect(await without.text('/atom.xml')).toContain(`${LIBRARY}" when=`)

  await paper.edit(PAGE, (text) => text.replace(/^!! .*\n/mu, ''))
  const again = await served(paper)
  const { id, date_published } = await again.item()
  expect({ id, date_published }).toEqual({ id: before.id, date_published: before.date_published })
  expect((await again.ask(`/s/${LIBRARY}`)).status).toBe(200)
  expect(await again.text('/atom.xml')).not.toContain('deleted-entry')
})
