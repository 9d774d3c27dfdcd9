// The one global decision: which action reads each line, so that the whole page fits best. A beam
// over half-read pages; time is linear in the number of lines.

import { ACTIONS, possibleActions, START, take, type Action, type State } from './actions.ts'
import { lineFeatures } from './features.ts'
import { GROUPS, type Group } from './history.ts'
import { addRow, openLayer, vote, type Layer, type Network } from './network.ts'
import { obeyMarks, type Possible } from './obey.ts'
import { findRival, weighLine } from './rival.ts'
import type { Sheet } from './sheet.ts'

export type Decision = {
  /** The features of each line that do not depend on the reading. */
  readonly fixed: readonly Int32Array[]
  /** One action a line. */
  readonly actions: readonly Action[]
  /** The probability of each line's action after those above it, 0–1. */
  readonly sureness: readonly number[]
  /** What the doubtful lines were nearly read as, by line. */
  readonly rivals: ReadonlyMap<number, Action>
}

// Half-read pages kept at each line.
const BEAM = 6

/** The best reading of the page that the editor's marks allow. */
export function decide(sheet: Sheet, network: Network): Decision {
  const fixed = lineFeatures(sheet)
  const [best = START] = search(sheet, fixed, network, obeyMarks(sheet))
  return { fixed, ...readingOf(sheet, fixed, network, best) }
}

const A = ACTIONS.length

/** The states of the beam after the last line, best first. */
export function search(
  sheet: Sheet,
  fixed: readonly Int32Array[],
  network: Network,
  possible: Possible = possibleActions,
): readonly State[] {
  let states: readonly State[] = [START]
  const scorer = openScorer(sheet, network)
  const best = openBest(BEAM)
  fixed.forEach((features, line) => {
    const from = states
    const allowed = from.map((state) => possible(state, line))
    const scores = scorer({ features, states: from, allowed, line })
    best.clear()
    from.forEach((state, k) => {
      for (const action of allowed[k] ?? []) {
        best.offer(state.score + (scores[k * A + action] ?? 0), k * A + action)
      }
    })
    states = best.take((score, key) => {
      const state = from[Math.floor(key / A)] ?? START
      return take(state, key % A, { sheet, line, score })
    })
  })
  return states
}

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

/** A line, the half-read pages that come to it, and what each may read it with. */
type Question = {
  readonly features: Int32Array
  readonly states: readonly State[]
  readonly allowed: readonly (readonly Action[])[]
  readonly line: number
}

// Most states of a beam differ in little: what they have in common is added up once.
function openScorer(sheet: Sheet, network: Network) {
  const layers = () => Array.from({ length: BEAM }, () => openLayer(network))
  const [rows, hidden] = [layers(), layers()]
  const base = openLayer(network)
  const out = new Float64Array(A)
  const scores = new Float64Array(BEAM * A)
  let row = base
  const add = (id: number) => addRow(network, row, id)
  const addGroup = ({ alike, write }: Group, states: readonly State[], line: number) => {
    states.forEach((state, k) => {
      const twin = states.findIndex((other) => alike(other, state))
      row = rows[twin] ?? base
      if (twin === k) {
        row.fill(0)
        write(sheet, state, line, add)
      }
      addTo(hidden[k] ?? base, row)
    })
  }
  return ({ features, states, allowed, line }: Question): Float64Array => {
    row = base.fill(0)
    for (const id of features) add(id)
    states.forEach((_, k) => hidden[k]?.set(base))
    for (const group of GROUPS) addGroup(group, states, line)
    allowed.forEach((actions, k) => {
      vote(network, hidden[k] ?? base, actions, out)
      scores.set(out, k * A)
    })
    return scores
  }
}

function addTo(sums: Layer, more: Layer): void {
  for (let j = 0; j < sums.length; j++) sums[j] = (sums[j] ?? 0) + (more[j] ?? 0)
}

// Under this a line is as likely something else.
const DOUBTFUL = 0.6

/** The actions that led to the last state, in line order, and how likely each was. */
function readingOf(sheet: Sheet, fixed: readonly Int32Array[], network: Network, last: State) {
  const actions: Action[] = []
  const sureness: number[] = []
  const rivals = new Map<number, Action>()
  let line = fixed.length - 1
  for (let at = last; at.before !== undefined; at = at.before, line--) {
    const state = at.before
    const sure = Math.exp(at.score - state.score)
    actions.push(at.action)
    sureness.push(sure)
    if (sure >= DOUBTFUL) continue
    const weighing = weighLine({ sheet, state, line, fixed: fixed[line] ?? NONE, network })
    rivals.set(line, findRival(state, at.action, weighing))
  }
  return { actions: actions.reverse(), sureness: sureness.reverse(), rivals }
}

const NONE = new Int32Array()
