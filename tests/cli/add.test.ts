import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { encode } from '../content/encode.ts'
import { PAGE, PUBLICATION, writeFolder } from '../content/folder.ts'
import type { Ran } from './terminal.ts'
import { runIn } from './terminal.ts'

const big5 = encode(PAGE, 'big5') ?? Buffer.of()
/** Too short to be told. */
const short = encode('渡輪停', 'big5') ?? Buffer.of()

/** A paper, and `add` with standard input for it. */
async function paper(stdin: Uint8Array | string = big5) {
  const dir = await writeFolder({})
  const given = { stdin: () => Promise.resolve(Buffer.from(stdin)) }
  const add = (...args: string[]): Promise<Ran> => runIn(given, 'add', '--content', dir, ...args)
  const read = (name: string): Promise<string> => readFile(join(dir, name), 'utf8')
  return { dir, add, read }
}

const PIPED = { stdin: () => Promise.resolve(Buffer.from(PAGE)) }
const TODAY = ['--date', '2026-02-08']
const NEW = [...TODAY, '--page', 'local', '-']

test('a page in Big5 becomes a page of a new edition, and it is told how', async () => {
  const { dir, add, read } = await paper()
  const { exit, out, err } = await add(...NEW)
  const file = join(dir, '2026-02-08/local.txt')
  expect(await read('2026-02-08/local.txt')).toBe(PAGE)
  expect({ exit, out, err }).toEqual({
    exit: 0,
    out: '',
    err: [
      '<stdin>: read as Big5 (HKSCS), told by its characters',
      `${file}: added, 1 story`,
      `next: npm run -s pagewire -- proof ${file}`,
      `      npm run -s pagewire -- check ${dir}`,
      '',
    ].join('\n'),
  })
  expect((await runIn({}, 'check', dir)).exit).toBe(0)
})

test('a file is read, cleaned, and given its settings', async () => {
  const { dir, add, read } = await paper()
  const pages = await writeFolder({ 'A05.txt': `\uFEFF${PAGE.replaceAll('\n', '\r\n')}\f` }, {})
  const given = join(pages, 'A05.txt')
  const settings = ['--section', 'local', '--folio', 'A5']
  const { exit, err } = await add(given, ...TODAY, '--page', 'a05.txt', ...settings)
  expect(exit).toBe(0)
  expect(await read('2026-02-08/a05.txt')).toBe(`---\nsection: local\nfolio: A5\n---\n${PAGE}`)
  expect(err).toContain(`${given}: read as UTF-8, told by its byte order mark\n`)
  expect(err).toContain(`${given}: cleaned of 1 byte order mark, 1 control character\n`)
  expect(err).toContain(`${given}: 4 lines now end in LF, not CRLF\n`)
  expect((await runIn({}, 'check', dir)).exit).toBe(0)
})

test('a further page of a section needs no setting', async () => {
  const { add } = await paper()
  expect(await add(...TODAY, '--page', 'local-2', '-')).toMatchObject({ exit: 0 })
})

test('characters of a font of the typesetter are pointed out', async () => {
  const { add } = await paper(PAGE.replace('半年', '半\uE5E5年'))
  const { exit, err } = await add(...NEW)
  expect(exit).toBe(0)
  expect(err).toContain(`1 character of somebody's own font (U+E5E5)`)
})

describe('a page that is there already', () => {
  const SAME = ['--date', '2026-02-07', '--page', 'local', '-']

  test('stays as it is', async () => {
    const { add, read } = await paper(encode(PAGE.replace('下月', '明年'), 'big5'))
    const { exit, err } = await add(...SAME)
    expect(exit).toBe(1)
    expect(err).toContain('[page-exists]')
    expect(err).toContain('--force')
    expect(await read('2026-02-07/local.txt')).toBe(PAGE)
  })

  test('is replaced when that is asked', async () => {
    const other = PAGE.replaceAll('下月', '明年')
    const { add, read } = await paper(encode(other, 'big5'))
    const { exit, err } = await add(...SAME, '--force')
    expect(exit).toBe(0)
    expect(err).toContain('local.txt: replaced, 1 story')
    expect(await read('2026-02-07/local.txt')).toBe(other)
  })

  test('is replaced under the name that it has on the disk', async () => {
    const dir = await writeFolder({
      '2026-02-07/local.txt': undefined,
      '2026-02-07/local.TXT': '舊',
    })
    const { exit } = await runIn(PIPED, 'add', '--content', dir, ...SAME, '--force')
    expect(exit).toBe(0)
    expect(await readdir(join(dir, '2026-02-07'))).toEqual(['local.TXT'])
  })

  test('can be converted in its place', async () => {
    const dir = await writeFolder({ '2026-02-07/local.txt': big5 })
    const file = join(dir, '2026-02-07/local.txt')
    const before = await runIn({}, 'check', dir)
    expect(before.err).toContain('it looks like Big5 (HKSCS)')
    expect(before.err).toContain('pagewire -- add FILE')
    const args = ['--date', '2026-02-07', '--page', 'local', '--force', '--content', dir]
    expect((await runIn({}, 'add', file, ...args)).exit).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(PAGE)
  })
})

describe('what is refused is told, and nothing is written', () => {
  test.each([
    ['a short text', short, [], 'encoding-unsure'],
    ['a text that is cut off', big5.subarray(0, 101), [], 'file-cut-off'],
    ['a PDF', '%PDF-1.7\n', [], 'file-not-text'],
    ['a day that is not in the calendar', PAGE, ['--date', '2026-02-30'], 'folder-not-a-date'],
    ['a folder above', PAGE, ['--page', '../local'], 'page-name-invalid'],
    ['a name in capitals', PAGE, ['--page', 'Local'], 'page-name-invalid'],
    ['a page of no section', PAGE, ['--page', 'sport'], 'section-unknown'],
    ['a section that is none', PAGE, ['--section', 'loca'], 'section-unknown'],
    ['a folio that is none', PAGE, ['--folio', '第一版'], 'front-matter-invalid'],
    ['a page without text', '\n\n', [], 'page-empty'],
    ['front matter that is not closed', `---\n${PAGE}`, [], 'front-matter-unclosed'],
    ['a file that does not exist', '', ['/nowhere/page.txt'], 'file-unreadable'],
  ])('%s', async (_, stdin, args, code) => {
    const { dir, add } = await paper(stdin)
    const input = args[0]?.startsWith('/') ? [] : ['-']
    const { exit, out, err } = await add(...TODAY, '--page', 'local', ...args, ...input)
    expect({ exit, out }).toEqual({ exit: 1, out: '' })
    expect(err).toContain(`[${code}]`)
    expect(err).toMatch(/nothing was added\n$/u)
    expect(await readdir(dir)).toEqual(['2026-02-07', 'publication.yaml'])
  })

  test('the sections that there are are named', async () => {
    const { add } = await paper()
    const { err } = await add(...TODAY, '--page', 'weather', '-')
    expect(err).toContain('the sections are international, local')
  })

  test('a folder that is no paper', async () => {
    const { add, dir } = await paper()
    await mkdir(join(dir, '2026-02-07/pictures'))
    const { exit, err } = await add(...NEW, '--content', join(dir, '2026-02-07/pictures'))
    expect(exit).toBe(1)
    expect(err).toContain('[publication-missing]')
  })

  test('a paper whose settings are wrong', async () => {
    const dir = await writeFolder({ 'publication.yaml': PUBLICATION.replace('time', 'tyme') })
    const { exit, err } = await runIn(PIPED, 'add', '--content', dir, ...NEW)
    expect(exit).toBe(1)
    expect(err).toContain('[publication-invalid]')
  })
})

test('--dry-run says what would be done and writes nothing', async () => {
  const { dir, add } = await paper()
  const { exit, err } = await add(...TODAY, '--page', 'local', '--dry-run', '-')
  expect(exit).toBe(0)
  expect(err).toContain('local.txt: would be added, 1 story\n')
  expect(await readdir(dir)).toEqual(['2026-02-07', 'publication.yaml'])
})

test('--encoding decides, and it is said when the bytes tell otherwise', async () => {
  const { add, read } = await paper()
  const asked = await add(...TODAY, '--page', 'local', '--encoding', 'Big5-HKSCS', '-')
  expect(asked.err).toContain('read as Big5 (HKSCS), as you said\n')
  expect(await read('2026-02-08/local.txt')).toBe(PAGE)
  const latin1 = await add(...TODAY, '--page', 'local-2', '--encoding', 'latin1', '-')
  expect(latin1.err).toContain('as you said, though it looks like Big5 (HKSCS)')
})

test('a line of a file in another encoding cannot move the cursor', async () => {
  const { add } = await paper(Buffer.concat([Buffer.from('\u001B[2J'), short]))
  const { err } = await add(...NEW)
  expect(err).toContain('[encoding-unsure]')
  expect(err).not.toContain('\u001B')
})

describe('what is not understood', () => {
  test.each([
    [[...TODAY, '--page', 'local'], 'one file'],
    [[...TODAY, '--page', 'local', 'a', 'b'], 'one file'],
    [['--page', 'local', '-'], '--date'],
    [[...TODAY, '-'], '--page'],
    [[...TODAY, '--page', 'local', '--encoding', 'bog5', '-'], 'did you mean big5?'],
    [[...TODAY, '--page', 'local', '--encoding', 'klingon', '-'], 'known are utf-8'],
    [[...TODAY, '--page', 'local', '--forse', '-'], "'--force'"],
  ])('%j is told', async (args, told) => {
    const { exit, out, err } = await runIn({}, 'add', ...args)
    expect({ exit, out }).toEqual({ exit: 2, out: '' })
    expect(err).toContain(told)
  })
})
