// A long job shows how far it is, on a terminal only, and leaves nothing behind.

import { cut } from './cells.ts'
import type { Io } from './io.ts'
import { visible } from './visible.ts'

export type Progress = (done: number, total: number) => void

/** Shows `label 12/90` in place; the last step takes it away. Silent in a pipe. */
export function progress(label: string, io: Io): Progress {
  if (!io.isTTY) return () => undefined
  let shown = ''
  return (done, total) => {
    const percent = `${label} ${Math.floor((100 * done) / Math.max(1, total))}%`
    if (percent === shown) return
    shown = percent
    io.stderr(done < total ? `\r${percent}` : `\r\u001B[K`)
  }
}

/** Shows what is being done, in place; without a step it takes it away. Silent in a pipe. */
export function showStep(io: Io): (step?: string) => void {
  if (!io.isTTY) return () => undefined
  return (step) => {
    io.stderr(`\r\u001B[K${step === undefined ? '' : cut(visible(step), io.columns - 1)}`)
  }
}
