// Pages to weights: the pages themselves, their stories set anew, and pages of another corpus.

import { augment } from './augment.ts'
import type { CorpusPage } from './corpus.ts'
import { makeLessons } from './lessons.ts'
import { dealFolds } from './folds.ts'
import { actionsOf, addSecond, search } from '../parse/decide.ts'
import type { Learnt } from '../parse/learnt.ts'
import { captionLessons, learnCaptions } from './caption-lessons.ts'
import { learnPieces, pieceLessons } from './piece-lessons.ts'
import { learn, type Lesson } from './perceptron.ts'

// With fewer the parser knows fewer layouts; twice as many, or more epochs, learn the texts by heart.
const SET_ANEW = 1000
const PLAN = { epochs: Number(process.env['EPOCHS'] ?? 4), beam: 4, cost: 1, boldness: 1, dropout: Number(process.env['DROP'] ?? 0.3) }
// A real page teaches more than one that was made.
const TIMES = 2
// One pupil is one draw: exact stories vary by three in a hundred with the order of the lessons.
const PUPILS = [1]

/** A model learnt from `pages` and, once each, from `more`. Same pages, same model. */
export function train(pages: readonly CorpusPage[], more: readonly CorpusPage[]): Learnt {
  const first = learnAll(PUPILS.map((seed) => firstLessons(pages, more, seed)))
  const second = learnAll(PUPILS.map((seed) => secondLessons(pages, more, seed)))
  return { first, second, pieces: trainPieces(pages, more), captions: trainCaptions(pages, more) }
}

// Torn pages are rare, and this is all about them.
const TORN = 0.4

export function trainPieces(pages: readonly CorpusPage[], more: readonly CorpusPage[]) {
  const torn = augment(pages, 300, 11, TORN)
  return learnPieces(pieceLessons([...pages, ...pages, ...pages, ...more, ...torn]), 1)
}

export function trainCaptions(pages: readonly CorpusPage[], more: readonly CorpusPage[]) {
  return learnCaptions(captionLessons([...more, ...augment(pages, 200, 13), ...pages, ...pages]))
}

function learnAll(courses: readonly (readonly Lesson[])[]): Float64Array {
  const learnt = courses.map((lessons, i) => learn(lessons, { ...PLAN, seed: PUPILS[i] ?? 1 }))
  const [first, ...others] = learnt
  if (first === undefined) throw new RangeError('nobody learnt anything')
  return first.map((weight, i) => others.reduce((sum, other) => sum + (other[i] ?? 0), weight))
}

function firstLessons(
  pages: readonly CorpusPage[],
  more: readonly CorpusPage[],
  seed: number,
): readonly Lesson[] {
  const own = makeLessons(pages)
  const given = [...Array.from({ length: TIMES }, () => own).flat(), ...makeLessons(more)]
  const anew = Math.round(SET_ANEW * pages.length / 52)
  return [...given, ...makeLessons(augment(pages, anew, seed))]
}

// The second look learns from first readings by somebody who has not seen the page.
function secondLessons(
  pages: readonly CorpusPage[],
  more: readonly CorpusPage[],
  seed: number,
): readonly Lesson[] {
  const halves = dealFolds(pages, JACK)
  const others = dealFolds(more, JACK)
  const lessons = halves.map((half, i) => firstLessons(half, others[i] ?? [], seed))
  return lessons.flatMap((own, i) => {
    const rest = lessons.filter((_, k) => k !== i).flat()
    const weights = learn(rest, { ...PLAN, epochs: 3, seed })
    return own.map(({ sheet, fixed, gold }) => {
      const look = actionsOf(search(sheet, fixed, weights, { beam: 4 })[0])
      return { sheet, gold, fixed: addSecond(sheet, fixed, look) }
    })
  })
}

const JACK = 3
