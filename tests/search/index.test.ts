import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { buildIndex, type EditionTerms } from '../../src/search/build-index.ts'
import { createGapWriter, readGaps, riceParameter } from '../../src/search/gaps.ts'
import { openIndex } from '../../src/search/open-index.ts'

const rising = fc
  .uniqueArray(fc.nat({ max: 100_000 }), { maxLength: 60 })
  .map((numbers) => numbers.toSorted((one, other) => one - other))

test('rising numbers come out of a list as they went in, whatever its parameter', () => {
  fc.assert(
    fc.property(fc.array(rising, { maxLength: 4 }), fc.nat({ max: 12 }), (lists, parameter) => {
      const writer = createGapWriter()
      const ends = lists.map((numbers) => {
        writer.write(numbers, parameter)
        return writer.size()
      })
      const bytes = writer.bytes()
      for (const [index, numbers] of lists.entries()) {
        const next = readGaps(bytes.subarray(ends[index - 1] ?? 0, ends[index]), parameter)
        expect(numbers.map(next)).toEqual(numbers)
        expect(next()).toBe(Infinity)
      }
    }),
  )
})

test.each([
  [1, 0],
  [2, 0],
  [16, 3],
  [64, 5],
])('gaps of %i on average take the parameter %i', (mean, parameter) => {
  expect(riceParameter(mean)).toBe(parameter)
})

/** Few terms, so that some are common and some rare, and all of 32 bits. */
const term = fc.nat({ max: 300 }).map((seed) => Math.imul(seed + 1, 0x9e3779b1) >>> 0)
const editions: fc.Arbitrary<readonly EditionTerms[]> = fc.array(
  fc.array(
    fc.array(term, { maxLength: 12 }).map((terms) => Uint32Array.from(new Set(terms))),
    { minLength: 1, maxLength: 30 },
  ),
  { minLength: 1, maxLength: 12 },
)

function found(index: ReturnType<typeof openIndex>, terms: readonly number[]): Set<number> {
  const seek = index.find(terms)
  const numbers = new Set<number>()
  for (let number = seek(0); number !== Infinity; number = seek(number + 1)) numbers.add(number)
  return numbers
}

describe('the index', () => {
  test('names every story that has all the terms, and none that is not there', () => {
    fc.assert(
      fc.property(editions, fc.array(term, { minLength: 1, maxLength: 3 }), (paper, terms) => {
        const index = openIndex(buildIndex(paper, '國国'))
        const stories = paper.flat()
        const numbers = found(index, terms)
        for (const [number, has] of stories.entries()) {
          if (terms.every((one) => has.includes(one))) expect(numbers.has(number)).toBe(true)
        }
        for (const number of numbers) expect(number).toBeLessThan(stories.length)
      }),
    )
  })

  test('names the stories of a common term alone', () => {
    const paper = Array.from({ length: 20 }, (_, edition) =>
      Array.from({ length: 10 }, (_, at) =>
        Uint32Array.from(at === 3 ? [7, 1000 + edition] : [1000 + edition]),
      ),
    )
    const numbers = found(openIndex(buildIndex(paper, '')), [7])
    expect([...numbers]).toEqual(Array.from({ length: 20 }, (_, edition) => edition * 10 + 3))
  })

  test('knows where a story stands, and what characters are the same', () => {
    fc.assert(
      fc.property(editions, (paper) => {
        const index = openIndex(buildIndex(paper, '國国'))
        for (const [edition, stories] of paper.entries()) {
          for (const position of stories.keys()) {
            expect(index.editionOf(index.storyNumber(edition, position))).toBe(edition)
          }
        }
        expect(index.hanPairs()).toBe('國国')
      }),
    )
  })

  test('is the same bytes for the same stories', () => {
    fc.assert(
      fc.property(editions, (paper) => {
        expect(buildIndex(paper, '')).toEqual(buildIndex(paper, ''))
      }),
    )
  })
})
