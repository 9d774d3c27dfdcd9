// Which stories have to do with each other: of the same matter, and printed before.

import { expect, test } from 'vitest'
import { relateStories } from '../../src/edition/related.ts'
import type { Edition, Story } from '../../src/model/edition.ts'
import { sampleEdition } from '../paper.ts'

const [SAMPLE] = sampleEdition('2026-02-07').stories

const TRAM =
  '路氹電車海堤線道岔老化，營運商昨日公佈更換工程，週五起一連四晚提早收車，接駁巴士由馬場站開出。工程車每晚十一時入軌，' +
  '日間班次不受影響，站長提醒夜歸乘客預留時間。'
const TRAM_AGAIN =
  '路氹電車海堤線首夜維修順利，道岔更換進度略快，接駁巴士由馬場站開出，載客八百，營運商料如期完成。首班工程車十一時入軌，' +
  '站長說市民都很合作，只有兩人坐過了站。'
const WEATHER =
  '冷鋒已橫過本澳，今日天色多雲轉晴，吹清勁偏北風，天氣乾燥，北風風勢間中頗大，請帶備禦寒衣物。展望明後兩日陽光充沛，' +
  '早晚仍然寒冷，相對濕度最低百分之四十五。'
const GARDEN =
  '黑沙環一所小學的天台昨日傳來歡呼聲，五年級學生種了三個月的白蘿蔔終於收成，最重的一個有二公斤。老師把蘿蔔蒸成糕，' +
  '每班分得一盤，校工葵姐說比街市的甜。'

function story(id: string, text: string): Story {
  if (!SAMPLE) throw new Error('the sample has no story')
  const paragraph = { role: 'paragraph' as const, text }
  return { ...SAMPLE, id, headline: id, blocks: [paragraph] }
}

const edition = (date: string, texts: Readonly<Record<string, string>>): Edition => ({
  date,
  pages: [],
  stories: Object.entries(texts).map(([id, text]) => story(id, text)),
})

const FIRST = edition('2026-02-05', { tram: TRAM, weather: WEATHER })
const SECOND = edition('2026-02-07', { again: TRAM_AGAIN, garden: GARDEN })
const relationsOf = (editions: readonly Edition[]) =>
  relateStories(editions).map(({ stories }) => stories.map(({ related }) => related))

test('a story leads to the one before it on the same matter, and never to a later one', () => {
  expect(relationsOf([FIRST, SECOND])).toEqual([
    [undefined, undefined],
    [[{ id: 'tram', headline: 'tram', date: '2026-02-05' }], undefined],
  ])
})

test('stories of one edition lead to each other', () => {
  const one = edition('2026-02-07', { tram: TRAM, again: TRAM_AGAIN, garden: GARDEN })
  const [found] = relationsOf([one])
  expect(found?.map((related) => related?.map(({ id }) => id))).toEqual([
    ['again'],
    ['tram'],
    undefined,
  ])
})

test('a new edition leaves the older ones as they were, in whatever order they come', () => {
  const alone = relateStories([FIRST])
  expect(relateStories([SECOND, FIRST])[1]).toEqual(alone[0])
})

test('notices that say the same each time are no relation', () => {
  const text = '因汰換管線，今日上午九時至下午五時停水。'
  const blocks = [{ role: 'paragraph' as const, text }]
  const notice = (date: string): Edition => {
    return { date, pages: [], stories: [{ ...story(date, ''), blocks }] }
  }
  const notices = [notice('2026-02-05'), notice('2026-02-06')]
  expect(relationsOf(notices)).toEqual([[undefined], [undefined]])
})

test('a column with the same headline each time is no relation, however alike its texts are', () => {
  const days = ['2026-02-05', '2026-02-06'].map((date) => edition(date, { weather: WEATHER }))
  expect(relationsOf(days)).toEqual([[undefined], [undefined]])
})

const LIGHTHOUSE =
  'Engineers who inspected the Penmorva lighthouse found saltwater behind its granite courses yesterday, and trustees ' +
  'closed the spiral staircase. Keeper Rosalind Tregenza said visitors would still see the prismatic lantern from the ' +
  'causeway while masons repair mortar joints. The harbour authority promised a temporary beacon before autumn storms.'
const LIGHTHOUSE_AGAIN =
  'The spiral staircase of the Penmorva lighthouse reopened after masons replaced mortar between granite courses. ' +
  'Rosalind Tregenza, keeper since childhood, polished the prismatic lantern herself. Trustees thanked villagers whose ' +
  'donations covered scaffolding, plumbing, painting and several hundred sandwiches delivered along the causeway.'
const ORCHARD =
  'Apple growers around Kingsmarden expect their smallest harvest within living memory, blaming frosts during blossom and ' +
  'hailstones in August. Cooperative secretary Desmond Fairweather advised members against selling windfalls cheaply, ' +
  'because cider makers normally offer better prices once presses start turning around Michaelmas and barrels empty.'

test('in a script with spaces, long words that few stories have make the relation', () => {
  const first = edition('2026-02-05', { lighthouse: LIGHTHOUSE, orchard: ORCHARD })
  const second = edition('2026-02-07', { again: LIGHTHOUSE_AGAIN })
  const [, [again] = []] = relationsOf([first, second])
  expect(again?.map(({ id }) => id)).toEqual(['lighthouse'])
})
