// No regular expression of the source takes more than linear time over a text that may be long.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { BOUNDED, isBounded } from './bounded.ts'
import { collectPatterns, nameOf } from './collect.ts'

const known = new Set<string>(
  JSON.parse(readFileSync(join(import.meta.dirname, 'linear.json'), 'utf8')),
)
const { patterns, later } = await collectPatterns()

test('each is linear by recheck, or there is a reason why it sees no long text', async () => {
  expect(patterns.length).toBeGreaterThan(400)
  const fresh = patterns.filter((one) => !known.has(nameOf(one)) && !isBounded(one))
  if (fresh.length === 0) return
  const { check } = await import('recheck')
  const asked = fresh.map(async (pattern) => {
    const { status } = await check(pattern.source, pattern.flags)
    return status === 'safe' ? [] : [`${pattern.file}: ${nameOf(pattern)}`]
  })
  expect((await Promise.all(asked)).flat()).toEqual([])
}, 120_000)

test('a reason is for one that there is', () => {
  for (const { file, begins } of BOUNDED) {
    const found = patterns.some((one) => one.file === file && nameOf(one).startsWith(begins))
    expect(found, begins).toBe(true)
  }
})

/** Of escaped words of the lexicon, and of one fixed class: each only when somebody asks. */
const MADE_LATER = ['edition/variant.ts', 'markup/bidi.ts']

test('none is made of a text while the program runs, but for those of a list of words', () => {
  expect(later).toEqual(MADE_LATER)
})
