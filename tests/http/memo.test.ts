import { expect, test } from 'vitest'
import { createMemo } from '../../src/http/memo.ts'

const body = (size: number): Uint8Array<ArrayBuffer> => new Uint8Array(size)

test('what is kept is not made again', async () => {
  const memo = createMemo(100)
  let made = 0
  const make = () => {
    made += 1
    return body(10)
  }
  const first = await memo.recall('a', make)
  expect(await memo.recall('a', make)).toBe(first)
  expect(made).toBe(1)
})

test('what was asked for longest ago makes room', async () => {
  const memo = createMemo(100)
  const makes: string[] = []
  const recall = (key: string) =>
    memo.recall(key, () => {
      makes.push(key)
      return body(40)
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await recall(key)
  expect(makes).toEqual(['a', 'b', 'c', 'b'])
})

test('a body larger than all the room is served and not kept', async () => {
  const memo = createMemo(100)
  expect((await memo.recall('a', () => body(500))).byteLength).toBe(500)
  let made = 0
  await memo.recall('a', () => {
    made += 1
    return body(1)
  })
  expect(made).toBe(1)
})

test('text is sent as UTF-8', async () => {
  expect(await createMemo().recall('a', () => '報')).toEqual(new Uint8Array([0xe5, 0xa0, 0xb1]))
})
