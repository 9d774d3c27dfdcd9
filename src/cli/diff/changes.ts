// What a reader would see changed in one story: its blocks before and after, paired as they stand.

import type { Held } from './held.ts'
import type { SeenBlock } from '../../doctor/read/seen-blocks.ts'

/** `before` is absent for what was added, `after` for what was taken out. */
export type Change = {
  readonly kind: string
  readonly before?: string
  readonly after?: string
}

/** In reading order, the headline first; none where only spacing differs. */
export function changesOf(before: Held, after: Held): readonly Change[] {
  const title = [{ kind: 'headline', text: before.title }]
  return changesIn(
    [...title, ...before.blocks],
    [{ kind: 'headline', text: after.title }, ...after.blocks],
  )
}

const key = ({ kind, text }: SeenBlock): string => `${kind} ${text.replaceAll(/\s/gu, '')}`

/** The blocks that both have, in order, as pairs of places (longest common subsequence). */
function commonBlocks(before: readonly string[], after: readonly string[]) {
  const rows = before.length + 1
  const columns = after.length + 1
  const lengths = new Uint32Array(rows * columns)
  const at = (row: number, column: number): number => lengths[row * columns + column] ?? 0
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const length =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
      lengths[row * columns + column] = length
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; at(row, column) > 0;) {
    if (before[row] === after[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return pairs
}

function changesIn(before: readonly SeenBlock[], after: readonly SeenBlock[]): Change[] {
  const pairs = commonBlocks(before.map(key), after.map(key))
  const ends = [...pairs, [before.length, after.length] as const]
  return ends.flatMap(([row, column], index) => {
    const [lastRow, lastColumn] = pairs[index - 1] ?? [-1, -1]
    return changesBetween(before.slice(lastRow + 1, row), after.slice(lastColumn + 1, column))
  })
}

/** Between two blocks that stayed: one of a kind takes the place of the first of that kind. */
function changesBetween(before: readonly SeenBlock[], after: readonly SeenBlock[]): Change[] {
  const left = [...before]
  const added = after.map(({ kind, text }): Change => {
    const at = left.findIndex((block) => block.kind === kind)
    const [block] = at === -1 ? [] : left.splice(at, 1)
    return block ? { kind, before: block.text, after: text } : { kind, after: text }
  })
  return [...added, ...left.map(({ kind, text }): Change => ({ kind, before: text }))]
}
