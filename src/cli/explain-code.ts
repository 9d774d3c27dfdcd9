// `explain`: what a diagnostic's code or a rule of doctor means and what to do, in English and Chinese.

import { findNearest } from '../content/nearest.ts'
import { RULES } from '../doctor/rules.ts'
import { CODES, type Severity } from '../model/diagnostic.ts'
import type { Exit, Io } from './io.ts'
import { readArguments, UsageError } from './usage.ts'

type Meaning = {
  readonly severity: Severity
  readonly says: string
  readonly fix: string
  readonly zh: string
  /** Of a rule. */
  readonly source?: string
}

const MEANINGS: Readonly<Record<string, Meaning>> = { ...CODES, ...RULES }

/** One code, or the list of all. */
export async function explainCode(args: readonly string[], io: Io): Promise<Exit> {
  const { positionals } = readArguments(args, {})
  if (positionals.length === 0) {
    for (const [code, { severity, says }] of Object.entries(MEANINGS))
      io.stdout(`${code.padEnd(24)}${severity.padEnd(9)}${says}\n`)
    return 0
  }
  for (const word of positionals) io.stdout(explain(word, meaningOf(word)))
  return 0
}

function meaningOf(word: string): Meaning {
  const found = Object.hasOwn(MEANINGS, word) ? MEANINGS[word] : undefined
  if (found !== undefined) return found
  const nearest = findNearest(word, Object.keys(MEANINGS))
  const meant =
    nearest === undefined ? '; explain alone lists them' : `; did you mean '${nearest}'?`
  throw new UsageError(`'${word}' is no code${meant}`)
}

const EFFECT: Readonly<Record<Severity, string>> = {
  error: 'It stops the build.',
  warning: 'It stops nothing; check ends with status 1.',
  note: 'It stops nothing; it is there to be looked at.',
}

/** What doctor finds stops nothing but readers. */
const RULE_EFFECT: Readonly<Record<Severity, string>> = {
  error: 'It keeps readers out, or loses stories.',
  warning: 'It costs readers or the publisher something.',
  note: 'It could be better.',
}

function explain(code: string, { severity, says, fix, zh, source }: Meaning): string {
  const effect = source === undefined ? EFFECT[severity] : RULE_EFFECT[severity]
  const known = source === undefined ? '' : `  source: ${source}\n`
  return `${code} (${severity})\n  ${says}. ${effect}\n  help: ${fix}\n  說明：${zh}\n${known}`
}
