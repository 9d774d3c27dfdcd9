// The one place that asks another server: HTTP/1.1 as plain feed readers speak it. Node's `fetch`
// decodes bodies, adds header fields and joins those of one name; what is judged here must be raw.

import { Agent as HttpAgent, type IncomingMessage, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

import { type Ask, type Exchange, type Failure, type FailureKind, type Field } from './exchange.ts'

export type Limits = {
  /** Until the last byte of the body: newsboat and miniflux give up after 30 and 20 seconds. */
  readonly milliseconds: number
  /** Of a body as sent; the rest is not read. */
  readonly bytes: number
}

export const LIMITS: Limits = { milliseconds: 20_000, bytes: 16 * 1024 * 1024 }

const HTTP_AGENT = new HttpAgent({ keepAlive: true })
const HTTPS_AGENT = new HttpsAgent({ keepAlive: true })

/** Asks once; follows nothing. Never throws: what goes wrong is the exchange's failure. */
export async function exchange(ask: Ask, limits: Limits = LIMITS): Promise<Exchange> {
  try {
    return await attempt(ask, limits)
  } catch (error) {
    // A kept connection may be closed by the server just as it is used again.
    if (error instanceof StaleConnection) return exchange(ask, limits)
    return { ask, failure: failureOf(error, limits) }
  }
}

class StaleConnection extends Error {}

function attempt(ask: Ask, limits: Limits): Promise<Exchange> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  const { promise, resolve, reject } = Promise.withResolvers<Exchange>()
  const isSecure = ask.url.startsWith('https:')
  const request = (isSecure ? httpsRequest : httpRequest)(ask.url, {
    method: ask.method ?? 'GET',
    headers: Object.fromEntries([...(ask.fields ?? []), ...lengthOf(ask)]),
    agent: isSecure ? HTTPS_AGENT : HTTP_AGENT,
    signal,
  })
  request.on('error', (error: NodeJS.ErrnoException) => {
    const isStale = request.reusedSocket && ['ECONNRESET', 'EPIPE'].includes(error.code ?? '')
    reject(isStale ? new StaleConnection() : error)
  })
  request.on('response', (response) => {
    readAll(response, limits.bytes).then(({ body, isCut }) => {
      const { statusCode: status = 0 } = response
      const answer = { status, fields: fieldsOf(response), body, ...(isCut && { isCut }) }
      resolve({ ask, answer })
    }, reject)
  })
  // Nothing else tells of a 101 that nobody asked for, and the request would never end.
  request.on('upgrade', (response, socket) => {
    socket.destroy()
    const { statusCode: status = 0 } = response
    resolve({ ask, answer: { status, fields: fieldsOf(response), body: new Uint8Array() } })
  })
  request.end(ask.body)
  return promise
}

const lengthOf = ({ body }: Ask): Field[] =>
  body === undefined ? [] : [['Content-Length', String(Buffer.byteLength(body))]]

async function readAll(response: IncomingMessage, limit: number) {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    // Leaving the loop closes the connection.
    if (size > limit) return { body: Buffer.concat(chunks).subarray(0, limit), isCut: true }
  }
  return { body: Buffer.concat(chunks), isCut: false }
}

const fieldsOf = ({ rawHeaders }: IncomingMessage): Field[] =>
  rawHeaders.flatMap((name, at) =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] satisfies Field] : [],
  )

const TLS = /^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|EPROTO|HOSTNAME_MISMATCH)/u

function failureOf(error: unknown, { milliseconds }: Limits): Failure {
  // A host was tried at several addresses: what the first one said.
  const cause: unknown = error instanceof AggregateError ? (error.errors[0] ?? error) : error
  const { code, name, message } = cause as NodeJS.ErrnoException
  const kind = kindOf(code ?? name)
  if (kind === 'timeout') {
    return { kind, reason: `no complete answer within ${milliseconds / 1000} s` }
  }
  // Behind the semicolon Node advises whoever runs it.
  return { kind, reason: kind === 'tls' ? `${message.split(';')[0]} (${code})` : message }
}

function kindOf(code: string): FailureKind {
  if (['AbortError', 'TimeoutError', 'ABORT_ERR', 'ETIMEDOUT'].includes(code)) return 'timeout'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name'
  if (TLS.test(code)) return 'tls'
  return code.startsWith('HPE_') || code.startsWith('ERR_') ? 'protocol' : 'connection'
}
