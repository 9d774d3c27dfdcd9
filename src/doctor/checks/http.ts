// How a feed is answered when it is asked for plainly, and once more.

import { type Finding, some, when } from '../finding.ts'
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
  const isSniffed = fieldOf(answer, 'x-content-type-options')?.toLowerCase() !== 'nosniff'
  const isFeed = Object.values(MEDIA_TYPE).some((other) => other === type)
  const isTaken = isFeed || (type !== undefined && TAKEN[format].includes(type))
  const rule = isTaken ? 'http.ctype-exact' : 'http.ctype'
  const help = `send Content-Type: ${MEDIA_TYPE[format]}; charset=utf-8`
  const seen = type ?? 'no Content-Type'
  return [
    ...when(type !== MEDIA_TYPE[format], { rule, url, seen, help }),
    ...when(isSniffed, { rule: 'http.nosniff', url }),
  ]
}

/** RFC 9110 §8.8.3. */
const ENTITY_TAG = /^(?:W\/)?"[\x21\x23-\x7E\x80-\xFF]*"$/u

function validators({ answer, url }: Document): Finding[] {
  const [tag, date] = [fieldOf(answer, 'etag'), fieldOf(answer, 'last-modified')]
  if (tag === undefined && date === undefined) return [{ rule: 'http.validators', url }]
  return [
    ...(tag === undefined
      ? [{ rule: 'http.etag-missing', url } as const]
      : when(!ENTITY_TAG.test(tag), { rule: 'http.etag-syntax', url, seen: tag })),
    ...(date === undefined
      ? [{ rule: 'http.lastmod-missing', url } as const]
      : when(!isPast(date, answer), { rule: 'http.lastmod-form', url, seen: date })),
  ]
}

function isPast(date: string, answer: Answer): boolean {
  const [time, now] = [readHttpDate(date), readHttpDate(fieldOf(answer, 'date'))]
  return time !== undefined && (now === undefined || time <= now)
}

const DAY = 24 * 60 * 60

function caching({ answer, url, feed }: Document): Finding[] {
  const control = fieldOf(answer, 'cache-control')?.toLowerCase()
  const cookie = fieldOf(answer, 'set-cookie')?.split('=')[0] ?? ''
  const vary = tokensOf(answer, 'vary').filter((name) => NO_CACHE_CAN.has(name))
  const age = Number(/\bmax-age=(\d+)/u.exec(control ?? '')?.[1] ?? 0)
  const isLong = age > DAY && !feed?.isArchive
  return [
    ...when(cookie !== '', { rule: 'http.cookies', url, seen: `Set-Cookie: ${cookie}=…` }),
    ...when(vary.length > 0, { rule: 'http.vary', url, seen: `Vary: ${vary.join(', ')}` }),
    ...(control === undefined
      ? [{ rule: 'http.cache-missing', url } as const]
      : [
          ...when(/\bno-store\b/u.test(control), {
            rule: 'http.cache-private',
            url,
            seen: control,
          }),
          ...when(isLong, { rule: 'http.cache-long', url, seen: control }),
        ]),
  ]
}

const NO_CACHE_CAN = new Set(['*', 'cookie', 'user-agent', 'referer', 'x-forwarded-for'])

/** The body of an answer as it was meant, for comparison. */
const bytesOf = (answer: Answer): Buffer => Buffer.from(unpack(answer).bytes ?? answer.body)

const CLOCKS =
  /<(?:lastBuildDate|pubDate|updated|atom:updated)>[^<]*<|"(?:date_modified|_?updated)"\s*:\s*"[^"]*"/u

function stability({ probes: { again, host } }: Visit, plain: Document): Finding[] {
  const other = again?.answer
  return [
    ...(again && other?.status === 200 ? twoFetches(plain, again, other) : []),
    ...(host?.answer?.status === 200 ? ids('ids.host', host, plain) : []),
  ]
}

function twoFetches(plain: Document, again: Exchange, other: Answer): Finding[] {
  const isSame = bytesOf(other).equals(Buffer.from(plain.bytes))
  const changed = (rule: Rule, name: string): Finding[] => {
    const [one, two] = [fieldOf(plain.answer, name), fieldOf(other, name)]
    const seen = `${one ?? 'none'}, then ${two ?? 'none'}`
    return when(one !== two, { rule, url: plain.url, seen })
  }
  return [
    ...(isSame ? [] : [unstable(plain, other)]),
    // A tag that follows a changing body is not the fault.
    ...(isSame ? changed('http.stable-etag', 'etag') : []),
    ...changed('http.stable-lastmod', 'last-modified'),
    ...(isSame ? [] : ids('ids.stable', again, plain)),
  ]
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

const idsOf = ({ feed }: Document): string[] => feed?.entries.flatMap(({ id }) => id ?? []) ?? []

function ids(rule: Rule, { ask, answer }: Exchange, plain: Document): Finding[] {
  const before = new Set(idsOf(plain))
  const after = answer ? idsOf(readDocument(ask.url, answer)) : []
  const fresh = after.filter((id) => !before.has(id))
  // A story that came out between the two fetches is one; most of them are not.
  if (before.size === 0 || fresh.length <= after.length / 2) return []
  return [{ rule, url: ask.url, seen: some(fresh, 2) }]
}
