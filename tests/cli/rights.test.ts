// What an agency keeps back is nowhere: not in the pack, not at any address. Its stories keep their ids.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openArchive } from '../../src/archive/archive.ts'
import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'
import { createApp } from '../../src/http/app.ts'
import { openPack } from '../../src/pack/decode.ts'
import { PUBLICATION, writeFolder } from '../content/folder.ts'

const INTERNATIONAL = `# 火山觀測站換上新鐘
| 【法新社雷克雅未克5日電】觀測站的舊鐘昨日停走。值班員改用沙漏報時。鐘匠下週乘船前來。
> ▲值班員與沙漏。
@ 法新社
# 高原鐵路試車
= 全程三小時 沿線設九站
| 首列試驗列車清早開出。車長全程未鳴笛。羚羊照舊過軌。
@ 中新社
`

const LOCAL = `# 北岸圖書館下月重開
| 北岸圖書館將於下月一日重新開放。
@ 本報記者 林晚晴
`

/** Every sentence that may go out only when its agency lets the whole story out. */
const OF_AFP = ['觀測站的舊鐘昨日停走', '值班員改用沙漏報時', '鐘匠下週乘船前來', '值班員與沙漏']
const OF_CNS = ['首列試驗列車清早開出', '車長全程未鳴笛', '羚羊照舊過軌']

const ROUTES = [
  '/',
  '/2026-02-07/',
  '/sections/international/',
  '/sections/local/',
  '/feeds/',
  '/feeds.opml',
  '/sitemap.xml',
  '/news-sitemap.xml',
  ...['/', '/2026-02-07/', '/sections/international/'].flatMap((scope) =>
    ['rss.xml', 'atom.xml', 'feed.json'].map((file) => scope + file),
  ),
]

async function build(agencies: string) {
  const dir = await writeFolder({
    'publication.yaml': PUBLICATION + agencies,
    '2026-02-07/international.txt': INTERNATIONAL,
    '2026-02-07/local.txt': LOCAL,
  })
  let said = ''
  const io: Io = {
    stdout: () => undefined,
    stderr: (text) => void (said += text),
    stdin: async () => new Uint8Array(),
    isTTY: false,
    columns: 80,
    env: {},
  }
  const exit = await run(['build', '--content', dir, '--out', join(dir, 'out')], io)
  if (exit !== 0) throw new Error(said)
  const { buffer } = new Uint8Array(await readFile(join(dir, 'out/pack.bin')))
  const ledger = await readFile(join(dir, '2026-02-07/ledger.jsonl'), 'utf8')
  const ids = ledger.match(/(?<="id":")[a-z2-7]+/g) ?? []
  return { said, ledger, ids, pack: await packText(buffer), site: await siteText(buffer, ids) }
}

/** All that a pack holds, unzipped. */
async function packText(buffer: ArrayBuffer): Promise<string> {
  const pack = openPack(buffer)
  const editions = pack.directory.editions.map((edition) => pack.readEdition(edition))
  return JSON.stringify([pack.directory, await Promise.all(editions)])
}

/** All that is served, refusals included. */
async function siteText(buffer: ArrayBuffer, ids: readonly string[]): Promise<string> {
  const app = createApp(openArchive(buffer), '')
  const paths = [...ROUTES, ...ids.map((id) => `/s/${id}`)]
  const answers = await Promise.all(paths.map(async (path) => (await app.request(path)).text()))
  return answers.join('\n')
}

const found = (text: string, sentences: readonly string[]): readonly string[] =>
  sentences.filter((sentence) => text.includes(sentence))

test('where nothing is kept back, everything is out', async () => {
  const { said, pack, site } = await build('')
  for (const text of [pack, site]) expect(found(text, [...OF_AFP, ...OF_CNS])).toHaveLength(7)
  expect(said).not.toContain('kept back')
})

test('of an excluded story not a word is out, and its id stays in the ledger', async () => {
  const { said, ids, ledger, pack, site } = await build('agencies: { AFP: exclude }\n')
  for (const text of [pack, site]) {
    expect(found(text, ['火山觀測站換上新鐘', ...OF_AFP])).toEqual([])
    expect(found(text, OF_CNS)).toHaveLength(3)
  }
  expect(ids).toHaveLength(3)
  expect(ledger).not.toContain('withdrawn')
  expect(found(pack, ids)).toHaveLength(2)
  expect(said).toContain(
    '1 story kept back by `agencies`\n  2026-02-07 法新社 (exclude): 火山觀測站換上新鐘\n',
  )
})

test('of a story that is only summed up, headline, deck and a notice are out', async () => {
  const { said, pack, site } = await build('agencies: { 中国新闻社: summary }\n')
  for (const text of [pack, site]) {
    expect(found(text, OF_CNS)).toEqual([])
    expect(found(text, ['高原鐵路試車', '全程三小時 沿線設九站'])).toHaveLength(2)
    expect(found(text, OF_AFP)).toHaveLength(4)
  }
  expect(site).toContain('全文請閱本報印刷版')
  expect(said).toContain('2026-02-07 中新社 (summary): 高原鐵路試車\n')
})

test('without a deck its first sentence is, and no other, and none of its captions', async () => {
  const { pack, site } = await build('agencies: { default: summary }\n')
  for (const text of [pack, site]) {
    expect(found(text, [...OF_AFP, ...OF_CNS])).toEqual(['觀測站的舊鐘昨日停走'])
    expect(text).toContain('北岸圖書館將於下月一日重新開放')
  }
})

test('a name that meets no credit is told, unless agencies are known by it', async () => {
  const { said } = await build('agencies: { 法新杜: exclude, 路透社: summary, 中新社: full }\n')
  expect(said).toMatch(/publication\.yaml:11:13: note: .*法新杜 \[agency-uncredited\]/)
  expect(said.match(/\[agency-uncredited\]/g)).toHaveLength(1)
})
