// Which story a caption or a piece of text belongs to is a choice between a few homes. Evidence speaks
// for each; what it weighs is learnt. How near the choice was is kept for the story's confidence.

/** Log-odds by the name of the evidence. */
export type HomeWeights = Readonly<Record<string, number>>

/** A story that something could belong to, with what speaks for it. */
export type Home = { readonly story: number; readonly evidence: ReadonlyMap<string, number> }

/** `probability` is 0–1; those of one choice add up to 1. */
export type Ranked = { readonly story: number; readonly probability: number }

/** The homes, likeliest first; of equals the one named first. */
export function rankHomes(homes: readonly Home[], weights: HomeWeights): readonly Ranked[] {
  const scores = homes.map(({ evidence }) => weigh(evidence, weights))
  const top = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - top))
  const all = odds.reduce((sum, one) => sum + one, 0)
  return homes
    .map(({ story }, i): Ranked => ({ story, probability: (odds[i] ?? 0) / all }))
    .sort((a, b) => b.probability - a.probability)
}

function weigh(evidence: ReadonlyMap<string, number>, weights: HomeWeights): number {
  let sum = 0
  for (const [name, value] of evidence) sum += value * (weights[name] ?? 0)
  return sum
}

/** For each story how likely it is, 0–1, that the nearest choice about it was wrong. */
export type Risks = number[]

/** Notes a choice: its home may have got too much, the others too little. */
export function noteRisks(risks: Risks, ranked: readonly Ranked[], chosen: number): void {
  for (const { story, probability } of ranked) {
    const wrong = story === chosen ? 1 - probability : probability
    risks[story] = Math.max(risks[story] ?? 0, wrong)
  }
}
