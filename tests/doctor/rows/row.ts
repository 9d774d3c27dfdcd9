// A row of the tables of rules: how to break one thing, and what looks like it and is right.

import { gzipSync } from 'node:zlib'

import type { Rule } from '../../../src/doctor/rules.ts'
import type { Answer, Ask } from '../../../src/doctor/wire/exchange.ts'
import { PAPER, type Paper, type Twist } from '../paper.ts'
import { asked, pathOf, serve, withFields } from '../server.ts'

export type Change = (paper: Paper) => Paper

export type Row = readonly [
  rule: Rule,
  sentence: string,
  broken: Change,
  /** Beside the good paper itself, which breaks no rule. */
  right?: Change,
]

/** The paper with another text at `path`; throws unless `from` stands there. */
export function edit(path: string, from: string | RegExp, to: string): (paper: Paper) => Paper {
  return (paper) => {
    const resource = paper.resources.get(path)
    const body = resource?.body.toString() ?? ''
    const changed = body.replace(from, to)
    if (!resource || changed === body) throw new Error(`${path} does not say ${from}`)
    return put(path, changed, resource.type)(paper)
  }
}

/** The paper with something else at `path`. */
export const put =
  (path: string, body: string | Buffer, type = PAPER.resources.get(path)?.type ?? 'text/plain') =>
  (paper: Paper): Paper => ({
    ...paper,
    resources: new Map([...paper.resources, [path, { type, body }]]),
  })

/** The paper whose server does this besides. */
export const twist =
  (twisted: Twist) =>
  (paper: Paper): Paper => ({ ...paper, twists: [...paper.twists, twisted] })

/** At the feed of RSS alone, whatever is asked of it, a server that sends other fields. */
export const fields = (changes: Readonly<Record<string, string | undefined>>) =>
  twist((ask, right) => (pathOf(ask) === '/rss.xml' ? withFields(right, changes) : right))

/** What the server does to requests for the RSS feed. */
export const rss = (twisted: Twist): Change =>
  twist((ask, right) => (pathOf(ask) === '/rss.xml' ? twisted(ask, right) : right))

export const all =
  (...changes: readonly Change[]): Change =>
  (paper) =>
    changes.reduce((changed, change) => change(changed), paper)

/** Status, fields and text of an answer that does not depend on the request. */
export const reply = (
  status: number,
  type: string,
  body: string | Uint8Array,
  more: Readonly<Record<string, string>> = {},
): Answer => ({
  status,
  fields: [['Content-Type', type], ...Object.entries(more)],
  body: Buffer.from(body),
})

const RESOURCE = PAPER.resources.get('/rss.xml') ?? { type: '', body: '' }
/** Of the feed of RSS. */
export const TEXT = String(RESOURCE.body)

/** The whole feed, whatever is asked. */
export const full = serve(RESOURCE, { url: 'https://paper.example/rss.xml' })

/** Every request for it in which that field says so is answered otherwise. */
export const whenAsked = (name: string, value: RegExp, other: Answer): Change =>
  rss((ask, right) => (value.test(asked(ask, name) ?? '') ? other : right))

/** It, compressed with gzip, whatever is asked. */
export const zipped = (text: string): Answer =>
  withFields({ ...full, body: gzipSync(text) }, { 'Content-Encoding': 'gzip' })

export const isPlain = (ask: Ask): boolean => !asked(ask, 'accept-encoding')
