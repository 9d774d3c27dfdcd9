// What the parser learnt from annotated pages, by the stage that uses it, and how that is written in
// a source file.

import type { ConfidenceWeights } from './confidence.ts'
import type { HomeWeights } from './homes.ts'
import type { Network } from './network.ts'
import { LEARNT } from './weights.ts'
import { decodeSteps } from './weights-codec.ts'

export type Learnt = {
  /** Weighs the actions. */
  readonly network: Network
  readonly captions: HomeWeights
  readonly pieces: HomeWeights
  readonly confidence: ConfidenceWeights
}

let learnt: Learnt | undefined

/** What this version has learnt, decoded once. */
export function readLearnt(): Learnt {
  learnt ??= {
    network: {
      width: LEARNT.width,
      rows: decodeSteps(LEARNT.rows),
      step: LEARNT.step,
      votes: Float32Array.from(decodeSteps(LEARNT.votes), (step) => step * LEARNT.voteStep),
      leanings: Float32Array.from(LEARNT.leanings),
    },
    captions: LEARNT.captions,
    pieces: LEARNT.pieces,
    confidence: LEARNT.confidence,
  }
  return learnt
}
