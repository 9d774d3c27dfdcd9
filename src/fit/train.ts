// Pages to weights: the pages themselves, their stories set anew, and pages of another corpus.

import { augment } from './augment.ts'
import type { CorpusPage } from './corpus.ts'
import { makeLessons } from './lessons.ts'
import { learn } from './perceptron.ts'

// With fewer the parser knows fewer layouts; twice as many, or more epochs, learn the texts by heart.
const SET_ANEW = 1000
const PLAN = { epochs: 4, beam: 4, cost: 1, boldness: 1 }
// A real page teaches more than one that was made.
const TIMES = 2
// One pupil is one draw: exact stories vary by three in a hundred with the order of the lessons.
const PUPILS = [1, 2, 3]

/** Weights learnt from `pages` and, once each, from `more`. Same pages, same weights. */
export function train(pages: readonly CorpusPage[], more: readonly CorpusPage[]): Float64Array {
  const own = makeLessons(pages)
  const given = [...Array.from({ length: TIMES }, () => own).flat(), ...makeLessons(more)]
  const learnt = PUPILS.map((seed) => {
    const lessons = [...given, ...makeLessons(augment(pages, SET_ANEW, seed))]
    return learn(lessons, { ...PLAN, seed })
  })
  const [first, ...others] = learnt
  if (first === undefined) throw new RangeError('nobody learnt anything')
  return first.map((weight, i) => others.reduce((sum, other) => sum + (other[i] ?? 0), weight))
}
