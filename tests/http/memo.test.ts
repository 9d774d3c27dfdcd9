import { expect, test } from 'vitest'
import type { Encoded } from '../../src/http/encode.ts'
import { createMemo } from '../../src/http/memo.ts'

const body = async (size: number): Promise<Encoded> => ({ bytes: new Uint8Array(size) })

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
  expect((await memo.recall('a', () => body(500))).bytes.byteLength).toBe(500)
  let made = 0
  await memo.recall('a', () => {
    made += 1
    return body(1)
  })
  expect(made).toBe(1)
})
