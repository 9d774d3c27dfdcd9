// Programs of the machine that tests read our output with. At home a test whose program is missing
// is skipped and says why; where CI is set, that is a failure.

import { execFile, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

export type Program = {
  /** For `test.skipIf`. */
  readonly missing: boolean
  /** Runs it to its end in the directory; never through a shell. */
  readonly run: (args: readonly string[], directory?: string) => Outcome
  /**
   * Runs it with `home` for its settings and its files, and nothing of the user's, while this process
   * goes on, which may be its server. Rejects unless it succeeds.
   */
  readonly runAtHome: (home: string, args?: readonly string[]) => Promise<unknown>
}

/** What a test prints of thousands of files at most. */
const MAX_OUTPUT = 64 * 1024 * 1024
/** Milliseconds: a program that waits for something must not outlive its test. */
const PATIENCE = 20_000

/** The program of that name on PATH. Throws when it is missing and CI is set. */
export function program(name: string): Program {
  const { PATH = '', CI } = process.env
  const missing = !PATH.split(delimiter).some((folder) => existsSync(join(folder, name)))
  if (missing && CI) throw new Error(`the tests need the program ${name}, which is not installed`)
  if (missing) console.warn(`${name} is not installed: the tests that need it are skipped`)
  return {
    missing,
    run: (args, cwd) => spawnSync(name, args, { cwd, encoding: 'utf8', maxBuffer: MAX_OUTPUT }),
    runAtHome: (home, args = []) => {
      // A user's proxy or XDG folders would lead elsewhere; without UTF-8 Chinese becomes `?`.
      const env = { PATH, HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home, LC_ALL: 'C.UTF-8' }
      return promisify(execFile)(name, args, { cwd: home, env, timeout: PATIENCE })
    },
  }
}
