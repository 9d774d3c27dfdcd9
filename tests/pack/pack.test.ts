import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edition, Story } from '../../src/model/edition.ts'
import { openPack } from '../../src/pack/decode.ts'
import { encodePack, type EditionToPack } from '../../src/pack/encode.ts'
import { PUBLICATION, sampleEdition } from '../paper.ts'

const DATES = ['2026-02-05', '2026-02-06', '2026-02-07']
const EDITIONS: readonly EditionToPack[] = DATES.map((date) => ({
  edition: sampleEdition(date),
  withdrawn: [],
}))

const pack = async (editions: readonly EditionToPack[]) =>
  openPack((await encodePack({ publication: PUBLICATION, editions }, 'printer')).buffer)

test('editions come out of a pack as they went in, newest first', async () => {
  const opened = await pack(EDITIONS)
  const { editions } = opened.directory
  expect(editions.map(({ date }) => date)).toEqual(DATES.toReversed())
  const read = await Promise.all(editions.map((edition) => opened.readEdition(edition)))
  expect(read).toEqual(DATES.toReversed().map((date) => sampleEdition(date)))
})

test('every story is found by its id, and nothing else is', async () => {
  const opened = await pack(EDITIONS)
  for (const [index, date] of DATES.toReversed().entries()) {
    for (const [position, { id }] of sampleEdition(date).stories.entries()) {
      expect(opened.find(id)).toEqual({ edition: index, position })
    }
  }
  for (const id of ['aaaaaaaaaaaa', '', 'AAAAAAAAAAAA', '777777777777', '__proto__']) {
    expect(opened.find(id)).toBeUndefined()
  }
})

const GONE = [{ id: 'zzzzzzzzzzzz', date: '2026-02-07', at: '2026-02-08T00:00:00Z' }]

test('what was withdrawn stands in the directory, and is news of its edition', async () => {
  const opened = await pack([{ edition: sampleEdition('2026-02-07'), withdrawn: GONE }])
  expect(opened.directory.withdrawals).toEqual(GONE)
  expect(opened.directory.editions[0]?.updated).toBe('2026-02-08T00:00:00Z')
})

test('an edition without a story is none, and what it withdrew is still known', async () => {
  const edition = { date: '2026-02-08', pages: [], stories: [] }
  const opened = await pack([...EDITIONS, { edition, withdrawn: GONE }])
  expect(opened.directory.editions.map(({ date }) => date)).toEqual(DATES.toReversed())
  expect(opened.directory.withdrawals).toEqual(GONE)
})

test('the same editions give the same bytes, in whatever order they come', async () => {
  const one = await encodePack({ publication: PUBLICATION, editions: EDITIONS }, 'printer')
  const other = await encodePack(
    { publication: PUBLICATION, editions: EDITIONS.toReversed() },
    'printer',
  )
  expect(other).toEqual(one)
})

test('so do those of a paper in two scripts, and each edition has its own texts in each', async () => {
  const inSimplified = EDITIONS.map(({ edition, withdrawn }) => {
    const stories = edition.stories.map((story) => ({ ...story, headline: `简体 ${story.id}` }))
    return { edition: { ...edition, stories }, withdrawn }
  })
  const publication = { ...PUBLICATION, language: 'zh-Hans' }
  const encode = (editions: readonly EditionToPack[], others: readonly EditionToPack[]) =>
    encodePack({ publication: PUBLICATION, editions }, 'printer', [
      { publication, editions: others },
    ])
  const one = await encode(EDITIONS, inSimplified)
  expect(await encode(EDITIONS.toReversed(), inSimplified.toReversed())).toEqual(one)
  const opened = openPack(one.buffer)
  const { members = [] } = opened.directory.variants[0] ?? {}
  const dates = opened.directory.editions.map(({ date }) => date)
  const read = await Promise.all(
    members.map((member, at) => opened.readEdition({ ...member, date: dates[at] ?? '' })),
  )
  expect(read).toEqual(inSimplified.toReversed().map(({ edition }) => edition))
})

test('a revision changes when a story does, and that of the other sections does not', async () => {
  const edition = sampleEdition('2026-02-07')
  const [lead, ...rest] = edition.stories
  if (!lead) throw new Error('the sample has no stories')
  const edited: Edition = { ...edition, stories: [{ ...lead, headline: '改題' }, ...rest] }
  const before = (await pack([{ edition, withdrawn: [] }])).directory.editions[0]
  const after = (await pack([{ edition: edited, withdrawn: [] }])).directory.editions[0]
  expect(after?.revision).not.toBe(before?.revision)
  expect(after?.sections[lead.section]).not.toEqual(before?.sections[lead.section])
  expect(after?.sections['culture']).toEqual(before?.sections['culture'])
})

test('any bytes that are no pack are refused with what to do', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(() => openPack(new Uint8Array(bytes).buffer)).toThrow('pagewire -- build')
    }),
  )
})

test('any text of a story survives the pack, broken characters and all', async () => {
  const [story] = sampleEdition('2026-02-07').stories
  if (!story) throw new Error('the sample has no stories')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (headline) => {
      const edited: Story = { ...story, headline }
      const opened = await pack([
        { edition: { date: '2026-02-07', pages: [], stories: [edited] }, withdrawn: [] },
      ])
      const [packed] = opened.directory.editions
      const edition = packed && (await opened.readEdition(packed))
      expect(edition?.stories[0]?.headline).toBe(headline)
    }),
    { numRuns: 50 },
  )
})
