// Whatever a server sends, doctor comes to an end and says something of it.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { judgeDocument } from '../../src/doctor/judge.ts'
import { readDocument } from '../../src/doctor/read/document.ts'
import type { Field } from '../../src/doctor/wire/exchange.ts'
import { ORIGIN, PAPER, type Paper } from './paper.ts'
import { examined, withFields } from './server.ts'

const FEEDS = ['/rss.xml', '/atom.xml', '/feed.json'] as const

/** A feed with something cut out of it and something else put there. */
const damaged = fc
  .tuple(fc.constantFrom(...FEEDS), fc.nat(), fc.nat(200), fc.string({ unit: 'binary' }))
  .map(([path, at, length, other]) => {
    const text = String(PAPER.resources.get(path)?.body)
    const start = at % text.length
    return { path, text: text.slice(0, start) + other + text.slice(start + length) }
  })

const field: fc.Arbitrary<Field> = fc.tuple(
  fc.constantFrom('Content-Type', 'Content-Encoding', 'Link', 'ETag', 'Vary', 'Last-Modified'),
  fc.string(),
)

test('a damaged feed is judged, never thrown at', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, fc.array(field, { maxLength: 3 }), async ({ path, text }, fields) => {
      const type = PAPER.resources.get(path)?.type ?? ''
      const paper: Paper = {
        resources: new Map([...PAPER.resources, [path, { type, body: text }]]),
        twists: [(_, right) => withFields(right, Object.fromEntries(fields))],
      }
      await examined(paper, ORIGIN + path)
    }),
    { numRuns: 150 },
  )
})

test('nor are bytes that are nothing at all', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.array(field), (body, fields) => {
      judgeDocument(readDocument(`${ORIGIN}/rss.xml`, { status: 200, fields, body }))
    }),
  )
})

test('of elements in elements without end only so many are read', () => {
  const deep = `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`
  const { kind, xml } = readDocument(`${ORIGIN}/rss.xml`, {
    status: 200,
    fields: [['Content-Type', 'application/rss+xml']],
    body: Buffer.from(deep),
  })
  expect(kind).toBe('rss')
  expect(xml?.faults.map(({ message }) => message)).toEqual([
    'more than 200 elements in one another',
  ])
})
