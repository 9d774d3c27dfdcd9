// One small edition and every document of the site that is made of it: a lead with all that a story
// can have, a corrected story whose opening is missing, a brief, and a page without a folio.

import type { Edition, Story } from '../../src/model/edition.ts'
import type { Picture } from '../../src/model/picture.ts'
import { renderEditionPage } from '../../src/site/edition-page.tsx'
import { renderErrorPage } from '../../src/site/error-page.tsx'
import { renderFeedsPage } from '../../src/site/feeds-page.tsx'
import { renderFrontPage } from '../../src/site/front-page.tsx'
import { renderSearchPage } from '../../src/site/search-page.tsx'
import { renderSectionPage } from '../../src/site/section-page.tsx'
import type { Site } from '../../src/site/sheet.ts'
import { renderStoryPage } from '../../src/site/story-page.tsx'
import { PUBLICATION } from '../paper.ts'

export const SITE: Site = { publication: PUBLICATION, stylesheet: '/site.css?v=1' }

export const BELL: Picture = {
  path: '/pictures/0123456789abcdef.jpg',
  type: 'image/jpeg',
  width: 1600,
  height: 900,
  length: 212_345,
}

/** A drawing, which messengers do not show. */
export const KITE: Picture = {
  path: '/pictures/fedcba9876543210.svg',
  type: 'image/svg+xml',
  width: 600,
  height: 400,
  length: 2345,
}

export const LEAD: Story = {
  id: 'k7m2qx4tb9ra',
  page: 'a01',
  section: 'local',
  headline: '潮汐鐘樓修復完成 居民登頂聽新鐘聲',
  blocks: [
    { role: 'deck', text: '六名匠人重鑄銅鐘 歷時十九個月' },
    {
      role: 'paragraph',
      text: '小城最高的鐘樓昨日開放，首批三十人沿木梯登頂。',
      dates: [{ at: 7, length: 2, datetime: '2026-02-06' }],
    },
    { role: 'caption', text: '▲新鐘吊上塔頂。', picture: BELL },
    { role: 'credit', text: '黎望舒 攝' },
    { role: 'subhead', text: '聲音低了半度' },
    { role: 'paragraph', text: '老街坊說：「比從前低一點，像人老了。」' },
    { role: 'credit', text: '本報記者 黎望舒' },
  ],
  summary: '六名匠人重鑄銅鐘 歷時十九個月',
  authors: ['黎望舒', '海角通訊社'],
  opening: 'present',
  ending: 'present',
  related: [{ id: 'c5n2rk8vq4xe', headline: '鐘樓木梯換新 <四十> 級', date: '2026-02-05' }],
  published: '2026-02-06T22:00:00Z',
  updated: '2026-02-06T22:00:00Z',
}

export const CORRECTED: Story = {
  id: 'p3w8dn5vy2hc',
  page: 'c01',
  section: 'culture',
  headline: '紙鳶展覽 A & B 兩館 <同日> 揭幕',
  blocks: [
    { role: 'paragraph', text: '的竹骨，全部由一位盲人師傅削成。' },
    { role: 'paragraph', text: '展期至三月底，逢周一休' },
    { role: 'caption', text: '圖：風箏 <甲> & 乙', picture: KITE },
  ],
  summary: '展期至三月底，逢周一休',
  authors: [],
  opening: 'missing',
  ending: 'missing',
  published: '2026-02-06T21:59:59Z',
  updated: '2026-02-07T03:15:00Z',
}

export const BRIEF: Story = {
  id: 'z6f4jt9ge7ms',
  page: 'c01',
  section: 'culture',
  headline: '漁市改五點開門',
  blocks: [],
  summary: '',
  authors: [],
  opening: 'present',
  ending: 'present',
  published: '2026-02-06T21:59:58Z',
  updated: '2026-02-06T21:59:58Z',
}

export const EDITION: Edition = {
  date: '2026-02-07',
  pages: [
    { slug: 'a01', section: 'local', folio: 'A1' },
    { slug: 'c01', section: 'culture' },
  ],
  stories: [LEAD, CORRECTED, BRIEF],
}

const summaryOf = (date: string) => ({ date, stories: 3, updated: `${date}T03:15:00Z` })

/** Every kind of document, by its name. An error is one of them. */
export const documentsOf = (
  site: Site,
  edition: Edition = EDITION,
): Readonly<Record<string, string>> => ({
  front: renderFrontPage({
    ...site,
    edition,
    earlier: [summaryOf('2026-02-06'), summaryOf('2026-02-05')],
  }),
  edition: renderEditionPage({
    ...site,
    edition,
    previous: summaryOf('2026-02-06'),
    next: summaryOf('2026-02-08'),
  }),
  section: renderSectionPage({
    ...site,
    slug: 'culture',
    editions: [
      {
        date: edition.date,
        stories: edition.stories.filter(({ section }) => section === 'culture'),
      },
      { date: '2026-02-06', stories: [] },
    ],
  }),
  ...Object.fromEntries(
    edition.stories.map((story, at) => [
      `story-${at + 1}`,
      renderStoryPage({ ...site, edition, story }),
    ]),
  ),
  feeds: renderFeedsPage(site),
  search: renderSearchPage({ ...site, query: '', outcome: { kind: 'empty' } }),
  'search-results': renderSearchPage({
    ...site,
    query: edition.stories[0]?.headline ?? '',
    outcome: {
      kind: 'found',
      results: edition.stories.map((story) => ({
        story,
        date: edition.date,
        headline: [
          { text: story.headline.slice(0, 2), isMatch: true },
          { text: story.headline.slice(2), isMatch: false },
        ],
        excerpt: story.blocks.slice(0, 2).map(({ text }, at) => ({ text, isMatch: at === 1 })),
      })),
      earlier: '2026-02-05.3',
    },
  }),
  'error-404-meant': renderErrorPage({
    ...site,
    status: 404,
    latest: summaryOf(edition.date),
    likely: [
      ...edition.stories.map(({ id, headline }) => ({ kind: 'story', id, headline }) as const),
      { kind: 'edition', date: '2026-02-06' },
      { kind: 'section', slug: 'culture' },
    ],
  }),
  ...Object.fromEntries(
    ([404, 405, 410, 414, 500, 503] as const).map((status) => [
      `error-${status}`,
      renderErrorPage({ ...site, status, latest: summaryOf(edition.date) }),
    ]),
  ),
  withdrawn: renderErrorPage({
    ...site,
    status: 410,
    withdrawn: {
      withdrawal: {
        id: 'w2hcp3w8dn5v',
        date: edition.date,
        at: '2026-02-09T02:00:00Z',
        note: { date: '2026-02-09', text: '應當事人要求撤下。' },
      },
      isPrinted: true,
    },
  }),
})
