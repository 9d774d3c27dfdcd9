// The conformance table: behaviour · specification and its words · what every feed of the paper answers.
// The rows stand in conformance/, a file a subject.
//
// No row ends in 406. A feed has one address a format, so that Accept chooses nothing and is disregarded
// (RFC 9110 §12.4.1); and who excludes every coding that there is gets the text as it is, because a feed
// that might be read is better than none (§15.5.7: 406 is for a server that is "unwilling to supply a
// default representation"). TRACE cannot be asked through fetch, and is told as POST is;
// CONNECT never reaches a Worker.

import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Scope } from '../../src/model/address.ts'
import { feedPath } from '../../src/model/address.ts'
import { FEED_FORMATS } from '../../src/model/feed-format.ts'
import { PUBLICATION } from '../paper.ts'
import type { Asked, Case, Clause, Known } from './conformance/clause.ts'
import { DATES } from './conformance/dates.ts'
import { IF_NONE_MATCH } from './conformance/if-none-match.ts'
import { NEGOTIATION } from './conformance/negotiation.ts'
import { OTHERS } from './conformance/others.ts'
import { PRECEDENCE } from './conformance/precedence.ts'
import { serve } from './site.ts'

const app = await serve(undefined, {
  ...PUBLICATION,
  hub: 'https://hub.example.com/',
  variants: ['zh-Hans'],
})

const SCOPES: readonly Scope[] = [
  { kind: 'all' },
  { kind: 'section', slug: 'local' },
  // It has no story.
  { kind: 'section', slug: 'sport' },
  { kind: 'edition', date: '2026-02-06' },
  { kind: 'section-edition', slug: 'culture', date: '2026-02-05' },
]
const PATHS = ['', '/zh-hans'].flatMap((root) =>
  SCOPES.flatMap((scope) => FEED_FORMATS.map((format) => root + feedPath(scope, format))),
)

async function ask(path: string, asked: Asked): Promise<Response> {
  const { method = 'GET', headers = {}, cf } = asked
  const request = new Request(PUBLICATION.url + (asked.path ?? path), { method, headers })
  return app.request(cf ? Object.assign(request, { cf }) : request)
}

/** A feed as it is before anything is asked of it. */
async function fetchWhole(path: string) {
  const whole = await ask(path, {})
  const tag = whole.headers.get('etag') ?? ''
  const known: Known = {
    path,
    tag,
    opaque: tag.slice('W/"'.length, -1),
    modified: new Date(whole.headers.get('last-modified') ?? ''),
  }
  return { known, headers: whole.headers, body: await whole.text() }
}

const NOBODY: Known = { path: '/', tag: '', opaque: '', modified: new Date(0) }

const FEEDS = await Promise.all(PATHS.map(fetchWhole))
type Whole = (typeof FEEDS)[number]

/** RFC 9110 §15.4.5, and CORS and Link for clients that need them there too. */
const KEPT_ON_304 = [
  'etag',
  'cache-control',
  'vary',
  'last-modified',
  'link',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'content-security-policy',
]
const LEFT_OUT = ['content-type', 'content-length', 'content-encoding']

async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer())
  const isGzip = response.headers.get('content-encoding') === 'gzip'
  if (response.status === 200)
    expect(response.headers.get('content-length')).toBe(`${bytes.length}`)
  return new TextDecoder().decode(isGzip ? gunzipSync(bytes) : bytes)
}

async function expectWhole(response: Response, { headers, body }: Whole): Promise<void> {
  expect(await textOf(response)).toBe(body)
  for (const name of KEPT_ON_304) expect(response.headers.get(name), name).toBe(headers.get(name))
}

async function expectNothing(response: Response, whole: Whole): Promise<void> {
  expect(await response.text()).toBe('')
  for (const name of LEFT_OUT) expect(response.headers.get(name), name).toBe(null)
  if (response.status !== 304) return
  for (const name of KEPT_ON_304) {
    expect(response.headers.get(name), name).toBe(whole.headers.get(name))
  }
}

async function check(whole: Whole, [status, , asked, fields = {}]: Case): Promise<void> {
  const response = await ask(whole.known.path, asked(whole.known))
  expect(response.status, whole.known.path).toBe(status)
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof RegExp) expect(response.headers.get(name), name).toMatch(value)
    else expect(response.headers.get(name), name).toBe(value)
  }
  if (status === 200) await expectWhole(response, whole)
  if (status === 304 || status === 412) await expectNothing(response, whole)
}

/** RFC 9110 §9.3.2: "The HEAD method is identical to GET except that the server MUST NOT send content". */
async function checkHead({ known }: Whole, [status, , asked]: Case): Promise<void> {
  const question = asked(known)
  if (question.method !== undefined) return
  const [whole, head] = [
    await ask(known.path, question),
    await ask(known.path, { ...question, method: 'HEAD' }),
  ]
  expect(head.status).toBe(status)
  expect([...head.headers]).toEqual([...whole.headers])
  expect((await head.arrayBuffer()).byteLength).toBe(0)
}

const TABLE: readonly Clause[] = [
  ...IF_NONE_MATCH,
  ...DATES,
  ...PRECEDENCE,
  ...NEGOTIATION,
  ...OTHERS,
]

describe.each(TABLE)('$spec: $says', ({ cases }) => {
  for (const row of cases) {
    test(`${row[0]} · ${row[1]}`, async () => {
      for (const whole of FEEDS) {
        await check(whole, row)
        await checkHead(whole, row)
      }
    })
  }
})

const isConditional = ([, , asked]: Case): boolean =>
  Object.keys(asked(NOBODY).headers ?? {}).some((name) => name.startsWith('If-'))

test('at least sixty requests of the table are conditional', () => {
  const rows = TABLE.flatMap(({ cases }) => cases)
  expect(rows.filter(isConditional).length).toBeGreaterThanOrEqual(60)
})
