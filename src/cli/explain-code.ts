// `explain`: what a diagnostic's code means and what to do, in English and Chinese.

import { findNearest } from '../content/nearest.ts'
import { CODES, type Code } from '../model/diagnostic.ts'
import type { Exit, Io } from './io.ts'
import { readArguments, UsageError } from './usage.ts'

/** One code, or the list of all. */
export async function explainCode(args: readonly string[], io: Io): Promise<Exit> {
  const { positionals } = readArguments(args, {})
  if (positionals.length === 0) {
    for (const [code, { severity, says }] of Object.entries(CODES))
      io.stdout(`${code.padEnd(24)}${severity.padEnd(9)}${says}\n`)
    return 0
  }
  for (const word of positionals) io.stdout(explain(codeOf(word)))
  return 0
}

function codeOf(word: string): Code {
  const codes = Object.keys(CODES) as Code[]
  const found = codes.find((code) => code === word)
  if (found !== undefined) return found
  const nearest = findNearest(word, codes)
  const meant =
    nearest === undefined ? '; explain alone lists them' : `; did you mean '${nearest}'?`
  throw new UsageError(`'${word}' is no code${meant}`)
}

const EFFECT = {
  error: 'It stops the build.',
  warning: 'It stops nothing; check ends with status 1.',
  note: 'It stops nothing; it is there to be looked at.',
}

function explain(code: Code): string {
  const { severity, says, fix, zh } = CODES[code]
  return `${code} (${severity})\n  ${says}. ${EFFECT[severity]}\n  help: ${fix}\n  說明：${zh}\n`
}
