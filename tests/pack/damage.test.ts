// Whatever happens to a pack on its way, nothing is read from it that was not put in.

import { gunzipSync, gzipSync } from 'node:zlib'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { Damage } from '../../src/model/damage.ts'
import { openPack, type Pack } from '../../src/pack/decode.ts'
import { packPaper } from '../http/site.ts'
import { PUBLICATION } from '../paper.ts'
import { placeOf, withDamage } from './damaged.ts'

const WHOLE = await packPaper(undefined, { ...PUBLICATION, variants: ['zh-Hans'] })
const TERMS = [0x6e21_8f2a]

const membersOf = ({ directory: { editions, variants } }: Pack) => [
  ...editions,
  ...variants.flatMap(({ members }) =>
    members.map((member, at) => ({ ...member, date: editions[at]?.date ?? '' })),
  ),
]

const orDamage = (error: unknown): Damage => {
  if (error instanceof Damage) return error
  throw error
}

/** All that can be read of a pack; in the place of what is damaged, that it is. */
async function readAll(bytes: Uint8Array): Promise<readonly unknown[]> {
  const pack = openPack(new Uint8Array(bytes).buffer)
  const editions = membersOf(pack).map((member) => pack.readEdition(member).catch(orDamage))
  const index = await Promise.resolve()
    .then(pack.openIndex)
    .then((index) => [index.hanPairs(), index.find(TERMS)(0), index.editionOf(5)])
    .catch(orDamage)
  return [pack.directory, ...(await Promise.all(editions)), index]
}

const whole = await readAll(WHOLE)

/** Parts that are told to be damaged; every other one must be as it was. Infinity when it does not open. */
async function countDamage(bytes: Uint8Array): Promise<number> {
  const read = await readAll(bytes).catch((error) => {
    expect(String(error)).toMatch(/not a pack|Damage: the directory of the pack/)
    return []
  })
  if (read.length === 0) return Infinity
  const same = read.map((part, at) => (part instanceof Damage ? whole[at] : part))
  expect(same).toEqual(whole)
  return read.filter((part) => part instanceof Damage).length
}

test('a bit that has turned, anywhere, is told or does no harm, and takes one edition at most', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(WHOLE.length * 8 - 1), async (bit) => {
      const bytes = WHOLE.slice()
      bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) ^ (1 << (bit & 7))
      expect([0, 1, Infinity]).toContain(await countDamage(bytes))
    }),
    { numRuns: 300 },
  )
})

test('a pack that was cut off, anywhere, has what comes before the cut and no more', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(WHOLE.length - 1), async (length) => {
      expect(await countDamage(WHOLE.subarray(0, length))).toBeGreaterThan(0)
    }),
    { numRuns: 50 },
  )
})

test.each(['2026-02-06', 'index', 'directory'])(
  'noughts in the place of the part %s are told',
  async (part) => {
    const { from, length } = placeOf(WHOLE, part)
    const bytes = WHOLE.slice().fill(0, from, from + length)
    expect(await countDamage(bytes)).toBe(part === 'directory' ? Infinity : 1)
  },
)

test('an edition that is whole and stands in the place of another is none', async () => {
  const pack = openPack(WHOLE.buffer)
  const [latest, middle] = pack.directory.editions
  if (!latest || !middle) throw new Error('the sample has three editions')
  await expect(pack.readEdition({ ...latest, date: middle.date })).rejects.toThrow(
    `the edition of ${middle.date} in the pack is damaged: build and deploy again`,
  )
})

test('what was compressed well and is no edition is told', async () => {
  const { from, length } = placeOf(WHOLE, '2026-02-06')
  const bytes = WHOLE.slice()
  const text = gunzipSync(bytes.subarray(from, from + length))
  // The same length as before, so that the directory is right about it.
  const fitting = Array.from({ length: 9 }, (_, level) => level + 1)
    .flatMap((level) => Array.from(text, (_, cut) => gzipSync(text.subarray(cut + 1), { level })))
    .find((member) => member.length === length)
  if (!fitting) throw new Error('no text compresses to this length')
  bytes.set(fitting, from)
  expect(await countDamage(bytes)).toBe(1)
})

test('a pack whose directory is damaged does not open, and says what to do', () => {
  expect(() => openPack(withDamage(WHOLE, 'directory').buffer)).toThrow(
    'the directory of the pack is damaged: build and deploy again',
  )
})
