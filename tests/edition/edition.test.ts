import { expect, test } from 'vitest'
import { authorsOf } from '../../src/edition/authors.ts'
import { headlineText } from '../../src/edition/headline.ts'
import { editionInstant } from '../../src/edition/instant.ts'
import { summaryOf } from '../../src/edition/summary.ts'
import type { Block, BlockRole } from '../../src/model/page.ts'

const block = (role: BlockRole, text: string): Block => ({ role, lines: [1], text })

const INSTANTS: readonly (readonly [string, string, string, string])[] = [
  ['2026-02-07', '06:00', 'Asia/Macau', '2026-02-06T22:00:00Z'],
  ['2026-02-07', '23:30', 'America/Los_Angeles', '2026-02-08T07:30:00Z'],
  ['2026-03-29', '01:30', 'Europe/Lisbon', '2026-03-29T01:30:00Z'],
  ['2026-07-01', '06:00', 'Europe/Lisbon', '2026-07-01T05:00:00Z'],
  ['2026-02-07', '06:00', 'Asia/Kolkata', '2026-02-07T00:30:00Z'],
]

test.each(INSTANTS)('the edition of %s at %s in %s came out at %s', (date, time, zone, instant) => {
  expect(editionInstant(date, time, zone)).toBe(instant)
})

const HEADLINES: readonly (readonly [string, string, readonly number[]])[] = [
  ['北岸圖書館重開 增設自修室', '北岸圖書館重開增設自修室', [7]],
  ['「讀者回來了」館長說', '「讀者回來了」館長說', []],
  ['市長說：「路會修好」', '市長說：「路會修好」', [4]],
  ['Library bus gets a second life', 'Library bus gets a second life', [16]],
]

test.each(HEADLINES)('the headline %s', (expected, text, breaks) => {
  expect(headlineText([{ role: 'headline', lines: [1, 2], text, breaks }])).toBe(expected)
})

const CREDITS: readonly (readonly [string, readonly string[]])[] = [
  ['新華社', ['新華社']],
  ['（中新社）', ['中新社']],
  ['本報記者 林晚晴', ['林晚晴']],
  ['記者姜雨彤、何小滿／綜合報道', ['姜雨彤', '何小滿']],
  ['By Ana Reis', ['Ana Reis']],
  ['(AFP)', ['AFP']],
  ['本报记者　闻冬', ['闻冬']],
  ['記者姜雨彤／台北報導', ['姜雨彤']],
  ['文字整理：本報編輯部', ['本報編輯部']],
  ['佘樂遙　攝：鄺梓軒', ['佘樂遙']],
  ['Calvin Osei-Brandt, Staff Reporter', ['Calvin Osei-Brandt']],
  ['홍길동 기자 gildong@example.kr', ['홍길동']],
  ['文、圖：高沛然', ['高沛然']],
  ['文：本报记者　谢素馨', ['谢素馨']],
  ['本报记者　覃润禾　通讯员　梁小满', ['覃润禾', '梁小满']],
  ['記者 鮑思睿 報道', ['鮑思睿']],
  ['聞き手・小笠原瑞', ['小笠原瑞']],
  ['綜合報道', []],
]

test.each(CREDITS)('the credit %s names %j', (credit, names) => {
  expect(authorsOf([block('paragraph', '…'), block('credit', credit)])).toEqual(names)
})

test('the credit of a picture is no byline', () => {
  const picture = [block('caption', '▲碼頭'), block('credit', '林晚晴 攝')]
  expect(authorsOf([...picture, block('paragraph', '…'), block('credit', '新華社')])).toEqual([
    '新華社',
  ])
})

test('the deck is the summary', () => {
  const blocks = [block('deck', '班次加密 票價不變'), block('paragraph', '渡輪首航。')]
  expect(summaryOf(blocks, 'present')).toBe('班次加密 票價不變')
})

test('a kicker tells nothing of the story, and a salutation neither', () => {
  const kicker = [block('deck', '城南舊事'), block('paragraph', '渡輪首航。')]
  expect(summaryOf(kicker, 'present')).toBe('渡輪首航。')
  const letter = [block('paragraph', '編輯先生：'), block('paragraph', '渡輪首航。')]
  expect(summaryOf(letter, 'present')).toBe('渡輪首航。')
})

test('a summary ends after a sentence, never inside a quote', () => {
  const said = `他說：「${'很好。'.repeat(30)}」`
  const text = `渡輪昨日首航。${said}${'居民歡迎新船。'.repeat(20)}`
  const summary = summaryOf([block('paragraph', text)], 'present')
  expect(summary).toMatch(/^渡輪昨日首航。他說：「(很好。)+」(居民歡迎新船。)*$/)
  expect(summary.length).toBeLessThanOrEqual(120)
})

test('a sentence without end is cut at a clause, and never inside a character', () => {
  const summary = summaryOf([block('paragraph', '👩‍👩‍👧‍👦甲，'.repeat(80))], 'present')
  expect(summary).toMatch(/^(👩‍👩‍👧‍👦甲，)*👩‍👩‍👧‍👦甲…$/u)
})

test('where it was filed is not what a story is about', () => {
  const blocks = [block('paragraph', '【本報訊】渡輪首航。')]
  expect(summaryOf(blocks, 'present')).toBe('渡輪首航。')
})

test('a tail whose opening is missing does not speak for the story', () => {
  const blocks = [block('paragraph', '的要求。'), block('paragraph', '渡輪首航。')]
  expect(summaryOf(blocks, 'missing')).toBe('渡輪首航。')
})
