import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { Block, PageStory } from '../../src/model/page.ts'
import { build, INSTANT, LATER, story } from './desk.ts'

const LATEST = '2026-02-09T03:00:00Z'

const CAPTION: Block = { role: 'caption', lines: [9], text: '▲首航' }
const picture = (path: string): Pick<Block, 'picture'> => ({
  picture: { path, type: 'image/png', width: 60, height: 40, length: 583 },
})

const FERRY = story('渡輪首航', '碼頭清早便擠滿送行的居民。', '船公司說班次會再加密。')
const LIBRARY = story('圖書館重開', '北岸圖書館修葺半年後重開。', '夜間自修室加設六十個座位。')

const first = build([FERRY, LIBRARY], [])
const [ferry, library] = first.identities

describe('a story keeps its id', () => {
  const CHANGES: readonly (readonly [change: string, story: PageStory])[] = [
    [
      'its headline is edited',
      story('渡輪今早首航', '碼頭清早便擠滿送行的居民。', '船公司說班次會再加密。'),
    ],
    ['a paragraph is added', story('渡輪首航', '碼頭清早便擠滿送行的居民。', '票價維持不變。')],
    [
      'its headline is edited and a paragraph is added',
      story(
        '首航日人潮',
        '碼頭清早便擠滿送行的居民。',
        '船公司說班次會再加密。票價維持不變。候船室下月擴建，會多設長椅與飲水機，無障礙通道也一併重鋪。',
      ),
    ],
  ]
  const long = story(
    '渡輪首航',
    '碼頭清早便擠滿送行的居民。',
    '船公司說班次會再加密。票價維持不變。候船室下月擴建，會多設長椅與飲水機，無障礙通道也一併重鋪。',
  )
  test.each(CHANGES)('when %s', (_, edited) => {
    const before = build([long, LIBRARY], []).entries
    const start = edited === CHANGES[2]?.[1] ? before : first.entries
    const { identities } = build([edited, LIBRARY], start, LATER)
    expect(start.map((entry) => entry.id)).toContain(identities[0]?.id)
    expect(identities[0]?.published).toBe(INSTANT)
    expect(identities[0]?.updated).toBe(LATER)
    expect(identities[1]).toEqual(library)
  })

  test('when it is given a picture, and when the picture changes', () => {
    const pictured = (path: string): PageStory => ({
      ...FERRY,
      blocks: [...FERRY.blocks, { ...CAPTION, ...picture(path) }],
    })
    const bare = { ...FERRY, blocks: [...FERRY.blocks, CAPTION] }
    const start = build([bare, LIBRARY], [])
    const given = build([pictured('/pictures/a.png'), LIBRARY], start.entries, LATER)
    expect(given.identities[0]).toMatchObject({ id: start.identities[0]?.id, updated: LATER })
    const same = build([pictured('/pictures/a.png'), LIBRARY], given.entries, LATEST)
    expect(same.identities).toEqual(given.identities)
    const changed = build([pictured('/pictures/b.png'), LIBRARY], given.entries, LATEST)
    expect(changed.identities[0]).toMatchObject({ id: start.identities[0]?.id, updated: LATEST })
    expect(changed.identities[1]).toEqual(library)
  })

  test('when the page is exported again with other spacing, and nothing moves', () => {
    const respaced = story('渡輪 首航', '碼頭清早 便擠滿送行的居民。', '船公司說 班次會再加密。')
    expect(build([respaced, LIBRARY], first.entries, LATER).identities[0]).toEqual(ferry)
  })

  test('when the stories change places', () => {
    const { identities } = build([LIBRARY, FERRY], first.entries, LATER)
    expect(identities).toEqual([library, ferry])
  })

  test('when it stands word for word on the page twice', () => {
    const twice = build([FERRY, FERRY], [])
    expect(new Set(twice.entries.map((entry) => entry.id)).size).toBe(2)
    expect(build([FERRY, FERRY], twice.entries, LATER).entries).toEqual(twice.entries)
  })
})

test('a story that leaves its page is withdrawn, and has its id again when it comes back', () => {
  const without = build([LIBRARY], first.entries, LATER)
  expect(without.entries).toContainEqual({
    ...ferry,
    state: 'withdrawn',
    updated: LATER,
    revision: 2,
  })
  const back = build([FERRY, LIBRARY], without.entries, LATER)
  expect(back.identities[0]).toMatchObject({ id: ferry?.id, state: 'live', published: INSTANT })
})

test('two editors who first see the same text mint the same id', () => {
  expect(build([LIBRARY, FERRY], []).identities.map((one) => one?.id)).toEqual([
    library?.id,
    ferry?.id,
  ])
})

test('an id is twelve characters of base32', () => {
  expect(ferry?.id).toMatch(/^[a-z2-7]{12}$/)
})

test('the order of the page becomes time, the lead latest', () => {
  const instants = first.identities.map((one) => one?.published ?? '')
  expect(instants).toEqual([INSTANT, '2026-02-06T21:59:30Z'])
})

const FLOWERS = story('新聞一則', '花展今日開幕，展期兩周。')
const LATE: readonly (readonly [where: string, stories: readonly PageStory[]])[] = [
  ['above the lead', [FLOWERS, FERRY, LIBRARY]],
  ['between two stories', [FERRY, FLOWERS, LIBRARY]],
  ['below the last', [FERRY, LIBRARY, FLOWERS]],
]

test.each(LATE)(
  'a story that comes late %s stands there in time, and is new today',
  (_, stories) => {
    const { identities } = build(stories, first.entries, LATER)
    const instants = identities.map((one) => one?.published ?? '')
    expect(instants).toEqual(instants.toSorted((one, other) => (one < other ? 1 : -1)))
    expect(new Set(instants).size).toBe(3)
    const late = identities.filter((one) => one?.updated === LATER)
    expect(late).toEqual([identities[stories.indexOf(FLOWERS)]])
  },
)

const SEEN: readonly (readonly [what: string, paragraph: string])[] = [
  ['a decimal point', '票價 23 元。'],
  ['a question mark', '票價 2.3 元？'],
]

test.each(SEEN)('a reader is told that %s has changed', (_, paragraph) => {
  const before = build([story('票價', '票價 2.3 元。')], [])
  const after = build([story('票價', paragraph)], before.entries, LATER)
  expect(after.identities[0]).toMatchObject({ id: before.identities[0]?.id, updated: LATER })
})

test('whatever the stories, a second build changes nothing', () => {
  const anyStory = fc
    .tuple(fc.string(), fc.array(fc.string(), { maxLength: 3 }))
    .map(([headline, paragraphs]) => story(headline, ...paragraphs))
  fc.assert(
    fc.property(fc.array(anyStory, { maxLength: 8 }), (stories) => {
      const { entries } = build(stories, [])
      expect(build(stories, entries, LATER).entries.toSorted(byId)).toEqual(entries.toSorted(byId))
      expect(new Set(entries.map((one) => one?.id)).size).toBe(stories.length)
    }),
  )
})

const byId = (one: LedgerEntry, other: LedgerEntry): number => (one.id < other.id ? -1 : 1)
