// What a date in a text means: each phrase stands in an edition, and what is uncertain has no date. The dates
// that must be found are in braces.

import { describe, expect, test } from 'vitest'
import { findChinese } from '../../src/edition/chinese-dates.ts'
import { datesIn, withDates } from '../../src/edition/dates.ts'
import type { FindMentions } from '../../src/edition/date-mention.ts'
import { findEnglish, findKorean, findPortuguese } from '../../src/edition/other-dates.ts'
import { renderBody } from '../../src/markup/body.ts'
import { sampleEdition } from '../paper.ts'

/** `[the text with its dates in braces, what they are]` */
type Row = readonly [string, ...string[]]

function marked(text: string, edition: string, find: FindMentions): Row {
  const dates = datesIn(text, { edition, today: edition }, find)
  const braced = dates.toReversed().reduce((all, { at, length }) => {
    return `${all.slice(0, at)}{${all.slice(at, at + length)}}${all.slice(at + length)}`
  }, text)
  return [braced, ...dates.map(({ datetime }) => datetime)]
}

const table = (edition: string, find: FindMentions, rows: readonly Row[]): void => {
  test.each(rows.map((row) => [row[0], row] as const))(`${edition}: %s`, (_, row) => {
    expect(marked(row[0].replaceAll(/[{}]/gu, ''), edition, find)).toEqual(row)
  })
}

describe('a day with its month', () => {
  table('2026-02-07', findChinese, [
    ['{2 月 5 日}在阿布扎比舉行', '2026-02-05'],
    ['{2月5日}在阿布扎比举行', '2026-02-05'],
    ['{２月５日}舉行', '2026-02-05'],
    ['{二月五日}舉行', '2026-02-05'],
    ['{十二月卅一日}除夕', '2025-12-31'],
    ['{一月廿八日}開課', '2026-01-28'],
    ['{二月初八日}廟會', '2026-02-08'],
    ['{12 月 16 日}簽署', '2025-12-16'],
    ['{2 月 8 日}投票', '2026-02-08'],
    ['將於 {3 月 19 日}開幕', '2026-03-19'],
    ['定於 {11 月 6 日}再談', '2026-11-06'],
    ['7 月 31 日的事'],
    ['{2026年2月5日}', '2026-02-05'],
    ['{2025 年 12 月 30 日}', '2025-12-30'],
    ['{1945 年 8 月 15 日}投降', '1945-08-15'],
    ['{民國 115 年 2 月 5 日}', '2026-02-05'],
    ['{民国115年2月5日}', '2026-02-05'],
    ['{今年 1 月 23 日}', '2026-01-23'],
    ['{去年 12 月 16 日}', '2025-12-16'],
    ['{去年十二月十六日}', '2025-12-16'],
    ['{明年三月一日}', '2027-03-01'],
    ['{前年 5 月 4 日}', '2024-05-04'],
    ['{本月 4 日}起', '2026-02-04'],
    ['{本月四日}起', '2026-02-04'],
    ['{上月 23 日}', '2026-01-23'],
    ['{上個月廿三日}', '2026-01-23'],
    ['{下月十八日}起', '2026-03-18'],
    ['{下个月4日}开会', '2026-03-04'],
    ['{2 月 5 號}晚上', '2026-02-05'],
    ['據{2 月 5 日}本報', '2026-02-05'],
    ['{2 月 5 日}報道', '2026-02-05'],
    ['2 月 30 日'],
    ['13 月 5 日'],
    ['2 月 0 日'],
    ['{2 月 5 日}6 時', '2026-02-05'],
  ])
})

describe('a month', () => {
  table('2026-02-07', findChinese, [
    ['{2025 年 12 月}開工', '2025-12'],
    ['{去年 12 月}開工', '2025-12'],
    ['{今年五月}的選舉', '2026-05'],
    ['{明年三月}通車', '2027-03'],
    ['{明年 3 月份}通車', '2027-03'],
    ['3 月通車'],
    ['三月到五月'],
    ['上月開工，本月完工'],
    ['歷時 3 個月'],
    ['2025 年開工'],
    ['去年開工'],
  ])
})

describe('a day alone is of the month that is near', () => {
  table('2026-02-07', findChinese, [
    ['當地時間 {6 日}，美方表示', '2026-02-06'],
    ['当地时间{6日}，美方表示', '2026-02-06'],
    ['路透社 {5 日}報道', '2026-02-05'],
    ['（吉隆坡{4日}讯）', '2026-02-04'],
    ['議會 {7 日}通過', '2026-02-07'],
    ['{31 日}晚上', '2026-01-31'],
    ['{28 日}傍晚', '2026-01-28'],
    ['公投 8 日舉行'],
    ['15 日的會議'],
    ['20 日的會議'],
    ['將於 {8 日}投票', '2026-02-08'],
    ['{12 日}將投票', '2026-02-12'],
    ['定於 {5 日}開會', '2026-03-05'],
    ['{9 日}起將停水', '2026-02-09'],
    ['{6 日}起停水', '2026-02-06'],
  ])
  table('2026-03-01', findChinese, [
    ['{28 日}傍晚', '2026-02-28'],
    ['{1 日}零時', '2026-03-01'],
    ['{25日}起', '2026-02-25'],
    ['2 日的會議'],
    ['30 日的會議'],
    ['將於 {2 日}', '2026-03-02'],
  ])
  table('2026-01-01', findChinese, [
    ['{31 日}晚', '2025-12-31'],
    ['{1 月 1 日}', '2026-01-01'],
    ['{12 月 31 日}', '2025-12-31'],
    ['{上月三十一日}', '2025-12-31'],
    ['{去年 12 月 31 日}', '2025-12-31'],
    ['{昨晚}倒數', '2025-12-31'],
  ])
  table('2025-12-30', findChinese, [
    ['將於 {1 月 2 日}', '2026-01-02'],
    ['{下月二日}', '2026-01-02'],
    ['{1 月 2 日}休館', '2026-01-02'],
    ['{明日}除夕', '2025-12-31'],
    ['將於 {2 日}休館', '2026-01-02'],
  ])
  table('2024-02-28', findChinese, [
    ['{2 月 29 日}', '2024-02-29'],
    ['{明天}上午', '2024-02-29'],
    ['將於 {29 日}', '2024-02-29'],
  ])
  table('2026-02-28', findChinese, [
    ['2 月 29 日'],
    ['{2024 年 2 月 29 日}', '2024-02-29'],
    ['{明天}上午', '2026-03-01'],
  ])
})

describe('what looks like a day and is none', () => {
  table('2026-02-07', findChinese, [
    ['30 日內回覆'],
    ['5 日内回复'],
    ['3 日後出院'],
    ['3 日前的事'],
    ['5 日遊'],
    ['4 日游'],
    ['100 日圓'],
    ['100日元'],
    ['157 日本兵'],
    ['為期 5 日的展覽'],
    ['为期5日的展览'],
    ['第 5 日的賽事'],
    ['連續 3 日下雨'],
    ['首 3 日免費'],
    ['過去 7 日'],
    ['未來 5 日天氣'],
    ['每月 5 日派糧'],
    ['每 3 日一班'],
    ['隔 2 日再來'],
    ['共 6 日'],
    ['逾 5 日'],
    ['歷時 4 日'],
    ['至少 3 日'],
    ['放了 3 日假'],
    ['三日後'],
    ['開館三日'],
    ['十五日前'],
    ['一日三餐'],
    ['5號風球'],
    ['5 號車'],
    ['3.5 日'],
    ['比數 2:5 日本隊勝'],
    ['同月 5 日'],
    ['2 月 5 日圓'],
    ['1,000 日'],
    ['5 日之內'],
    ['7 日薪'],
  ])
})

describe('a range has two ends', () => {
  table('2026-02-07', findChinese, [
    ['{1 月 23 日}至 {24 日}', '2026-01-23', '2026-01-24'],
    ['{2 月 5 日}至 {7 日}', '2026-02-05', '2026-02-07'],
    ['{1月30日}到{2月2日}', '2026-01-30', '2026-02-02'],
    ['{1 月 30 日}至 {2 日}', '2026-01-30', '2026-02-02'],
    ['{4 日}至 {5 日}會談', '2026-02-04', '2026-02-05'],
    ['{上月 23}、{24 日}', '2026-01-23', '2026-01-24'],
    ['需 3至5日'],
    ['{2026年1月31日}至{2月1日}', '2026-01-31', '2026-02-01'],
    ['{12 月 22 日}至 {1 月 2 日}', '2025-12-22', '2026-01-02'],
    ['{31 日}至 {2 日}', '2026-01-31', '2026-02-02'],
    ['{2 月 5 日}和 {6 日}', '2026-02-05', '2026-02-06'],
  ])
})

describe('a day by the one on which it was printed', () => {
  table('2026-02-07', findChinese, [
    ['{昨日}重開', '2026-02-06'],
    ['{昨天}上午', '2026-02-06'],
    ['{昨晚}八時', '2026-02-06'],
    ['{昨晨}起火', '2026-02-06'],
    ['{前天}深夜', '2026-02-05'],
    ['{今晚}八時', '2026-02-07'],
    ['{今早}通車', '2026-02-07'],
    ['{今日}下午二時', '2026-02-07'],
    ['{今日}起試行', '2026-02-07'],
    ['{今天}上午', '2026-02-07'],
    ['{明日}免費', '2026-02-08'],
    ['{明晚}八時', '2026-02-08'],
    ['{后天}下雨', '2026-02-09'],
    ['今日的年輕人'],
    ['今日中國'],
    ['今天換了歌'],
    ['八十年前今日'],
    ['日後再說，三天後天氣轉好'],
    ['「明天見。」'],
    ['他說：「昨晚沒睡」，{昨日}', '2026-02-06'],
    ['“今晚也没有人叫”'],
  ])
})

describe('whoever tells of another year', () => {
  table('2026-02-07', findChinese, [
    ['{1998 年 3 月 5 日}入職，7 日上班', '1998-03-05'],
    ['{2019 年 6 月}開業，8 月 1 日結業', '2019-06'],
    [
      '{去年 12 月 16 日}開會，{今年 1 月 5 日}再開，{2 月 1 日}散會',
      '2025-12-16',
      '2026-01-05',
      '2026-02-01',
    ],
    ['{1945 年 8 月 15 日}至 {16 日}', '1945-08-15', '1945-08-16'],
  ])
})

describe('other languages name the month', () => {
  table('2026-02-07', findKorean, [
    ['{2월 5일} 개봉', '2026-02-05'],
    ['{1966년 6월 11일}', '1966-06-11'],
    ['{지난 5일} 열렸다', '2026-02-05'],
    ['{오는 8일} 열린다', '2026-02-08'],
    ['{지난 20일} 열렸다', '2026-01-20'],
    ['5일 열렸다'],
    ['5일간 열린다'],
    ['2월 30일'],
  ])
  table('2026-02-07', findPortuguese, [
    ['no dia {5 de fevereiro}', '2026-02-05'],
    ['até {31 de Março de 2026}', '2026-03-31'],
    ['{1.º de março}', '2026-03-01'],
    ['em março'],
    ['5 de cada mês'],
    ['15 de agosto'],
  ])
  table('2026-02-07', findEnglish, [
    ['on {5 February}', '2026-02-05'],
    ['on {February 5}, a man', '2026-02-05'],
    ['born {April 2, 1932}', '1932-04-02'],
    ['until {March 31st}', '2026-03-31'],
    ['they may 5 times march 3 miles'],
    ['February 30'],
    ['15 August'],
  ])
  table('2026-01-19', findChinese, [
    ['十九日、通夜22日午後六時'],
    ['{二月三日}、豆まき列車', '2026-02-03'],
    ['{1月21日}', '2026-01-21'],
  ])
})

test('an agency’s today is the day of its dateline, and without one nobody knows', () => {
  const edition = sampleEdition('2026-02-07')
  const [story] = edition.stories
  if (!story) throw new Error('the sample has no story')
  const filed = (text: string) => {
    const agencies = ['中新社']
    const stories = [{ ...story, agencies, blocks: [{ role: 'paragraph' as const, text }] }]
    const [dated] = withDates({ ...edition, stories }, 'zh-Hant-MO').stories
    return dated?.blocks[0]?.dates?.map(({ datetime }) => datetime)
  }
  expect(filed('【中新社北京2月5日電】會議今晚舉行。')).toEqual(['2026-02-05', '2026-02-05'])
  expect(filed('【中新社】會議今晚舉行。')).toBeUndefined()
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
