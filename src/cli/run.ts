// The command line as a function: verbs are looked up and run here, and nothing else happens here.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { findNearest } from '../content/nearest.ts'
import { add } from './add.ts'
import { build } from './build.ts'
import { check } from './check.ts'
import { diff } from './diff.ts'
import { doctor } from './doctor.ts'
import { HELP, VERB_HELP } from './help.ts'
import { explainCode } from './explain-code.ts'
import type { Exit, Io, Verb } from './io.ts'
import { ids } from './ids.ts'
import { mark } from './mark.ts'
import { parse } from './parse.ts'
import { ping } from './ping.ts'
import { proof } from './proof.ts'
import { UsageError } from './usage.ts'

const VERBS: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['parse', parse],
  ['add', add],
  ['proof', proof],
  ['check', check],
  ['mark', mark],
  ['build', build],
  ['diff', diff],
  ['doctor', doctor],
  ['ping', ping],
  ['ids', ids],
  ['explain', explainCode],
  ['help', help],
])

/** Runs `argv` (without the program's name); a usage error is told on stderr. */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.stderr(`pagewire: ${error.message}\nTry: npm run -s pagewire -- --help\n`)
    return 2
  }
}

async function dispatch([word, ...args]: readonly string[], io: Io): Promise<Exit> {
  if (word === undefined) throw new UsageError('a verb is missing')
  if (word === '--help' || word === '-h') return help([], io)
  if (word === '--version') return version(io)
  const verb = VERBS.get(word)
  if (!verb) throw unknownVerb(word)
  const end = args.indexOf('--')
  const flags = end === -1 ? args : args.slice(0, end)
  return flags.includes('--help') || flags.includes('-h') ? help([word], io) : verb(args, io)
}

async function help([word]: readonly string[], io: Io): Promise<Exit> {
  if (word !== undefined && !VERBS.has(word)) throw unknownVerb(word)
  io.stdout((word !== undefined && VERB_HELP[word]) || HELP)
  return 0
}

async function version(io: Io): Promise<Exit> {
  const manifest = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')
  io.stdout(`${/"version": "([^"]+)"/u.exec(manifest)?.[1]}\n`)
  return 0
}

function unknownVerb(word: string): UsageError {
  const nearest = findNearest(word, [...VERBS.keys()])
  const meant = nearest === undefined ? '' : `; did you mean '${nearest}'?`
  return new UsageError(`'${word}' is no verb${meant}`)
}
