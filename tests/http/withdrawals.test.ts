// A story that is gone: what its address says, where it is told and for how long.

import { describe, expect, test } from 'vitest'
import type { Withdrawal } from '../../src/model/withdrawal.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'
import { DATES, get, serve, type Withdrawn } from './site.ts'

const [TAKEN_BACK, MERGED, LAST_OF_ITS_EDITION] = ['zzzzzzzzzzzz', 'yyyyyyyyyyyy', 'xxxxxxxxxxxx']
const [HEIR] = sampleEdition('2026-02-06').stories

const GONE: readonly Withdrawal[] = [
  {
    id: TAKEN_BACK,
    date: '2026-02-05',
    at: '2026-02-06T17:30:00Z',
    note: { date: '2026-02-07', text: '應當事人 <要求> & 其家屬所請撤下。' },
  },
  { id: MERGED, date: '2026-02-06', at: '2026-02-06T03:00:00Z', into: HEIR?.id ?? '' },
  { id: LAST_OF_ITS_EDITION, date: '2026-01-01', at: '2026-01-20T03:00:00Z' },
]

const withdrawn: Withdrawn = (date) => GONE.filter((one) => one.date === date)
/** The edition of the New Year has lost its only story. */
const EDITIONS = [...DATES.map(sampleEdition), { date: '2026-01-01', pages: [], stories: [] }]
const servePaper = (tombstones?: number) =>
  serve(EDITIONS, { ...PUBLICATION, ...(tombstones !== undefined && { tombstones }) }, withdrawn)
const app = await servePaper()

describe('the address of a story that was withdrawn', () => {
  test('says so, why, since when by the clock of the paper, and where it stood', async () => {
    const response = await get(app, `/s/${TAKEN_BACK}`)
    expect(response.status).toBe(410)
    const html = await response.text()
    expect(html).toContain('應當事人 &lt;要求&gt; &amp; 其家屬所請撤下。')
    expect(html).toContain('2026年2月7日撤下')
    expect(html).toContain('href="/2026-02-05/"')
    expect(html).toContain('noindex')
  })

  test('says so when its whole edition is gone, and leads to none', async () => {
    const response = await get(app, `/s/${LAST_OF_ITS_EDITION}`)
    expect(response.status).toBe(410)
    expect(await response.text()).not.toContain('/2026-01-01/')
  })

  test('leads on when another story has its text now', async () => {
    const response = await get(app, `/s/${MERGED}`)
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(`/s/${HEIR?.id}`)
  })
})

test.each(['/', '/2026-02-05/', '/sitemap.xml', '/rss.xml', '/feed.json', '/news-sitemap.xml'])(
  'nothing of it stands at %s',
  async (path) => {
    const text = await (await get(app, path)).text()
    for (const { id } of GONE) expect(text).not.toContain(id)
  },
)

/** Ids by the tombstones of an Atom feed. */
async function toldIn(path: string, tombstones?: number): Promise<string[]> {
  const xml = await (await get(await servePaper(tombstones), path)).text()
  return Array.from(
    xml.matchAll(/<at:deleted-entry ref="[^"]*:([a-z2-7]{12})"/g),
    ([, id = '']) => id,
  )
}

describe('programs that keep the story are told', () => {
  test.each([
    ['in the feed of everything', '/atom.xml', [TAKEN_BACK, MERGED, LAST_OF_ITS_EDITION]],
    ['in that of a section', '/sections/local/atom.xml', [TAKEN_BACK, MERGED, LAST_OF_ITS_EDITION]],
    ['in the archive of its edition', '/2026-02-05/atom.xml', [TAKEN_BACK]],
    ['in no other archive', '/2026-02-07/atom.xml', []],
  ] as const)('%s', async (_, path, ids) => {
    expect(await toldIn(path)).toEqual(ids)
  })

  test('for as many days as the paper says, counted back from the newest news', async () => {
    expect(await toldIn('/atom.xml', 3)).toEqual([TAKEN_BACK, MERGED])
    expect(await toldIn('/atom.xml', 1)).toEqual([TAKEN_BACK, MERGED])
    expect(await toldIn('/atom.xml', 0)).toEqual([])
  })
})
