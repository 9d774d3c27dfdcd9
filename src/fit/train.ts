// Pages to what the parser knows: the pages themselves, their stories set anew, and pages of another
// corpus.

import type { Learnt } from '../parse/learnt.ts'
import { augment } from './augment.ts'
import { learn, type Lesson } from './backprop.ts'
import { captionLessons } from './caption-lessons.ts'
import type { CorpusPage } from './corpus.ts'
import { learnHomes } from './home-lessons.ts'
import { makeLessons } from './lessons.ts'
import { pieceLessons } from './piece-lessons.ts'

const SEED = 1
const PLAN = {
  epochs: 20,
  width: 48,
  rate: 0.05,
  inputDropout: 0.15,
  hiddenDropout: 0.3,
  seed: SEED,
}
// Pages set anew from each page: layouts are cheap, but more of them drown the real ones.
const SET_ANEW = 8
// Pages set anew with a tear in each, to learn where pieces belong.
const TORN_PAGES = 100
// A line of a real page teaches more than one that was made.
const WEIGHTS = { real: 2, anew: 0.7, more: 0.5 }

/** What is learnt from pages; confidence is learnt from how that does on others. */
export type Knowledge = Omit<Learnt, 'confidence'>

/** Same pages, same knowledge; `more` are pages that teach layouts. */
export function train(pages: readonly CorpusPage[], more: readonly CorpusPage[]): Knowledge {
  const anew = augment(pages, SET_ANEW * pages.length, SEED)
  const torn = augment(pages, TORN_PAGES, SEED + 1, 1)
  return {
    network: learn(lessonsOf(pages, anew, more), PLAN),
    captions: learnHomes(captionLessons([...anew.slice(0, pages.length), ...pages, ...pages])),
    pieces: learnHomes(pieceLessons([...torn, ...more, ...pages, ...pages, ...pages])),
  }
}

function lessonsOf(
  pages: readonly CorpusPage[],
  anew: readonly CorpusPage[],
  more: readonly CorpusPage[],
): readonly Lesson[] {
  return [
    ...makeLessons(pages, WEIGHTS.real),
    ...makeLessons(anew, WEIGHTS.anew),
    ...makeLessons(more, WEIGHTS.more),
  ]
}
