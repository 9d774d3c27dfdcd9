// One small edition as values: a lead with everything a story can have, a corrected story that starts
// in the middle of a sentence, and a brief that is a headline alone.

import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import type { Story } from '../../src/model/edition.ts'
import type { Picture } from '../../src/model/picture.ts'
import type { Publication } from '../../src/model/publication.ts'

export const PUBLICATION: Publication = {
  title: '石橋晚報',
  description: '一份虛構的河畔小報',
  url: 'https://news.example.com',
  tag: 'news.example.com,2026',
  language: 'zh-Hant-MO',
  timezone: 'Asia/Macau',
  time: '06:00',
  sections: { local: '本地', sport: '體育' },
  rights: '© 石橋晚報',
}

const BOARDS: Picture = {
  path: '/pictures/0123456789abcdef.jpg',
  type: 'image/jpeg',
  width: 1600,
  height: 900,
  length: 212_345,
}

const PLAN: Picture = {
  path: '/pictures/fedcba9876543210.svg',
  type: 'image/svg+xml',
  width: 600,
  height: 400,
  length: 2345,
}

const LEAD: Story = {
  id: 'k7m2qx4tb9ra',
  page: 'local',
  section: 'local',
  headline: '舊橋封閉維修\u3000行人改走南岸',
  blocks: [
    { role: 'deck', text: '工程為期十四個月' },
    { role: 'paragraph', text: '河上最老的石橋今晨封閉，工人在橋頭豎起圍板。' },
    { role: 'caption', text: '▲圍板上畫了橋的舊貌。', picture: BOARDS },
    { role: 'credit', text: '何曉嵐攝' },
    { role: 'caption', text: '圖：橋 A & B <南北> 兩端', picture: PLAN },
    { role: 'subhead', text: '商戶擔心冷清' },
    { role: 'paragraph', text: '橋畔粥店東主說：「街坊繞路也會來。」' },
    { role: 'credit', text: '本報記者 何曉嵐' },
  ],
  summary: '工程為期十四個月',
  authors: ['何曉嵐', '石橋晚報'],
  opening: 'present',
  ending: 'present',
  published: '2026-02-06T22:00:00Z',
  updated: '2026-02-06T22:00:00Z',
}

const CORRECTED: Story = {
  id: 'p3w8dn5vy2hc',
  page: 'sport',
  section: 'sport',
  headline: '龍舟隊 A & B 同分 <並列> 第一',
  blocks: [{ role: 'paragraph', text: '終點線前追上半個船身，裁判看了三次錄影。' }],
  summary: '終點線前追上半個船身，裁判看了三次錄影。',
  authors: [],
  corrections: [{ date: '2026-02-07', text: '本報更正：裁判看了 <兩次> 錄影 & 一張照片。' }],
  opening: 'missing',
  ending: 'present',
  published: '2026-02-06T21:59:59Z',
  updated: '2026-02-07T03:15:00Z',
}

const BRIEF: Story = {
  id: 'z6f4jt9ge7ms',
  page: 'local',
  section: 'local',
  headline: '河堤夜燈明起提早半小時亮',
  blocks: [],
  summary: '',
  authors: [],
  opening: 'present',
  ending: 'present',
  published: '2026-02-06T21:59:58Z',
  updated: '2026-02-06T21:59:58Z',
}

/** The feed of the edition: an archive document with a neighbour on either side. */
export const EDITION: FeedDocument = {
  publication: PUBLICATION,
  scope: { kind: 'edition', date: '2026-02-07' },
  stories: [LEAD, CORRECTED, BRIEF],
  updated: '2026-02-07T03:15:00Z',
  older: '2026-02-06',
  newer: '2026-02-08',
}

/** The feed people subscribe to, with an older edition to go on with. */
export const SUBSCRIPTION: FeedDocument = {
  publication: PUBLICATION,
  scope: { kind: 'all' },
  stories: [LEAD, CORRECTED, BRIEF],
  updated: '2026-02-07T03:15:00Z',
  older: '2026-02-06',
  withdrawals: [
    {
      id: 'w2hcp3w8dn5v',
      date: '2026-02-06',
      at: '2026-02-07T02:00:00Z',
      note: { date: '2026-02-07', text: '應當事人要求撤下 <全文> & 照片。' },
    },
    { id: 'x4tb9rak7m2q', date: '2026-02-05', at: '2026-02-06T01:00:00Z', into: LEAD.id },
  ],
}

/** The subscription with its lead alone, changed. */
export const withLead = (change: Partial<Story>): FeedDocument => ({
  ...SUBSCRIPTION,
  stories: [{ ...LEAD, ...change }],
})
