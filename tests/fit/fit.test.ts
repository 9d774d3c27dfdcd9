// The learner: the same pages give the same weights, and it can learn a page.

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { augment } from '../../src/fit/augment.ts'
import { readCorpus } from '../../src/fit/corpus.ts'
import { goldActions } from '../../src/fit/gold.ts'
import { makeLessons } from '../../src/fit/lessons.ts'
import { measurePage } from '../../src/fit/measure.ts'
import { learn } from '../../src/fit/backprop.ts'
import { learnConfidence } from '../../src/fit/confidence-lessons.ts'
import { quantise } from '../../src/fit/write-weights.ts'
import { parseWith } from '../../src/parse/page.ts'
import { readSheet } from '../../src/parse/sheet.ts'
import { weighDoubts } from '../../src/parse/confidence.ts'
import { decodeSteps, encodeSteps } from '../../src/parse/weights-codec.ts'

const corpus = readCorpus(join(import.meta.dirname, '../pages'))
const [page] = corpus

const PLAN = {
  epochs: 60,
  width: 24,
  rate: 0.1,
  inputDropout: 0.05,
  hiddenDropout: 0.05,
  seed: 7,
}

describe('the learner', () => {
  test('finds a reading for the truth of every page', () => {
    const without = corpus.filter(({ source, truth }) => {
      return goldActions(readSheet(source), truth) === undefined
    })
    expect(without.map(({ truth }) => truth.page)).toEqual([])
  })

  test('learns the same twice', () => {
    const lessons = makeLessons(corpus.slice(0, 2), 1)
    const plan = { ...PLAN, epochs: 2 }
    expect(learn(lessons, plan)).toEqual(learn(lessons, plan))
  })

  test('reads the one page that it has learnt', () => {
    if (page === undefined) throw new Error('tests/pages has no page')
    const network = learn(makeLessons([page], 1), PLAN)
    const learnt = { network, captions: {}, pieces: {}, confidence: {} }
    const { exact, stories } = measurePage(parseWith(page.source, learnt), page.truth)
    expect(exact).toBe(stories)
  })
})

describe('pages set anew', () => {
  const made = augment(corpus, 40, 5)

  test('are the same for the same seed', () => {
    expect(augment(corpus, 40, 5)).toEqual(made)
  })

  test('have a truth in which every line stands once', () => {
    for (const { source, truth } of made) {
      const blocks = truth.stories.flatMap((story) => story.blocks.flatMap(({ lines }) => lines))
      const told = [...blocks, ...truth.furniture].sort((a, b) => a - b)
      const printed = source.split('\n').flatMap((row, i) => (/\S/u.test(row) ? [i + 1] : []))
      expect(told).toEqual(printed)
    }
  })
})

describe('numbers', () => {
  test('survive being written as text', () => {
    const steps = Int8Array.from({ length: 400 }, (_, i) => (i % 9 < 4 ? 0 : (i % 89) - 44))
    expect([...decodeSteps(encodeSteps(steps))]).toEqual([...steps])
  })

  test('keep their sign and order as steps', () => {
    expect([...quantise(Float32Array.of(-2, -1, 0, 1, 2)).steps]).toEqual([-44, -22, 0, 22, 44])
  })
})

const doubts = (torn: boolean) => new Map([['any', 1], ...(torn ? [['torn', 1] as const] : [])])

test('a doubt that came with every wrong story lowers confidence', () => {
  const verdicts = Array.from({ length: 40 }, (_, i) => ({
    doubts: doubts(i % 4 === 0),
    right: i % 4 !== 0,
    weight: 1,
  }))
  const weights = learnConfidence(verdicts)
  expect(weighDoubts(doubts(false), weights)).toBeGreaterThan(0.9)
  expect(weighDoubts(doubts(true), weights)).toBeLessThan(0.4)
})
