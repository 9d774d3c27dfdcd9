import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { excerptOf, firstSentence, widthOf } from '../../src/edition/excerpt.ts'
import { quotationsIn } from '../../src/edition/quotations.ts'
import { hostileText } from '../hostile-text.ts'

const LONG = '碼頭的燈一盞接一盞亮起，'.repeat(12)
const FAMILY = '👩‍👩‍👧‍👦'

const CUT: readonly (readonly [what: string, text: string, excerpt: string | undefined])[] = [
  ['a short text is whole', '渡輪昨日首航。', '渡輪昨日首航。'],
  ['whole sentences', `渡輪首航。居民歡迎！${LONG}`, '渡輪首航。居民歡迎！'],
  ['a quote stays with its sentence', `他說：「可以。」${LONG}`, '他說：「可以。」'],
  ['so does one in brackets', `渡輪首航（見圖。）${LONG}`, '渡輪首航（見圖。）'],
  ['every mark of an outcry', `真的嗎？！${LONG}`, '真的嗎？！'],
  [
    'a sentence that is quoted inside a quote ends nothing',
    `渡輪首航。他說：「她叫『快走。』我便走。${LONG}」`,
    '渡輪首航。',
  ],
  [
    'brackets of another kind inside do not close a quote',
    `渡輪首航。「甲（乙。」丙）丁。${LONG}`,
    '渡輪首航。「甲（乙。」丙）丁。',
  ],
  ['a quote that is never closed', `渡輪首航。他說：「好。${LONG}`, '渡輪首航。'],
  ['a text that begins with one is no worse', `「渡輪首航。${LONG}`, '「渡輪首航。'],
  ['a closing mark that closes nothing', `渡輪首航」。居民歡迎。${LONG}`, '渡輪首航」。居民歡迎。'],
  [
    'straight quotes open and close alike',
    `他說"走。走。"便走。"好${LONG}`,
    '他說"走。走。"便走。',
  ],
  ['a text that is one long quote has no excerpt', `「${LONG}」`, undefined],
  ['nor one of which a few characters are outside it', `他說：「${LONG}」`, undefined],
  ['a clause where no sentence ends', `渡輪昨日由外港首航，「${LONG}」`, '渡輪昨日由外港首航…'],
  [
    'a full stop in a number or a name',
    `At 4.30 the J. K. Rowe left. ${'But it and '.repeat(40)}`,
    'At 4.30 the J. K. Rowe left.',
  ],
  [
    'a title is no sentence',
    `Mr. Leong of St. Paul rang. ${'But it and '.repeat(40)}`,
    'Mr. Leong of St. Paul rang.',
  ],
  [
    'an initialism is none',
    `The U.S. Senate rose. ${'But it and '.repeat(40)}`,
    'The U.S. Senate rose.',
  ],
  [
    'Portuguese ones too',
    `O Dr. Lei e a Sra. Sin saíram. ${'Mas não e '.repeat(40)}`,
    'O Dr. Lei e a Sra. Sin saíram.',
  ],
  [
    'an apostrophe closes no quote',
    `He said ‘don’t go. Stay.’ She left. ${'Or not '.repeat(40)}`,
    'He said ‘don’t go. Stay.’ She left.',
  ],
]

describe('an excerpt', () => {
  test.each(CUT)('%s', (_, text, excerpt) => {
    expect(excerptOf(text)).toBe(excerpt)
  })

  test('a word is not broken', () => {
    expect(excerptOf('ferry '.repeat(60))).toBe(`${'ferry '.repeat(40).trim()}…`)
  })

  test.each([FAMILY, '𠮷', '🇲🇴', 'e\u0301', '葛\u{E0100}'])('%s is not cut in two', (grapheme) => {
    const excerpt = excerptOf(grapheme.repeat(300)) ?? ''
    expect(excerpt.replaceAll(grapheme, '')).toBe('…')
    expect(widthOf(excerpt)).toBeLessThanOrEqual(241)
  })
})

const word = fc.constantFrom('渡輪', '首航', '𠮷', FAMILY, '碼頭', 'ferry ')
const mark = fc.constantFrom('。', '！', '，', '、', '. ', '? ')
const { text: balanced } = fc.letrec<{ text: string; quote: string }>((tie) => ({
  text: fc
    .array(fc.oneof({ maxDepth: 3 }, word, mark, tie('quote')), { minLength: 1, maxLength: 40 })
    .map((parts) => parts.join('')),
  quote: fc
    .tuple(fc.constantFrom('「」', '『』', '“”', '（）', '《》', '«»'), tie('text'))
    .map(([[open, close], text]) => `${open}${text}${close}`),
}))

/** Counted anew, in the plainest way: how deep in quotes the end of a text is. */
const depthAtEnd = (text: string): number =>
  (text.match(/[「『“（《«]/g) ?? []).length - (text.match(/[」』”）》»]/g) ?? []).length

test('an excerpt is the start of its text, short, and never ends inside a quote', () => {
  fc.assert(
    fc.property(balanced, (text) => {
      const excerpt = excerptOf(text)
      if (excerpt === undefined) return
      expect(text.startsWith(excerpt.replace(/…$/u, ''))).toBe(true)
      expect(depthAtEnd(excerpt)).toBe(0)
      expect(widthOf(excerpt)).toBeLessThanOrEqual(241)
    }),
    { numRuns: 2000 },
  )
})

test('any text has an excerpt of whole characters, or none', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText).map((texts) => texts.join('')),
      (text) => {
        const excerpt = excerptOf(text.toWellFormed()) ?? ''
        expect(excerpt.isWellFormed()).toBe(true)
      },
    ),
  )
})

test('a page of opening marks alone is read in no time', () => {
  expect(quotationsIn('「（'.repeat(100_000) + '』'.repeat(100_000))).toHaveLength(1)
})

test.each([
  ['渡輪首航。居民歡迎。', '渡輪首航。'],
  ['他說：「走。走。」她走了。', '他說：「走。走。」'],
  ['渡輪首航', '渡輪首航'],
])('the first sentence of %s', (text, sentence) => {
  expect(firstSentence(text)).toBe(sentence)
})
