import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { PAGE, PUBLICATION, writeFolder } from '../content/folder.ts'
import { runIn } from './terminal.ts'

const FRONTED = `---\nsection: local\n---\n${PAGE}`

describe('what is not understood', () => {
  test.each([
    [[], 'verb'],
    [['chekc'], "'check'"],
    [['help', 'biuld'], "'build'"],
    [['check', '--jsn'], "'--json'"],
    [['check', 'a', 'b'], 'one folder'],
    [['parse'], 'files'],
    [['proof'], 'files'],
    [['build', '--out'], '--out'],
  ])('%j is told, with what may have been meant', async (argv, told) => {
    const { exit, out, err } = await runIn({}, ...argv)
    expect(exit).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(told)
  })
})

describe('help', () => {
  test('has an example of every verb', async () => {
    const { exit, out } = await runIn({}, '--help')
    expect(exit).toBe(0)
    for (const verb of ['parse', 'proof', 'add', 'check', 'mark', 'build', 'doctor', 'ping']) {
      expect(out).toContain(`npm run -s pagewire -- ${verb} `)
      expect(out).toContain((await runIn({}, 'help', verb)).out)
      expect((await runIn({}, verb, '--help')).out).toBe((await runIn({}, 'help', verb)).out)
    }
  })

  test('--version is that of the package', async () => {
    const manifest = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')
    expect(manifest).toContain(`"version": "${(await runIn({}, '--version')).out.trim()}"`)
  })
})

describe('parse', () => {
  test('prints a page to read, at the width of the terminal', async () => {
    const dir = await writeFolder({ 'page.txt': FRONTED })
    const { exit, out, err } = await runIn({ columns: 40 }, 'parse', join(dir, 'page.txt'))
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toBe(
      [
        '# 北岸圖書館下月重開',
        '',
        '【本報訊】北岸圖書館經過半年維修，將於',
        '下月一日重新開放。館方表示，新增的自修',
        '室設有八十個座位，開放時間延長至晚上十',
        '時。',
        '',
      ].join('\n'),
    )
  })

  test('prints one JSON object a page and goes on after a bad one', async () => {
    const dir = await writeFolder({
      'a.txt': FRONTED,
      'b.txt': Buffer.from('verão', 'latin1'),
      'c.txt': '\uFEFF' + PAGE,
    })
    const files = ['a.txt', 'b.txt', 'none.txt', 'c.txt'].map((name) => join(dir, name))
    const { exit, out, err } = await runIn({}, 'parse', '--json', ...files)
    const pages = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(exit).toBe(1)
    expect(pages.map(({ page, stories }) => [page, stories.length])).toEqual([
      ['a.txt', 1],
      ['b.txt', 0],
      ['none.txt', 0],
      ['c.txt', 1],
    ])
    expect(pages[0]).toMatchObject({
      furniture: [],
      stories: [{ opening: 'present', blocks: [{ role: 'headline', lines: [4] }, {}] }],
    })
    const codes = pages.flatMap(({ diagnostics }) =>
      diagnostics.map(({ code }: { code: string }) => code),
    )
    expect(codes).toEqual(['not-utf8', 'file-unreadable', 'byte-order-mark'])
    expect(err).toContain('3 errors in 3 files')
  })

  test('reads standard input as -', async () => {
    const stdin = Promise.resolve(Buffer.from(PAGE))
    const { exit, out } = await runIn({ stdin: () => stdin }, 'parse', '--json', '-')
    expect(exit).toBe(0)
    expect(JSON.parse(out).stories).toHaveLength(1)
  })

  test('tells each page apart where there are several', async () => {
    const dir = await writeFolder({ 'a.txt': PAGE, 'b.txt': PAGE })
    const { out } = await runIn({}, 'parse', join(dir, 'a.txt'), join(dir, 'b.txt'))
    expect(out.match(/^==> .*(a|b)\.txt <==$/gmu)).toHaveLength(2)
  })

  test('lets no control character of a page reach the terminal', async () => {
    const dir = await writeFolder({ 'a.txt': PAGE.replace('北岸', '北\u001B[2J岸') })
    const { out } = await runIn({}, 'parse', join(dir, 'a.txt'))
    expect(out).toContain('␛[2J')
    expect(out).not.toContain('\u001B')
  })
})

describe('check', () => {
  test('says how much of a clean paper it read', async () => {
    const { exit, out, err } = await runIn({}, 'check', await writeFolder({}))
    expect({ exit, out, err }).toEqual({
      exit: 0,
      out: '',
      err: '1 edition, 1 page, 1 story: clean\n',
    })
  })

  test('reads the folder that the environment names', async () => {
    const dir = await writeFolder({})
    expect(await runIn({ env: { PAGEWIRE_CONTENT: dir } }, 'check')).toMatchObject({ exit: 0 })
  })

  test('tells what is wrong with every page, the publication and the ledgers at once', async () => {
    const dir = await writeFolder({
      'publication.yaml': PUBLICATION.replace('Asia/Macau', 'Asia/Atlantis'),
      '2026-02-05/local.txt': '',
      '2026-02-06/local.txt': '第 A12 版\n2026 年 2 月 6 日\n',
      '2026-02-07/local.txt': PAGE.replace('半年', '半\0年'),
      '2026-02-07/ledger.jsonl': '{}\n{',
      '2026-02-08/local.txt': 'x'.repeat(5_000_000),
    })
    const { exit, out } = await runIn({}, 'check', '--json', dir)
    const found = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const wrong = found.filter(({ severity }) => severity === 'error')
    expect(exit).toBe(1)
    expect(wrong.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['publication-invalid', 6, 11],
      ['page-empty', 1, undefined],
      ['page-without-stories', 1, undefined],
      ['control-character', 3, 14],
      ['ledger-invalid', 1, undefined],
      ['ledger-invalid', 2, undefined],
      ['line-too-long', 1, undefined],
    ])
  })

  test('a warning is a finding, a note is none', async () => {
    const warned = await writeFolder({ '2026-02-07/local.docx': '' })
    expect((await runIn({}, 'check', warned)).exit).toBe(1)
    const noted = await writeFolder({ '2026-02-07/local.txt': PAGE.replace('時。', '時，市民') })
    const { exit, err } = await runIn({}, 'check', noted)
    expect(err).toContain('[ending-missing]')
    expect(exit).toBe(0)
  })

  test('--fix cleans the pages in their place and leaves their front matter', async () => {
    const dir = await writeFolder({
      '2026-02-07/local.txt': `\uFEFF${FRONTED.replace('半年', '半\0\0年').replaceAll('\n', '\r')}`,
      '2026-02-07/local-2.txt': PAGE,
    })
    const { exit, err } = await runIn({}, 'check', '--fix', dir)
    expect(exit).toBe(0)
    expect(err).toContain(
      'local.txt: cleaned of 1 byte order mark, 2 control characters, 7 carriage returns\n',
    )
    expect(await readFile(join(dir, '2026-02-07/local.txt'), 'utf8')).toBe(FRONTED)
    expect((await runIn({}, 'check', '--fix', dir)).err).not.toContain('cleaned')
  })

  test('--fix does not touch a page that is not UTF-8', async () => {
    const page = Buffer.from('\uFEFF\0渡輪停航', 'utf16le')
    const dir = await writeFolder({ '2026-02-07/local.txt': page })
    expect((await runIn({}, 'check', '--fix', dir)).exit).toBe(1)
    expect(await readFile(join(dir, '2026-02-07/local.txt'))).toEqual(page)
  })

  test.skipIf(process.getuid?.() === 0)('--fix says which page it may not write', async () => {
    const dir = await writeFolder({ '2026-02-07/local.txt': `\uFEFF${PAGE}` })
    await chmod(join(dir, '2026-02-07'), 0o500)
    const { exit, err } = await runIn({}, 'check', '--fix', dir)
    await chmod(join(dir, '2026-02-07'), 0o700)
    expect(exit).toBe(1)
    expect(err).toContain('cannot be cleaned')
  })

  test('shows its progress and colours on a terminal only, and no colour where NO_COLOR is set', async () => {
    const dir = await writeFolder({ '2026-02-07/local.txt': '' })
    const escape = '\u001B['
    expect((await runIn({}, 'check', dir)).err).not.toContain(escape)
    expect((await runIn({ isTTY: true }, 'check', dir)).err).toContain(`${escape}1;31m`)
    const plain = await runIn({ isTTY: true, env: { NO_COLOR: '1' } }, 'check', dir)
    expect(plain.err).not.toContain(`${escape}1;31m`)
  })
})
