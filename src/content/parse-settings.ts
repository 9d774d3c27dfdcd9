// YAML that people write, checked by a schema: publication.yaml and the front matter of pages. Every
// finding has the place of the key or the value that it is about; none is thrown.

import {
  type Document,
  isMap,
  isNode,
  isScalar,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { z } from 'zod'

import type { Code, Diagnostic } from '../model/diagnostic.ts'
import { findNearest } from './nearest.ts'
import { FILE_START, positionAt } from './position.ts'

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
  if (source.length > LONGEST) {
    return {
      diagnostics: [{ code: 'yaml-invalid', ...FILE_START, detail: 'it is longer than 64 KiB' }],
    }
  }
  const document = parseDocument(source, { prettyErrors: false, stringKeys: true })
  const found = syntaxFindings(document.errors, source, form.code)
  if (found.some(({ code }) => code === 'yaml-invalid')) return { diagnostics: found }
  const { value, problem } = toValue(document)
  if (problem !== undefined) {
    return { diagnostics: [...found, { code: 'yaml-invalid', ...FILE_START, detail: problem }] }
  }
  const result = form.schema.safeParse(value ?? {})
  if (result.success)
    return found.length > 0 ? { diagnostics: found } : { value: result.data, diagnostics: [] }
  const issues = distinct(result.error.issues)
  return {
    diagnostics: [
      ...found,
      ...issues.flatMap((issue) => findings(issue, { document, source, form })),
    ],
  }
}

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
    const [start] = error.pos
    const twice = error.code === 'DUPLICATE_KEY' && wordAt(source, start)
    const place = positionAt(source, start, twice ? start + twice.length : start)
    if (byLine.has(place.line)) continue
    const finding: Diagnostic = twice
      ? { code, ...place, detail: `\`${twice}\` is given twice`, help: 'delete one of the two' }
      : { code: 'yaml-invalid', ...place, detail: error.message }
    byLine.set(place.line, finding)
  }
  return [...byLine.values()]
}

const wordAt = (source: string, start: number): string =>
  /^["']?[^\s:"']+["']?/u.exec(source.slice(start, start + 100))?.[0] ?? ''

type Issue = z.core.$ZodIssue
type Context = {
  readonly document: Document
  readonly source: string
  readonly form: Form<unknown>
}

/** One finding a value: that an empty address is no address follows from its being empty. */
function distinct(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>()
  return issues.filter((issue) => {
    const place = `${issue.path.join('\n')}${issue.code === 'unrecognized_keys' ? '\nkeys' : ''}`
    return !seen.has(place) && seen.add(place)
  })
}

function findings(issue: Issue, context: Context): Diagnostic[] {
  const { document, form } = context
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, issue.path, context))
  if (issue.path.length > 0 && !document.hasIn(issue.path))
    return [missingKey(issue.path.join('.'), context)]
  const isKey = issue.code === 'invalid_key'
  const message = isKey
    ? (issue.issues[0]?.message ?? issue.message)
    : sentence(issue, document.getIn(issue.path) === null)
  const node = isKey ? keyNode(document, issue.path) : valueNode(document, issue.path)
  const name = issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : ''
  return [{ code: form.code, ...placeOf(node, context), detail: name + message }]
}

function unknownKey(key: string, path: readonly PropertyKey[], context: Context): Diagnostic {
  const known = Object.keys(context.form.schema.shape)
  const nearest = findNearest(key, known)
  const names = known.map((name) => `\`${name}\``).join(', ')
  return {
    code: context.form.code,
    ...placeOf(keyNode(context.document, [...path, key]), context),
    detail: `\`${key}\` is no setting`,
    help: nearest === undefined ? `the settings are ${names}` : `did you mean \`${nearest}\`?`,
  }
}

function missingKey(key: string, { form }: Context): Diagnostic {
  const example = form.examples[key]
  return {
    code: form.code,
    ...FILE_START,
    detail: `\`${key}\` is missing`,
    ...(example !== undefined && { help: `write \`${example}\`` }),
  }
}

/** zod's own messages speak of records and undefined; ours speak of what to write. */
function sentence(issue: Issue, isEmpty: boolean): string {
  if (isEmpty) return 'must not be empty'
  if (issue.code === 'invalid_union') return 'must be one word or number'
  if (issue.code !== 'invalid_type') return issue.message
  if (issue.expected === 'string') return 'must be text; put it in quotes'
  return 'must be lines of `name: value`'
}

function keyNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  return isNode(pair?.key) ? pair.key : undefined
}

/** The value, or its key where nothing was written after the colon. */
function valueNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  const node = path.length > 0 ? document.getIn(path, true) : document.contents
  const isEmpty = isScalar(node) && node.range?.[0] === node.range?.[1]
  return isNode(node) && !isEmpty ? node : keyNode(document, path)
}

function placeOf(node: Node | undefined, { source }: Context): Partial<Diagnostic> {
  const [start, end] = node?.range ?? [0, 0]
  return positionAt(source, start, end)
}
