// Prints diagnostics for people. The same findings give the same text in whatever order they come;
// nothing of a file reaches the terminal raw.

import type { Sources } from '../content/read-paper.ts'
import { CODES, type Diagnostic, type Severity, severityOf } from '../model/diagnostic.ts'
import { frameOf } from './frame.ts'
import type { Io } from './io.ts'
import type { ParsedPaper } from './read-pages.ts'
import { visible } from './visible.ts'

export type Report = {
  readonly diagnostics: readonly Diagnostic[]
  /** The files that lines are shown from. */
  readonly sources: Sources
}

export type Terminal = { readonly columns: number; readonly isColoured: boolean }

/** Writes the report to stderr; colour is for terminals whose owner has not said NO_COLOR. */
export function tell(report: Report, io: Io): void {
  const isColoured = io.isTTY && !io.env['NO_COLOR']
  io.stderr(renderReport(report, { columns: io.columns, isColoured }))
}

/** Whether these findings make the exit status 1: notes do not. */
export const hasFindings = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => severityOf(diagnostic) !== 'note')

/** Whether these findings stop a build. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => severityOf(diagnostic) === 'error')

/** A page that was saved wrongly is wrong on every line: the first of them tell enough. */
const MOST_ALIKE = 10

/** Every finding in the order of files and lines, then the count; empty when there are none. */
export function renderReport({ diagnostics, sources }: Report, terminal: Terminal): string {
  const lines = new Map<string, readonly string[]>()
  const lineOf = ({ file = '', line = 0 }: Diagnostic): string | undefined => {
    if (!lines.has(file)) lines.set(file, (sources.get(file) ?? '').split(/\r?\n/u))
    return sources.has(file) ? lines.get(file)?.[line - 1] : undefined
  }
  const alike = Map.groupBy(
    diagnostics.toSorted(inOrder),
    ({ file = '', code }) => `${file}\n${code}`,
  )
  const shown = [...alike.values()].flatMap((group) => group.slice(0, MOST_ALIKE)).sort(inOrder)
  const rest = [...alike.values()].flatMap((group) => moreOf(group))
  const found = shown.map((diagnostic) => render(diagnostic, lineOf(diagnostic), terminal))
  return [...found, ...rest, summaryOf(diagnostics)].filter(Boolean).join('\n')
}

function moreOf(group: readonly Diagnostic[]): string[] {
  const [first] = group
  if (!first || group.length <= MOST_ALIKE) return []
  const count = group.length - MOST_ALIKE
  return [`${visible(first.file ?? '')}: ${count} more of the same [${first.code}]\n`]
}

const COLOUR: Readonly<Record<Severity, string>> = { error: '31', warning: '33', note: '36' }

function render(diagnostic: Diagnostic, text: string | undefined, terminal: Terminal): string {
  const paint = (code: string, words: string): string =>
    terminal.isColoured ? `\u001B[${code}m${words}\u001B[0m` : words
  const severity = severityOf(diagnostic)
  const { says, fix, zh } = CODES[diagnostic.code]
  const { line, detail, help } = diagnostic
  const sentence = detail === undefined ? says : `${says}: ${visible(detail)}`
  const head = `${placeOf(diagnostic)}${paint(`1;${COLOUR[severity]}`, `${severity}:`)} `
  const out = [`${head}${sentence} ${paint('2', `[${diagnostic.code}]`)}`]
  if (text !== undefined && line !== undefined) {
    const frame = frameOf(text, { ...diagnostic, line }, terminal.columns)
    out.push(frame.gutter + frame.text)
    out.push(`${' '.repeat(frame.gutter.length - 2)}| ${paint(COLOUR[severity], frame.carets)}`)
  }
  return [...out, `  help: ${visible(help ?? fix)}`, `  說明：${zh}`, ''].join('\n')
}

/** `file:line:column: `, as far as they are known: editors jump to it. */
function placeOf({ file, line, column }: Diagnostic): string {
  const place = [file === undefined ? undefined : visible(file), line, column]
  const known = place.filter((part) => part !== undefined)
  return known.length > 0 ? `${known.join(':')}: ` : ''
}

function inOrder(one: Diagnostic, other: Diagnostic): number {
  return (
    byText(one.file, other.file) ||
    (one.line ?? 0) - (other.line ?? 0) ||
    (one.column ?? 0) - (other.column ?? 0) ||
    byText(one.code, other.code)
  )
}

function byText(one = '', other = ''): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** `3 errors, 1 warning in 2 files`. */
function summaryOf(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity): string[] => {
    const number = diagnostics.filter((diagnostic) => severityOf(diagnostic) === severity).length
    return number > 0 ? [plural(number, severity)] : []
  }
  const files = new Set(diagnostics.map(({ file }) => file)).size
  const counts = [...count('error'), ...count('warning'), ...count('note')]
  return counts.length > 0 ? `${counts.join(', ')} in ${plural(files, 'file')}\n` : ''
}

/** `1 page`, `2 pages`, `2 stories`. */
export const plural = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : noun.replace(/y$/u, 'ie') + 's'}`

/** What was read, in a few words: `3 editions, 8 pages, 34 stories`. */
export function sizeOf({ editions }: ParsedPaper): string {
  const pages = editions.flatMap((edition) => edition.pages)
  const stories = pages.flatMap(({ page }) => page.stories)
  return [
    plural(editions.length, 'edition'),
    plural(pages.length, 'page'),
    plural(stories.length, 'story'),
  ].join(', ')
}
