// Polls that find nothing new, and polls that must find something: RFC 9110 §13 as readers use it.

import { type Finding, heard } from '../finding.ts'
import type { Probe, Visit } from '../probes.ts'
import { readHttpDate } from '../read/dates.ts'
import { readDocument } from '../read/document.ts'
import type { Feed } from '../read/feed.ts'
import type { Rule } from '../rules.ts'
import { type Answer, fieldOf } from '../wire/exchange.ts'

/** Which rule is broken when a probe is not answered with 304. */
const NOT_MODIFIED: readonly (readonly [Probe, Rule])[] = [
  ['inm', 'http.inm'],
  ['inm-weak', 'http.inm-weak'],
  ['inm-list', 'http.inm-list'],
  ['inm-star', 'http.inm-star'],
  ['inm-compressed', 'http.inm-compressed'],
  ['ims', 'http.ims'],
  ['ims-later', 'http.ims-later'],
  ['ims-rfc850', 'http.ims-forms'],
  ['ims-asctime', 'http.ims-forms'],
  ['both', 'http.both'],
]

/** Which is broken when one is. */
const MODIFIED: readonly (readonly [Probe, Rule])[] = [
  ['inm-other', 'http.inm-sub'],
  ['inm-part', 'http.inm-sub'],
  ['both-other', 'http.inm-wins'],
  ['ims-old', 'http.ims-old'],
  ['ims-invalid', 'http.ims-invalid'],
]

export function judgeConditional(visit: Visit): Finding[] {
  const plain = visit.document?.answer
  if (!plain || !visit.document?.feed) return []
  return [
    ...notModified(visit, plain),
    ...modified(visit),
    ...fields(visit, plain),
    ...ifMatch(visit),
    ...delta(visit),
  ]
}

function notModified({ probes }: Visit, plain: Answer): Finding[] {
  const found: Finding[] = []
  for (const [probe, rule] of NOT_MODIFIED) {
    const exchange = probes[probe]
    if (exchange?.answer?.status !== 200 || !isMeant(probe, plain)) continue
    // Where the plain form fails, the finer ones tell nothing more.
    const isKnown = found.some((one) => one.rule === BASE[rule] || one.rule === rule)
    if (!isKnown) found.push(heard(rule, exchange, 'status 200'))
  }
  return found
}

const BASE: Readonly<Partial<Record<Rule, Rule>>> = {
  'http.inm-weak': 'http.inm',
  'http.inm-list': 'http.inm',
  'http.inm-star': 'http.inm',
  'http.inm-compressed': 'http.inm',
  'http.ims-later': 'http.ims',
  'http.ims-forms': 'http.ims',
  'http.both': 'http.inm',
}

/** The Date of the answer, sent back, is a later date only if Last-Modified is no later. */
function isMeant(probe: Probe, plain: Answer): boolean {
  if (probe !== 'ims-later') return true
  const [date, modified] = ['date', 'last-modified'].map((name) =>
    readHttpDate(fieldOf(plain, name)),
  )
  return date !== undefined && modified !== undefined && modified <= date
}

function modified({ probes }: Visit): Finding[] {
  const found: Finding[] = []
  for (const [probe, rule] of MODIFIED) {
    const exchange = probes[probe]
    const isKnown = found.some((one) => one.rule === rule)
    if (exchange?.answer?.status === 304 && !isKnown)
      found.push(heard(rule, exchange, 'status 304'))
  }
  return found
}

/** RFC 9110 §15.4.5: what a 304 must have when the 200 has it. */
const KEPT = ['etag', 'cache-control', 'vary', 'content-location', 'expires']

/** Of the first 304 there was. */
function fields({ probes }: Visit, plain: Answer): Finding[] {
  const exchange = [probes.inm, probes.ims].find((one) => one?.answer?.status === 304)
  const answer = exchange?.answer
  if (!exchange || !answer) return []
  const found: Finding[] = []
  const missing = KEPT.filter(
    (name) => fieldOf(plain, name) !== undefined && fieldOf(answer, name) === undefined,
  )
  if (missing.length > 0) found.push(heard('http.304-headers', exchange, missing.join(', ')))
  const length = Number(fieldOf(answer, 'content-length') ?? 0)
  const isFull = fieldOf(plain, 'content-length') === fieldOf(answer, 'content-length')
  if (answer.body.length > 0 || (length > 0 && !isFull)) {
    found.push(heard('http.304-body', exchange, `${answer.body.length || length} bytes`))
  }
  const cors = 'access-control-allow-origin'
  if (fieldOf(plain, cors) !== undefined && fieldOf(answer, cors) === undefined) {
    found.push(heard('http.304-cors', exchange))
  }
  return found
}

function ifMatch({ probes }: Visit): Finding[] {
  const exchange = probes['if-match']
  return exchange?.answer?.status === 200 ? [heard('http.if-match', exchange, 'status 200')] : []
}

/** RFC 3229 §10.4.1: a 226 says by IM what was done, and here leaves out what the client has. */
function delta({ probes: { aim }, document }: Visit): Finding[] {
  const fault =
    aim?.answer && document?.feed && faultOfDelta(aim.answer, document.feed, aim.ask.url)
  return aim && fault ? [heard('http.aim-226', aim, fault)] : []
}

function faultOfDelta(answer: Answer, { entries }: Feed, url: string): string | undefined {
  const done = fieldOf(answer, 'im')
  if (answer.status === 200) return done === undefined ? undefined : '200 with IM'
  if (answer.status !== 226) return `status ${answer.status}`
  if (!/(?:^|,\s*)feed\b/u.test(done ?? '')) return '226 without IM: feed'
  const { feed } = readDocument(url, answer)
  const known = new Set(entries.map(({ id }) => id))
  if (!feed) return '226 without a feed'
  const isPart = feed.entries.every(({ id }) => known.has(id))
  return isPart ? undefined : '226 with entries that the feed does not have'
}
