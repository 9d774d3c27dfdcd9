// Every regular expression of the source: those that are written there, by the parser of the language, and those that
// are put together, by watching the constructor while their files are loaded.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { parseSync, Visitor } from 'oxc-parser'

const SOURCE = join(import.meta.dirname, '../../src')

export type Pattern = { readonly file: string; readonly source: string; readonly flags: string }

export type Collected = {
  readonly patterns: readonly Pattern[]
  /** Files that put some together only when they are asked to. */
  readonly later: readonly string[]
}

/** The linter's name for one: unique by what it says. */
export const nameOf = ({ source, flags }: Pattern): string => `/${source}/${flags}`

/** `fit` learns from pages that we have annotated ourselves. */
const files = (): readonly string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/u.test(file) && !file.startsWith('fit/'))
    .sort()

export async function collectPatterns(): Promise<Collected> {
  const patterns: Pattern[] = []
  const later: string[] = []
  for (const file of files()) {
    const { written, isMade } = readFile(file)
    patterns.push(...written)
    if (!isMade) continue
    const made = await watchPatterns(file)
    patterns.push(...made)
    if (made.length === 0) later.push(file)
  }
  return { patterns, later }
}

function readFile(file: string): { written: readonly Pattern[]; isMade: boolean } {
  const { program, errors } = parseSync(file, readFileSync(join(SOURCE, file), 'utf8'))
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`)
  const written: Pattern[] = []
  let isMade = false
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return
      written.push({ file, source: node.regex.pattern, flags: node.regex.flags })
    },
    NewExpression({ callee }) {
      isMade ||= callee.type === 'Identifier' && callee.name === 'RegExp'
    },
    CallExpression({ callee }) {
      isMade ||= callee.type === 'Identifier' && callee.name === 'RegExp'
    },
  }).visit(program)
  return { written, isMade }
}

/** Those that are made while the file is loaded, whether by it or by one that it imports for the first time. */
async function watchPatterns(file: string): Promise<readonly Pattern[]> {
  const made: Pattern[] = []
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args: [string | RegExp, string?]) {
      const regex = new target(...args)
      made.push({ file, source: regex.source, flags: regex.flags })
      return regex
    },
  })
  try {
    // What was loaded before makes nothing: a query makes it another module.
    await import(`${join(SOURCE, file)}?watched`)
  } finally {
    globalThis.RegExp = Native
  }
  return made
}
