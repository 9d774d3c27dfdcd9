import { expect, test } from 'vitest'
import { assembleEdition } from '../../src/edition/edition.ts'
import { headlineText } from '../../src/edition/headline.ts'
import { editionInstant } from '../../src/edition/instant.ts'
import { summaryOf } from '../../src/edition/summary.ts'
import type { Identity } from '../../src/model/ledger.ts'
import type { Block, BlockRole } from '../../src/model/page.ts'

const block = (role: BlockRole, text: string): Block => ({ role, lines: [1], text })

const IDENTITY: Identity = {
  id: 'k7m2qx4tb9ra',
  state: 'live',
  published: '2026-02-06T22:00:00Z',
  updated: '2026-02-06T22:00:00Z',
}

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

const FILED: readonly string[] = [
  '【本報訊】渡輪首航。',
  '〔記者林可／外港報導〕渡輪首航。',
  '新华社澳门10月2日电（记者林可）渡輪首航。',
  '本报讯 （记者 林可）渡輪首航。',
  '據法新社聖地亞哥電 渡輪首航。',
  '[대전=연합뉴스] 渡輪首航。',
  'SYDNEY (Reuters) - 渡輪首航。',
  'Lisboa, 05 fev 2026 (Lusa) – 渡輪首航。',
]

test.each(FILED)('where it was filed is not what %s is about', (paragraph) => {
  expect(summaryOf([block('paragraph', paragraph)], 'present')).toBe('渡輪首航。')
})

const NOT_FILED: readonly string[] = [
  '（外港）渡輪首航。',
  '據法新社報道，渡輪首航。',
  '全城停電 渡輪停航。',
  'The ferry (Line 2) is new.',
]

test.each(NOT_FILED)('%s begins with no dateline', (paragraph) => {
  expect(summaryOf([block('paragraph', paragraph)], 'present')).toBe(paragraph)
})

test.each(['GIRLS HOCKEY', 'Cartas do Largo', '城南舊事之三'])('%s is a kicker', (kicker) => {
  const blocks = [block('deck', kicker), block('paragraph', '渡輪首航。')]
  expect(summaryOf(blocks, 'present')).toBe('渡輪首航。')
})

test('a lead that is one long quotation is passed over, for it cannot be cut', () => {
  const quotation = `「${'班次會再加密，'.repeat(30)}」`
  const blocks = [block('paragraph', quotation), block('paragraph', '渡輪首航。')]
  expect(summaryOf(blocks, 'present')).toBe('渡輪首航。')
  expect(summaryOf([block('paragraph', quotation)], 'present')).toBe('')
})

test('a story of pictures is summed up by its caption', () => {
  const blocks = [block('headline', '渡輪'), block('caption', '▲首班船離岸。')]
  expect(summaryOf(blocks, 'present')).toBe('▲首班船離岸。')
})

const titled = (...blocks: readonly Block[]): string | undefined => {
  const story = { opening: 'present', ending: 'present', confidence: 1, blocks } as const
  const page = { stories: [story], furniture: [], diagnostics: [] }
  const printed = { slug: 'local', section: 'local' }
  return assembleEdition('2026-02-07', [{ printed, page }], [IDENTITY]).stories[0]?.headline
}

test('a story without a headline is called by its first sentence', () => {
  expect(titled(block('paragraph', '渡輪首航。居民歡迎。'))).toBe('渡輪首航。')
})

test('or by its first words, where a sentence could only be cut out of a quotation', () => {
  expect(titled(block('paragraph', `「${'班次會再加密，'.repeat(30)}」`))).toBe('班次會再加密')
})
