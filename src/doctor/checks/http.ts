// How a feed is answered when it is asked for plainly, compressed, by HEAD, from a browser, and twice.

import { type Finding, heard, some } from '../finding.ts'
import { lastOf, type Visit } from '../probes.ts'
import { readHttpDate } from '../read/dates.ts'
import type { Document } from '../read/document.ts'
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
    ...head(visit, document.answer),
    ...compression(visit, document),
    ...choice(visit, document.answer),
    ...browsers(visit, document.answer),
    ...methods(visit),
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

function stability({ probes: { again, host }, document }: Visit, plain: Document): Finding[] {
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
    found.push(...ids('ids.stable', again, document))
  }
  return host?.answer?.status === 200 ? [...found, ...ids('ids.host', host, document)] : found
}

/** Only the date of the feed itself differs: it is the clock. */
function unstable({ text, url }: Document, other: Answer): Finding {
  const second = bytesOf(other).toString('utf8')
  const isClock = text.replace(CLOCKS, '') === second.replace(CLOCKS, '')
  const at = Array.from(text).findIndex((char, index) => Array.from(second)[index] !== char)
  return isClock
    ? { rule: 'feed.updated-now', url, seen: CLOCKS.exec(second)?.[0].replace(/<$/u, '') ?? '' }
    : { rule: 'http.stable-body', url, seen: `they differ from character ${at + 1} on` }
}

const IDS = /<(?:guid|id)\b[^>]*>([^<]*)<|"id"\s*:\s*"([^"]*)"/gu

function ids(rule: Rule, { ask, answer }: Exchange, plain: Document | undefined): Finding[] {
  const idsIn = (text: string): string[] =>
    Array.from(text.matchAll(IDS), ([, xml, json]) => xml ?? json ?? '')
  const before = new Set(idsIn(plain?.text ?? ''))
  const after = idsIn(answer ? bytesOf(answer).toString('utf8') : '')
  const fresh = after.filter((id) => !before.has(id))
  // A story that came out between the two fetches is one; all of them are not.
  if (before.size === 0 || fresh.length <= after.length / 2) return []
  return [{ rule, url: ask.url, seen: some(fresh, 2) }]
}

/** What may differ between two answers without a fault. */
const FLEETING = new Set(['date', 'age', 'connection', 'keep-alive', 'transfer-encoding', 'expires'])
/** RFC 9110 §9.3.2: HEAD may leave out what only the content would tell. */
const OF_CONTENT = new Set(['content-length', 'vary', 'trailer', 'content-encoding'])
const COMPARED = ['content-type', 'etag', 'last-modified', 'cache-control', 'link']

function head({ probes: { head } }: Visit, plain: Answer): Finding[] {
  if (!head) return []
  const { answer, failure } = head
  if (!answer) return [heard('http.head', head, failure?.reason ?? '')]
  if (answer.status !== plain.status) {
    return [heard('http.head', head, `status ${answer.status} for ${plain.status}`)]
  }
  const different = COMPARED.filter(
    (name) =>
      !FLEETING.has(name) && !OF_CONTENT.has(name) && fieldOf(answer, name) !== fieldOf(plain, name),
  )
  return different.length === 0
    ? []
    : [heard('http.head', head, `it differs in ${different.join(', ')}`)]
}

/** Below this a compressed answer is no smaller on the wire. */
const WORTH_COMPRESSING = 1400
const isPacked = (answer: Answer): boolean =>
  tokensOf(answer, 'content-encoding').some((coding) => coding !== 'identity')

function compression({ probes }: Visit, plain: Document): Finding[] {
  const found: Finding[] = []
  if (isPacked(plain.answer)) {
    found.push({
      rule: 'http.ce-unasked',
      url: plain.url,
      seen: `Content-Encoding: ${fieldOf(plain.answer, 'content-encoding')}`,
    })
  } else if (probes.identity?.answer && isPacked(probes.identity.answer)) {
    found.push(heard('http.ce-unasked', probes.identity, 'Accept-Encoding: identity'))
  }
  const packed = [probes.gzip, probes.br].flatMap((exchange) =>
    exchange?.answer?.status === 200 ? [{ exchange, answer: exchange.answer }] : [],
  )
  for (const one of packed) found.push(...judgePacked(one.exchange, one.answer, plain))
  const gzip = probes.gzip
  if (gzip?.answer?.status === 200 && !isPacked(gzip.answer) && plain.bytes.length > WORTH_COMPRESSING) {
    found.push(heard('http.ce-none', gzip, `${plain.bytes.length} bytes`))
  }
  const varies = packed.some(({ answer }) => isPacked(answer))
  const silent = varies && [plain.answer, ...packed.map(({ answer }) => answer)].some(
    (answer) => !tokensOf(answer, 'vary').some((name) => name === 'accept-encoding' || name === '*'),
  )
  return silent ? [...found, { rule: 'http.vary-ae', url: plain.url }] : found
}

function judgePacked(exchange: Exchange, answer: Answer, plain: Document): Finding[] {
  if (!isPacked(answer)) return []
  const { bytes, fault } = unpack(answer)
  if (!bytes) return [heard('http.ce-broken', exchange, fault)]
  const found: Finding[] = []
  const isSame = Buffer.from(bytes).equals(Buffer.from(plain.bytes))
  // What changes from fetch to fetch anyway is told as that.
  if (!isSame && fieldOf(answer, 'etag') === fieldOf(plain.answer, 'etag')) {
    found.push(heard('http.ce-differs', exchange, `${bytes.length} and ${plain.bytes.length} bytes`))
  }
  const tag = fieldOf(answer, 'etag')
  if (tag?.startsWith('"') && tag === fieldOf(plain.answer, 'etag') && !isPacked(plain.answer)) {
    found.push(heard('http.etag-per-encoding', exchange, tag))
  }
  return found
}

function choice({ probes: { accept } }: Visit, plain: Answer): Finding[] {
  if (!accept?.answer) return []
  const [one, two] = [mediaTypeOf(plain), mediaTypeOf(accept.answer)]
  const isTold = [plain, accept.answer].every((answer) => tokensOf(answer, 'vary').includes('accept'))
  return one === two || isTold
    ? []
    : [heard('http.accept', accept, `${one ?? 'none'}, but ${two ?? 'none'} for a browser`)]
}

function browsers(visit: Visit, plain: Answer): Finding[] {
  const { url } = lastOf(visit).ask
  if (fieldOf(plain, 'access-control-allow-origin') === undefined) return [{ rule: 'http.cors', url }]
  const { preflight } = visit.probes
  if (!preflight?.answer) return []
  const allowed = tokensOf(preflight.answer, 'access-control-allow-headers')
  const isOk = preflight.answer.status >= 200 && preflight.answer.status < 300
  const isAllowed = allowed.includes('if-none-match') || allowed.includes('*')
  return isOk && isAllowed
    ? []
    : [heard('http.preflight', preflight, `status ${preflight.answer.status}`)]
}

function methods({ probes: { propfind } }: Visit): Finding[] {
  if (!propfind?.answer) return []
  const { status } = propfind.answer
  // RFC 9110 §15.6.2: a server that knows the method nowhere says 501.
  const isRefused = status === 501 || (status === 405 && fieldOf(propfind.answer, 'allow'))
  return isRefused ? [] : [heard('http.405', propfind, `status ${status}`)]
}

