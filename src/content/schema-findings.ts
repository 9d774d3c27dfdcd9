// What a schema found wrong with settings, told as diagnostics at the key or the value that each is
// about, in words about what to write.

import { type Document, isMap, isNode, isScalar, type Node } from 'yaml'
import type { z } from 'zod'

import type { Diagnostic } from '../model/diagnostic.ts'
import { findNearest } from './nearest.ts'
import type { Form } from './parse-settings.ts'
import { FILE_START, positionAt } from './position.ts'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

export type Settled = {
  readonly document: Document
  readonly source: string
  readonly form: Form<unknown>
}

/** One finding for each value, key or missing setting; positions are those of the source. */
export function schemaFindings(issues: readonly Issue[], settled: Settled): Diagnostic[] {
  const meant = misspelt(issues, settled)
  const seen = new Set<string>()
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey([...issue.path, key], settled))
    }
    const name = issue.path.join('.')
    if (seen.has(name) || meant.has(name)) return []
    seen.add(name)
    return [isMissing(issue.path, settled) ? missing(name, settled) : wrong(issue, settled)]
  })
}

/** `titel` explains why `title` is missing: a second finding would say the same again. */
function misspelt(issues: readonly Issue[], settled: Settled): ReadonlySet<string | undefined> {
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []))
  const known = Object.keys(settled.form.schema.shape)
  const meant = unknown.map((key) => findNearest(key, known) ?? '')
  return new Set(meant.filter((key) => isMissing([key], settled)))
}

const isMissing = (path: Path, { document }: Settled): boolean =>
  path.length > 0 && !document.hasIn(path)

function unknownKey(path: Path, { document, source, form }: Settled): Diagnostic {
  const key = String(path.at(-1))
  const known = Object.keys(form.schema.shape)
  const nearest = findNearest(key, known)
  const names = known.map((name) => `\`${name}\``).join(', ')
  return {
    code: form.code,
    ...placeOf(keyNode(document, path), source),
    detail: `\`${key}\` is no setting`,
    help: nearest === undefined ? `the settings are ${names}` : `did you mean \`${nearest}\`?`,
  }
}

function missing(name: string, { form }: Settled): Diagnostic {
  const example = form.examples[name]
  const help = example === undefined ? {} : { help: `write \`${example}\`` }
  return { code: form.code, ...FILE_START, detail: `\`${name}\` is missing`, ...help }
}

function wrong(issue: Issue, { document, source, form }: Settled): Diagnostic {
  const name = issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : ''
  if (issue.code === 'invalid_key') {
    const detail = name + (issue.issues[0]?.message ?? issue.message)
    return { code: form.code, ...placeOf(keyNode(document, issue.path), source), detail }
  }
  const value = valueNode(document, issue.path)
  const place = placeOf(value ?? keyNode(document, issue.path), source)
  return { code: form.code, ...place, detail: name + sentence(issue, value) }
}

/** zod's own messages speak of records and undefined; ours speak of what to write. */
function sentence(issue: Issue, value: Node | undefined): string {
  if (value === undefined) return 'must not be empty'
  if (issue.code === 'invalid_union') return 'must be one word or number'
  if (issue.code !== 'invalid_type') return issue.message
  if (issue.expected === 'array') return 'must be a list in brackets: [one, another]'
  if (issue.expected !== 'string') return 'must be lines of `name: value`'
  return isScalar(value) ? 'must be text; put it in quotes' : 'must be one line of text'
}

/** Undefined where nothing is written after the colon. */
function valueNode(document: Document, path: Path): Node | undefined {
  const node = path.length > 0 ? document.getIn(path, true) : document.contents
  const isEmpty = isScalar(node) && node.range?.[0] === node.range?.[1]
  return isNode(node) && !isEmpty ? node : undefined
}

function keyNode(document: Document, path: Path): Node | undefined {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
  return isNode(pair?.key) ? pair.key : undefined
}

function placeOf(node: Node | undefined, source: string): Partial<Diagnostic> {
  const [start, end] = node?.range ?? [0, 0]
  return positionAt(source, start, end)
}
