// What a reader finds: everything that has what was asked for and nothing else, for a bounded effort.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { openArchive } from '../../src/archive/archive.ts'
import { createSearch, type Hit, type Place } from '../../src/archive/search.ts'
import type { Edition } from '../../src/model/edition.ts'
import { openPack } from '../../src/pack/decode.ts'
import { type EditionToPack, encodePack } from '../../src/pack/encode.ts'
import { createFold } from '../../src/search/fold.ts'
import { makeHanPairs } from '../../src/search/han-pairs.ts'
import { MAX_QUERY } from '../../src/search/query.ts'
import { foldStory } from '../../src/search/terms.ts'
import { hostileText } from '../hostile-text.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'
import { sampleEditions, samplePublication, sampleStories } from './sample.ts'

const pairs = makeHanPairs()
const fold = createFold(pairs)
const sample = await encodePack(
  { publication: samplePublication, editions: sampleEditions },
  'printer',
  [],
  pairs,
)
const { search } = openArchive(sample.buffer)

const pack = (editions: readonly EditionToPack[]) =>
  encodePack({ publication: PUBLICATION, editions }, 'printer', [], pairs)

async function hitsOf(asked: string, one = search): Promise<readonly Hit[]> {
  const query = one.readQuery(asked)
  if ('reason' in query) return []
  const hits: Hit[] = []
  let from: Place | undefined
  do {
    const found = await one.find(query, 20, from)
    hits.push(...found.hits)
    from = found.earlier
  } while (from)
  return hits
}

const idsOf = async (asked: string, one = search): Promise<readonly string[]> =>
  (await hitsOf(asked, one)).map(({ story }) => story.id)

/** Two Han characters side by side, anywhere in a story. */
const pairsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/(?=(\p{Script=Han}{2}))/gu), ([, pair = '']) => pair)

test('every two characters of a story find it', async () => {
  for (const story of sampleStories) {
    const texts = [story.headline, ...story.blocks.map(({ text }) => text)]
    const all = new Set(texts.flatMap(pairsIn))
    expect(all.size).toBeGreaterThan(0)
    // Each tenth: they are some ten thousand, and each opens editions.
    for (const pair of [...all].filter((_, at) => at % 10 === 0)) {
      expect(await idsOf(pair), pair).toContain(story.id)
    }
  }
})

test('what is found is exactly what has it, the newest first', async () => {
  const asked = fc.oneof(
    fc.constantFrom('澳門 居民', '圖書館', '渡輪', '"2026"', '記者 攝', '不存在的字句'),
    fc
      .tuple(fc.constantFrom(...sampleStories), fc.nat(), fc.integer({ min: 2, max: 6 }))
      .map(([{ blocks, headline }, at, length]) => {
        const text = blocks[at % Math.max(1, blocks.length)]?.text ?? headline
        return text.slice(at % text.length, (at % text.length) + length)
      }),
  )
  const newestFirst = sampleStories.toSorted((one, other) =>
    one.published < other.published ? 1 : -1,
  )
  await fc.assert(
    fc.asyncProperty(asked, async (text) => {
      const query = search.readQuery(text)
      if ('reason' in query) return
      const expected = newestFirst.filter((story) => {
        const folded = ` ${foldStory(story, fold)} `
        return query.phrases.every((phrase) => {
          const isWord = /^[a-z0-9]/.test(phrase) || /[a-z0-9]$/.test(phrase)
          if (!isWord) return folded.includes(phrase)
          return new RegExp(`(?<![\\p{L}\\p{N}])${phrase}(?![\\p{L}\\p{N}])`, 'u').test(
            folded.replace(/\p{Script=Han}/gu, (han) => (phrase.includes(han) ? han : '·')),
          )
        })
      })
      expect(await idsOf(text)).toEqual(expected.map(({ id }) => id))
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['圖書館', '图书馆'],
  ['渡輪', '渡轮'],
  ['澳門', '澳门'],
  ['「改點 早班」', '改点早班'],
])('%s finds what %s finds', async (traditional, simplified) => {
  const ids = await idsOf(traditional)
  expect(ids.length).toBeGreaterThan(0)
  expect(await idsOf(simplified)).toEqual(ids)
})

test('what was asked for is marked in the story’s own text', async () => {
  for (const { story, headline, excerpt } of await hitsOf('图书馆')) {
    const pieces = [...headline, ...excerpt]
    const marked = pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)
    expect(new Set(marked)).toEqual(new Set(['圖書館']))
    expect(headline.map(({ text }) => text).join('')).toBe(story.headline)
  }
})

test('a word is a whole word', async () => {
  const [first] = sampleEdition('2026-02-07').stories
  if (!first) throw new Error('the sample has no stories')
  const edition: Edition = {
    ...sampleEdition('2026-02-07'),
    stories: [{ ...first, headline: 'The party of Café 網絡5G' }],
  }
  const bytes = await pack([{ edition, withdrawn: [] }])
  const one = openArchive(bytes.buffer).search
  for (const asked of ['party', 'CAFE', '5g', '网络', '"party of"', 'cafe網絡', '網絡 the']) {
    expect(await idsOf(asked, one), asked).toEqual([first.id])
  }
  for (const asked of ['art', 'part', 'caf', '"the of"', 'of party web']) {
    expect(await idsOf(asked, one), asked).toEqual([])
  }
})

test.each([
  ['', 'empty'],
  [' 　 ', 'empty'],
  ['。！？', 'empty'],
  ['港', 'short'],
  ['港 澳', 'short'],
  ['字'.repeat(MAX_QUERY + 1), 'long'],
  ['a'.repeat(1_000_000), 'long'],
  ['一二 三四 五六 七八 九十 甲乙 丙丁 戊己 庚辛', 'long'],
])('%j is answered with why nothing can be looked for: %s', (asked, reason) => {
  expect(search.readQuery(asked)).toMatchObject({ reason })
})

/** Editions of `stories` each, all alike; `opened` counts how many of them were opened. */
async function counted(editions: number, stories: number) {
  const items = Array.from({ length: editions }, (_, day) => {
    const date = new Date(Date.UTC(2026, 0, day + 1)).toISOString().slice(0, 10)
    const [story] = sampleEdition(date).stories
    if (!story) throw new Error('the sample has no stories')
    const filled = Array.from({ length: stories }, (_, at) => ({
      ...story,
      id: `${story.id.slice(0, 8)}${at
        .toString(36)
        .replaceAll(/[0189]/g, 'x')
        .padStart(4, 'a')}`,
      headline: at === 0 && day % 20 === 0 ? '罕見彗星' : '尋常一日',
    }))
    return { edition: { ...sampleEdition(date), stories: filled }, withdrawn: [] }
  })
  const opened = { editions: 0 }
  const opener = openPack((await pack(items)).buffer)
  const one = createSearch(opener.directory.editions, opener.openIndex, (packed) => {
    opened.editions += 1
    return opener.readEdition(packed)
  })
  return { one, opened }
}

test('one answer opens eight editions at most, fewer large ones, and the search goes on from there', async () => {
  for (const [editions, stories, bound] of [
    [100, 4, 8],
    [40, 100, 2],
  ] as const) {
    const { one, opened } = await counted(editions, stories)
    for (const asked of ['碼頭', '罕見彗星', '尋常', '尋常 彗星', '彗星 2026']) {
      const query = one.readQuery(asked)
      if ('reason' in query) throw new Error(query.reason)
      opened.editions = 0
      const { hits } = await one.find(query, 20)
      expect(opened.editions, asked).toBeLessThanOrEqual(bound)
      expect(hits.length).toBeLessThanOrEqual(20)
    }
    expect(await hitsOf('罕見彗星', one)).toHaveLength(editions / 20)
    expect(await hitsOf('尋常', one)).toHaveLength(editions * stories - editions / 20)
  }
})

test('any question is answered, and what is shown of it has no control, no half and no turned character', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (asked) => {
      const { text } = search.readQuery(asked)
      expect(text).toBe(text.normalize('NFC').trim())
      expect(text.isWellFormed()).toBe(true)
      expect(text).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u)
      expect(search.readQuery(text).text).toBe(text)
      await hitsOf(asked)
    }),
  )
})
