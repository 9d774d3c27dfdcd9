// A small invented paper as values, for tests of everything after the parser.

import type { Edition, Story } from '../src/model/edition.ts'
import type { Publication } from '../src/model/publication.ts'

export const PUBLICATION: Publication = {
  title: '海角晨報',
  description: '一份虛構的小城日報',
  url: 'https://news.example.com',
  tag: 'news.example.com,2026',
  language: 'zh-Hant-MO',
  timezone: 'Asia/Macau',
  time: '06:00',
  sections: { local: '本城', culture: '文化', sport: '體育' },
  rights: '© 海角晨報',
}

const HEADLINES: readonly (readonly [section: string, headline: string])[] = [
  ['local', '渡輪首航 碼頭清早擠滿居民'],
  ['local', '圖書館重開 增設夜間自修室'],
  ['culture', '舊書修補班招生'],
  ['culture', '詩人談翻譯'],
]

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'
/** An id that tells the date and the place of its story. */
const sampleId = (date: string, position: number): string =>
  `sample${DIGITS[Number(date.slice(5, 7))]}${DIGITS[Number(date.slice(8)) % 32]}aaa${DIGITS[position]}`

const sampleStory = (date: string, position: number): Story => {
  const [section, headline] = HEADLINES[position] ?? ['local', '短訊']
  const instant = `${date}T00:00:${String(59 - position).padStart(2, '0')}Z`
  return {
    id: sampleId(date, position),
    page: section,
    section,
    headline,
    blocks: [
      { role: 'paragraph', text: `${headline}。這是 ${date} 的第一段。` },
      { role: 'subhead', text: '居民怎樣看' },
      { role: 'paragraph', text: '街坊說：「早就該這樣做。」' },
      { role: 'caption', text: '▲清早的碼頭' },
      { role: 'credit', text: '林晚晴 攝' },
    ],
    summary: `${headline}。`,
    authors: ['林晚晴'],
    opening: 'present',
    ending: 'present',
    published: instant,
    updated: instant,
  }
}

/** Four stories in two sections; ids and instants differ from date to date. */
export const sampleEdition = (date: string): Edition => ({
  date,
  pages: [
    { slug: 'local', section: 'local', folio: 'A2' },
    { slug: 'culture', section: 'culture' },
  ],
  stories: HEADLINES.map((_, position) => sampleStory(date, position)),
})
