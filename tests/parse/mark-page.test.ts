// A page whose reading is written back as marks parses to the same stories, whatever the weights.

import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Page, Role } from '../../src/model/page.ts'
import { ACTIONS } from '../../src/parse/actions.ts'
import { SPACE } from '../../src/parse/features.ts'
import type { Learnt } from '../../src/parse/learnt.ts'
import { takeMark, takeMarks } from '../../src/parse/editor-marks.ts'
import { markPage } from '../../src/parse/mark-page.ts'
import { parsePage, parseWith } from '../../src/parse/page.ts'
import { hostileText } from '../hostile-text.ts'

const readPages = (folder: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, '..', folder))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(import.meta.dirname, '..', folder, name), 'utf8'))

const PAGES = readPages('pages')
const SAMPLE = [...PAGES, ...readPages('pages-generated').filter((_, i) => i % 8 === 0)]
const PRINTED = PAGES.flatMap((source) => source.split('\n'))

const WIDTH = 8
const EMPTY = {
  width: WIDTH,
  rows: new Float32Array(SPACE.size() * WIDTH),
  step: 1,
  votes: new Float32Array(ACTIONS.length * WIDTH),
  leanings: new Float32Array(ACTIONS.length),
}
// As good as any: the same at every run.
const chance = (size: number) =>
  Float32Array.from({ length: size }, (_, i) => ((i * 2654435761) % 97) - 48)
const NONE: Learnt = { network: EMPTY, captions: {}, pieces: {}, confidence: {} }
const OTHERS: Learnt = {
  ...NONE,
  network: { ...EMPTY, rows: chance(EMPTY.rows.length), votes: chance(EMPTY.votes.length) },
}

function readWith(source: string, weights: 'shipped' | 'none' | 'others'): Page {
  if (weights === 'shipped') return parsePage(source)
  return parseWith(source, weights === 'none' ? NONE : OTHERS)
}

// What an editor has said is certain; what the parser read was less so.
const placesOf = ({ stories, furniture }: Page) => ({
  stories: stories.map((story) => ({ ...story, confidence: 1 })),
  furniture,
})

function expectSame(source: string, weights: readonly Learnt[] = [NONE, OTHERS]): void {
  const read = parsePage(source)
  const marked = markPage(source)
  for (const other of weights) expect(placesOf(parseWith(marked, other))).toEqual(placesOf(read))
  expect(markPage(marked)).toBe(marked)
  expect(takeMarks(marked).bare).toBe(takeMarks(source).bare)
}

describe('a page marked with its reading', () => {
  test('has the same stories and furniture, for every page', () => {
    for (const source of SAMPLE) expectSame(source)
  })

  test('has no findings of its own', () => {
    for (const source of SAMPLE) {
      const marks = parsePage(markPage(source)).diagnostics.filter(({ code }) =>
        code.startsWith('mark-'),
      )
      expect(marks).toEqual([])
    }
  })

  test('for lines of all pages in any order, read with any weights', () => {
    const lines = fc.array(fc.constantFrom('', ...PRINTED), { maxLength: 60 })
    fc.assert(fc.property(lines, (rows) => expectSame(rows.join('\n'))))
  })

  test('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => expectSame(text)),
    )
    fc.assert(fc.property(fc.array(hostileText), (rows) => expectSame(rows.join('\n'))))
  })

  test('for lines that begin with marks already, sensible or not', () => {
    fc.assert(
      fc.property(markedSoup, (source) => expectSame(source)),
      { numRuns: 300 },
    )
  })

  test('with the line ends, indents and blank lines that it had', () => {
    const source = '\uFEFF燈塔開放\r\n\r\n　　【本報訊】燈塔明日開放。\r\n \r\n\t全程約四十五分鐘。'
    expect(markPage(source)).toBe(
      '\uFEFF# 燈塔開放\r\n\r\n| 　　【本報訊】燈塔明日開放。\r\n \r\n| \t全程約四十五分鐘。',
    )
  })

  test('keeps lines that are no newspaper text', () => {
    const text = '---\nsection: local\n---\n燈塔開放\n【本報訊】燈塔明日開放，每日限額一百人。\n'
    const source = text.replace('---\nsection: local\n---', '\n\n')
    const marked = markPage(text, source)
    expect(marked.startsWith('---\nsection: local\n---\n# 燈塔開放\n| ')).toBe(true)
    expect(takeMarks(marked).bare).toBe(text)
  })
})

const SIGNS = [
  '#',
  '|#',
  '|#<',
  '=#',
  '=',
  '##',
  '>',
  '@',
  '|',
  '|<',
  '|>',
  '+',
  '+#',
  '+>',
  '~',
  '!',
  '!!',
]
const NUMBERED = [
  '#2',
  '=1',
  '##2',
  '>1',
  '>3',
  '@2',
  '|2',
  '|<>1',
  '+1',
  '+2',
  '+>1',
  '!2',
  '!!1',
  '+9',
]

const row = fc
  .tuple(
    fc.constantFrom('', '', '', ...SIGNS, ...NUMBERED, '\\#', '　>'),
    fc.constantFrom(
      '燈塔開放',
      '文物處表示，須預先登記。',
      '每日限額一百',
      '▲燈室',
      '本報記者 顧念白',
    ),
  )
  .map(([sign, text]) => (sign === '' ? text : `${sign} ${text}`))

const markedSoup = fc.array(row, { maxLength: 14 }).map((rows) => rows.join('\n'))

const ROLES: Readonly<Record<string, Role>> = {
  '#': 'headline',
  '=#': 'deck',
  '=': 'deck',
  '##': 'subhead',
  '>': 'caption',
  '@': 'credit',
  '|': 'paragraph',
  '|#': 'paragraph',
  '~': 'furniture',
}

function linesOf({ stories, furniture }: Page): ReadonlyMap<number, Role | 'correction'> {
  const roles = new Map<number, Role | 'correction'>(furniture.map((line) => [line, 'furniture']))
  const add = (line: number, role: Role | 'correction') => {
    expect(roles.has(line)).toBe(false)
    roles.set(line, role)
  }
  for (const { blocks, corrections = [] } of stories) {
    for (const { role, lines } of blocks) for (const line of lines) add(line, role)
    for (const { line } of corrections) add(line, 'correction')
  }
  return roles
}

describe('marks on some lines of a page', () => {
  test('never lose a line', () => {
    fc.assert(
      fc.property(markedSoup, (source) => {
        const wanted = source.split('\n').flatMap((text, i) => (/\S/u.test(text) ? [i + 1] : []))
        expect([...linesOf(parsePage(source)).keys()].sort((a, b) => a - b)).toEqual(wanted)
      }),
      { numRuns: 300 },
    )
  })

  test('are obeyed: one, anywhere, with any weights', () => {
    const pages = fc.nat(PAGES.length - 1)
    const weights = fc.constantFrom('shipped', 'none', 'others')
    const given = fc.tuple(pages, fc.nat(), fc.constantFrom(...Object.keys(ROLES)), weights)
    fc.assert(
      fc.property(given, ([of, at, sign, other]) => {
        const { line, marked } = markOne(PAGES[of] ?? '', at, sign)
        const page = readWith(marked, other)
        const told = page.diagnostics.some(({ code }) => code === 'mark-without-headline')
        expect(linesOf(page).get(line)).toBe(told ? 'headline' : ROLES[sign])
      }),
    )
  })

  test('are obeyed: a + joins its line to one before', () => {
    const given = fc.tuple(fc.nat(PAGES.length - 1), fc.nat(), fc.constantFrom('+', '+#', '+>'))
    fc.assert(
      fc.property(given, ([of, at, sign]) => {
        const { line, marked, isFirst } = markOne(PAGES[of] ?? '', at, sign)
        const { stories, diagnostics } = parsePage(marked)
        const blocks = stories.flatMap((story) => story.blocks)
        const own = blocks.find(({ lines }) => lines.includes(line))
        const codes = diagnostics.map(({ code }) => code)
        expect(own === undefined || own.lines[0] === line).toBe(isFirst)
        expect(codes.includes('mark-continues-nothing')).toBe(isFirst)
      }),
    )
  })

  test('are obeyed: all that are left when others are taken off', () => {
    const given = fc.tuple(fc.nat(SAMPLE.length - 1), fc.array(fc.boolean(), { minLength: 40 }))
    fc.assert(
      fc.property(given, ([of, kept]) => {
        const source = SAMPLE[of] ?? ''
        const marked = markPage(source)
        const roles = linesOf(parsePage(source))
        const rows = marked.split('\n')
        const isKept = (i: number) => kept[i % kept.length] === true
        const some = rows.map((text, i) => (isKept(i) ? text : takeMark(text).bare)).join('\n')
        const page = parsePage(some)
        const found = linesOf(page)
        const told = new Set(
          page.diagnostics.flatMap(({ code, line }) => (code.startsWith('mark-') ? [line] : [])),
        )
        for (const [line, role] of roles) {
          // `+` goes on with the headline of a story that has no paragraph yet.
          const goesOn = /^\s*\+/u.test(rows[line - 1] ?? '') && found.get(line) === 'headline'
          if (isKept(line - 1) && !told.has(line) && !goesOn)
            expect([line, found.get(line)]).toEqual([line, role])
        }
      }),
    )
  })
})

function markOne(source: string, at: number, sign: string) {
  const rows = source.split('\n')
  const printed = rows.flatMap((text, i) => (/\S/u.test(text) ? [i] : []))
  const line = printed[at % printed.length] ?? 0
  const marked = rows.map((text, i) => (i === line ? `${sign} ${text}` : text)).join('\n')
  return { line: line + 1, marked, isFirst: line === printed[0] }
}
