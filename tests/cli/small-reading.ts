// A page with its reading written by hand, so that what is printed of it does not change when the parser
// learns: two stories, a caption above its headline, and a line of one story dropped into the other.

import { pageText } from '../../src/content/read-page.ts'
import type { PageReading, LineReading } from '../../src/model/reading.ts'

const SOURCE = `---
section: local
---
第 A5 版　澳聞

▲碼頭昨早的人龍。
渡輪加開夜航
末班延至凌晨一時
【本報訊】渡輪公司宣布，下月起逢週末加


風車里圖書館 <重開>
開夜航班次。
圖書館昨日\u000C重開，自修
`

const read = (line: number, role: LineReading['role'], more: Partial<LineReading> = {}) => ({
  line,
  role,
  action: role,
  runnerUp: 'furniture' as const,
  margin: 300,
  isMarked: false,
  reasons: [{ feature: 'shape: full line', weight: 41 }],
  ...more,
})

export const SMALL_PAGE = pageText('2026-02-07/local.txt', { text: SOURCE })

export const SMALL_READING: PageReading = {
  page: {
    stories: [
      {
        opening: 'present',
        ending: 'present',
        confidence: 0.92,
        blocks: [
          { role: 'caption', lines: [6], text: '▲碼頭昨早的人龍。' },
          { role: 'headline', lines: [7, 8], text: '渡輪加開夜航末班延至凌晨一時', breaks: [6] },
          {
            role: 'paragraph',
            lines: [9, 13],
            text: '【本報訊】渡輪公司宣布，下月起逢週末加開夜航班次。',
          },
        ],
      },
      {
        opening: 'present',
        ending: 'missing',
        confidence: 0.31,
        blocks: [
          { role: 'headline', lines: [12], text: '風車里圖書館 <重開>' },
          { role: 'paragraph', lines: [14], text: '圖書館昨日 重開，自修' },
        ],
      },
    ],
    furniture: [4],
    diagnostics: [
      { code: 'control-character', line: 14, column: 6, detail: 'U+000C' },
      { code: 'ending-missing', line: 14, detail: '風車里圖書館 <重開>' },
    ],
  },
  lines: [
    read(4, 'furniture', { runnerUp: 'deck' }),
    read(6, 'caption', { story: 0 }),
    read(7, 'headline', { story: 0, isMarked: true, margin: 0, reasons: [] }),
    read(8, 'headline', { story: 0, action: 'headline continued' }),
    read(9, 'paragraph', { story: 0 }),
    read(12, 'headline', { story: 1, runnerUp: 'subhead', margin: -12 }),
    read(13, 'paragraph', { story: 0, action: 'paragraph continued' }),
    read(14, 'paragraph', { story: 1, runnerUp: 'caption', margin: 7.25 }),
  ],
}
