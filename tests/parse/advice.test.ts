// What a person is asked to look at.

import { describe, expect, test } from 'vitest'
import { placePictures } from '../../src/parse/captions.ts'
import { findAdvice, findMoved } from '../../src/parse/advice.ts'
import { findFaults } from '../../src/parse/faults.ts'
import { readSheet } from '../../src/parse/sheet.ts'
import type { Block, PageStory } from '../../src/model/page.ts'

const story = (...blocks: Block[]): PageStory => ({
  opening: 'present',
  ending: 'present',
  confidence: 1,
  blocks,
})

const adviceOn = (source: string, ...blocks: Block[]) =>
  findAdvice(readSheet(source), [story(...blocks)])

const credit = (text: string): Block => ({ role: 'credit', lines: [1], text })
const paragraph = (text: string): Block => ({ role: 'paragraph', lines: [4], text })
const block = (role: 'headline' | 'paragraph', ...lines: number[]) => ({ role, lines })

describe('a person is asked to look', () => {
  test('at a Simplified character on a Traditional page', () => {
    const page =
      '學會發動國際書展，團體報讀長達兩個月，開關門時間經過調動。\n本週体育館对外開放。\n'
    expect(adviceOn(page)).toEqual([{ code: 'script-mixed', line: 2, detail: '体 对' }])
  })

  test('at no character of a page in one script', () => {
    expect(adviceOn('这个体育馆对外开放，观众们来过，说话的时间长了。\n'.repeat(3))).toEqual([])
  })

  test('at an agency that nobody knows', () => {
    expect(adviceOn('', credit('銀河通訊社'))).toMatchObject([
      { code: 'agency-unknown', detail: '銀河通訊社' },
    ])
    expect(adviceOn('', credit('新華社'))).toEqual([])
  })

  test('at a quotation that is never closed', () => {
    expect(adviceOn('', paragraph('他說：「船今天不開。'))).toEqual([
      { code: 'quote-unclosed', line: 4 },
    ])
    expect(adviceOn('', paragraph('他說：「船今天不開。」'))).toEqual([])
  })

  test('at a character of a private font', () => {
    expect(findFaults('渡輪\uE5E5停航')).toEqual([
      { code: 'private-use-character', line: 1, column: 3, length: 1, detail: 'U+E5E5' },
    ])
  })

  test('at a piece that was moved back to its story', () => {
    const sheet = readSheet('渡輪停航\n乘客說，\n燈塔開放\n明早再來。\n')
    const before = {
      stories: [
        { blocks: [block('headline', 0), block('paragraph', 1)] },
        { blocks: [block('headline', 2), block('paragraph', 3)] },
      ],
      pictures: [],
      furniture: [],
    }
    const after = {
      ...before,
      stories: [
        { blocks: [block('headline', 0), block('paragraph', 1, 3)] },
        { blocks: [block('headline', 2)] },
      ],
    }
    expect(findMoved(sheet, before, after)).toEqual([
      { code: 'piece-moved', line: 4, detail: '渡輪停航' },
    ])
  })

  test('at a caption that could belong to two stories, both named', () => {
    const sheet = readSheet('渡輪停航\n碼頭有人。\n▲海邊。\n燈塔開放\n燈塔有人。\n')
    const draft = {
      stories: [
        { blocks: [{ role: 'headline' as const, lines: [0] }] },
        { blocks: [{ role: 'headline' as const, lines: [3] }] },
      ],
      pictures: [{ blocks: [{ role: 'caption' as const, lines: [2] }], story: 0 }],
      furniture: [],
    }
    expect(placePictures(sheet, draft, {}).unsure).toEqual([
      { code: 'caption-unsure', line: 3, detail: '渡輪停航 / 燈塔開放' },
    ])
  })
})
