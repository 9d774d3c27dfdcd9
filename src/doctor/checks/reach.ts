// Whether readers get the feed at all: connection, status, redirects, checks for bots, and what kind of
// thing came.

import { type Finding, heard } from '../finding.ts'
import { lastOf, type Reader, READERS, type Visit } from '../probes.ts'
import { readDocument } from '../read/document.ts'
import type { Rule } from '../rules.ts'
import { type Answer, type Exchange, type FailureKind, fieldOf } from '../wire/exchange.ts'
import { findChallenge, guardOf } from './challenge.ts'

const FAILURES: Readonly<Record<FailureKind, Rule>> = {
  name: 'reach.unreachable',
  connection: 'reach.unreachable',
  tls: 'reach.tls',
  timeout: 'reach.timeout',
  protocol: 'reach.protocol',
}

/** About this a phone needs more than a second for, every time that one story changes. */
const LARGE = 512 * 1024

/** Everything that keeps readers from this feed. */
export const judgeReach = (visit: Visit): Finding[] => [
  ...obstacleOf(lastOf(visit)),
  ...redirects(visit),
  ...readers(visit),
  ...insecure(visit),
  ...size(visit),
]

/** Why an exchange does not bring a feed; at most one finding. */
export function obstacleOf(exchange: Exchange): Finding[] {
  const { ask, answer, failure } = exchange
  if (failure) return [{ rule: FAILURES[failure.kind], url: ask.url, seen: failure.reason }]
  const challenge = findChallenge(answer)
  if (challenge && readDocument(ask.url, answer).feed === undefined) {
    const seen = `${answer.status} from ${challenge.name}, ${challenge.seen}`
    return [{ rule: 'reach.challenge', url: ask.url, seen, help: challenge.help }]
  }
  return answer.status === 200 ? kindOf(exchange) : statusOf(exchange)
}

function statusOf({ ask: { url }, answer }: Exchange): Finding[] {
  if (!answer) return []
  const { status } = answer
  const rule = ruleOfStatus(status)
  const told = ['location', 'retry-after'].flatMap((name) => {
    const value = fieldOf(answer, name)
    return value === undefined ? [] : [`${name}: ${value}`]
  })
  const help = rule === 'reach.refused' ? guardOf(answer) : undefined
  const seen = [`status ${status}`, ...told].join(', ')
  return [{ rule, url, seen, ...(help !== undefined && { help }) }]
}

function ruleOfStatus(status: number): Rule {
  if (status === 404 || status === 410) return 'reach.missing'
  if (status >= 400 && status < 500) return 'reach.refused'
  return status >= 300 && status < 400 && status !== 304 ? 'reach.redirect-loop' : 'reach.broken'
}

function kindOf({ ask: { url }, answer }: Exchange): Finding[] {
  if (!answer) return []
  if (answer.isCut) return [{ rule: 'reach.cut', url }]
  const { kind, xml, unpackFault, bytes } = readDocument(url, answer)
  if (unpackFault !== undefined) return [{ rule: 'http.ce-broken', url, seen: unpackFault }]
  if (kind === 'html') return [{ rule: 'reach.html', url, seen: typeOf(answer) }]
  if (kind !== 'other') return []
  const root = xml?.root && `an XML document <${xml.root.written}>`
  return [{ rule: 'reach.garbage', url, seen: root ?? `${bytes.length} bytes, ${typeOf(answer)}` }]
}

const typeOf = (answer: Answer): string => fieldOf(answer, 'content-type') ?? 'no Content-Type'

function redirects(visit: Visit): Finding[] {
  const { hops, offered } = visit
  const isThere = lastOf(visit).answer?.status === 200
  return hops.length > 1 && isThere
    ? [{ rule: 'reach.redirect', url: offered, seen: path(hops) }]
    : []
}

const path = (hops: readonly Exchange[]): string => {
  const steps = hops.map(({ answer, ask }) => `${answer?.status ?? 'no answer'} ${ask.url}`)
  return steps.length > 4 ? [...steps.slice(0, 3), '…'].join(' → ') : steps.join(' → ')
}

/** Readers that are kept out where the plain request is let in. */
function readers(visit: Visit): Finding[] {
  const plain = lastOf(visit)
  if (obstacleOf(plain).length > 0) return []
  return (Object.keys(READERS) as Reader[]).flatMap((reader) => {
    const exchange = visit.readers[reader]
    const isAlike = isSame(exchange?.answer, plain.answer)
    const [obstacle] = exchange && !isAlike ? obstacleOf(exchange) : []
    if (!exchange || !obstacle) return []
    const finding = heard(
      'reach.user-agent',
      exchange,
      `${reader}: ${obstacle.seen ?? obstacle.rule}`,
    )
    return [obstacle.help === undefined ? finding : { ...finding, help: obstacle.help }]
  })
}

const isSame = (one: Answer | undefined, other: Answer | undefined): boolean =>
  one?.status === other?.status && Buffer.from(one?.body ?? '').equals(other?.body ?? Buffer.of())

function insecure(visit: Visit): Finding[] {
  const { url } = lastOf(visit).ask
  const { protocol, hostname } = new URL(url)
  const isHere = /^(?:localhost|127\.|\[::1\])/u.test(hostname)
  return protocol === 'http:' && !isHere ? [{ rule: 'reach.insecure', url }] : []
}

function size({ document }: Visit): Finding[] {
  if (!document?.feed || document.bytes.length <= LARGE) return []
  const seen = `${Math.round(document.bytes.length / 1024)} KB, ${document.feed.entries.length} stories`
  return [{ rule: 'reach.size', url: document.url, seen }]
}
