// What the parser learnt from annotated pages, by the stage that uses it.

import type { CaptionWeights } from './captions.ts'
import { weightCount, type Weights } from './decide.ts'
import type { PieceWeights } from './piece-evidence.ts'
import { LEARNT } from './weights.ts'
import { decodeWeights } from './weights-codec.ts'

export type Learnt = {
  /** Of the actions, at the first look at a page and at the second. */
  readonly first: Weights
  readonly second: Weights
  readonly pieces: PieceWeights
  readonly captions: CaptionWeights
}

let learnt: Learnt | undefined

/** What this version has learnt, decoded once. */
export function readLearnt(): Learnt {
  learnt ??= {
    ...LEARNT,
    first: decodeWeights(LEARNT.first, weightCount()),
    second: decodeWeights(LEARNT.second, weightCount()),
  }
  return learnt
}
