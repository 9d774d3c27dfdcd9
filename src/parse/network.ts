// The small network that weighs features: each feature adds its own row to a hidden layer, and what
// of that is above nought votes for the actions. It knows nothing of pages.

/** Rows are laid end to end. */
export type Network = {
  /** Width of the hidden layer. */
  readonly width: number
  /** A row of the hidden layer for each feature. */
  readonly rows: Int8Array | Float32Array
  /** How much one step of `rows` is worth. */
  readonly step: number
  /** For each action, a weight for each hidden unit, and one for the action itself. */
  readonly votes: Float32Array
  readonly leanings: Float32Array
}

/** A hidden layer, in steps. */
export type Layer = Int32Array | Float64Array

/** A layer of noughts; whole steps are added up as whole numbers, which takes less time. */
export const openLayer = ({ width, rows }: Network): Layer =>
  rows instanceof Int8Array ? new Int32Array(width) : new Float64Array(width)

/** Adds a feature's row to a hidden layer. */
export function addRow({ width, rows }: Network, hidden: Layer, id: number): void {
  const at = id * width
  for (let j = 0; j < width; j++) hidden[j] = (hidden[j] ?? 0) + (rows[at + j] ?? 0)
}

/** Log-probabilities of the possible actions from a hidden layer; others stay untouched. */
export function vote(
  { width, step, votes, leanings }: Network,
  hidden: Layer,
  possible: readonly number[],
  out: Float64Array,
): void {
  const units = unitsThatVote(hidden)
  let top = Number.NEGATIVE_INFINITY
  for (const action of possible) {
    let sum = 0
    const at = action * width
    for (const j of units) sum += (hidden[j] ?? 0) * (votes[at + j] ?? 0)
    const score = sum * step + (leanings[action] ?? 0)
    out[action] = score
    if (score > top) top = score
  }
  let total = 0
  for (const action of possible) total += Math.exp((out[action] ?? 0) - top)
  const log = top + Math.log(total)
  for (const action of possible) out[action] = (out[action] ?? 0) - log
}

function unitsThatVote(hidden: Layer): readonly number[] {
  const units: number[] = []
  for (let j = 0; j < hidden.length; j++) if ((hidden[j] ?? 0) > 0) units.push(j)
  return units
}
