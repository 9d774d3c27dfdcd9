// YAML that people write, checked by a schema: publication.yaml and the front matter of pages. Every
// finding has a place in the source; none is thrown.

import { type Document, parseDocument, type YAMLError } from 'yaml'
import type { z } from 'zod'

import type { Code, Diagnostic } from '../model/diagnostic.ts'
import { FILE_START, positionAt } from './position.ts'
import { schemaFindings } from './schema-findings.ts'

/** What the settings must be, and the code of a finding about them. */
export type Form<T> = {
  readonly schema: z.ZodType<T> & { readonly shape: Readonly<Record<string, unknown>> }
  readonly code: Extract<Code, 'publication-invalid' | 'front-matter-invalid'>
  /** For each required setting, a line that would be right. */
  readonly examples: Readonly<Record<string, string>>
}

export type Settings<T> = {
  /** Absent only when there are diagnostics. */
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
}

/** Settings are some twenty lines; this much is a page that was saved under their name. */
const LONGEST = 65_536
/** Settings need no aliases; this many are harmless, and a bomb of them is refused. */
const MOST_ALIASES = 100

/** The value, and all that is wrong with the source at once; positions are those of the source. */
export function parseSettings<T>(source: string, form: Form<T>): Settings<T> {
  if (source.length > LONGEST) return notYaml('it is longer than 64 KiB')
  const document = parseDocument(source, { prettyErrors: false, stringKeys: true })
  // Where the stack ends is not the same on every machine, so no place is given.
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    return notYaml('its brackets are nested too deeply')
  }
  const found = syntaxFindings(document.errors, source, form.code)
  // A key that is given twice is no reason to keep silent about the others.
  if (found.some(({ code }) => code === 'yaml-invalid')) return { diagnostics: found }
  const { value, problem } = toValue(document)
  if (problem !== undefined) return notYaml(problem)
  const { data, error } = form.schema.safeParse(value ?? {})
  const issues = error ? schemaFindings(error.issues, { document, source, form }) : []
  const diagnostics = [...found, ...issues]
  return diagnostics.length > 0 || data === undefined
    ? { diagnostics }
    : { value: data, diagnostics }
}

const notYaml = (detail: string): { readonly diagnostics: readonly Diagnostic[] } => ({
  diagnostics: [{ code: 'yaml-invalid', ...FILE_START, detail }],
})

/** An alias without its anchor, or a thousand of one, is only found when the value is made. */
function toValue(document: Document): { readonly value?: unknown; readonly problem?: string } {
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** The first error of each line: those after it on the line follow from it. */
function syntaxFindings(errors: readonly YAMLError[], source: string, code: Code): Diagnostic[] {
  const byLine = new Map<number, Diagnostic>()
  for (const error of errors) {
    const finding =
      error.code === 'DUPLICATE_KEY'
        ? givenTwice(error, source, code)
        : syntaxFinding(error, source)
    if (!byLine.has(finding.line)) byLine.set(finding.line, finding)
  }
  return [...byLine.values()]
}

type Placed = Diagnostic & { readonly line: number }

const syntaxFinding = ({ pos, message }: YAMLError, source: string): Placed => ({
  code: 'yaml-invalid',
  ...positionAt(source, ...pos),
  detail: message,
})

function givenTwice({ pos: [start] }: YAMLError, source: string, code: Code): Placed {
  const key = /^[^\s:]+/u.exec(source.slice(start, start + 100))?.[0] ?? ''
  const place = positionAt(source, start, start + key.length)
  return { code, ...place, detail: `\`${key}\` is given twice`, help: 'delete one of the two' }
}
