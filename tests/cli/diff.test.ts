// What an editor is told before a deploy: what subscribers would see, against a commit and against a site.

import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openPaper, type PaperOnDisk } from './paper-on-disk.ts'
import { serveOnPort } from './served.ts'

const PAGE = '2026-02-07/local.txt'
const GARDEN = '6wbi5wbxic65'
const NEW_STORY = `

# 新街市天台開菜園
| 【本報訊】新街市天台菜園昨日開放，市民可以租用三十幅小田，每幅兩平方米，租金每年一百元。
`

/** A day's work: a headline, a word, a story more, a page less, one new line that nobody sees. */
async function edit(paper: PaperOnDisk): Promise<void> {
  await paper.edit(PAGE, (text) => {
    const spaced = text.replace('校園天台菜園', '校園 天台菜園')
    return spaced.replace('風車里圖書館開館三日', '風車里圖書館開館四日') + NEW_STORY
  })
  await rm(paper.path('2026-02-06/sport.txt'))
}

const diff = (paper: PaperOnDisk, ...argv: readonly string[]) =>
  paper.run('diff', '--out', paper.path('../out'), ...argv)

/** A day of the sample paper, committed with its ledgers. */
async function committedPaper(): Promise<PaperOnDisk> {
  const paper = await openPaper()
  await paper.build()
  paper.commit()
  return paper
}

const SUMMARY = '1 new, 1 updated, 3 withdrawn, 30 unchanged; shown again: 0\n'

test('against the last commit a tree without edits changes nothing', async () => {
  const { exit, out } = await diff(await committedPaper())
  expect(out).toMatch(
    /^against commit [0-9a-f]{9}: 0 new, 0 updated, 0 withdrawn, 34 unchanged; shown again: 0\n$/u,
  )
  expect(exit).toBe(0)
})

test('new, updated and withdrawn stories are named, with what changed in them', async () => {
  const paper = await committedPaper()
  await edit(paper)
  const { exit, out } = await diff(paper)
  expect(exit).toBe(0)
  expect(out).toContain('new        新街市天台開菜園')
  expect(out).toMatch(
    /updated +風車里圖書館開館四日.* be5hxefrjiym\n +headline +− 風車里圖書館開館三日.*\n +\+ 風車里圖書館開館四日/u,
  )
  expect(out.match(/^withdrawn /gmu)).toHaveLength(3)
  expect(out.endsWith(SUMMARY)).toBe(true)
})

test('a live site is compared with all its older editions', async () => {
  const paper = await openPaper()
  const origin = await serveOnPort(paper)
  await edit(paper)
  const { exit, out, err } = await diff(paper, origin)
  expect(err).not.toContain('older stories')
  expect(out.endsWith(`against ${origin}: ${SUMMARY}`)).toBe(true)
  expect(exit).toBe(0)
})

test('what is further back than was asked for is not called new', async () => {
  const paper = await openPaper()
  const { err, out } = await diff(
    paper,
    `${await serveOnPort(paper)}/2026-02-07/rss.xml`,
    '--archives',
    '0',
  )
  expect(err).toContain('--archives asks for more')
  expect(out).toMatch(/: 0 new, 0 updated, 0 withdrawn, \d+ unchanged; shown again: 0\n$/u)
})

test('a story that lost its ledger line and its words would be shown again, and that is told', async () => {
  const paper = await openPaper()
  const origin = await serveOnPort(paper)
  await rm(paper.path('2026-02-07/ledger.jsonl'))
  await rm(paper.path('../out'), { recursive: true })
  await paper.edit(PAGE, (text) =>
    text.replace('【本報訊】', '【本報消息】').replace('開館三日', '開館四日'),
  )
  const { exit, out } = await diff(paper, origin)
  expect(out).toMatch(
    /again +電車海堤線.*\n +readers have it as tag:news\.example\.com,2026:nx7j4cg5pqdv/u,
  )
  expect(out).toMatch(/shown again: 1\n$/u)
  expect(exit).toBe(1)
})

test('a merged story is told with the one that has its text', async () => {
  const paper = await committedPaper()
  await paper.edit(PAGE, (text) => text.replace('校園天台菜園收成', '## 校園天台菜園收成'))
  const { out } = await diff(paper, '--json')
  const rows = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(rows.filter(({ what }) => what === 'merged')).toMatchObject([
    { title: '潮汐與天氣', into: `tag:news.example.com,2026:${GARDEN}` },
  ])
})

test.each([
  ['a revision that git does not know', ['no-such-tag'], 'git knows no revision no-such-tag'],
  ['a site that cannot be reached', ['http://127.0.0.1:9'], 'cannot be reached'],
])('%s is told', async (_, argv, message) => {
  const { exit, err } = await diff(await committedPaper(), ...argv)
  expect(err).toContain(message)
  expect(exit).toBe(1)
})

test('a tree that cannot be built is not compared', async () => {
  const paper = await committedPaper()
  await paper.edit('publication.yaml', () => 'title: nothing else\n')
  const { exit, out, err } = await diff(paper)
  expect({ exit, out }).toEqual({ exit: 1, out: '' })
  expect(err).toContain('cannot be deployed')
})
