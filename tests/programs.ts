// Programs of the machine that tests read our output with. At home a test whose program is missing
// is skipped and says why; where CI is set, that is a failure.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

export type Program = {
  /** For `test.skipIf`. */
  readonly missing: boolean
  /** Runs it to its end in the directory; never through a shell. */
  readonly run: (args: readonly string[], directory?: string) => Outcome
}

/** What a test prints of thousands of files at most. */
const MAX_OUTPUT = 64 * 1024 * 1024

/** The program of that name on PATH. Throws when it is missing and CI is set. */
export function program(name: string): Program {
  const { PATH = '', CI } = process.env
  const missing = !PATH.split(delimiter).some((folder) => existsSync(join(folder, name)))
  if (missing && CI) throw new Error(`the tests need the program ${name}, which is not installed`)
  if (missing) console.warn(`${name} is not installed: the tests that need it are skipped`)
  return {
    missing,
    run: (args, cwd) => spawnSync(name, args, { cwd, encoding: 'utf8', maxBuffer: MAX_OUTPUT }),
  }
}
