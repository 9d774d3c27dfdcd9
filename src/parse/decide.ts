// The one global decision: which action reads each line, so that the whole page fits best. A beam
// over half-read pages, scored by a linear model; time is linear in the number of lines.

import { ACTIONS, possibleActions, START, take, type Action, type State } from './actions.ts'
import { lineFeatures, SPACE } from './features.ts'
import { HISTORY_LIMIT, historyFeatures } from './history.ts'
import { obeyMarks, type Possible } from './obey.ts'
import type { Sheet } from './sheet.ts'

/** One number for every feature and action: `weights[id * ACTIONS.length + action]`. */
export type Weights = Float32Array | Float64Array

/** How many numbers a Weights has. */
export function weightCount(): number {
  return SPACE.size() * ACTIONS.length
}

export type Decision = {
  /** One action a line. */
  readonly actions: readonly Action[]
  /** How much better the best reading is than the best other one that was still in the beam. */
  readonly margin: number
}

export type Search = {
  readonly beam: number
  /** Other than those the state allows: the editor's marks leave fewer. */
  readonly possible?: Possible
  /** Added to the score of an action while learning. */
  readonly cost?: (line: number, action: Action) => number
  /** Told the best reading up to and with each line. */
  readonly watch?: (line: number, best: State) => void
}

// Wider beams find the same readings.
const BEAM: Search = { beam: 8 }

/** The best reading of the page. */
export function decide(sheet: Sheet, weights: Weights): Decision {
  const states = search(sheet, lineFeatures(sheet), weights, {
    ...BEAM,
    possible: obeyMarks(sheet),
  })
  return {
    actions: actionsOf(states[0]),
    margin: (states[0]?.score ?? 0) - (states[1]?.score ?? 0),
  }
}

/** The states of the beam after the last line, best first. */
export function search(
  sheet: Sheet,
  fixed: readonly Int32Array[],
  weights: Weights,
  { beam, possible = possibleActions, cost, watch }: Search,
): readonly State[] {
  let states: readonly State[] = [START]
  const ids = new Int32Array(HISTORY_LIMIT)
  fixed.forEach((features, line) => {
    const base = sumOf(features, features.length, weights)
    const found: Candidate[] = []
    for (const state of states) {
      const scores = sumOf(ids, historyFeatures(sheet, state, line, ids), weights)
      for (const action of possible(state, line)) {
        const own = (base[action] ?? 0) + (scores[action] ?? 0)
        const score = state.score + own + (cost === undefined ? 0 : cost(line, action))
        keepBest(found, { state, action, score }, beam)
      }
    }
    states = found.map(({ state, action, score }) => take(state, action, { sheet, line, score }))
    const [best] = states
    if (watch !== undefined && best !== undefined) watch(line, best)
  })
  return states
}

type Candidate = { readonly state: State; readonly action: Action; readonly score: number }

function keepBest(found: Candidate[], candidate: Candidate, beam: number): void {
  if (found.length === beam && candidate.score <= (found[beam - 1]?.score ?? 0)) return
  let at = found.length
  while (at > 0 && candidate.score > (found[at - 1]?.score ?? 0)) at -= 1
  found.splice(at, 0, candidate)
  if (found.length > beam) found.pop()
}

function sumOf(ids: Int32Array, count: number, weights: Weights): Float64Array {
  const sums = new Float64Array(ACTIONS.length)
  for (let k = 0; k < count; k++) {
    const at = (ids[k] ?? 0) * ACTIONS.length
    for (let a = 0; a < ACTIONS.length; a++) sums[a] = (sums[a] ?? 0) + (weights[at + a] ?? 0)
  }
  return sums
}

/** The actions that led to a state, in line order. */
export function actionsOf(state: State | undefined): readonly Action[] {
  const actions: Action[] = []
  for (let at = state; at?.before !== undefined; at = at.before) actions.push(at.action)
  return actions.reverse()
}
