// Arguments of a verb. What cannot be understood is thrown as UsageError and becomes exit status 2 in
// one place, run.ts.

import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

import { findNearest } from '../content/nearest.ts'

/** The message is for people: what was not understood, and what may have been meant. */
export class UsageError extends Error {}

type Arguments<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>

/** The options and what stands between them; throws UsageError. */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
): Arguments<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(sentence(error, Object.keys(options)), { cause: error })
  }
}

/** Node's first sentence is clear; the rest of it is advice that confuses. */
function sentence(error: unknown, known: readonly string[]): string {
  const message = error instanceof Error ? error.message : String(error)
  const [first = message] = message.split(/\. |\n/u)
  const flag = /^Unknown option '--?([^']+)'/u.exec(message)?.[1]
  const nearest = flag === undefined ? undefined : findNearest(flag, known)
  return nearest === undefined ? first : `${first}; did you mean '--${nearest}'?`
}
