import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { writeFolder } from '../content/folder.ts'
import { runIn } from './terminal.ts'

const TEXT = '　燈塔開放\r\n\r\n　　【本報訊】燈塔明日開放，每日限額一百人。\r\n'
const FRONTED = `---\r\nsection: local\r\n---\r\n${TEXT}`
const MARKED =
  '---\r\nsection: local\r\n---\r\n# 　燈塔開放\r\n\r\n| 　　【本報訊】燈塔明日開放，每日限額一百人。\r\n'

const given = (text: string) => () => Promise.resolve(Buffer.from(text))

describe('mark', () => {
  test('prints the page with its marks and leaves the file as it is', async () => {
    const file = join(await writeFolder({ 'page.txt': FRONTED }), 'page.txt')
    expect(await runIn({}, 'mark', file)).toEqual({ exit: 0, out: MARKED, err: '' })
    expect(await readFile(file, 'utf8')).toBe(FRONTED)
  })

  test('takes a page from standard input', async () => {
    expect((await runIn({ stdin: given(FRONTED) }, 'mark', '-')).out).toBe(MARKED)
  })

  test('--write puts the marks in the file, once', async () => {
    const file = join(await writeFolder({ 'page.txt': FRONTED }), 'page.txt')
    expect(await runIn({}, 'mark', '--write', file)).toMatchObject({ exit: 0, out: '' })
    expect(await readFile(file, 'utf8')).toBe(MARKED)
    const before = (await stat(file)).mtimeMs
    expect((await runIn({}, 'mark', '--write', file)).err).toContain('was marked already')
    expect((await stat(file)).mtimeMs).toBe(before)
  })

  test('tells of marks that cannot be, at their place in the file', async () => {
    const file = join(
      await writeFolder({ 'page.txt': `---\nfolio: A1\n---\n# 燈塔開放\n |9 文。\n` }),
      'page.txt',
    )
    const { exit, err } = await runIn({}, 'mark', file)
    expect(exit).toBe(1)
    expect(err).toContain('page.txt:5:2: warning:')
    expect(err).toContain('story 9 of 1 [mark-story-unknown]')
    expect(err).toContain('  5 |  |9 文。\n    |  ^^\n')
  })

  test('leaves a page that it cannot read as it is', async () => {
    const bytes = Buffer.from('verão', 'latin1')
    const files = { 'a.txt': bytes, 'b.txt': '---\nsection: local\n燈塔開放\n', 'c.txt': TEXT }
    const dir = await writeFolder(files)
    const names = Object.keys(files).map((name) => join(dir, name))
    const { exit, err } = await runIn({}, 'mark', '--write', ...names, join(dir, 'none.txt'))
    expect(exit).toBe(1)
    expect(err).toContain('[not-utf8]')
    expect(err).toContain('[front-matter-unclosed]')
    expect(err).toContain('[file-unreadable]')
    expect(await readFile(join(dir, 'a.txt'))).toEqual(bytes)
    expect(await readFile(join(dir, 'b.txt'), 'utf8')).toBe(files['b.txt'])
    expect(await readFile(join(dir, 'c.txt'), 'utf8')).toMatch(/^# /u)
  })

  test.each([
    [['mark'], 'the file'],
    [['mark', '--write', '-'], 'not -'],
    [['mark', 'a.txt', 'b.txt'], 'one page'],
  ])('%j is not understood', async (argv, told) => {
    const { exit, err } = await runIn({}, ...argv)
    expect(exit).toBe(2)
    expect(err).toContain(told)
  })
})

describe('parse', () => {
  test('shows a correction note under its story', async () => {
    const stdin = given('# 燈塔開放\n| 明日開放。\n! 應為後日。\n')
    expect((await runIn({ stdin }, 'parse', '-')).out).toContain('明日開放。\n\n! 應為後日。\n')
  })
})
