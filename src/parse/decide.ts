// The one global decision: which action reads each line, so that the whole page fits best. A beam
// over half-read pages, scored by a linear model; time is linear in the number of lines.

import { ACTIONS, possibleActions, START, take, type Action, type State } from './actions.ts'
import { lineFeatures, SPACE } from './features.ts'
import { GROUPS } from './history.ts'
import type { Learnt } from './learnt.ts'
import { secondFeatures } from './second-look.ts'
import type { Sheet } from './sheet.ts'

/** One number for every feature and action: `weights[id * ACTIONS.length + action]`. */
export type Weights = Int8Array | Float32Array | Float64Array

/** How many numbers a Weights has. */
export function weightCount(): number {
  return SPACE.size() * ACTIONS.length
}

export type Decision = {
  /** The features of each line that do not depend on the reading. */
  readonly fixed: readonly Int32Array[]
  /** One action a line. */
  readonly actions: readonly Action[]
  /** How much better the best reading is than the best other one that was still in the beam. */
  readonly margin: number
}

export type Search = {
  readonly beam: number
  /** While learning, by feature: 0 where a feature is not seen. */
  readonly seen?: Uint8Array
  /** Added to the score of an action while learning. */
  readonly cost?: (line: number, action: Action) => number
  /** Told the best reading up to and with each line. */
  readonly watch?: (line: number, best: State) => void
}

// Wider beams find the same readings.
const BEAM: Search = { beam: 8 }

/** The best reading of the page. */
export function decide(sheet: Sheet, { first, second }: Pick<Learnt, 'first' | 'second'>): Decision {
  const fixed = lineFeatures(sheet)
  const look = actionsOf(search(sheet, fixed, first, BEAM)[0])
  const both = addSecond(sheet, fixed, look)
  const states = search(sheet, both, second, BEAM)
  return {
    fixed: both,
    actions: actionsOf(states[0]),
    margin: (states[0]?.score ?? 0) - (states[1]?.score ?? 0),
  }
}

/** The features of each line with those that a first reading gives. */
export function addSecond(
  sheet: Sheet,
  fixed: readonly Int32Array[],
  look: readonly Action[],
): readonly Int32Array[] {
  const more = secondFeatures(sheet, look)
  return fixed.map((ids, i) => Int32Array.of(...ids, ...(more[i] ?? [])))
}

/** The states of the beam after the last line, best first. */
export function search(
  sheet: Sheet,
  fixed: readonly Int32Array[],
  weights: Weights,
  { beam, seen, cost, watch }: Search,
): readonly State[] {
  let states: readonly State[] = [START]
  const add = seen === undefined ? addRow : addSeenRow(seen)
  const scorer = openScorer(sheet, weights, { beam, add })
  const base = new Float64Array(A)
  const best = openBest(beam)
  fixed.forEach((features, line) => {
    base.fill(0)
    for (const id of features) add(base, id, weights)
    const history = scorer(states, line)
    best.clear()
    states.forEach((state, k) => {
      for (const action of possibleActions(state)) {
        const own = (base[action] ?? 0) + (history[k * A + action] ?? 0)
        const score = state.score + own + (cost === undefined ? 0 : cost(line, action))
        best.offer(score, k * A + action)
      }
    })
    const from = states
    states = best.take((score, key) => {
      const state = from[Math.floor(key / A)] ?? START
      return take(state, key % A, { sheet, line, score })
    })
    if (watch !== undefined && states[0] !== undefined) watch(line, states[0])
  })
  return states
}

const A = ACTIONS.length

/** The best few of the keys offered, best first; of equals the one offered first. */
function openBest(room: number) {
  const scores = new Float64Array(room + 1)
  const keys = new Int32Array(room + 1)
  let count = 0
  const offer = (score: number, key: number): void => {
    if (count === room && score <= (scores[room - 1] ?? 0)) return
    let at = count
    for (; at > 0 && score > (scores[at - 1] ?? 0); at--) {
      scores[at] = scores[at - 1] ?? 0
      keys[at] = keys[at - 1] ?? 0
    }
    scores[at] = score
    keys[at] = key
    if (count < room) count += 1
  }
  const take = (make: (score: number, key: number) => State): readonly State[] =>
    Array.from({ length: count }, (_, at) => make(scores[at] ?? 0, keys[at] ?? 0))
  return { offer, take, clear: () => (count = 0) }
}

// Most states of a beam differ in little: what they have in common is scored once.
type Scoring = { readonly beam: number; readonly add: typeof addRow }

function openScorer(sheet: Sheet, weights: Weights, { beam, add }: Scoring) {
  const sums = new Float64Array(beam * A)
  const rows = Array.from({ length: beam }, () => new Float64Array(A))
  let row = new Float64Array(A)
  const addId = (id: number) => add(row, id, weights)
  return (states: readonly State[], line: number): Float64Array => {
    sums.fill(0)
    for (const { alike, write } of GROUPS) {
      for (let k = 0; k < states.length; k++) {
        const state = states[k] ?? START
        let twin = 0
        while (twin < k && !alike(states[twin] ?? START, state)) twin += 1
        row = rows[twin] ?? row
        if (twin === k) {
          row.fill(0)
          write(sheet, state, line, addId)
        }
        for (let a = 0; a < A; a++) sums[k * A + a] = (sums[k * A + a] ?? 0) + (row[a] ?? 0)
      }
    }
    return sums
  }
}

function addRow(sums: Float64Array, id: number, weights: Weights): void {
  const at = id * A
  for (let a = 0; a < A; a++) sums[a] = (sums[a] ?? 0) + (weights[at + a] ?? 0)
}

const addSeenRow =
  (seen: Uint8Array): typeof addRow =>
  (sums, id, weights) => {
    if (seen[id] !== 0) addRow(sums, id, weights)
  }

/** The actions that led to a state, in line order. */
export function actionsOf(state: State | undefined): readonly Action[] {
  const actions: Action[] = []
  for (let at = state; at?.before !== undefined; at = at.before) actions.push(at.action)
  return actions.reverse()
}
