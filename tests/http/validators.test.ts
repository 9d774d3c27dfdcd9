// When the validators of a feed move, and when they stay: they are all that a reader has to go by.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Edition, Story } from '../../src/model/edition.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'
import { DATES, get, serve, type Withdrawn } from './site.ts'

type App = Awaited<ReturnType<typeof serve>>
const EDITIONS = DATES.map(sampleEdition)
/** Nothing was ever withdrawn. */
const whole: Withdrawn = () => []
const app = await serve(EDITIONS, undefined, whole)

const validators = async (one: App, path: string) => {
  const { headers } = await get(one, path)
  return { tag: headers.get('etag'), date: headers.get('last-modified') }
}
const body = async (one: App, path: string) => (await get(one, path)).text()

const LATER = '2026-02-08T00:00:00Z'
const LATER_DATE = 'Sun, 08 Feb 2026 00:00:00 GMT'

/** The paper with one story of an edition changed, or gone. */
const withStory = (date: string, id: string, change: Partial<Story> | undefined): Edition[] =>
  EDITIONS.map((edition) =>
    edition.date === date
      ? {
          ...edition,
          stories: edition.stories.flatMap((story) => {
            if (story.id !== id) return [story]
            return change ? [{ ...story, ...change }] : []
          }),
        }
      : edition,
  )

const firstOf = (date: string, section: string): string =>
  sampleEdition(date).stories.find((story) => story.section === section)?.id ?? ''

const correct = (date: string, section: string) =>
  serve(
    withStory(date, firstOf(date, section), { headline: '更正', updated: LATER }),
    undefined,
    whole,
  )

describe('a correction', () => {
  test('moves both validators of the feeds that have the story', async () => {
    const after = await correct('2026-02-06', 'local')
    for (const path of [
      '/rss.xml',
      '/sections/local/rss.xml',
      '/2026-02-06/rss.xml',
      '/sections/local/2026-02-06/rss.xml',
    ]) {
      expect((await validators(after, path)).tag, path).not.toBe((await validators(app, path)).tag)
      expect((await validators(after, path)).date, path).toBe(LATER_DATE)
    }
  })

  test('leaves the feeds that do not have it as they were, to the byte', async () => {
    const after = await correct('2026-02-05', 'local')
    for (const path of [
      '/sections/culture/rss.xml',
      '/2026-02-06/atom.xml',
      '/2026-02-07/feed.json',
      '/sections/culture/2026-02-05/rss.xml',
      '/sections/local/2026-02-07/rss.xml',
    ]) {
      expect(await validators(after, path), path).toEqual(await validators(app, path))
      expect(await body(after, path), path).toBe(await body(app, path))
    }
  })
})

const withdraw = (date: string, section: string) => {
  const id = firstOf(date, section)
  const withdrawn: Withdrawn = (edition) => (edition === date ? [{ id, date, at: LATER }] : [])
  return serve(withStory(date, id, undefined), undefined, withdrawn)
}

describe('a withdrawal', () => {
  test.each([
    '/rss.xml',
    '/sections/local/atom.xml',
    '/2026-02-06/feed.json',
    '/sections/local/2026-02-06/rss.xml',
  ])('is told to readers of %s who ask by date alone', async (path) => {
    const after = await withdraw('2026-02-06', 'local')
    const { date } = await validators(app, path)
    const since = { 'If-Modified-Since': date ?? '' }
    expect((await get(app, path, since)).status).toBe(304)
    expect((await get(after, path, since)).status).toBe(200)
    expect((await validators(after, path)).date).toBe(LATER_DATE)
  })

  test('leaves the archives of the other editions as they were', async () => {
    const after = await withdraw('2026-02-06', 'local')
    for (const path of ['/2026-02-07/rss.xml', '/sections/local/2026-02-05/rss.xml']) {
      expect(await validators(after, path), path).toEqual(await validators(app, path))
    }
  })
})

test('a new edition leaves the pages and the archives of the older ones as they were', async () => {
  const before = await serve(EDITIONS.slice(0, 2), undefined, whole)
  const [story] = sampleEdition('2026-02-06').stories
  for (const path of [
    `/s/${story?.id}`,
    '/2026-02-05/rss.xml',
    '/sections/culture/2026-02-05/rss.xml',
  ]) {
    expect(await validators(before, path), path).toEqual(await validators(app, path))
  }
})

const lostBefore: Withdrawn = (date) =>
  date === '2026-02-06' ? [{ id: 'zzzzzzzzzzzz', date, at: LATER }] : []

test('what older editions lose is told in a feed that is filled without them, for as long as the paper says', async () => {
  const [story] = sampleEdition('2026-02-07').stories
  if (!story) throw new Error('the sample edition has no story')
  const many = Array.from({ length: 60 }, (_, at) => {
    return { ...story, id: `large${'abcdefg'.charAt(at / 10)}${'abcdefghij'.charAt(at % 10)}aaaaa` }
  })
  const editions = [sampleEdition('2026-02-06'), { ...sampleEdition('2026-02-07'), stories: many }]
  const path = '/sections/local/atom.xml'
  const textOf = async (...paper: Parameters<typeof serve>) =>
    (await get(await serve(...paper), path)).text()
  expect(await textOf(editions, undefined, lostBefore)).toContain('zzzzzzzzzzzz')
  expect(await textOf(editions, { ...PUBLICATION, tombstones: 0 }, lostBefore)).not.toContain(
    'zzzz',
  )
  const before = await validators(await serve(editions, undefined, whole), path)
  const after = await validators(await serve(editions, undefined, lostBefore), path)
  expect(after.tag).not.toBe(before.tag)
  expect(after.date).toBe(LATER_DATE)
})

/** What becomes of an edition: how many of its stories are left, and when the others went. */
type Fate = { readonly left: number; readonly isCorrected: boolean; readonly hour: number }

const fate: fc.Arbitrary<Fate> = fc.record({
  left: fc.integer({ min: 0, max: 4 }),
  isCorrected: fc.boolean(),
  hour: fc.integer({ min: 1, max: 3 }),
})

function editionWith({ left, isCorrected }: Fate, date: string): Edition {
  const { stories, ...rest } = sampleEdition(date)
  const [lead, ...others] = stories.slice(0, left)
  const change = isCorrected ? { headline: '更正', updated: LATER } : {}
  return { ...rest, stories: lead ? [{ ...lead, ...change }, ...others] : [] }
}

const serveFates = (fates: readonly Fate[]): Promise<App> =>
  serve(
    fates.map((one, at) => editionWith(one, DATES[at] ?? '')),
    undefined,
    (date) => {
      const { left, hour } = fates[DATES.findIndex((one) => one === date)] ?? { left: 4, hour: 0 }
      const gone = sampleEdition(date).stories.slice(left)
      return gone.map(({ id }) => ({ id, date, at: `2026-02-08T0${hour}:00:00Z` }))
    },
  )

const FEEDS = [
  '/rss.xml',
  '/sections/local/atom.xml',
  '/sections/culture/feed.json',
  '/sections/sport/rss.xml',
  '/2026-02-05/atom.xml',
  '/2026-02-06/rss.xml',
  '/sections/culture/2026-02-05/rss.xml',
  '/sections/local/2026-02-06/feed.json',
]

test(
  'whatever happens to one edition, a tag that stays means bytes that stay',
  { timeout: 30_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(fate, fate), fc.option(fate), async ([first, second], third) => {
        const before = await serveFates([first, second])
        const after = await serveFates(third ? [first, third] : [first, second, second])
        for (const path of FEEDS) {
          const [was, is] = [await validators(before, path), await validators(after, path)]
          if (was.tag === null || was.tag !== is.tag) continue
          expect(is.date, path).toBe(was.date)
          expect(await body(after, path), path).toBe(await body(before, path))
        }
      }),
      { numRuns: 60 },
    )
  },
)

const last = sampleEdition('2026-02-07')
const lostLast: Withdrawn = (date) =>
  date === last.date ? [{ id: 'zzzzzzzzzzzz', date, at: LATER }] : []
const withoutLast = () =>
  serve([...EDITIONS.slice(0, -1), { ...last, stories: [] }], undefined, lostLast)

describe('an edition that loses its last story', () => {
  test.each(['/', '/rss.xml', '/sections/local/feed.json', '/sitemap.xml'])(
    'is news to who asks for %s by date alone',
    async (path) => {
      const { date } = await validators(app, path)
      const after = await withoutLast()
      const response = await get(after, path, { 'If-Modified-Since': String(date) })
      expect(response.status).toBe(200)
      expect(response.headers.get('last-modified')).toBe(LATER_DATE)
    },
  )

  test('changes no older archive document', async () => {
    const after = await withoutLast()
    const path = '/2026-02-05/rss.xml'
    expect(await validators(after, path)).toEqual(await validators(app, path))
  })
})

test('an edition that is not out yet has no date, and no date is held of it', async () => {
  const early = await serve([sampleEdition('2999-02-07')])
  const { tag, date } = await validators(early, '/rss.xml')
  expect(date).toBe(null)
  expect(tag).not.toBe(null)
  const dates = { 'If-Modified-Since': 'Sat, 07 Feb 2999 06:00:00 GMT' }
  expect((await get(early, '/rss.xml', dates)).status).toBe(200)
  const unmodified = { 'If-Unmodified-Since': 'Sat, 07 Feb 2026 06:00:00 GMT' }
  expect((await get(early, '/rss.xml', unmodified)).status).toBe(200)
})

test('the feed of a section without stories is as old as the paper', async () => {
  const { date } = await validators(app, '/sections/sport/rss.xml')
  expect(date).toBe('Thu, 05 Feb 2026 00:00:59 GMT')
})
