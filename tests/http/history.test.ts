// RFC 5005 §4: whoever follows a feed back, document by document, has every story of it once. "Subscription
// documents and archive documents MUST have a "prev-archive" link relation, unless there are no preceding
// archives available."

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Scope, storyTag } from '../../src/model/address.ts'
import type { Edition, Story } from '../../src/model/edition.ts'
import { FEED_FORMATS, type FeedFormat } from '../../src/model/feed-format.ts'
import { feedPath } from '../../src/model/address.ts'
import { readAtom, type ReadFeed, readJson, readRss } from '../feeds/read-back.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'
import { get, serve } from './site.ts'

const READ: Readonly<Record<FeedFormat, (text: string) => ReadFeed>> = {
  rss: readRss,
  atom: readAtom,
  json: readJson,
}
const SECTIONS = Object.keys(PUBLICATION.sections)

/** How many stories each section has in an edition: often none, now and then more than a feed holds. */
const edition = fc.tuple(
  ...SECTIONS.map(() =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
      { weight: 1, arbitrary: fc.integer({ min: 48, max: 60 }) },
    ),
  ),
)
const paper = fc.array(edition, { minLength: 1, maxLength: 7 })

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const idOf = (number: number): string =>
  `history${[20, 15, 10, 5, 0].map((bits) => BASE32[(number >> bits) % 32]).join('')}`

const [SAMPLE] = sampleEdition('2026-02-05').stories

function storyOf(date: string, section: string, number: number): Story {
  if (!SAMPLE) throw new Error('the sample edition has no story')
  const clock = new Date(Date.parse(`${date}T06:00:00Z`) - number * 1000)
  const instant = clock.toISOString().replace('.000Z', 'Z')
  const blocks = [{ role: 'paragraph', text: date } as const]
  return { ...SAMPLE, id: idOf(number), section, blocks, published: instant, updated: instant }
}

/** One edition every third day. */
function print(counts: readonly (readonly number[])[]): Edition[] {
  let number = 0
  return counts.map((perSection, index) => {
    const day = new Date(Date.UTC(2026, 0, 1 + 3 * index))
    const date = day.toISOString().slice(0, 10)
    const stories = perSection.flatMap((count, section) =>
      Array.from({ length: count }, () => storyOf(date, SECTIONS[section] ?? '', (number += 1))),
    )
    return { date, pages: [], stories }
  })
}

const isPath = (url: string): string | undefined =>
  url === '' ? undefined : url.replace(PUBLICATION.url, '')

/** The ids of a feed and of every document behind it, in the order in which they are met. */
async function follow(app: Awaited<ReturnType<typeof serve>>, first: string, format: FeedFormat) {
  const ids: string[] = []
  const visited = new Set<string>()
  for (let path: string | undefined = first; path !== undefined;) {
    expect(visited.has(path), `${path} leads to itself`).toBe(false)
    visited.add(path)
    const response = await get(app, path)
    expect(response.status, path).toBe(200)
    const feed = READ[format](await response.text())
    expect(isPath(feed.self)).toBe(path)
    // An empty one would lead on all the same; but nobody subscribes to nothing.
    if (feed.older !== '') expect(feed.entries.length, path).toBeGreaterThan(0)
    ids.push(...feed.entries.map(({ id }) => id))
    path = isPath(feed.older)
  }
  return ids
}

test('from any feed, the way back leads past every story of it exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(paper, fc.constantFrom(...FEED_FORMATS), async (counts, format) => {
      const editions = print(counts)
      const app = await serve(editions)
      const stories = editions.toReversed().flatMap(({ stories }) => stories)
      const scopes: Scope[] = [
        { kind: 'all' },
        ...SECTIONS.map((slug) => ({ kind: 'section', slug }) as const),
      ]
      for (const scope of scopes) {
        const expected = stories
          .filter(({ section }) => !('slug' in scope) || section === scope.slug)
          .map(({ id }) => storyTag(PUBLICATION, id))
        expect(await follow(app, feedPath(scope, format), format), scope.kind).toEqual(expected)
      }
    }),
    {
      numRuns: 40,
      // An edition that no feed holds with another, between two small ones.
      examples: FEED_FORMATS.map((format) => [
        [
          [2, 0, 1],
          [60, 0, 0],
          [1, 1, 0],
        ],
        format,
      ]),
    },
  )
})

const linkIn = (xml: string, rel: string): string | undefined =>
  new RegExp(`rel="${rel}" href="${PUBLICATION.url}([^"]+)"`).exec(xml)?.[1]

test.each(['rss', 'atom'] as const)(
  'an archive document in %s names its neighbours among those of its section, and the feed itself',
  async (format) => {
    const app = await serve(
      print([
        [1, 1, 0],
        [2, 0, 0],
        [0, 1, 0],
        [1, 1, 0],
      ]),
    )
    const file = format === 'rss' ? 'rss.xml' : 'atom.xml'
    const at = async (date: string) => {
      const xml = await (await get(app, `/sections/culture/${date}/${file}`)).text()
      return ['current', 'prev-archive', 'next-archive'].map((rel) => linkIn(xml, rel))
    }
    const feed = `/sections/culture/${file}`
    const archive = (date: string): string => `/sections/culture/${date}/${file}`
    expect(await at('2026-01-01')).toEqual([feed, undefined, archive('2026-01-07')])
    expect(await at('2026-01-07')).toEqual([feed, archive('2026-01-01'), archive('2026-01-10')])
    expect(await at('2026-01-10')).toEqual([feed, archive('2026-01-07'), undefined])
    expect((await get(app, archive('2026-01-04'))).status).toBe(404)
  },
)
