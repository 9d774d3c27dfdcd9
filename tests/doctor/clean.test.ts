import { expect, test } from 'vitest'

import { ORIGIN, PAPER } from './paper.ts'
import { examined } from './server.ts'

test('nothing is found at a paper that does everything right', async () => {
  expect(await examined(PAPER)).toEqual([])
})

test.each(['/rss.xml', '/atom.xml', '/feed.json'])('nor at its %s alone', async (path) => {
  expect(await examined(PAPER, ORIGIN + path)).toEqual([])
})
