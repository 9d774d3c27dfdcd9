// Learns what the evidence weighs by which captions and pieces find their stories.

import { rankHomes, type Home, type HomeWeights } from '../parse/homes.ts'

/** A choice between homes and the story that is right. */
export type HomeLesson = { readonly homes: readonly Home[]; readonly right: number }

const EPOCHS = 30
const STEP = 0.1

/** Weights that make the right homes likely (multinomial logistic regression). Same lessons, same weights. */
export function learnHomes(lessons: readonly HomeLesson[]): HomeWeights {
  const weights: Record<string, number> = {}
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const step = STEP / (1 + epoch / 5)
    for (const { homes, right } of lessons) {
      const likely = new Map(
        rankHomes(homes, weights).map(({ story, probability }) => [story, probability]),
      )
      for (const { story, evidence } of homes) {
        const error = (story === right ? 1 : 0) - (likely.get(story) ?? 0)
        for (const [name, value] of evidence) {
          weights[name] = (weights[name] ?? 0) + step * error * value
        }
      }
    }
  }
  const names = Object.keys(weights).sort()
  return Object.fromEntries(
    names.map((name) => [name, Math.round(100 * (weights[name] ?? 0)) / 100]),
  )
}
