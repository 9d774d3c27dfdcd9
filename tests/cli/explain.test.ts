// What the command line says of how a page was read.

import { join } from 'node:path'

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cells, cut } from '../../src/cli/cells.ts'
import { closeCalls, trustIn } from '../../src/cli/doubt.ts'
import { explainJson, explainLines } from '../../src/cli/explain.ts'
import type { Io } from '../../src/cli/io.ts'
import { renderStories } from '../../src/cli/render-stories.ts'
import { PAGE, writeFolder } from '../content/folder.ts'
import { SMALL_PAGE, SMALL_READING } from './small-reading.ts'
import { runIn } from './terminal.ts'

const PIPE: Io = {
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: () => Promise.resolve(new Uint8Array()),
  isTTY: false,
  columns: 80,
  env: {},
}
const ESCAPE = '\u001B['

const explainIn = (terminal: Partial<Io>): string =>
  explainLines(SMALL_PAGE, SMALL_READING, { ...PIPE, ...terminal })

describe('parse --explain', () => {
  test('tells line, role, story, margin, runner-up and text, and the reasons below', () => {
    expect(explainIn({}).split('\n')).toEqual([
      'line  role       story  margin  runner-up  text',
      '   4  furniture           +300  deck       第 A5 版　澳聞',
      '      +41 shape: full line',
      '   6  caption        1    +300  furniture  ▲碼頭昨早的人龍。',
      '      +41 shape: full line',
      '   7  headline       1  marked             渡輪加開夜航',
      '   8  headline       1    +300  furniture  末班延至凌晨一時',
      '      +41 shape: full line',
      '   9  paragraph      1    +300  furniture  【本報訊】渡輪公司宣布，下月起逢週…',
      '      +41 shape: full line',
      '  12  headline       2     −12? subhead    風車里圖書館 <重開>',
      '      +41 shape: full line',
      '  13  paragraph      1    +300  furniture  開夜航班次。',
      '      +41 shape: full line',
      '  14  paragraph      2    +7.3? caption    圖書館昨日␌重開，自修',
      '      +41 shape: full line',
      '',
      'story 1: 92% sure',
      'story 2: 31% doubtful',
      '',
      '',
    ])
  })

  test('is coloured on terminals only, and never where NO_COLOR is set', () => {
    expect(explainIn({})).not.toContain(ESCAPE)
    expect(explainIn({ isOutTTY: true })).toContain(ESCAPE)
    expect(explainIn({ isOutTTY: true, env: { NO_COLOR: '1' } })).not.toContain(ESCAPE)
  })

  test('with --json is one object a line, with its text', () => {
    const told = explainJson(SMALL_PAGE, SMALL_READING).trimEnd().split('\n')
    expect(told.map((line) => JSON.parse(line).line)).toEqual([4, 6, 7, 8, 9, 12, 13, 14])
    expect(JSON.parse(told[7] ?? '')).toMatchObject({
      file: '2026-02-07/local.txt',
      role: 'paragraph',
      story: 1,
      confidence: 0.31,
      runnerUp: 'caption',
      text: '圖書館昨日\u000C重開，自修',
    })
  })

  test('takes several pages and fits 80 cells', async () => {
    const dir = await writeFolder({ 'a.txt': PAGE, 'b.txt': PAGE, 'c.txt': '' })
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => join(dir, name))
    const { exit, out, err } = await runIn({}, 'parse', '--explain', ...files)
    expect(exit).toBe(1)
    expect(err).toContain('[page-empty]')
    expect(out.match(/^line {2}role/gmu)).toHaveLength(2)
    const rows = out.split('\n').filter((row) => !row.startsWith('==>'))
    expect(rows.filter((row) => cells(row) >= 80)).toEqual([])
    const json = (await runIn({}, 'parse', '--explain', '--json', ...files)).out
    expect(json.trimEnd().split('\n')).toHaveLength(6)
  })
})

test('a doubtful story says so quietly, and no other does', () => {
  const told = renderStories(SMALL_READING.page, 80)
  expect(told.match(/^\? .*$/gmu)).toEqual(['? doubtful (31%): compare it with the page'])
})

test('a story is sure, to be looked at, or doubtful', () => {
  expect([1, 0.85, 0.84, 0.5, 0.49, 0].map(trustIn)).toEqual([
    'sure',
    'sure',
    'look',
    'look',
    'doubtful',
    'doubtful',
  ])
})

test('a call is close beside the other lines of its page, and a marked line is none', () => {
  expect(closeCalls(SMALL_READING.lines).map(({ line }) => line)).toEqual([12, 14])
  expect(closeCalls([])).toEqual([])
})

test('a text is cut to the cells that there are', () => {
  expect(cut('渡輪加開夜航', 12)).toBe('渡輪加開夜航')
  expect(cut('渡輪加開夜航', 11)).toBe('渡輪加開夜…')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 40 }), (text, room) => {
      expect(cells(cut(text, room))).toBeLessThanOrEqual(room)
    }),
  )
})
