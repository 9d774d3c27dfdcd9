// The server of the literal paper: every request answered to the letter of RFC 9110, without a network.

import { brotliCompressSync, gzipSync } from 'node:zlib'

import type { Finding } from '../../src/doctor/finding.ts'
import { examine } from '../../src/doctor/walk/examine.ts'
import type { Answer, Ask, Exchange, Field } from '../../src/doctor/wire/exchange.ts'
import { MODIFIED, NOW, ORIGIN, type Paper, type Resource } from './paper.ts'

export const asked = ({ fields = [] }: Ask, name: string): string | undefined =>
  fields.find(([other]) => other.toLowerCase() === name)?.[1]

/** Nothing stands at an address that is none: a damaged feed may lead there. */
export const pathOf = ({ url }: Ask): string => URL.parse(url)?.pathname ?? ''

/** The answer with other fields; `undefined` takes one away. */
export function withFields(
  answer: Answer,
  changes: Readonly<Record<string, string | undefined>>,
): Answer {
  const names = new Set(Object.keys(changes).map((name) => name.toLowerCase()))
  const kept = answer.fields.filter(([name]) => !names.has(name.toLowerCase()))
  const added = Object.entries(changes).flatMap(([name, value]): Field[] =>
    value === undefined ? [] : [[name, value]],
  )
  return { ...answer, fields: [...kept, ...added] }
}

/** The current tag of every resource. */
export const TAG = 'W/"r1,x"'

/** As RFC 9110 has it, for a resource that was last changed at MODIFIED. */
export function serve(resource: Resource, ask: Ask): Answer {
  const { method = 'GET' } = ask
  if (method === 'OPTIONS') return bare(204, ALLOW, PREFLIGHT)
  if (method !== 'GET' && method !== 'HEAD') return bare(405, ALLOW)
  if (asked(ask, 'if-match') !== undefined) return bare(412)
  if (isCurrent(ask)) return bare(304)
  const whole = packed(resource, asked(ask, 'accept-encoding') ?? '')
  return method === 'HEAD' ? { ...whole, body: EMPTY } : whole
}

const EMPTY = new Uint8Array()
const ALLOW: Field = ['Allow', 'GET, HEAD, OPTIONS']
const PREFLIGHT: Field = ['Access-Control-Allow-Headers', 'If-None-Match, If-Modified-Since']
const FIELDS: readonly Field[] = [
  ['Date', NOW],
  ['Cache-Control', 'public, max-age=600'],
  ['ETag', TAG],
  ['Last-Modified', MODIFIED],
  ['Vary', 'Accept-Encoding'],
  ['Access-Control-Allow-Origin', '*'],
  ['X-Content-Type-Options', 'nosniff'],
]

const bare = (status: number, ...more: readonly Field[]): Answer => ({
  status,
  fields: [...FIELDS, ...more],
  body: EMPTY,
})

function packed({ type, body }: Resource, codings: string): Answer {
  const fields: Field[] = [...FIELDS, ['Content-Type', type]]
  const plain = Buffer.from(body)
  const [coding] = /gzip|br/u.exec(codings) ?? []
  if (coding === undefined) return { status: 200, fields, body: plain }
  const compressed = coding === 'br' ? brotliCompressSync(plain) : gzipSync(plain)
  return { status: 200, fields: [...fields, ['Content-Encoding', coding]], body: compressed }
}

function isCurrent(ask: Ask): boolean {
  const tags = asked(ask, 'if-none-match')
  if (tags !== undefined) return tags === '*' || tags.includes(TAG.slice(2))
  const since = asked(ask, 'if-modified-since') ?? ''
  const time = Date.parse(since.endsWith('GMT') ? since : `${since} GMT`)
  return time >= Date.parse(MODIFIED)
}

/** The answer of a paper, as its server gives it. */
export function answer(paper: Paper, ask: Ask): Exchange {
  const resource = paper.resources.get(pathOf(ask))
  const missing = {
    status: 404,
    fields: [['Date', NOW]] satisfies Field[],
    body: Buffer.from('無'),
  }
  let right: Answer = resource ? serve(resource, ask) : missing
  for (const twist of paper.twists) {
    const twisted = twist(ask, right)
    if ('kind' in twisted) return { ask, failure: twisted }
    right = twisted
  }
  return { ask, answer: right }
}

/** Everything that doctor finds, from the home page on. */
export async function examined(paper: Paper, url = `${ORIGIN}/`): Promise<readonly Finding[]> {
  const { findings } = await examine(url, {
    asker: async (ask) => answer(paper, ask),
    archives: 10,
    onStep: () => undefined,
  })
  return findings
}
