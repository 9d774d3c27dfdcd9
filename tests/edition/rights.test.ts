import { describe, expect, test } from 'vitest'

import { agenciesOfPicture, creditedAgencies } from '../../src/edition/credited-agencies.ts'
import { respectRights } from '../../src/edition/rights.ts'
import type { BodyBlock, Story } from '../../src/model/edition.ts'
import type { Picture } from '../../src/model/picture.ts'
import type { Publication } from '../../src/model/publication.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'

const paragraph = (text: string): BodyBlock => ({ role: 'paragraph', text })
const credit = (text: string): BodyBlock => ({ role: 'credit', text })

const CREDITED: readonly (readonly [BodyBlock['role'], string, readonly string[]])[] = [
  ['credit', '新華社', ['新華社']],
  ['credit', '（新华社）', ['新华社']],
  ['credit', '新華社、中新社 / AFP', ['新華社', '中新社', 'AFP']],
  ['credit', '（綜合路透社、安莎社）', ['路透社', '安莎社']],
  ['credit', '新华社记者　卓玛措', ['新华社']],
  ['credit', '香港中通社', ['香港中通社']],
  ['credit', '卢萨社', ['卢萨社']],
  ['credit', '路透專電', ['路透']],
  ['credit', '(AP)', ['AP']],
  ['credit', 'Agência Lusa', ['Lusa']],
  ['credit', 'LUSA/fim', ['LUSA']],
  ['credit', '＝共同', ['共同']],
  ['credit', '파리=연합뉴스', ['연합뉴스']],
  ['credit', 'AFP연합뉴스', ['AFP연합뉴스', 'AFP']],
  ['credit', '本報記者 林晚晴　海角社電', ['海角社']],
  ['paragraph', '【新華社北京5日電】渡輪首航。', ['新華社']],
  ['paragraph', '据法新社圣地亚哥电 渡輪首航。', ['法新社']],
  ['paragraph', '（路透東京五日電）渡輪首航。', ['路透']],
  ['paragraph', '【ワシントン共同】渡輪首航。', ['共同']],
  ['paragraph', 'SYDNEY (Reuters) - The ferry sailed.', ['Reuters']],
  ['credit', '本報記者 林晚晴', []],
  ['credit', '共同社會責任小組', []],
  ['credit', '中央社會局', []],
  ['credit', '聯合報道', []],
  ['credit', '努力報道組', []],
  ['credit', 'APEC 組委會', []],
  ['credit', '法新社圖片', []],
  ['credit', '文：林晚晴　圖：法新社', []],
  ['paragraph', '據法新社報道，渡輪首航。', []],
  ['paragraph', '渡輪首航，新華社記者在場。', []],
]

test.each(CREDITED)('the %s %s credits %j', (role, text, agencies) => {
  const blocks = [paragraph('渡輪首航。'), { role, text }]
  expect(creditedAgencies(blocks, ['海角社'])).toEqual(agencies)
})

test('a credit under a picture is no credit of the story', () => {
  const picture: BodyBlock[] = [{ role: 'caption', text: '▲碼頭' }, credit('法新社')]
  expect(creditedAgencies([...picture, paragraph('渡輪首航。')], [])).toEqual([])
})

const [SAMPLE] = sampleEdition('2026-02-07').stories
if (!SAMPLE) throw new Error('the sample edition has no story')

const LEAD = paragraph('渡輪昨日首航。居民一早排隊。船公司說班次會再加密。')
const withBlocks = (...blocks: readonly BodyBlock[]): Story => ({
  ...SAMPLE,
  blocks: [LEAD, ...blocks],
  summary: '渡輪昨日首航。居民一早排隊。',
  authors: [],
})

const judge = (agencies: Publication['agencies'], story: Story, title = PUBLICATION.title) => {
  const edition = { ...sampleEdition('2026-02-07'), stories: [story] }
  return respectRights({ ...PUBLICATION, title, agencies }, edition)
}

const POLICIES: readonly {
  readonly agencies: Publication['agencies']
  readonly by: string
  readonly policy: string
}[] = [
  { agencies: undefined, by: '法新社', policy: 'full' },
  { agencies: {}, by: '法新社', policy: 'full' },
  { agencies: { 法新社: 'exclude' }, by: '法新社', policy: 'exclude' },
  { agencies: { 法新社: 'exclude' }, by: 'AFP', policy: 'exclude' },
  { agencies: { 'Agence France-Presse': 'summary' }, by: '（法新社）', policy: 'summary' },
  { agencies: { afp: 'summary' }, by: '法新社', policy: 'summary' },
  { agencies: { 新华社: 'summary' }, by: '新華社', policy: 'summary' },
  { agencies: { 卢萨社: 'summary' }, by: 'Lusa', policy: 'summary' },
  { agencies: { 'Agência Lusa': 'summary' }, by: '葡新社', policy: 'summary' },
  { agencies: { 法新社: 'exclude' }, by: '新華社', policy: 'full' },
  { agencies: { 法新社: 'full', default: 'exclude' }, by: '法新社', policy: 'full' },
  { agencies: { 法新社: 'full', default: 'summary' }, by: '新華社', policy: 'summary' },
  { agencies: { default: 'exclude' }, by: '本報記者 林晚晴', policy: 'full' },
  { agencies: { 新華社: 'summary', 法新社: 'exclude' }, by: '新華社、法新社', policy: 'exclude' },
  { agencies: { 新華社: 'summary' }, by: '新華社、法新社', policy: 'summary' },
  { agencies: { 海角社: 'summary' }, by: '海角社', policy: 'summary' },
]

describe('what may go out of a story', () => {
  test.each(POLICIES)(
    '$policy, by $agencies, of one credited to $by',
    ({ agencies, by, policy }) => {
      const { edition, withheld } = judge(agencies, withBlocks(credit(by)))
      expect(withheld.map((story) => story.policy)).toEqual(policy === 'full' ? [] : [policy])
      expect(edition.stories.map(({ isSummaryOnly = false }) => isSummaryOnly)).toEqual(
        policy === 'exclude' ? [] : [policy === 'summary'],
      )
    },
  )

  test('the paper is no agency to itself', () => {
    const story = withBlocks(credit('澳門日報'))
    const { edition } = judge({ default: 'exclude' }, story, '澳門日報')
    expect(edition.stories).toEqual([story])
  })

  test.each([
    ['AP', 'JAPAN DAILY'],
    ['共同', '共同日報'],
  ])('%s is an agency to %s, which only has its letters', (agency, title) => {
    const { edition } = judge({ default: 'exclude' }, withBlocks(credit(agency)), title)
    expect(edition.stories).toEqual([])
  })

  test('a page that loses its only story is no page of the edition', () => {
    expect(judge({ 法新社: 'exclude' }, withBlocks(credit('法新社'))).edition.pages).toEqual([])
  })
})

describe('the summary of an agency’s story', () => {
  test('is its first sentence alone', () => {
    const { edition } = judge({ 法新社: 'summary' }, withBlocks(credit('法新社')))
    expect(edition.stories[0]).toMatchObject({
      summary: '渡輪昨日首航。',
      blocks: [{ role: 'paragraph', text: '渡輪昨日首航。' }],
      authors: ['法新社'],
      agencies: ['法新社'],
    })
  })

  test('is its deck where that is the summary', () => {
    const deck: BodyBlock = { role: 'deck', text: '班次加密 票價不變' }
    const story = { ...withBlocks(credit('法新社')), summary: deck.text }
    const { edition } = judge({ 法新社: 'summary' }, { ...story, blocks: [deck, ...story.blocks] })
    expect(edition.stories[0]?.blocks).toEqual([{ role: 'paragraph', text: deck.text }])
  })

  test('is nothing where one sentence is the whole of it', () => {
    const story = { ...withBlocks(), blocks: [paragraph('（法新社巴黎五日電）渡輪首航。')] }
    const { edition } = judge({ 法新社: 'summary' }, { ...story, summary: '渡輪首航。' })
    expect(edition.stories[0]).toMatchObject({ summary: '', blocks: [], isSummaryOnly: true })
  })

  test('takes nothing along that a story may come to have', () => {
    const story = { ...withBlocks(credit('法新社')), plan: 'quay.svg' }
    const { edition } = judge({ 法新社: 'summary' }, story)
    expect(JSON.stringify(edition)).not.toContain('quay.svg')
  })
})

const PICTURE: Picture = {
  path: '/pictures/0123456789abcdef.jpg',
  type: 'image/jpeg',
  width: 1600,
  height: 900,
  length: 212_345,
}
const caption = (text: string): BodyBlock => ({ role: 'caption', text, picture: PICTURE })

const CREDITED_PICTURES: readonly (readonly [string, string | undefined, readonly string[]])[] = [
  ['▲碼頭。', '法新社', ['法新社']],
  ['▲碼頭。', '（AFP）', ['AFP']],
  ['▲碼頭。法新社', undefined, ['法新社']],
  ['▲碼頭 路透', undefined, ['路透']],
  ['▲碼頭（法新社圖片）', undefined, ['法新社']],
  ['▲碼頭。[Getty Images]', undefined, ['Getty Images']],
  ['▲法新社的記者在碼頭。', undefined, []],
  ['▲法新社的記者在碼頭。', '本報記者 林晚晴 攝', []],
]

describe('a picture of an agency', () => {
  test.each(CREDITED_PICTURES)('under %s and %s is credited to %j', (text, under, agencies) => {
    const blocks = [LEAD, caption(text), ...(under === undefined ? [] : [credit(under)])]
    expect(agenciesOfPicture(blocks, 1, [])).toEqual(agencies)
  })

  test('goes out with the paper’s own story only where the agency lets all out', () => {
    const story = withBlocks(caption('▲碼頭。'), credit('法新社'), caption('▲燈塔。'))
    const full = judge({ 法新社: 'full' }, story)
    expect(full.edition.stories).toEqual([story])
    const { edition, withheld } = judge({ 法新社: 'summary' }, story)
    const pictures = edition.stories[0]?.blocks.map((block) => 'picture' in block)
    expect(pictures).toEqual([false, false, false, true])
    expect(withheld).toEqual([
      { what: 'picture', headline: story.headline, agencies: ['法新社'], policy: 'summary' },
    ])
  })
})
