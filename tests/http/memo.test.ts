import { expect, test } from 'vitest'
import { createMemo } from '../../src/http/memo.ts'

test('what was asked for longest ago makes room', () => {
  const memo = createMemo<string>(100)
  for (const key of ['a', 'b']) memo.keep(key, key, 40)
  memo.find('a')
  memo.keep('c', 'c', 40)
  expect(['a', 'b', 'c'].map((key) => memo.find(key))).toEqual(['a', undefined, 'c'])
})

test('what has grown takes the room that it takes now, and not what it took', () => {
  const memo = createMemo<string>(100)
  memo.keep('a', 'small', 10)
  memo.keep('b', 'b', 10)
  memo.keep('a', 'large', 80)
  expect([memo.find('b'), memo.find('a')]).toEqual(['b', 'large'])
  memo.keep('a', 'small again', 10)
  memo.keep('c', 'c', 80)
  expect(['a', 'b', 'c'].map((key) => memo.find(key))).toEqual(['small again', 'b', 'c'])
})

test('what is larger than all the room is not kept', () => {
  const memo = createMemo<string>(100)
  memo.keep('a', 'a', 500)
  expect(memo.find('a')).toBe(undefined)
  memo.keep('b', 'b', 100)
  expect(memo.find('b')).toBe('b')
})

test('however much comes by, no more is held than there is room for', () => {
  const memo = createMemo<number>(1000)
  for (let at = 0; at < 5000; at += 1) memo.keep(`${at}`, at, 1 + (at % 97))
  const held = Array.from({ length: 5000 }, (_, at) => memo.find(`${at}`)).filter(
    (value) => value !== undefined,
  )
  expect(held.reduce((sum, at) => sum + 1 + (at % 97), 0)).toBeLessThanOrEqual(1000)
  expect(held).toContain(4999)
})
