// A row of the tables of rules: how to break one thing, and what looks like it and is right.

import type { Rule } from '../../../src/doctor/rules.ts'
import type { Answer, Ask, Failure } from '../../../src/doctor/wire/exchange.ts'
import { type Paper, pathOf, twist } from '../paper.ts'

export type Change = (paper: Paper) => Paper

export type Row = readonly [
  rule: Rule,
  sentence: string,
  broken: Change,
  /** Beside the good paper itself, which breaks no rule. */
  right?: Change,
]

/** What the server does to requests for the RSS feed. */
export const rss = (twisted: (ask: Ask, right: Answer) => Answer | Failure): Change =>
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
