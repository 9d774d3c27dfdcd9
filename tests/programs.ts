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
  /** Where it stands, for libraries that start it themselves. */
  readonly path: string
  /** Runs it to its end in the directory; never through a shell. */
  readonly run: (args: readonly string[], directory?: string) => Outcome
  /** The same, here, with the text to read. */
  readonly feed: (args: readonly string[], input: string) => Outcome
  /**
   * Runs it with `home` for its settings and its files, and nothing of the user's, while this process
   * goes on, which may be its server. Rejects unless it succeeds.
   */
  readonly runAtHome: (
    home: string,
    args?: readonly string[],
  ) => Promise<{ readonly stdout: string }>
}

/** What a test prints of thousands of files at most. */
const MAX_OUTPUT = 64 * 1024 * 1024
/** Milliseconds: a program that waits for something must not outlive its test. */
const PATIENCE = 20_000

/**
 * The program of that name on PATH. An interpreter is no use without the library that a test is about:
 * then it is the first of that name which ends well when it runs `probe`. Throws when there is none and CI
 * is set.
 */
export function program(name: string, probe?: readonly string[]): Program {
  const { PATH = '', CI } = process.env
  const found = PATH.split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path) && (!probe || spawnSync(path, probe).status === 0))
  const wanted = [name, ...(probe ?? [])].join(' ')
  if (!found && CI) throw new Error(`the tests need a program that is not installed: ${wanted}`)
  if (!found) console.warn(`not installed, so the tests that need it are skipped: ${wanted}`)
  const path = found ?? name
  return {
    missing: !found,
    path,
    run: (args, cwd) => spawnSync(path, args, { cwd, encoding: 'utf8', maxBuffer: MAX_OUTPUT }),
    feed: (args, input) =>
      spawnSync(path, args, { input, encoding: 'utf8', maxBuffer: MAX_OUTPUT }),
    runAtHome: (home, args = []) => {
      // A user's proxy or XDG folders would lead elsewhere; without UTF-8 Chinese becomes `?`.
      const env = { PATH, HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home, LC_ALL: 'C.UTF-8' }
      return promisify(execFile)(path, args, { cwd: home, env, timeout: PATIENCE })
    },
  }
}
