// How a server answers, broken once at the feed of RSS.

import { gzipSync } from 'node:zlib'

import type { Answer } from '../../../src/doctor/wire/exchange.ts'
import { asked, pathOf, TAG, withFields } from '../server.ts'
import {
  all,
  edit,
  fields,
  full,
  isPlain,
  put,
  reply,
  rss,
  TEXT,
  whenAsked,
  zipped,
  type Change,
  type Row,
} from './row.ts'

const method = (name: string, other: Answer) =>
  rss((ask, right) => (ask.method === name ? other : right))

/** The second plain fetch has another text. */
function changing(change: (text: string, count: number) => string): Change {
  return (paper) => {
    let count = 0
    return rss((ask, right) => {
      const isPlainGet = right.status === 200 && isPlain(ask) && !ask.method
      if (!isPlainGet) return right
      count += 1
      return { ...right, body: Buffer.from(change(TEXT, count)) }
    })(paper)
  }
}

/** Under names of its own for each host, as a server does that builds ids from the request. */
const byHost = rss((ask, right) => ({
  ...right,
  body: Buffer.from(
    isPlain(ask) && right.status === 200
      ? TEXT.replaceAll('paper.example,2026', asked(ask, 'host') ?? 'paper.example,2026')
      : right.body,
  ),
}))

const local = edit('/', 'href="/rss.xml"', 'href="http://127.0.0.1:8787/rss.xml"')

export const HTTP_ROWS: readonly Row[] = [
  ['http.nosniff', 'browsers may guess', fields({ 'X-Content-Type-Options': undefined })],
  ['http.cookies', 'a cookie', fields({ 'Set-Cookie': '__cf_bm=x; HttpOnly' })],
  ['http.cache-missing', 'no word about caching', fields({ 'Cache-Control': undefined })],
  [
    'http.cache-private',
    'nothing may be kept',
    fields({ 'Cache-Control': 'private, no-store' }),
    fields({ 'Cache-Control': 'no-cache' }),
  ],
  [
    'http.cache-long',
    'kept for a week',
    fields({ 'Cache-Control': 'max-age=604800' }),
    fields({ 'Cache-Control': 'max-age=3600' }),
  ],
  [
    'http.vary',
    'an answer for each reader',
    fields({ Vary: 'Accept-Encoding, User-Agent' }),
    fields({ Vary: 'Accept-Encoding, Origin' }),
  ],
  [
    'http.accept',
    'a page for browsers at the address of the feed',
    whenAsked('accept', /text\/html/u, reply(200, 'text/html', '<html></html>')),
    all(
      fields({ Vary: 'Accept-Encoding, Accept' }),
      whenAsked('accept', /text\/html/u, reply(200, 'text/html', '', { Vary: 'Accept' })),
    ),
  ],
  [
    'http.cors',
    'closed to programs in browsers',
    fields({ 'Access-Control-Allow-Origin': undefined }),
  ],
  ['http.preflight', 'OPTIONS is unknown', method('OPTIONS', reply(404, 'text/html', ''))],
  ['http.head', 'HEAD is unknown', method('HEAD', reply(405, 'text/html', ''))],
  [
    'http.head',
    'HEAD has another tag',
    method('HEAD', withFields(full, { ETag: '"2"' })),
    method('HEAD', withFields(full, { Vary: undefined })),
  ],
  [
    'http.405',
    'any method brings the feed',
    method('PROPFIND', full),
    method('PROPFIND', reply(501, 'text/html', '')),
  ],
  [
    'http.405',
    'a refusal that does not say what is allowed',
    method('PROPFIND', reply(405, 'text/html', '')),
  ],
  ['http.if-match', 'a condition that is ignored', whenAsked('if-match', /./u, full)],
  [
    'http.validators',
    'a feed without validators',
    fields({ ETag: undefined, 'Last-Modified': undefined }),
  ],
  [
    'http.stable-body',
    'a counter in the feed',
    changing((text, count) => text.replace('鐘樓', `鐘樓${count}`)),
  ],
  [
    'feed.updated-now',
    'the clock in the feed',
    changing((text, count) =>
      text.replace('06:00:00 GMT</lastBuildDate>', `06:00:0${count} GMT</lastBuildDate>`),
    ),
  ],
  [
    'ids.stable',
    'ids by chance',
    changing((text, count) => text.replaceAll('tag:paper.example,2026:', `urn:x:${count}`)),
    changing((text, count) => text.replace('2026:d', `2026:d${count}`)),
  ],
  ['ids.host', 'ids from the request', all(local, byHost), local],
  [
    'http.stable-etag',
    'a tag for each request',
    (paper) => {
      let count = 0
      return rss((_, right) => withFields(right, { ETag: `"${(count += 1)}"` }))(paper)
    },
  ],
  [
    'http.stable-lastmod',
    'a date for each request',
    (paper) => {
      let count = 0
      return rss((_, right) =>
        withFields(right, { 'Last-Modified': `Sat, 07 Feb 2026 06:00:${10 + (count += 1)} GMT` }),
      )(paper)
    },
  ],
  [
    'http.ce-unasked',
    'gzip for everybody',
    rss((ask, right) => (right.status === 200 && isPlain(ask) ? zipped(TEXT) : right)),
  ],
  [
    'http.ce-unasked',
    'gzip even for who refuses it',
    whenAsked('accept-encoding', /identity/u, zipped(TEXT)),
  ],
  [
    'http.ce-none',
    'never compressed',
    whenAsked('accept-encoding', /gzip|br/u, full),
    put('/rss.xml', TEXT.replace(/<item>[^]*<\/item>/u, '')),
  ],
  [
    'http.ce-broken',
    'a second time compressed',
    whenAsked('accept-encoding', /gzip/u, {
      ...zipped(TEXT),
      body: gzipSync(TEXT).subarray(0, 100),
    }),
  ],
  [
    'http.ce-broken',
    'a coding that nobody asked for',
    whenAsked('accept-encoding', /br/u, withFields(full, { 'Content-Encoding': 'zstd' })),
  ],
  [
    'http.ce-differs',
    'another feed for who compresses',
    whenAsked('accept-encoding', /gzip/u, zipped(TEXT.replace('鐘樓', '鼓樓'))),
  ],
  ['http.vary-ae', 'caches are not told', fields({ Vary: undefined })],
  ['http.etag-per-encoding', 'one strong tag', fields({ ETag: TAG.slice(2) })],
  [
    'websub.self',
    'a hub without a topic',
    all(
      fields({ Link: '<https://hub.example/>; rel="hub"' }),
      edit('/rss.xml', 'rel="self"', 'rel="related"'),
    ),
  ],
  [
    'websub.topic',
    'a topic at another host',
    fields({
      Link: '<https://hub.example/>; rel=hub, <https://www.paper.example/rss.xml>; rel="self"',
    }),
  ],
  [
    'websub.hub',
    'a hub on this site',
    edit('/rss.xml', '<language>', '<atom:link rel="hub" href="ftp://hub"/><language>'),
  ],
  [
    'websub.header',
    'a hub in the document alone',
    edit('/rss.xml', '<language>', '<atom:link rel="hub" href="https://hub.example/"/><language>'),
    all(
      edit(
        '/rss.xml',
        '<language>',
        '<atom:link rel="hub" href="https://hub.example/"/><language>',
      ),
      fields({
        Link: '<https://hub.example/>; rel="hub", <https://paper.example/rss.xml>; rel="self"',
      }),
    ),
  ],
  [
    'http.404',
    'a page where nothing is',
    (paper) => ({
      ...paper,
      twists: [(ask, right) => (pathOf(ask).includes('no-such') ? full : right)],
    }),
  ],
]
