// What the parser learnt from annotated pages, by the stage that uses it.

import type { CaptionWeights } from './captions.ts'
import type { Network } from './network.ts'
import type { PieceWeights } from './piece-evidence.ts'

export type Learnt = {
  /** Weigh the actions, at the first look at a page and at the second. */
  readonly first: Network
  readonly second: Network
  readonly pieces: PieceWeights
  readonly captions: CaptionWeights
}

export function readLearnt(): Learnt {
  throw new Error('not yet')
}
