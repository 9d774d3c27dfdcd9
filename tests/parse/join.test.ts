// Pieces of a paragraph, joined as they should be published.

import { describe, expect, test } from 'vitest'
import { joinPieces } from '../../src/parse/join.ts'

type Case = {
  readonly what: string
  readonly pieces: readonly string[]
  readonly text: string
  readonly page?: string
}

const CASES: readonly Case[] = [
  {
    what: 'Chinese is joined with nothing',
    pieces: ['渡輪今', '日停航。'],
    text: '渡輪今日停航。',
  },
  {
    what: 'a numeral next to Chinese is joined with nothing',
    pieces: ['於 12', '月完工'],
    text: '於 12月完工',
  },
  {
    what: 'Japanese is joined with nothing',
    pieces: ['フェリーが', '欠航した'],
    text: 'フェリーが欠航した',
  },
  {
    what: 'Korean words get their space',
    pieces: ['여객선이', '결항했다'],
    text: '여객선이 결항했다',
  },
  {
    what: 'English words get their space',
    pieces: ['The ferry', 'is off.'],
    text: 'The ferry is off.',
  },
  {
    what: 'English quotes get their space',
    pieces: ['he said.', '“No ferry.”'],
    text: 'he said. “No ferry.”',
  },
  {
    what: 'a broken word is made whole',
    pieces: ['the arrange-', 'ment holds'],
    text: 'the arrangement holds',
  },
  {
    what: 'a broken Portuguese word is made whole',
    pieces: ['a coope-', 'rativa'],
    text: 'a cooperativa',
  },
  { what: 'a soft hyphen goes', pieces: ['the arrange\u00AD', 'ment'], text: 'the arrangement' },
  { what: 'a prefix keeps its hyphen', pieces: ['her ex-', 'husband'], text: 'her ex-husband' },
  {
    what: 'a numeral keeps its hyphen',
    pieces: ['a three-', 'week round'],
    text: 'a three-week round',
  },
  {
    what: 'a name keeps its hyphen',
    pieces: ['the Anglo-', 'Swiss firm'],
    text: 'the Anglo-Swiss firm',
  },
  {
    what: 'a Portuguese pronoun keeps its hyphen',
    pieces: ['disse-', 'lhe que'],
    text: 'disse-lhe que',
  },
  { what: 'a weekday keeps its hyphen', pieces: ['na terça-', 'feira'], text: 'na terça-feira' },
  {
    what: 'a word the page knows hyphenated',
    pieces: ['risk-', 'free'],
    text: 'risk-free',
    page: 'a risk-free lake',
  },
  {
    what: 'a word the page knows whole',
    pieces: ['co-', 'operate'],
    text: 'cooperate',
    page: 'they cooperate',
  },
  { what: 'one piece stays as it is', pieces: ['12 月 5 日'], text: '12 月 5 日' },
]

describe('joining', () => {
  test.each(CASES)('$what', ({ pieces, text, page }) => {
    expect(joinPieces(pieces, page ?? pieces.join('\n')).text).toBe(text)
  })

  test('tells where the lines of a headline meet', () => {
    const { text, breaks } = joinPieces(['土城渡輪停航', '乘客退票', '下月復航'], '')
    expect(text).toBe('土城渡輪停航乘客退票下月復航')
    expect(breaks).toEqual([6, 10])
  })

  test('counts the space it puts in as part of the line before', () => {
    expect(joinPieces(['Ferry off', 'until June'], '')).toEqual({
      text: 'Ferry off until June',
      breaks: [10],
    })
  })
})
