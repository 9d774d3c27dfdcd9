// The learner of the network: each line of each lesson is an example, read with the right history;
// Adagrad on cross-entropy, with dropout. The same lessons in the same order give the same network.

import { ACTIONS, possibleActions, START, take, type Action } from '../parse/actions.ts'
import { SPACE } from '../parse/features.ts'
import { GROUPS } from '../parse/history.ts'
import type { Network } from '../parse/network.ts'
import type { Sheet } from '../parse/sheet.ts'
import { openRandom, shuffle, type Random } from './random.ts'

/** A page to learn from: its lines' features and the actions that read it right. */
export type Lesson = {
  readonly sheet: Sheet
  readonly fixed: readonly Int32Array[]
  readonly gold: readonly Action[]
  /** How much each of its lines counts. */
  readonly weight: number
}

export type Plan = {
  readonly epochs: number
  readonly width: number
  readonly rate: number
  /** Share of features that an example does without. */
  readonly inputDropout: number
  /** Share of hidden units that an example does without. */
  readonly hiddenDropout: number
  readonly seed: number
}

type Example = { readonly ids: Int32Array; readonly possible: readonly Action[]; readonly gold: Action; readonly weight: number }

const A = ACTIONS.length

export function examplesOf({ sheet, fixed, gold, weight }: Lesson): Example[] {
  let state = START
  return gold.map((action, line) => {
    const ids: number[] = [...(fixed[line] ?? [])]
    for (const { write } of GROUPS) write(sheet, state, line, (id) => ids.push(id))
    const possible = possibleActions(state)
    state = take(state, action, { sheet, line, score: 0 })
    return { ids: Int32Array.from(ids), possible, gold: action, weight }
  })
}

/** The network after the plan's epochs. */
export function learn(lessons: readonly Lesson[], plan: Plan): Network {
  const random = openRandom(plan.seed)
  const pupil = openPupil(plan, random)
  const pages = lessons.map(examplesOf)
  const steps = plan.epochs * pages.length
  let done = 0
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    for (const page of shuffle(pages, random)) {
      const rate = plan.rate * (1 - (0.95 * done) / steps)
      for (const example of page) study(pupil, example, { plan, random, rate })
      done += 1
    }
  }
  const { width } = plan
  return { width, rows: pupil.rows, step: 1, votes: pupil.votes, leanings: pupil.leanings }
}

type Pupil = {
  readonly rows: Float32Array
  readonly votes: Float32Array
  readonly leanings: Float32Array
  /** Sums of squared gradients. */
  readonly rowSums: Float32Array
  readonly voteSums: Float32Array
  readonly leaningSums: Float32Array
  readonly hidden: Float64Array
  readonly back: Float64Array
  readonly scores: Float64Array
  readonly used: Int32Array
}

function openPupil({ width }: Plan, random: Random): Pupil {
  const size = SPACE.size() * width
  return {
    rows: Float32Array.from({ length: size }, () => (random() - 0.5) * 0.16),
    votes: Float32Array.from({ length: A * width }, () => (random() - 0.5) * 0.6),
    leanings: new Float32Array(A),
    rowSums: new Float32Array(size).fill(1e-3),
    voteSums: new Float32Array(A * width).fill(1e-3),
    leaningSums: new Float32Array(A).fill(1e-3),
    hidden: new Float64Array(width),
    back: new Float64Array(width),
    scores: new Float64Array(A),
    used: new Int32Array(1024),
  }
}

type Now = { readonly plan: Plan; readonly random: Random; readonly rate: number }

function study(pupil: Pupil, example: Example, { plan, random, rate }: Now): void {
  const { rows, votes, leanings, rowSums, voteSums, leaningSums, hidden, back, scores, used } = pupil
  const { width } = plan
  const keep = 1 / (1 - plan.inputDropout)
  let count = 0
  hidden.fill(0)
  for (const id of example.ids) {
    if (random() < plan.inputDropout) continue
    used[count] = id
    count += 1
    const at = id * width
    for (let j = 0; j < width; j++) hidden[j]! += rows[at + j]!
  }
  const scale = 1 / (1 - plan.hiddenDropout)
  for (let j = 0; j < width; j++) {
    const value = hidden[j]! * keep
    hidden[j] = value > 0 && random() >= plan.hiddenDropout ? value * scale : 0
  }
  let top = Number.NEGATIVE_INFINITY
  for (const action of example.possible) {
    let sum = leanings[action]!
    const at = action * width
    for (let j = 0; j < width; j++) sum += hidden[j]! * votes[at + j]!
    scores[action] = sum
    if (sum > top) top = sum
  }
  let total = 0
  for (const action of example.possible) total += Math.exp(scores[action]! - top)
  back.fill(0)
  for (const action of example.possible) {
    const error = (Math.exp(scores[action]! - top) / total - (action === example.gold ? 1 : 0)) * example.weight
    if (Math.abs(error) < 1e-4) continue
    const at = action * width
    for (let j = 0; j < width; j++) {
      const unit = hidden[j]!
      if (unit === 0) continue
      back[j]! += error * votes[at + j]!
      const gradient = error * unit
      const squares = (voteSums[at + j]! += gradient * gradient)
      votes[at + j]! -= (rate * gradient) / Math.sqrt(squares)
    }
    const squares = (leaningSums[action]! += error * error)
    leanings[action]! -= (rate * error) / Math.sqrt(squares)
  }
  let any = 0
  for (let j = 0; j < width; j++) {
    back[j] = hidden[j] === 0 ? 0 : back[j]! * keep * scale
    any += Math.abs(back[j]!)
  }
  if (any < 1e-5) return
  for (let k = 0; k < count; k++) {
    const at = used[k]! * width
    for (let j = 0; j < width; j++) {
      const gradient = back[j]!
      if (gradient === 0) continue
      const squares = (rowSums[at + j]! += gradient * gradient)
      rows[at + j]! -= (rate * gradient) / Math.sqrt(squares)
    }
  }
}
