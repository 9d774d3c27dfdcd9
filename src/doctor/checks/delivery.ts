// How else a feed is answered: to HEAD, compressed, to a browser, and to methods it does not have.

import { type Finding, heard } from '../finding.ts'
import { lastOf, type Visit } from '../probes.ts'
import type { Document } from '../read/document.ts'
import { unpack } from '../wire/decode.ts'
import { type Answer, type Exchange, fieldOf, mediaTypeOf, tokensOf } from '../wire/exchange.ts'

export function judgeDelivery(visit: Visit): Finding[] {
  const { document } = visit
  if (!document?.feed) return []
  return [
    ...head(visit, document.answer),
    ...compression(visit, document),
    ...choice(visit, document.answer),
    ...browsers(visit, document.answer),
    ...methods(visit),
  ]
}

/** RFC 9110 §9.3.2: HEAD may leave out what only the making of the content would tell. */
const COMPARED = ['content-type', 'etag', 'last-modified', 'cache-control', 'link']

function head({ probes: { head } }: Visit, plain: Answer): Finding[] {
  if (!head) return []
  const { answer, failure } = head
  if (!answer) return [heard('http.head', head, failure?.reason ?? '')]
  if (answer.status !== plain.status) {
    return [heard('http.head', head, `status ${answer.status} for ${plain.status}`)]
  }
  const different = COMPARED.filter((name) => fieldOf(answer, name) !== fieldOf(plain, name))
  return different.length === 0
    ? []
    : [heard('http.head', head, `it differs in ${different.join(', ')}`)]
}

/** Below this a compressed answer is no smaller on the wire. */
const WORTH_COMPRESSING = 1400
const isPacked = (answer: Answer): boolean =>
  tokensOf(answer, 'content-encoding').some((coding) => coding !== 'identity')

function compression({ probes }: Visit, plain: Document): Finding[] {
  const { gzip, br, identity, again } = probes
  const packed = [gzip, br].flatMap((exchange) =>
    exchange?.answer?.status === 200 ? [{ exchange, answer: exchange.answer }] : [],
  )
  // What changes from fetch to fetch anyway is told as that.
  const isSteady = again?.answer?.status === 200 && isSame(again.answer, plain)
  return [
    ...unasked(plain, identity),
    ...packed.flatMap(({ exchange, answer }) => judgePacked(exchange, answer, plain)),
    ...packed.flatMap(({ exchange, answer }) =>
      isSteady && isPacked(answer) && !isSame(answer, plain)
        ? [heard('http.ce-differs', exchange)]
        : [],
    ),
    ...notPacked(gzip, plain),
    ...vary([plain.answer, ...packed.map(({ answer }) => answer)], plain.url),
  ]
}

/** Whether it unpacks to the same bytes; what does not unpack is another fault. */
function isSame(answer: Answer, plain: Document): boolean {
  const { bytes } = unpack(answer)
  return bytes === undefined || Buffer.from(bytes).equals(Buffer.from(plain.bytes))
}

function unasked({ answer, url }: Document, identity: Exchange | undefined): Finding[] {
  if (isPacked(answer)) {
    const seen = `Content-Encoding: ${fieldOf(answer, 'content-encoding')}`
    return [{ rule: 'http.ce-unasked', url, seen }]
  }
  const isForced = identity?.answer && isPacked(identity.answer)
  return isForced ? [heard('http.ce-unasked', identity, 'Accept-Encoding: identity')] : []
}

function notPacked(gzip: Exchange | undefined, { bytes }: Document): Finding[] {
  if (gzip?.answer?.status !== 200 || isPacked(gzip.answer)) return []
  return bytes.length > WORTH_COMPRESSING
    ? [heard('http.ce-none', gzip, `${bytes.length} bytes`)]
    : []
}

function vary(answers: readonly Answer[], url: string): Finding[] {
  const isTold = answers.every((answer) =>
    tokensOf(answer, 'vary').some((name) => name === 'accept-encoding' || name === '*'),
  )
  return answers.some(isPacked) && !isTold ? [{ rule: 'http.vary-ae', url }] : []
}

function judgePacked(exchange: Exchange, answer: Answer, plain: Document): Finding[] {
  if (!isPacked(answer)) return []
  const { fault } = unpack(answer)
  if (fault !== undefined) return [heard('http.ce-broken', exchange, fault)]
  const tag = fieldOf(answer, 'etag')
  const isShared = tag?.startsWith('"') && tag === fieldOf(plain.answer, 'etag')
  return isShared && !isPacked(plain.answer) ? [heard('http.etag-per-encoding', exchange, tag)] : []
}

function choice({ probes: { accept } }: Visit, plain: Answer): Finding[] {
  if (!accept?.answer) return []
  const [one, two] = [mediaTypeOf(plain), mediaTypeOf(accept.answer)]
  const isTold = [plain, accept.answer].every((answer) =>
    tokensOf(answer, 'vary').includes('accept'),
  )
  return one === two || isTold
    ? []
    : [heard('http.accept', accept, `${one ?? 'none'}, but ${two ?? 'none'} for a browser`)]
}

function browsers(visit: Visit, plain: Answer): Finding[] {
  const { url } = lastOf(visit).ask
  if (fieldOf(plain, 'access-control-allow-origin') === undefined)
    return [{ rule: 'http.cors', url }]
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
