// Pages to what the parser knows: the pages themselves, their stories set anew, and pages of another
// corpus.

import { SPACE } from '../parse/features.ts'
import type { Learnt } from '../parse/learnt.ts'
import { emptyNetwork } from '../parse/network.ts'
import { augment } from './augment.ts'
import { learn, type Lesson } from './backprop.ts'
import { captionLessons, learnCaptions } from './caption-lessons.ts'
import type { CorpusPage } from './corpus.ts'
import { makeLessons } from './lessons.ts'
import { learnPieces, pieceLessons } from './piece-lessons.ts'

const env = (name: string, or: number) => Number(process.env[name] ?? or)

const PLAN = {
  epochs: env('EPOCHS', 6),
  width: env('WIDTH', 48),
  rate: env('RATE', 0.05),
  inputDropout: env('IN', 0.15),
  hiddenDropout: env('HID', 0.3),
}

/** Same pages, same knowledge. */
export function train(pages: readonly CorpusPage[], more: readonly CorpusPage[]): Learnt {
  const first = learn(firstLessons(pages, more, 1), { ...PLAN, seed: 1 })
  const second = { ...emptyNetwork(0, PLAN.width) }
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

function firstLessons(
  pages: readonly CorpusPage[],
  more: readonly CorpusPage[],
  seed: number,
): readonly Lesson[] {
  const anew = augment(pages, Math.round(env('ANEW', 20) * pages.length), seed)
  return [
    ...makeLessons(pages, 1), ...makeLessons(pages, 1),
    ...makeLessons(more, env('MORE', 0.5)),
    ...makeLessons(anew, env('AUG', 0.7)),
  ]
}
