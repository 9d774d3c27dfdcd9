// Dates in the other languages, each by its own table; and what a whole story makes of the dates in its text.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withDates } from '../../src/edition/dates.ts'
import { japanese } from '../../src/edition/japanese-dates.ts'
import { english, korean, portuguese } from '../../src/edition/other-dates.ts'
import { renderBody } from '../../src/markup/body.ts'
import { sampleEdition } from '../paper.ts'
import { datesOf } from './date-table.ts'

describe('Japanese', () => {
  datesOf('2026-01-19', japanese, [
    ['{二月三日}、豆まき列車', '2026-02-03'],
    ['{1月21日}まで', '2026-01-21'],
    ['{１月２１日}（水）', '2026-01-21'],
    ['{2026年2月5日}', '2026-02-05'],
    ['{令和8年2月5日}', '2026-02-05'],
    ['{令和元年五月一日}', '2019-05-01'],
    ['{昭和二十年八月十五日}', '1945-08-15'],
    ['{昨年九月}の台風', '2025-09'],
    ['{来年二月}に開く', '2027-02'],
    ['{先月30日}', '2025-12-30'],
    ['{十八日}午前四時', '2026-01-18'],
    ['{十八日}付「火の用心」の記事', '2026-01-18'],
    ['{1月17日}から{19日}', '2026-01-17', '2026-01-19'],
    ['十八日、釧路市で'],
    ['週四日'],
    ['三泊四日'],
    ['2月5日間'],
    ['旧暦二月三日'],
    ['毎年二月三日'],
    ['二月三日という日付'],
    ['1月21日（木）'],
    ['三月に出荷'],
    ['四日目午前'],
    ['二月三十日'],
  ])
})

describe('Korean', () => {
  datesOf('2026-02-07', korean, [
    ['{2월 5일} 개봉', '2026-02-05'],
    ['{1966년 6월 11일}', '1966-06-11'],
    ['{2021년 6월} 이후', '2021-06'],
    ['{지난해 9월} 태풍', '2025-09'],
    ['{내년 1월}부터', '2027-01'],
    ['{지난달 30일} 문을 닫았다', '2026-01-30'],
    ['{다음 달 6일}부터', '2026-03-06'],
    ['{지난 5일} 열렸다', '2026-02-05'],
    ['{오는 8일} 열린다', '2026-02-08'],
    ['{지난 20일} 열렸다', '2026-01-20'],
    ['{6일} 오후 3시', '2026-02-06'],
    ['{2월 7일}(토)', '2026-02-07'],
    ['5일 열렸다'],
    ['5일간 열린다'],
    ['2.5일 오전'],
    ['매년 2월 5일'],
    ['음력 2월 5일'],
    ['2월 7일(일)'],
    ['2월 30일'],
  ])
})

describe('Portuguese', () => {
  datesOf('2026-02-07', portuguese, [
    ['no dia {5 de fevereiro}', '2026-02-05'],
    ['até {31 de Março de 2026}', '2026-03-31'],
    ['{1.º de março}', '2026-03-01'],
    ['em {março de 2024}', '2024-03'],
    ['Lisboa, {05 fev 2026} (Lusa)', '2026-02-05'],
    ['em março'],
    ['5 de cada mês'],
    ['15 de agosto'],
    ['a Rua 5 de Fevereiro'],
    ['o 31 de Janeiro'],
    ['todos os anos, a 5 de fevereiro'],
  ])
})

describe('English', () => {
  datesOf('2026-02-07', english, [
    ['on {5 February}', '2026-02-05'],
    ['on {February 5}, a man', '2026-02-05'],
    ['born {April 2, 1932}', '1932-04-02'],
    ['until {March 31st}', '2026-03-31'],
    ['died {Jan. 9} at home', '2026-01-09'],
    ['until {Feb. 27}', '2026-02-27'],
    ['refit in {February 2024}', '2024-02'],
    ['they may 5 times march 3 miles'],
    ['February 30'],
    ['15 August'],
    ['every March 8'],
    ['the January 6 committee'],
    ['in February'],
  ])
})

type Telling = {
  readonly texts: readonly string[]
  readonly agencies?: readonly string[]
  readonly tag?: string
}

function told({ texts, agencies, tag = 'zh-Hant-MO' }: Telling): readonly string[] {
  const edition = sampleEdition('2026-02-07')
  const blocks = texts.map((text) => ({ role: 'paragraph' as const, text }))
  const [story] = edition.stories
  if (!story) throw new Error('the sample has no story')
  const stories = [{ ...story, blocks, ...(agencies && { agencies }) }]
  const [dated] = withDates({ ...edition, stories }, tag).stories
  return (dated?.blocks ?? []).flatMap(({ text, dates = [] }) =>
    dates.map(({ at, length, datetime }) => `${text.slice(at, at + length)} ${datetime}`),
  )
}

describe('an agency’s today is the day of its dateline', () => {
  const agencies = ['中新社']
  test('which its other days may not be counted from, as an editor may have', () => {
    const texts = ['【中新社北京2月5日電】會議今晚舉行。昨日到會的有五十人。']
    expect(told({ texts, agencies })).toEqual(['2月5日 2026-02-05', '今晚 2026-02-05'])
  })
  test('and without one nobody knows', () => {
    expect(told({ texts: ['【中新社】會議今晚舉行。'], agencies })).toEqual([])
  })
  test('on which whatever it tells took place', () => {
    const texts = [
      '新華社武漢 2 月 5 日電　船閘 5 日完成試航，6 日完成驗收，為期 5 日，5 日後通航。',
    ]
    expect(told({ texts, agencies })).toEqual(['2 月 5 日 2026-02-05', '5 日 2026-02-05'])
  })
})

test('of the paper’s own story that is dated the day before, nobody knows whose yesterday it is', () => {
  expect(told({ texts: ['（怡保6日讯）单车赛昨日落幕。'], tag: 'zh-Hans' })).toEqual([
    '6日 2026-02-06',
  ])
  expect(told({ texts: ['（怡保讯）单车赛昨日落幕。'], tag: 'zh-Hans' })).toEqual([
    '昨日 2026-02-06',
  ])
})

test('who writes of himself wrote on a day that he alone knows', () => {
  expect(told({ texts: ['昨日在車上，我對面坐着一個男孩。'] })).toEqual([])
  expect(told({ texts: ['昨日開幕，街坊說：「我最早到。」'] })).toEqual(['昨日 2026-02-06'])
  expect(told({ texts: ['我市昨日開幕，2 月 5 日試業。'] })).toHaveLength(2)
})

test('who tells of times long gone does so in the next paragraph too', () => {
  expect(told({ texts: ['一九四四年冬，船停在內港。', '一月二日，船開了。'] })).toEqual([])
  expect(told({ texts: ['去年冬天，船停在內港。', '一月二日，船開了。'] })).toEqual([
    '一月二日 2026-01-02',
  ])
})

test('a paper in a language without a table has no dates', () => {
  expect(told({ texts: ['el 5 de febrero'], tag: 'es' })).toEqual([])
})

test('machines read the dates on the site; in feeds they are text', () => {
  const edition = sampleEdition('2026-02-07')
  const blocks = [{ role: 'paragraph' as const, text: '<昨日> & 「昨日」，2 月 5 日。' }]
  const stories = edition.stories.map((story) => ({ ...story, blocks }))
  const [story] = withDates({ ...edition, stories }, 'zh-Hant-MO').stories
  if (!story) throw new Error('the sample has no story')
  expect(renderBody(story, 'zh-Hant-MO')).toBe(
    '<p>&lt;<time datetime="2026-02-06">昨日</time>&gt; &amp; 「昨日」，<time datetime="2026-02-05">2 月 5 日</time>。</p>',
  )
  expect(renderBody(story, 'zh-Hant-MO', 'https://news.example.com')).toBe(
    '<p>&lt;昨日&gt; &amp; 「昨日」，2 月 5 日。</p>',
  )
})

const PIECES = [
  ...'〇 一 三 十 廿 卅 月 日 年 號 本 上 下 去 今 昨 明 將 至 、 （ ） 「 」 了'.split(' '),
  ...'2026|12|31|5| |민국|2월 5일|지난|de março|March|午前|令和|中新社北京2月5日電|\u{20000}|<&>'.split(
    '|',
  ),
]
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

test.each(['zh-Hant-MO', 'zh-Hans', 'ja', 'ko', 'pt', 'en'])(
  'whatever a text in %s is, its dates are days of the calendar, in order, and the text is all there',
  (tag) => {
    const edition = sampleEdition('2026-02-07')
    const [story] = edition.stories
    if (!story) throw new Error('the sample has no story')
    fc.assert(
      fc.property(hostile, (text) => {
        const stories = [{ ...story, blocks: [{ role: 'paragraph' as const, text }] }]
        const [dated] = withDates({ ...edition, stories }, tag).stories
        let end = 0
        for (const { at, length, datetime } of dated?.blocks[0]?.dates ?? []) {
          expect(at).toBeGreaterThanOrEqual(end)
          end = at + length
          expect(end).toBeLessThanOrEqual(text.length)
          expect(new Date(datetime).toISOString().startsWith(datetime)).toBe(true)
        }
        const html = dated ? renderBody(dated, tag) : ''
        expect(html.replaceAll(/<\/?time[^>]*>/gu, '')).toBe(
          dated && renderBody({ ...dated, blocks: stories[0]?.blocks ?? [] }, tag),
        )
      }),
    )
  },
)
