// A terminal for one test: what was written, and nothing of the process.

import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

export type Ran = { readonly exit: number; readonly out: string; readonly err: string }

/** Runs the command line as in a pipe of 80 cells; `given` says what is otherwise. */
export async function runIn(given: Partial<Io>, ...argv: string[]): Promise<Ran> {
  let out = ''
  let err = ''
  const exit = await run(argv, {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    stdin: () => Promise.resolve(Buffer.from('')),
    isTTY: false,
    columns: 80,
    env: {},
    ...given,
  })
  return { exit, out, err }
}
