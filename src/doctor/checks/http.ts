// How a feed is answered when it is asked for plainly, and once more.

import { type Finding, some } from '../finding.ts'
import type { Visit } from '../probes.ts'
import { readHttpDate } from '../read/dates.ts'
import { type Document, readDocument } from '../read/document.ts'
import type { FeedFormat } from '../../model/feed-format.ts'
import { MEDIA_TYPE } from '../../model/feed-format.ts'
import type { Rule } from '../rules.ts'
import { unpack } from '../wire/decode.ts'
import { type Answer, type Exchange, fieldOf, mediaTypeOf, tokensOf } from '../wire/exchange.ts'

/** Types under which every reader takes the format. */
const TAKEN: Readonly<Record<FeedFormat, readonly string[]>> = {
  rss: ['application/xml', 'text/xml', 'application/rdf+xml'],
  atom: ['application/xml', 'text/xml'],
  json: ['application/json'],
}

export function judgeHttp(visit: Visit): Finding[] {
  const { document } = visit
  if (!document?.feed) return []
  return [
    ...contentType(document, document.feed.format),
    ...validators(document),
    ...caching(document),
    ...stability(visit, document),
  ]
}

function contentType({ answer, url }: Document, format: FeedFormat): Finding[] {
  const type = mediaTypeOf(answer)
  const found: Finding[] = []
  const isOwn = type === MEDIA_TYPE[format]
  const isFeed = Object.values(MEDIA_TYPE).some((other) => other === type)
  if (!isOwn) {
    const isTaken = isFeed || (type !== undefined && TAKEN[format].includes(type))
    const rule = isTaken ? 'http.ctype-exact' : 'http.ctype'
    const help = `send Content-Type: ${MEDIA_TYPE[format]}; charset=utf-8`
    found.push({ rule, url, seen: type ?? 'no Content-Type', help })
  }
  if (fieldOf(answer, 'x-content-type-options')?.toLowerCase() !== 'nosniff') {
    found.push({ rule: 'http.nosniff', url })
  }
  return found
}

/** RFC 9110 §8.8.3. */
const ENTITY_TAG = /^(?:W\/)?"[\x21\x23-\x7E\x80-\xFF]*"$/u

function validators({ answer, url }: Document): Finding[] {
  const [tag, date] = [fieldOf(answer, 'etag'), fieldOf(answer, 'last-modified')]
  const found: Finding[] = []
  if (tag === undefined && date === undefined) found.push({ rule: 'http.validators', url })
  else if (tag === undefined) found.push({ rule: 'http.etag-missing', url })
  else if (date === undefined) found.push({ rule: 'http.lastmod-missing', url })
  if (tag !== undefined && !ENTITY_TAG.test(tag)) {
    found.push({ rule: 'http.etag-syntax', url, seen: tag })
  }
  if (date !== undefined) {
    const [time, now] = [readHttpDate(date), readHttpDate(fieldOf(answer, 'date'))]
    const isFuture = time !== undefined && now !== undefined && time > now
    if (time === undefined || isFuture) found.push({ rule: 'http.lastmod-form', url, seen: date })
  }
  return found
}

const DAY = 24 * 60 * 60

function caching({ answer, url, feed }: Document): Finding[] {
  const control = fieldOf(answer, 'cache-control')?.toLowerCase()
  const found: Finding[] = []
  const say = (rule: Rule, seen: string): void => void found.push({ rule, url, seen })
  if (fieldOf(answer, 'set-cookie') !== undefined) {
    say('http.cookies', `Set-Cookie: ${(fieldOf(answer, 'set-cookie') ?? '').split('=')[0]}=…`)
  }
  const vary = tokensOf(answer, 'vary').filter((name) => NO_CACHE_CAN.has(name))
  if (vary.length > 0) say('http.vary', `Vary: ${vary.join(', ')}`)
  if (control === undefined) {
    found.push({ rule: 'http.cache-missing', url })
    return found
  }
  if (/\bno-store\b/u.test(control)) say('http.cache-private', control)
  const age = Number(/\bmax-age=(\d+)/u.exec(control)?.[1] ?? 0)
  if (age > DAY && !feed?.isArchive) say('http.cache-long', control)
  return found
}

const NO_CACHE_CAN = new Set(['*', 'cookie', 'user-agent', 'referer', 'x-forwarded-for'])

/** The body of an answer as it was meant, for comparison. */
const bytesOf = (answer: Answer): Buffer => Buffer.from(unpack(answer).bytes ?? answer.body)

const CLOCKS =
  /<(?:lastBuildDate|pubDate|updated|atom:updated)>[^<]*<|"(?:date_modified|_?updated)"\s*:\s*"[^"]*"/u

function stability({ probes: { again, host } }: Visit, plain: Document): Finding[] {
  const found: Finding[] = []
  if (again?.answer?.status === 200) {
    const other = again.answer
    const isSame = bytesOf(other).equals(Buffer.from(plain.bytes))
    if (!isSame) found.push(unstable(plain, other))
    for (const [rule, name] of [
      ['http.stable-etag', 'etag'],
      ['http.stable-lastmod', 'last-modified'],
    ] as const) {
      const [one, two] = [fieldOf(plain.answer, name), fieldOf(other, name)]
      // A tag that follows a changing body is not the fault.
      if (one !== two && (isSame || name !== 'etag')) {
        found.push({ rule, url: plain.url, seen: `${one ?? 'none'}, then ${two ?? 'none'}` })
      }
    }
    found.push(...ids('ids.stable', again, plain))
  }
  return host?.answer?.status === 200 ? [...found, ...ids('ids.host', host, plain)] : found
}

/** Only the date of the feed itself differs: it is the clock. */
function unstable({ text, url }: Document, other: Answer): Finding {
  const second = bytesOf(other).toString('utf8')
  const isClock = text.replace(CLOCKS, '') === second.replace(CLOCKS, '')
  if (isClock) {
    const seen = CLOCKS.exec(second)?.[0].replace(/<$/u, '') ?? ''
    return { rule: 'feed.updated-now', url, seen }
  }
  let at = 0
  while (at < text.length && text[at] === second[at]) at += 1
  const line = text.slice(0, at).split('\n').length
  return { rule: 'http.stable-body', url, seen: `they differ from line ${line} on` }
}

function ids(rule: Rule, { ask, answer }: Exchange, plain: Document): Finding[] {
  const idsOf = ({ feed }: Document): string[] => feed?.entries.flatMap(({ id }) => id ?? []) ?? []
  const before = new Set(idsOf(plain))
  const after = answer ? idsOf(readDocument(ask.url, answer)) : []
  const fresh = after.filter((id) => !before.has(id))
  // A story that came out between the two fetches is one; most of them are not.
  if (before.size === 0 || fresh.length <= after.length / 2) return []
  return [{ rule, url: ask.url, seen: some(fresh, 2) }]
}
