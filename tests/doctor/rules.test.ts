import { describe, expect, test } from 'vitest'

import { RULES, type Rule } from '../../src/doctor/rules.ts'
import { PAPER } from './paper.ts'
import { ATOM_JSON_ROWS } from './rows/atom-json.ts'
import { CONDITIONAL_ROWS } from './rows/conditional.ts'
import { HTTP_ROWS } from './rows/http.ts'
import { REACH_ROWS } from './rows/reach.ts'
import type { Change, Row } from './rows/row.ts'
import { SITE_ROWS } from './rows/site.ts'
import { XML_RSS_ROWS } from './rows/xml-rss.ts'
import { examined } from './server.ts'

const ROWS: readonly Row[] = [
  ...REACH_ROWS,
  ...XML_RSS_ROWS,
  ...ATOM_JSON_ROWS,
  ...HTTP_ROWS,
  ...CONDITIONAL_ROWS,
  ...SITE_ROWS,
]

const rulesOf = async (change: Change): Promise<Rule[]> =>
  (await examined(change(PAPER))).map(({ rule }) => rule)

describe('found', () => {
  test.each(ROWS.map(([rule, sentence, broken]) => ({ rule, sentence, broken })))(
    '$rule: $sentence',
    async ({ rule, broken }) => {
      expect(await rulesOf(broken)).toContain(rule)
    },
  )
})

describe('not found where it only looks like it', () => {
  const near = ROWS.flatMap(([rule, sentence, , right]) =>
    right ? [{ rule, sentence, right }] : [],
  )
  test.each(near)('$rule: not $sentence', async ({ rule, right }) => {
    expect(await rulesOf(right)).not.toContain(rule)
  })
})

test('every rule has a paper that breaks it', () => {
  const broken = new Set(ROWS.map(([rule]) => rule))
  expect(Object.keys(RULES).filter((rule) => !broken.has(rule as Rule))).toEqual([])
})

test.each(Object.entries(RULES))(
  '%s is told in English and Chinese, with its source',
  (_, rule) => {
    expect(rule.says).toMatch(/^[a-zA-Z].*[^.]$/u)
    expect(rule.fix).not.toBe('')
    expect(rule.zh).toMatch(/\p{Script=Han}.*。$/u)
    expect(rule.source).not.toBe('')
  },
)
