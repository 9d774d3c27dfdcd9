// Learns how far the parser can trust itself, from pages that it read without having seen them.

import { weighDoubts, type ConfidenceWeights, type Doubts } from '../parse/confidence.ts'

/** What there was to doubt about a story, and whether it was right. */
export type Verdict = { readonly doubts: Doubts; readonly right: boolean }

/** A verdict and how much it counts; 1 on the average. */
export type Weighed = Verdict & { readonly weight: number }

const EPOCHS = 4000
const STEP = 0.6
// Keeps rare doubts from being believed too much.
const DECAY = 0.0005

/** Logistic regression by gradient descent. Same verdicts, same weights. */
export function learnConfidence(verdicts: readonly Weighed[]): ConfidenceWeights {
  const weights: Record<string, number> = {}
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const change = new Map<string, number>()
    for (const { doubts, right, weight } of verdicts) {
      const error = weight * ((right ? 1 : 0) - weighDoubts(doubts, weights))
      for (const [name, value] of doubts) change.set(name, (change.get(name) ?? 0) + error * value)
    }
    for (const [name, by] of change) {
      const old = weights[name] ?? 0
      weights[name] = old + STEP * (by / verdicts.length - DECAY * old)
    }
  }
  const names = Object.keys(weights).sort()
  return Object.fromEntries(
    names.map((name) => [name, Math.round(1000 * (weights[name] ?? 0)) / 1000]),
  )
}
