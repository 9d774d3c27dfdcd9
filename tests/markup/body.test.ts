import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { renderBody } from '../../src/markup/body.ts'
import { escapeHtml } from '../../src/markup/escape.ts'
import type { BodyBlock, Story } from '../../src/model/edition.ts'
import type { Picture } from '../../src/model/picture.ts'
import { hostileText } from '../hostile-text.ts'

const story = (blocks: readonly BodyBlock[], missing: Partial<Story> = {}): Story => ({
  id: 'k7m2qx4tb9ra',
  page: 'local',
  section: 'local',
  headline: '渡輪復航',
  blocks,
  summary: '',
  authors: [],
  opening: 'present',
  ending: 'present',
  published: '2026-02-06T22:00:00Z',
  updated: '2026-02-06T22:00:00Z',
  ...missing,
})

const deck: BodyBlock = { role: 'deck', text: '首日乘客逾千' }
const subhead: BodyBlock = { role: 'subhead', text: '票價不變' }
const first: BodyBlock = { role: 'paragraph', text: '渡輪昨日復航。' }
const second: BodyBlock = { role: 'paragraph', text: '碼頭擠滿居民。' }
const caption: BodyBlock = { role: 'caption', text: '首班渡輪離岸。' }
const credit: BodyBlock = { role: 'credit', text: '本報記者' }
const picture: Picture = {
  path: '/pictures/0123456789abcdef.png',
  type: 'image/png',
  width: 60,
  height: 40,
  length: 583,
}

const SET: readonly { what: string; blocks: readonly BodyBlock[]; html: readonly string[] }[] = [
  { what: 'a paragraph', blocks: [first], html: ['<p>渡輪昨日復航。</p>'] },
  {
    what: 'a deck is strong',
    blocks: [deck],
    html: ['<p class="deck"><strong>首日乘客逾千</strong></p>'],
  },
  {
    what: 'a subhead is one level below the headline',
    blocks: [subhead],
    html: ['<h2>票價不變</h2>'],
  },
  {
    what: 'a caption stands in a figure',
    blocks: [caption],
    html: ['<figure><figcaption>首班渡輪離岸。</figcaption></figure>'],
  },
  {
    what: "a credit under a caption is the picture's",
    blocks: [caption, credit, first],
    html: [
      '<figure><figcaption>首班渡輪離岸。 <small class="credit">本報記者</small></figcaption></figure>',
      '<p>渡輪昨日復航。</p>',
    ],
  },
  {
    what: 'a credit under a paragraph is a line of its own',
    blocks: [first, credit],
    html: ['<p>渡輪昨日復航。</p>', '<p class="credit"><small>本報記者</small></p>'],
  },
  {
    what: 'of two credits under a caption the second is a line of its own',
    blocks: [caption, credit, credit],
    html: [
      '<figure><figcaption>首班渡輪離岸。 <small class="credit">本報記者</small></figcaption></figure>',
      '<p class="credit"><small>本報記者</small></p>',
    ],
  },
  {
    what: 'a picture stands over its caption, which needs no arrow then',
    blocks: [{ ...caption, text: '▼首班渡輪離岸。', picture }, credit],
    html: [
      '<figure><img src="/pictures/0123456789abcdef.png" width="60" height="40" alt="首班渡輪離岸。" loading="lazy" decoding="async"/><figcaption>首班渡輪離岸。 <small class="credit">本報記者</small></figcaption></figure>',
    ],
  },
  { what: 'a brief that is a headline alone has no body', blocks: [], html: [] },
]

describe('a body is set block after block', () => {
  test.each(SET)('$what', ({ blocks, html }) => {
    expect(renderBody(story(blocks), 'zh-Hant-MO')).toBe(html.join('\n'))
  })
})

test('in a feed a picture has its whole address, and the reader fetches it when it likes', () => {
  const html = renderBody(
    story([{ ...caption, picture }]),
    'zh-Hant-MO',
    'https://news.example.com',
  )
  expect(html).toBe(
    '<figure><img src="https://news.example.com/pictures/0123456789abcdef.png" width="60" height="40" alt="首班渡輪離岸。"/><figcaption>首班渡輪離岸。</figcaption></figure>',
  )
})

const lines = (blocks: readonly BodyBlock[], missing: Partial<Story>): string[] =>
  renderBody(story(blocks, missing), 'en').split('\n')

describe('where the page does not hold the whole story, the reader is told', () => {
  const opening = '<p class="notice"><em>[The opening of this story is missing.]</em></p>'
  const ending = '<p class="notice"><em>[The end of this story is missing.]</em></p>'

  test('a missing opening is told between the deck and the first paragraph', () => {
    expect(lines([deck, first], { opening: 'missing' })[1]).toBe(opening)
  })

  test('a missing ending is told right after the last paragraph', () => {
    expect(lines([first, second, caption, credit], { ending: 'missing' })[2]).toBe(ending)
  })

  test('both are told', () => {
    const told = lines([first], { opening: 'missing', ending: 'missing' })
    expect(told).toEqual([opening, '<p>渡輪昨日復航。</p>', ending])
  })

  test('both are told of a story without a paragraph', () => {
    const told = lines([caption], { opening: 'missing', ending: 'missing' })
    expect([told[0], told[2]]).toEqual([opening, ending])
  })

  test.each([
    { language: 'zh-Hant-MO', word: '未能收錄' },
    { language: 'zh-HK', word: '未能收錄' },
    { language: 'zh-TW', word: '未能收錄' },
    { language: 'zh-Hans', word: '未能收录' },
    { language: 'zh-SG', word: '未能收录' },
    { language: 'ja', word: '収録されていません' },
    { language: 'ko-KR', word: '수록되지' },
    { language: 'pt-MO', word: 'Falta' },
    { language: 'en-GB', word: 'missing' },
    { language: 'tet', word: 'missing' },
  ])('in the language of the paper: $language', ({ language, word }) => {
    expect(renderBody(story([first], { opening: 'missing' }), language)).toContain(word)
  })
})

describe('text never becomes markup', () => {
  const TAGS =
    /<\/?(?:p|h2|figure|figcaption|strong|small|em)(?: class="(?:deck|credit|notice)")?>|<img src="[\w/.]+" width="60" height="40" alt="[^"<>]*" loading="lazy" decoding="async"\/>/g
  const block = fc.record(
    {
      role: fc.constantFrom('deck', 'subhead', 'paragraph', 'caption', 'credit'),
      text: hostileText,
      picture: fc.constant(picture),
    },
    { requiredKeys: ['role', 'text'] },
  )

  test('whatever a page says, only the tags of a body are in it', () => {
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const html = renderBody(story(blocks, { opening: 'missing' }), 'zh-Hant-MO')
        expect(html.replace(TAGS, '')).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;|#39;)/)
      }),
    )
  })

  test('the five characters of HTML are references', () => {
    expect(escapeHtml(`A & B < C > D "E" 'F'`)).toBe(
      'A &amp; B &lt; C &gt; D &quot;E&quot; &#39;F&#39;',
    )
  })

  test('what reads like a reference on the page reads like it to the reader', () => {
    expect(escapeHtml('&amp;')).toBe('&amp;amp;')
  })
})
