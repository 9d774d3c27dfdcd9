// What a line was nearly read as: the likeliest action that would have given it another role.

import { ACTIONS, possibleActions, type Action, type State } from './actions.ts'
import { roleOfAction } from './draft.ts'
import { GROUPS } from './history.ts'
import { addRow, openLayer, vote, type Layer, type Network } from './network.ts'
import type { Sheet } from './sheet.ts'

/** A line and the half-read page that comes to it. */
export type LineQuestion = {
  readonly sheet: Sheet
  readonly state: State
  readonly line: number
  /** Features of the line that do not depend on the reading. */
  readonly fixed: Int32Array
  readonly network: Network
}

/** How the network weighs a line. */
export type Weighing = {
  readonly features: readonly number[]
  readonly hidden: Layer
  /** Log-probabilities by action; 0 for those that are not possible. */
  readonly scores: Float64Array
}

export function weighLine({ sheet, state, line, fixed, network }: LineQuestion): Weighing {
  const features = [...fixed]
  for (const { write } of GROUPS) write(sheet, state, line, (id) => features.push(id))
  const hidden = openLayer(network)
  for (const id of features) addRow(network, hidden, id)
  const scores = new Float64Array(ACTIONS.length)
  vote(network, hidden, possibleActions(state), scores)
  return { features, hidden, scores }
}

/** The action itself where no other role is possible. */
export function findRival(state: State, action: Action, { scores }: Weighing): Action {
  const role = roleOfAction(action)
  const rivals = possibleActions(state).filter((other) => roleOfAction(other) !== role)
  return rivals.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))[0] ?? action
}
