// The learner: an averaged structured perceptron over the parser's own search, updated where the
// search went wrong the most. The same pages in the same order give the same weights.

import { ACTIONS, START, take, type Action } from '../parse/actions.ts'
import { actionsOf, search, weightCount } from '../parse/decide.ts'
import { SPACE } from '../parse/features.ts'
import { GROUPS } from '../parse/history.ts'
import type { Sheet } from '../parse/sheet.ts'
import { openRandom, shuffle, type Random } from './random.ts'

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
  /** Share of the features' templates that a lesson does without, so that none is relied on alone. */
  readonly dropout: number
  readonly seed: number
}

type Pupil = {
  readonly weights: Float32Array
  readonly total: Float64Array
  readonly touched: Int32Array
  /** How often the lesson at hand wants each weight raised, less how often lowered. */
  readonly change: Int16Array
  /** The weights that it touches. */
  readonly changed: number[]
  clock: number
}

/** The averaged weights after the plan's epochs. */
export function learn(lessons: readonly Lesson[], plan: Plan): Float64Array {
  const size = weightCount()
  const pupil: Pupil = {
    weights: new Float32Array(size),
    total: new Float64Array(size),
    touched: new Int32Array(size),
    change: new Int16Array(size),
    changed: [],
    clock: 0,
  }
  const random = openRandom(plan.seed)
  const seen = new Uint8Array(SPACE.size()).fill(1)
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    for (const lesson of shuffle(lessons, random)) {
      look(seen, plan.dropout, random)
      study(pupil, { ...lesson, seen }, plan)
    }
  }
  for (let i = 0; i < size; i++) settle(pupil, i)
  return pupil.total.map((sum) => sum / Math.max(1, pupil.clock))
}

function look(seen: Uint8Array, dropout: number, random: Random): void {
  const firsts = SPACE.templates()
  firsts.forEach((first, i) => seen.fill(random() < dropout ? 0 : 1, first, firsts[i + 1]))
}

type Seen = Lesson & { readonly seen: Uint8Array }

function study(pupil: Pupil, { sheet, fixed, gold, seen }: Seen, plan: Plan): void {
  pupil.clock += 1
  const goldScores = scoreGold(pupil, { sheet, fixed, gold, seen })
  let worst = { violation: 0, actions: [] as readonly Action[] }
  search(sheet, fixed, pupil.weights, {
    beam: plan.beam,
    seen,
    cost: (line, action) => (action === gold[line] ? 0 : plan.cost),
    watch: (line, best) => {
      const violation = best.score - (goldScores[line] ?? 0)
      if (violation > worst.violation + 1e-9) worst = { violation, actions: actionsOf(best) }
    },
  })
  if (worst.actions.length === 0) return
  const { change, changed } = pupil
  const count = (actions: readonly Action[], by: 1 | -1) =>
    replay({ sheet, fixed, gold: actions, seen }, (_, at) => {
      if (change[at] === 0) changed.push(at)
      change[at] = (change[at] ?? 0) + by
    })
  count(gold.slice(0, worst.actions.length), 1)
  count(worst.actions, -1)
  // A weight that went up and down again may stand twice in the list: the first time takes all.
  const steps = changed.flatMap((at) => {
    const by = change[at] ?? 0
    change[at] = 0
    return by === 0 ? [] : [{ at, by }]
  })
  changed.length = 0
  const size = steps.reduce((sum, { by }) => sum + by * by, 0)
  const step = Math.min(plan.boldness, worst.violation / Math.max(1, size))
  for (const { at, by } of steps) {
    settle(pupil, at)
    pupil.weights[at] = (pupil.weights[at] ?? 0) + step * by
  }
}

function scoreGold({ weights }: Pupil, lesson: Seen): Float64Array {
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

function replay({ sheet, fixed, gold, seen }: Seen, visit: (line: number, at: number) => void): void {
  let state = START
  gold.forEach((action, line) => {
    const add = (id: number) => {
      if (seen[id] !== 0) visit(line, id * ACTIONS.length + action)
    }
    for (const id of fixed[line] ?? []) add(id)
    for (const { write } of GROUPS) write(sheet, state, line, add)
    state = take(state, action, { sheet, line, score: 0 })
  })
}
