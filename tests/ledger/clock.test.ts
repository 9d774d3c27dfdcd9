// Clocks that jump: whatever they say, no date of the ledger goes back, and readers are told of every change.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { findAhead } from '../../src/ledger/ahead.ts'
import { instantOf } from '../../src/model/instant.ts'
import { build, INSTANT, LATER, NOW, story } from './desk.ts'

const AHEAD = '2099-01-01T00:00:00Z'
const BACK = '1970-01-01T00:00:00Z'
const BODY = '碼頭清早便擠滿送行的居民，船公司說班次會再加密。'

const edited = (version: number) => [story(`渡輪首航 ${version}`, BODY)]

const anyMoment = fc.oneof(
  fc.constantFrom(AHEAD, BACK, NOW, LATER),
  fc.integer({ min: 0, max: 4e12 }).map(instantOf),
)

test('under any clock a story keeps its id and its hour, and each change moves its date of update on', () => {
  fc.assert(
    fc.property(anyMoment, fc.array(anyMoment, { maxLength: 8 }), (first, moments) => {
      let { entries } = build(edited(0), [], first)
      const [born] = entries
      if (!born) throw new Error('a story is lost')
      const { id, published } = born
      for (const [index, now] of moments.entries()) {
        const [before] = entries
        entries = build(edited(index + 1), entries, now).entries
        const [after] = entries
        expect(entries).toHaveLength(1)
        expect(after).toMatchObject({ id, published, revision: index + 2 })
        const isKnown = (before?.updated ?? '') > published || now > published
        if (isKnown) expect((after?.updated ?? '') > (before?.updated ?? '')).toBe(true)
        else expect(after?.updated).toBe(published)
      }
      expect(build(edited(moments.length), entries, AHEAD).entries).toEqual(entries)
    }),
  )
})

test('an edition that is first built under a wrong clock is dated by its own day', () => {
  const right = build(edited(0), [], NOW)
  for (const now of [AHEAD, BACK]) expect(build(edited(0), [], now)).toEqual(right)
  expect(right.entries[0]).toMatchObject({ published: INSTANT, updated: INSTANT })
})

test('a change of tomorrow and later is noticed, an edition of tomorrow is not', () => {
  const { entries } = build(edited(1), build(edited(0)).entries, AHEAD)
  expect(findAhead(entries, LATER)).toEqual(entries)
  expect(findAhead(entries, AHEAD)).toEqual([])
  expect(findAhead(build(edited(0)).entries, BACK)).toEqual([])
  const changed = build(edited(1), build(edited(0)).entries, LATER).entries
  expect(findAhead(changed, '2026-02-07T12:00:00Z')).toEqual([])
  expect(findAhead(changed, BACK)).toEqual(changed)
})
