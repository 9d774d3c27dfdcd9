// The learner: an averaged structured perceptron over the parser's own search, updated where the
// search went wrong the most. The same pages in the same order give the same weights.

import { ACTIONS, START, take, type Action } from '../parse/actions.ts'
import { actionsOf, search, weightCount } from '../parse/decide.ts'
import { HISTORY_LIMIT, historyFeatures } from '../parse/history.ts'
import type { Sheet } from '../parse/sheet.ts'
import { openRandom, shuffle } from './random.ts'

/** A page to learn from: its lines' features and the actions that read it right. */
export type Lesson = {
  readonly sheet: Sheet
  readonly fixed: readonly Int32Array[]
  readonly gold: readonly Action[]
}

export type Plan = {
  readonly epochs: number
  readonly beam: number
  /** Margin by which the right action has to win at each line. */
  readonly cost: number
  /** The largest step of one update (Crammer and others 2006, PA-I). */
  readonly boldness: number
  readonly seed: number
}

type Pupil = {
  readonly weights: Float64Array
  readonly total: Float64Array
  readonly touched: Int32Array
  clock: number
}

/** The averaged weights after the plan's epochs. */
export function learn(lessons: readonly Lesson[], plan: Plan): Float64Array {
  const size = weightCount()
  const pupil: Pupil = {
    weights: new Float64Array(size),
    total: new Float64Array(size),
    touched: new Int32Array(size),
    clock: 0,
  }
  const random = openRandom(plan.seed)
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    for (const lesson of shuffle(lessons, random)) study(pupil, lesson, plan)
  }
  for (let i = 0; i < size; i++) settle(pupil, i)
  return pupil.total.map((sum) => sum / Math.max(1, pupil.clock))
}

function study(pupil: Pupil, { sheet, fixed, gold }: Lesson, plan: Plan): void {
  pupil.clock += 1
  const goldScores = scoreGold(pupil, { sheet, fixed, gold })
  let worst = { violation: 0, actions: [] as readonly Action[] }
  search(sheet, fixed, pupil.weights, {
    beam: plan.beam,
    cost: (line, action) => (action === gold[line] ? 0 : plan.cost),
    watch: (line, best) => {
      const violation = best.score - (goldScores[line] ?? 0)
      if (violation > worst.violation + 1e-9) worst = { violation, actions: actionsOf(best) }
    },
  })
  if (worst.actions.length === 0) return
  const change = new Map<number, number>()
  const count = (actions: readonly Action[], by: 1 | -1) =>
    replay({ sheet, fixed, gold: actions }, (_, at) => change.set(at, (change.get(at) ?? 0) + by))
  count(gold.slice(0, worst.actions.length), 1)
  count(worst.actions, -1)
  let size = 0
  for (const by of change.values()) size += by * by
  const step = Math.min(plan.boldness, worst.violation / Math.max(1, size))
  for (const [at, by] of change) {
    if (by === 0) continue
    settle(pupil, at)
    pupil.weights[at] = (pupil.weights[at] ?? 0) + step * by
  }
}

function scoreGold({ weights }: Pupil, lesson: Lesson): Float64Array {
  const scores = new Float64Array(lesson.gold.length)
  let sum = 0
  replay(lesson, (line, at) => {
    sum += weights[at] ?? 0
    scores[line] = sum
  })
  return scores
}

/** Adds what a weight was worth since it was last touched. */
function settle({ weights, total, touched, clock }: Pupil, at: number): void {
  total[at] = (total[at] ?? 0) + (weights[at] ?? 0) * (clock - (touched[at] ?? 0))
  touched[at] = clock
}

function replay({ sheet, fixed, gold }: Lesson, visit: (line: number, at: number) => void): void {
  const ids = new Int32Array(HISTORY_LIMIT)
  let state = START
  gold.forEach((action, line) => {
    for (const id of fixed[line] ?? []) visit(line, id * ACTIONS.length + action)
    const count = historyFeatures(sheet, state, line, ids)
    for (let k = 0; k < count; k++) visit(line, (ids[k] ?? 0) * ACTIONS.length + action)
    state = take(state, action, { sheet, line, score: 0 })
  })
}
