// The report of a run, with memory over time as a drawing of characters.

import { median } from '../bench/ask.ts'
import { type Memory, totalOf } from './memory.ts'

export type Sample = { readonly seconds: number; readonly memory: Memory }

const MIB = 1024 * 1024
const COLUMNS = 72
const ROWS = 12

/** The median of a program, or of all, in the half minute from `seconds` on. */
export function heldAt(samples: readonly Sample[], seconds: number, program?: string): number {
  const near = samples.filter((one) => one.seconds >= seconds && one.seconds <= seconds + 30)
  return median(
    near.map(({ memory }) => (program === undefined ? totalOf(memory) : (memory[program] ?? 0))),
  )
}

export const inMib = (bytes: number): string => `${Math.round(bytes / MIB)} MiB`

/** Each column is the median of its time; from nought up to the most that was held. */
export function drawMemory(samples: readonly Sample[]): string {
  const last = samples.at(-1)?.seconds ?? 0
  const columns = Array.from({ length: COLUMNS }, (_, column) => {
    const middle = ((column + 0.5) * last) / COLUMNS
    const reach = Math.max(last / COLUMNS, 3) / 2
    const near = samples.filter(({ seconds }) => Math.abs(seconds - middle) <= reach)
    return median(near.map(({ memory }) => totalOf(memory)))
  })
  const top = Math.max(...columns, 1)
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const least = (top * (ROWS - row - 0.5)) / ROWS
    const bar = columns.map((bytes) => (bytes >= least ? '█' : ' ')).join('')
    const label = row === 0 ? inMib(top) : row === ROWS - 1 ? '0' : ''
    return `${label.padStart(9)} │${bar}`.trimEnd()
  })
  const axis = `${' '.repeat(9)} └${'─'.repeat(COLUMNS)}`
  const end = `${Math.round(last / 60)} min`
  return [...lines, axis, `${' '.repeat(11)}0${end.padStart(COLUMNS - 1)}`].join('\n')
}
