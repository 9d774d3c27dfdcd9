// Pages to weights: the pages themselves, their stories set anew, and pages of another corpus.

import { augment } from './augment.ts'
import type { CorpusPage } from './corpus.ts'
import { makeLessons } from './lessons.ts'
import { learn } from './perceptron.ts'

// Twice the pages set anew gives nothing more; each epoch after the fourth learns them by heart.
const SET_ANEW = 1000
const PLAN = { epochs: 4, beam: 4, cost: 1, boldness: 0.02, seed: 1 }
// A real page teaches more than one that was made.
const TIMES = 2

/** Weights learnt from `pages` and, once each, from `more`. Same pages, same weights. */
export function train(pages: readonly CorpusPage[], more: readonly CorpusPage[]): Float64Array {
  const own = makeLessons(pages)
  const lessons = [
    ...Array.from({ length: TIMES }, () => own).flat(),
    ...makeLessons(more),
    ...makeLessons(augment(pages, SET_ANEW, PLAN.seed)),
  ]
  return learn(lessons, PLAN)
}
