// A build that would show readers a story again, or lose one, stops and says where and what to do.

import { cp, rename, rm, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openPaper, type PaperOnDisk } from './paper-on-disk.ts'

const LEDGER = '2026-02-07/ledger.jsonl'
const LIBRARY = 'be5hxefrjiym'

const lineOf = (text: string, id: string): number =>
  text.split('\n').findIndex((line) => line.includes(`"id":"${id}"`)) + 1

const without = (id: string) => (text: string) =>
  text.replace(new RegExp(`^.*"id":"${id}".*\\n`, 'mu'), '')

const DAMAGES: readonly {
  readonly what: string
  readonly code: string
  readonly damage: (paper: PaperOnDisk) => Promise<void>
  readonly where: RegExp
}[] = [
  {
    what: 'the marks of a conflict',
    code: 'ledger-conflict',
    damage: (paper) => paper.edit(LEDGER, (text) => `<<<<<<< HEAD\n${text}`),
    where: /ledger\.jsonl:1:/u,
  },
  {
    what: 'an id that was edited',
    code: 'ledger-edited',
    damage: (paper) => paper.edit(LEDGER, (text) => text.replace(LIBRARY, 'aaaaaaaaaaaa')),
    where: /ledger\.jsonl:\d+:/u,
  },
  {
    what: 'a line that stands twice',
    code: 'ledger-id-twice',
    damage: (paper) =>
      paper.edit(LEDGER, (text) => `${text}${text.split('\n')[lineOf(text, LIBRARY) - 1]}\n`),
    where: new RegExp(`ledger\\.jsonl:15:.*${LIBRARY} stands on line 3 too`, 'u'),
  },
  {
    what: 'an edition that was copied with its ledger',
    code: 'ledger-id-twice',
    damage: (paper) => cp(paper.path('2026-02-07'), paper.path('2026-02-08'), { recursive: true }),
    where: /2026-02-08\/ledger\.jsonl:1:.*2026-02-07\/ledger\.jsonl:1 too/u,
  },
]

test.each(DAMAGES)('$what stops the build at its line', async ({ code, damage, where }) => {
  const paper = await openPaper()
  await damage(paper)
  const before = await paper.read(LEDGER)
  for (const flags of [[], ['--check']]) {
    const { exit, err } = await paper.build(...flags)
    expect(exit).toBe(1)
    expect(err).toContain(`[${code}]`)
    expect(err).toMatch(where)
    expect(err).toContain('nothing was built')
  }
  expect(await paper.read(LEDGER)).toBe(before)
})

const LOSSES: readonly (readonly [what: string, lose: (paper: PaperOnDisk) => Promise<void>])[] = [
  ['a line', (paper) => paper.edit(LEDGER, without(LIBRARY))],
  ['the ledger', (paper) => rm(paper.path(LEDGER))],
  ['the edition', (paper) => rm(paper.path('2026-02-07'), { recursive: true })],
]

test.each(LOSSES)('%s that is gone since the commit is missed by name', async (_, lose) => {
  const paper = await openPaper()
  paper.commit()
  await lose(paper)
  const { exit, err } = await paper.build()
  expect(exit).toBe(1)
  expect(err).toMatch(
    new RegExp(
      `2026-02-07/ledger\\.jsonl: error: .*${LIBRARY} \\(風車里.*line 3 of this ledger in commit`,
      'u',
    ),
  )
  expect(err).toMatch(
    /help: take it back: git checkout [0-9a-f]{9} -- \S*2026-02-07\/ledger\.jsonl/u,
  )
})

test('what the last commit lost, its check finds, where nothing but commits are seen', async () => {
  const paper = await openPaper()
  paper.commit()
  expect((await paper.build('--check')).exit).toBe(0)
  await paper.edit(LEDGER, without(LIBRARY))
  await paper.edit('2026-02-07/local.txt', (text) =>
    text.slice(0, text.indexOf('風車里圖書館開館')),
  )
  paper.commit()
  const { exit, err } = await paper.build('--check')
  expect(exit).toBe(1)
  expect(err).toContain(LIBRARY)
})

test('another paper in the place of the sample, with a tag of its own, owes its readers nothing', async () => {
  const paper = await openPaper()
  await paper.build()
  paper.commit()
  await rm(paper.path('2026-02-05'), { recursive: true })
  expect((await paper.build()).exit).toBe(1)
  await paper.edit('publication.yaml', (text) =>
    text.replace('news.example.com,2026', 'paper.example,2026'),
  )
  const { exit, err } = await paper.build()
  expect([exit, err]).toEqual([0, expect.stringContaining('2 editions')])
})

test('what was built and never committed is missed too, until it is said that it never went out', async () => {
  const paper = await openPaper()
  const before = await paper.read(LEDGER)
  await paper.edit('2026-02-07/local.txt', (text) => text.replace('【本報訊】', '【特訊】'))
  await paper.build()
  await writeFile(paper.path(LEDGER), before)
  const older = await paper.build()
  expect(older.exit).toBe(1)
  expect(older.err).toMatch(
    /ledger\.jsonl:\d+: error: .*had revision 2 when this machine last built/u,
  )
  await paper.edit(LEDGER, without(LIBRARY))
  const { exit, err } = await paper.build()
  expect([exit, err]).toEqual([1, expect.stringContaining('[ledger-line-missing]')])
  expect((await paper.build('--forget')).exit).toBe(0)
  expect((await paper.build()).exit).toBe(0)
})

test('an edition whose date is corrected, and one whose pages are gone, have lost nothing', async () => {
  const paper = await openPaper()
  await paper.build()
  paper.commit()
  await rename(paper.path('2026-02-07'), paper.path('2026-02-08'))
  for (const page of ['a05', 'local', 'sport']) await rm(paper.path(`2026-02-06/${page}.txt`))
  await rm(paper.path('2026-02-06/pictures'), { recursive: true, force: true })
  const { exit, err } = await paper.build()
  expect([exit, err]).toEqual([0, expect.stringContaining('0 new, 0 updated, 11 withdrawn')])
})
