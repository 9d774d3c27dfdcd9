// Prints what doctor found for people, in the manner of report.ts: worst first, each rule once, with
// every place where it is broken. Nothing of the site reaches the terminal raw.

import type { Finding } from '../doctor/finding.ts'
import { OWN_NAME } from '../doctor/probes.ts'
import { type Rule, ruleOf } from '../doctor/rules.ts'
import type { Ask } from '../doctor/wire/exchange.ts'
import { plural, type Terminal } from './report.ts'
import { visible } from './visible.ts'

type Severity = 'error' | 'warning' | 'note'

const SEVERITIES = ['error', 'warning', 'note'] as const satisfies readonly Severity[]
const COLOUR: Readonly<Record<Severity, string>> = { error: '31', warning: '33', note: '36' }
/** A fault of the server is the same at every feed: the first tell enough. */
const MOST_PLACES = 5
/** A title of the site may be as long as it likes. */
const MOST_SEEN = 300

/** Every rule that is broken, then the count; empty when there are no findings. */
export function renderFindings(findings: readonly Finding[], terminal: Terminal): string {
  const groups = Map.groupBy(findings, ({ rule }) => rule)
  const inOrder = SEVERITIES.flatMap((severity) =>
    [...groups].filter(([rule]) => ruleOf(rule).severity === severity),
  )
  const shown = inOrder.map(([rule, group]) => renderRule(rule, group, terminal))
  return [...shown, summaryOf(findings)].filter(Boolean).join('\n')
}

function renderRule(rule: Rule, findings: readonly Finding[], { isColoured }: Terminal): string {
  const paint = (code: string, words: string): string =>
    isColoured ? `\u001B[${code}m${words}\u001B[0m` : words
  const { severity, says, fix, zh, source } = ruleOf(rule)
  const [first] = findings
  const head = paint(`1;${COLOUR[severity]}`, `${severity}:`)
  const places = findings.slice(0, MOST_PLACES).map((finding) => `  at ${placeOf(finding)}`)
  const rest = findings.length - MOST_PLACES
  return [
    `${head} ${says} ${paint('2', `[${rule}]`)}`,
    ...places,
    ...(rest > 0 ? [`  and at ${rest} more`] : []),
    ...(first?.ask ? [`  try: ${visible(curlOf(first.ask))}`] : []),
    `  help: ${visible(first?.help ?? fix)}`,
    `  說明：${zh}`,
    `  source: ${source}`,
    '',
  ].join('\n')
}

function placeOf({ url, seen }: Finding): string {
  if (!seen) return visible(url)
  const short = seen.length > MOST_SEEN ? `${seen.slice(0, MOST_SEEN).toWellFormed()}…` : seen
  return visible(`${url}: ${short.replaceAll(/\s+/gu, ' ')}`)
}

/** A command that shows the same on any machine. */
export function curlOf({ url, method = 'GET', fields = [] }: Ask): string {
  const names = new Set(fields.map(([name]) => name.toLowerCase()))
  const asked = fields
    .filter(([name, value]) => !(name === 'Accept' && value === '*/*') && value !== OWN_NAME)
    .map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`)
  // curl would send its own.
  const nameless = names.has('user-agent') ? [] : [`-H 'User-Agent:'`]
  const how = method === 'GET' ? '-D - -o /dev/null' : method === 'HEAD' ? '-I' : `-i -X ${method}`
  return ['curl -sS', how, ...nameless, ...asked, quote(url)].join(' ')
}

const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`

/** `2 errors, 1 warning`. */
function summaryOf(findings: readonly Finding[]): string {
  const rules = new Set(findings.map(({ rule }) => rule))
  const counts = SEVERITIES.flatMap((severity) => {
    const count = [...rules].filter((rule) => ruleOf(rule).severity === severity).length
    return count > 0 ? [plural(count, severity)] : []
  })
  return counts.length > 0 ? `${counts.join(', ')}\n` : ''
}
