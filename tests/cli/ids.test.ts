// What a build asks, and how the editor answers.

import { expect, test } from 'vitest'
import { openPaper, type PaperOnDisk } from './paper-on-disk.ts'

const PAGE = '2026-02-07/local.txt'
const LEDGER = '2026-02-07/ledger.jsonl'
const LIBRARY = 'be5hxefrjiym'

/** The library's story, with the same headline over another text. */
const rewrite = (paper: PaperOnDisk): Promise<void> =>
  paper.edit(PAGE, (text) => {
    const [before = '', story = ''] = text.split(/(?=風車里圖書館開館三日)/u)
    const [headline = ''] = story.split('\n')
    const next = story.indexOf('校園天台菜園')
    return `${before}${headline}\n\n館方昨日收到一封沒有署名的信，信中夾着一枚生銹的鑰匙。\n\n${story.slice(next)}`
  })

const stateOf = async (paper: PaperOnDisk, id: string): Promise<string | undefined> =>
  new RegExp(`"id":"${id}","state":"(\\w+)"`, 'u').exec(await paper.read(LEDGER))?.[1]

const commandOf = (said: string, flag: string): string[] =>
  new RegExp(`ids (--${flag} \\S+:\\d+(?: [a-z2-7]{12})?)`, 'u').exec(said)?.[1]?.split(' ') ?? []

test('a story under the headline of another asks, and nothing is built until it is answered', async () => {
  const paper = await openPaper()
  await paper.build()
  const ledger = await paper.read(LEDGER)
  await rewrite(paper)
  const { exit, err } = await paper.build()
  expect(exit).toBe(1)
  expect(err).toMatch(
    new RegExp(`local\\.txt:\\d+: error: .*is it ${LIBRARY} \\(風車里.*\\[identity-unsure\\]`, 'u'),
  )
  expect(await paper.read(LEDGER)).toBe(ledger)
  expect((await paper.run('ids')).exit).toBe(1)
})

test('--accept keeps the id, and is asked no more', async () => {
  const paper = await openPaper()
  await paper.build()
  await rewrite(paper)
  const { err } = await paper.build()
  const { exit, err: said } = await paper.run('ids', ...commandOf(err, 'accept'))
  expect([exit, said]).toEqual([0, expect.stringContaining(LIBRARY)])
  expect((await paper.run('ids')).exit).toBe(0)
  expect((await paper.build()).exit).toBe(0)
  expect(await stateOf(paper, LIBRARY)).toBe('live')
})

test('--new gives it an id of its own, and withdraws the old one', async () => {
  const paper = await openPaper()
  await paper.build()
  await rewrite(paper)
  const { err } = await paper.build()
  expect((await paper.run('ids', ...commandOf(err, 'new'))).exit).toBe(0)
  expect((await paper.build()).exit).toBe(0)
  expect(await stateOf(paper, LIBRARY)).toBe('withdrawn')
})

test('a story that was built as new is given its old id afterwards, and the new one leads there', async () => {
  const paper = await openPaper()
  await paper.build()
  await rewrite(paper)
  const { err } = await paper.build()
  const [, place = ''] = commandOf(err, 'new')
  const { err: said } = await paper.run('ids', '--new', place)
  const young = /: ([a-z2-7]{12})$/mu.exec(said)?.[1] ?? ''
  expect((await paper.run('ids', '--accept', place, LIBRARY)).exit).toBe(0)
  expect(await stateOf(paper, LIBRARY)).toBe('live')
  expect(await stateOf(paper, young)).toBe('merged')
})

const REFUSED: readonly (readonly [
  what: string,
  argv: (place: string) => string[],
  says: string,
])[] = [
  ['an id that no ledger has', (place) => ['--accept', place, 'aaaaaaaaaaaa'], 'no ledger has'],
  ['an id of another story', (place) => ['--accept', place, '6wbi5wbxic65'], 'is the story at'],
  ['no id where nothing was asked', (place) => ['--accept', place], 'say which id'],
]

test.each(REFUSED)('%s is refused', async (_, argv, says) => {
  const paper = await openPaper()
  const ledger = await paper.read(LEDGER)
  const { exit, err } = await paper.run('ids', ...argv(`${paper.path(PAGE)}:30`))
  expect([exit, err]).toEqual([1, expect.stringContaining(says)])
  expect(await paper.read(LEDGER)).toBe(ledger)
})

test.each([
  ['both answers', ['--accept', 'a.txt:1', '--new', 'a.txt:1']],
  ['a page without a line', ['--new', 'local.txt']],
  ['an id with --new', ['--new', 'local.txt:1', LIBRARY]],
])('%s is not understood', async (_, argv) => {
  const paper = await openPaper()
  expect((await paper.run('ids', ...argv)).exit).toBe(2)
})
