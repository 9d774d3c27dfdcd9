import { describe, expect, test } from 'vitest'
import { keepIdentities, type Said } from '../../src/ledger/keep-identities.ts'
import { renderLedger } from '../../src/ledger/ledger-file.ts'
import type { PageStory } from '../../src/model/page.ts'
import { build, DATE, found, idsOf, INSTANT, LATER, NOW, type Pages, story } from './desk.ts'

const BRIDGE = story(
  '舊橋封閉一年 行人改走南岸',
  '河上最老的石橋今晨封閉，工人在橋頭豎起圍板，行人須繞到南岸的鐵橋過河。',
  '工程師說橋墩泡水太久，石縫裏長出了樹根，若不趁枯水期修補，下一個雨季便難保安全。',
  '橋畔粥店東主把爐灶搬到對岸，街坊端着碗跟過去，說味道還是從前的味道。',
)
const FERRY = story(
  '渡輪加開夜班',
  '船公司昨日宣佈，往返離島的渡輪下月起加開兩班夜船，末班改為十一時四十五分。',
  '在島上教書的柳老師說，以後看完電影不用再跑着去碼頭。',
)
const [BRIDGE_AND_FERRY, bridge, ferry] = known(build([BRIDGE, FERRY]))

function known({ entries, identities }: ReturnType<typeof build>) {
  return [entries, identities[0]?.id, identities[1]?.id] as const
}

const paragraphsOf = ({ blocks }: PageStory): string[] =>
  blocks.flatMap(({ role, text }) => (role === 'paragraph' ? [text] : []))

const [FIRST = '', SECOND = '', THIRD = ''] = paragraphsOf(BRIDGE)

const KEPT: readonly (readonly [what: string, pages: Pages])[] = [
  [
    'its headline and its opening are new at once',
    [story('石橋老了', '昨夜最後一輛單車駛過，守橋人鎖上了木門。', SECOND, THIRD), FERRY],
  ],
  ['half of it is cut', [story('舊橋封閉一年', FIRST, SECOND), FERRY]],
  ['it grows to twice its length', [story('石橋', ...paragraphsOf(FERRY), FIRST, SECOND, THIRD)]],
  ['its page is renamed', { a05: [BRIDGE, FERRY] }],
  ['it moves to another page', { local: [FERRY], culture: [BRIDGE] }],
  ['another story takes its place on the page', [story('花展', '花展今日開幕。'), BRIDGE, FERRY]],
  [
    'the parser takes its headline for a deck',
    [
      {
        ...BRIDGE,
        blocks: BRIDGE.blocks.map((block) =>
          block.role === 'headline' ? { ...block, role: 'deck' as const } : block,
        ),
      },
      FERRY,
    ],
  ],
]

test.each(KEPT)('a story keeps its id when %s', (_, pages) => {
  const after = build(pages, BRIDGE_AND_FERRY, LATER)
  expect(after.questions).toEqual([])
  expect(idsOf(after)).toContain(bridge)
})

const notice = (name: string, ...[born, age, day, place]: readonly string[]): PageStory =>
  story(
    `訃告 ${name}`,
    `${name}，${born}人，於本月${day}日清晨在家人陪伴下安詳辭世，享壽${age}歲。茲定於${place}設靈，翌日上午十時舉行公祭，隨即出殯，叨屬親友，謹此奉聞。`,
  )

describe('notices of one pattern', () => {
  const LAM = notice('林有容女士', '順德', '八十一', '三', '鏡湖殯儀館二樓福壽堂')
  const HO = notice('何廣源先生', '梅縣', '七十四', '五', '望廈安息所思源廳')
  const CHAN = notice('陳拾叁先生', '臺山', '九十', '六', '聖味基墳場小聖堂')

  test('are asked about when one stands in the place of another', () => {
    const before = build([LAM, BRIDGE])
    const { identities, questions } = build([HO, BRIDGE], before.entries, LATER)
    expect(identities[0]).toBeUndefined()
    expect(questions).toMatchObject([{ story: 0, candidates: [{ id: before.identities[0]?.id }] }])
  })

  test('are asked about when a third resembles two', () => {
    const before = build([LAM, HO])
    expect(build([CHAN, HO], before.entries, LATER).questions).toHaveLength(1)
  })

  test('are new beside those that are there', () => {
    const before = build([LAM, HO])
    const after = build([LAM, CHAN, HO], before.entries, LATER)
    expect(after.questions).toEqual([])
    expect(idsOf(after)[0]).toBe(before.identities[0]?.id)
    expect(idsOf(after)[2]).toBe(before.identities[1]?.id)
    expect(after.identities[1]?.revision).toBe(1)
  })

  test('keep their ids through a misprint put right', () => {
    const before = build([LAM, HO])
    const mended = notice('林有容女士', '順德', '八十二', '三', '鏡湖殯儀館二樓福壽堂')
    const after = build([mended, HO], before.entries, LATER)
    expect(idsOf(after)).toEqual(idsOf(before))
  })
})

const weather = (text: string): PageStory => story('潮汐與天氣', text)

const editions = (friday: Pages, saturday: Pages) =>
  [
    { date: '2026-02-06', instant: '2026-02-05T22:00:00Z', stories: found(friday), entries: [] },
    { date: DATE, instant: INSTANT, stories: found(saturday), entries: [] },
  ] as const

describe('columns that come every day', () => {
  const FRIDAY = weather('今日多雲，早晚清涼，氣溫介乎攝氏十四度至十九度。')
  const SATURDAY = weather('今日有霧，午後轉晴，氣溫介乎攝氏十六度至二十一度。')
  test('are another story in every edition, whatever their headline', () => {
    const kept = keepIdentities(editions([FRIDAY], [SATURDAY]), NOW)
    const ids = kept.flatMap(idsOf)
    expect(new Set(ids).size).toBe(2)
  })

  test('so is a wire story that two editions print word for word, and an edit of one is none of the other', () => {
    const [first, second] = keepIdentities(editions([BRIDGE], [BRIDGE]), NOW)
    const edited = story('石橋封閉', ...paragraphsOf(BRIDGE))
    const [before, after] = editions([edited], [BRIDGE])
    const again = keepIdentities(
      [
        { ...before, entries: first?.entries ?? [] },
        { ...after, entries: second?.entries ?? [] },
      ],
      LATER,
    )
    expect(again.flatMap(idsOf)).toEqual([first, second].flatMap((one) => (one ? idsOf(one) : [])))
    expect(new Set(again.flatMap(idsOf)).size).toBe(2)
    expect(again[1]?.entries).toEqual(second?.entries)
  })

  test('under one headline with another text: the editor is asked', () => {
    const before = build([FRIDAY, BRIDGE])
    const { questions } = build([SATURDAY, BRIDGE], before.entries, LATER)
    expect(questions).toHaveLength(1)
  })
})

const agency = (headline: string): PageStory => story(headline, '新華社')

describe('a body of a few characters', () => {
  test('is that of any story: it proves nothing', () => {
    const before = build([agency('油價連升七週 航空公司加燃油費'), BRIDGE])
    const after = build([agency('學者在敦煌發現最早的棋譜抄本'), BRIDGE], before.entries, LATER)
    expect(after.questions).toEqual([])
    expect(idsOf(after)[0]).not.toBe(idsOf(before)[0])
    expect(after.entries).toContainEqual(
      expect.objectContaining({ id: idsOf(before)[0], state: 'withdrawn' }),
    )
  })

  test('keeps its id under the same headline, and through a misprint', () => {
    const brief = story('環島慢跑週日開步', '十公里組清晨六時起跑，毋須報名。')
    const mended = story('環島慢跑週日開步', '十公里組清晨七時起跑，毋須報名。')
    const before = build([brief, BRIDGE])
    expect(idsOf(build([mended, BRIDGE], before.entries, LATER))).toEqual(idsOf(before))
  })
})

describe('a corrected date', () => {
  const before = build([BRIDGE, FERRY])

  test('takes the ids with the ledger, and moves no instant', () => {
    const renamed = { date: '2026-02-08', instant: '2026-02-07T22:00:00Z' }
    const stories = found([BRIDGE, FERRY])
    const [after] = keepIdentities([{ ...renamed, stories, entries: before.entries }], LATER)
    expect(after?.identities).toEqual(before.identities)
  })

  test('brings the lines of a page after it that was moved without them', () => {
    const old = { date: DATE, instant: INSTANT, stories: found([FERRY]), entries: before.entries }
    const next = { date: '2026-02-08', instant: '2026-02-07T22:00:00Z', stories: found([BRIDGE]) }
    const [left, arrived] = keepIdentities([old, { ...next, entries: [] }], LATER)
    expect(arrived?.identities[0]).toEqual(before.identities[0])
    expect(left?.entries).toEqual([before.identities[1]])
  })
})

describe('two stories that are read as one', () => {
  const together = story(
    '舊橋封閉一年 行人改走南岸',
    ...paragraphsOf(BRIDGE),
    ...paragraphsOf(FERRY),
  )
  const merged = build([together], BRIDGE_AND_FERRY, LATER)

  test('have the id of the larger part, and the other one leads there', () => {
    expect(idsOf(merged)).toEqual([bridge])
    expect(merged.entries).toContainEqual(
      expect.objectContaining({ id: ferry, state: 'merged', into: bridge, revision: 2 }),
    )
  })

  test('are themselves again once they are told apart', () => {
    const apart = build([BRIDGE, FERRY], merged.entries, LATER)
    expect(idsOf(apart)).toEqual([bridge, ferry])
    expect(apart.entries.every(({ state, into }) => state === 'live' && into === undefined)).toBe(
      true,
    )
  })

  test('so does a story that is split: the larger part keeps the id', () => {
    const one = build([together])
    const parts = build([FERRY, BRIDGE], one.entries, LATER)
    expect(parts.questions).toEqual([])
    expect(idsOf(parts)[1]).toBe(idsOf(one)[0])
  })
})

test('a text that stands twice on a page and then once leaves an id that leads to the other', () => {
  const twice = build([BRIDGE, BRIDGE])
  const once = build([BRIDGE], twice.entries, LATER)
  expect(idsOf(once)).toEqual([idsOf(twice)[0]])
  expect(once.entries).toContainEqual(
    expect.objectContaining({ id: idsOf(twice)[1], state: 'merged', into: idsOf(twice)[0] }),
  )
})

describe('what the editor says', () => {
  const REWRITTEN = story('石橋夜話', '守橋人說他聽見樹根在石縫裏走路。', '沒有人信他。')
  const answered = (answer: Said['answer'], index = 0) => {
    const edition = {
      date: DATE,
      instant: INSTANT,
      stories: found([REWRITTEN, FERRY]),
      entries: BRIDGE_AND_FERRY,
    }
    const [kept] = keepIdentities([edition], LATER, [{ date: DATE, story: index, answer }])
    if (!kept) throw new Error('an edition is lost')
    return kept
  }

  test('that a story is one we know: it has the id from now on', () => {
    const { entries } = answered({ kind: 'is', id: bridge ?? '' })
    expect(idsOf(build([REWRITTEN, FERRY], entries, LATER))).toEqual([bridge, ferry])
  })

  test('that a story is a new one: the old one is withdrawn, even where the text is the same', () => {
    const { entries, identities } = answered({ kind: 'new' }, 1)
    expect(identities[1]?.id).not.toBe(ferry)
    expect(entries).toContainEqual(expect.objectContaining({ id: ferry, state: 'withdrawn' }))
    expect(idsOf(build([REWRITTEN, FERRY], entries, LATER))[1]).toBe(identities[1]?.id)
  })
})

test('a page that withdraws a story with a mark, and takes the mark off again', () => {
  const note = { line: 9, text: '消息來源有誤，本報撤回此文。', withdraws: true as const }
  const marked = build([{ ...BRIDGE, corrections: [note] }, FERRY], BRIDGE_AND_FERRY, LATER)
  expect(marked.identities[0]).toMatchObject({ id: bridge, state: 'withdrawn', revision: 2 })
  const unmarked = build([BRIDGE, FERRY], marked.entries, LATER)
  expect(unmarked.identities[0]).toMatchObject({ id: bridge, state: 'live', revision: 3 })
})

test('two editors who first see the same pages write the same ledger', () => {
  const pages = [BRIDGE, FERRY]
  const [one, other] = [NOW, LATER].map((now) => renderLedger(build(pages, [], now).entries))
  expect(one).toBe(other)
})

test('an id that another edition has already is not minted again', () => {
  const first = build([BRIDGE])
  // The edition was given another date, and its old date to another edition with the same text.
  const moved = { date: '2026-02-08', instant: INSTANT, stories: [], entries: first.entries }
  const again = { date: DATE, instant: INSTANT, stories: found([BRIDGE, BRIDGE]), entries: [] }
  const ids = keepIdentities([moved, again], LATER).flatMap(({ entries }) =>
    entries.map(({ id }) => id),
  )
  expect(new Set(ids).size).toBe(ids.length)
})
