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

type Example = {
  readonly ids: Int32Array
  readonly possible: readonly Action[]
  readonly gold: Action
  readonly weight: number
}

const A = ACTIONS.length

/** The lines of a page, each after the right reading of those above it. */
function examplesOf({ sheet, fixed, gold, weight }: Lesson): Example[] {
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
  const { rows, votes, leanings } = pupil
  return {
    width: plan.width,
    rows: rows.values,
    step: 1,
    votes: votes.values,
    leanings: leanings.values,
  }
}

/** Numbers that are learnt, with the sums of their squared gradients. */
type Lot = { readonly values: Float32Array; readonly squares: Float32Array }

type Pupil = {
  readonly rows: Lot
  readonly votes: Lot
  readonly leanings: Lot
  /** Of the example at hand: the hidden layer, its gradient, the scores of the actions. */
  readonly hidden: Float64Array
  readonly back: Float64Array
  readonly scores: Float64Array
}

// Starts near nought: some 130 features add up to about one.
const ROW_SPREAD = 0.16
const VOTE_SPREAD = 0.6
const FIRST_SQUARE = 1e-3

function openPupil({ width }: Plan, random: Random): Pupil {
  const openLot = (length: number, spread: number): Lot => ({
    values: Float32Array.from({ length }, () => (random() - 0.5) * spread),
    squares: new Float32Array(length).fill(FIRST_SQUARE),
  })
  return {
    rows: openLot(SPACE.size() * width, ROW_SPREAD),
    votes: openLot(A * width, VOTE_SPREAD),
    leanings: openLot(A, 0),
    hidden: new Float64Array(width),
    back: new Float64Array(width),
    scores: new Float64Array(A),
  }
}

function descend({ values, squares }: Lot, at: number, gradient: number, rate: number): void {
  const sum = (squares[at] ?? 0) + gradient * gradient
  squares[at] = sum
  values[at] = (values[at] ?? 0) - (rate * gradient) / Math.sqrt(sum)
}

type Now = { readonly plan: Plan; readonly random: Random; readonly rate: number }

function study(pupil: Pupil, example: Example, now: Now): void {
  const { inputDropout, hiddenDropout } = now.plan
  const seen = example.ids.filter(() => now.random() >= inputDropout)
  const scale = 1 / ((1 - inputDropout) * (1 - hiddenDropout))
  fillHidden(pupil, seen, scale, () => now.random() < hiddenDropout)
  scoreActions(pupil, example.possible)
  pupil.back.fill(0)
  for (const action of example.possible) {
    const wanted = action === example.gold ? 1 : 0
    const error = ((pupil.scores[action] ?? 0) - wanted) * example.weight
    if (Math.abs(error) > NEGLIGIBLE) learnVote(pupil, action, error, now.rate)
  }
  learnRows(pupil, seen, scale, now.rate)
}

const NEGLIGIBLE = 1e-4

function fillHidden(
  { rows, hidden }: Pupil,
  seen: Int32Array,
  scale: number,
  drops: () => boolean,
): void {
  hidden.fill(0)
  const width = hidden.length
  for (const id of seen) {
    const at = id * width
    for (let j = 0; j < width; j++) hidden[j] = (hidden[j] ?? 0) + (rows.values[at + j] ?? 0)
  }
  for (let j = 0; j < width; j++) {
    const value = hidden[j] ?? 0
    hidden[j] = value > 0 && !drops() ? value * scale : 0
  }
}

/** The probabilities of the possible actions. */
function scoreActions(
  { votes, leanings, hidden, scores }: Pupil,
  possible: readonly Action[],
): void {
  let top = Number.NEGATIVE_INFINITY
  for (const action of possible) {
    let sum = leanings.values[action] ?? 0
    const at = action * hidden.length
    for (let j = 0; j < hidden.length; j++) sum += (hidden[j] ?? 0) * (votes.values[at + j] ?? 0)
    scores[action] = sum
    top = Math.max(top, sum)
  }
  let total = 0
  for (const action of possible) total += Math.exp((scores[action] ?? 0) - top)
  for (const action of possible) scores[action] = Math.exp((scores[action] ?? 0) - top) / total
}

function learnVote(pupil: Pupil, action: Action, error: number, rate: number): void {
  const { votes, leanings, hidden, back } = pupil
  const at = action * hidden.length
  for (let j = 0; j < hidden.length; j++) {
    const unit = hidden[j] ?? 0
    if (unit === 0) continue
    back[j] = (back[j] ?? 0) + error * (votes.values[at + j] ?? 0)
    descend(votes, at + j, error * unit, rate)
  }
  descend(leanings, action, error, rate)
}

function learnRows(
  { rows, hidden, back }: Pupil,
  seen: Int32Array,
  scale: number,
  rate: number,
): void {
  const width = hidden.length
  const units: number[] = []
  for (let j = 0; j < width; j++) {
    back[j] = hidden[j] === 0 ? 0 : (back[j] ?? 0) * scale
    if (Math.abs(back[j] ?? 0) > NEGLIGIBLE) units.push(j)
  }
  for (const id of seen) {
    const at = id * width
    for (const j of units) descend(rows, at + j, back[j] ?? 0, rate)
  }
}
