// What may differ from client to client: the coding, and the name of the type where a person looks.

import type { Case, Clause, Known } from './clause.ts'

const GZIP = { 'content-encoding': 'gzip' }
const IDENTITY = { 'content-encoding': null }

const taking =
  (field: string): Case[2] =>
  () => ({ headers: { 'Accept-Encoding': field } })
const asking =
  (headers: Readonly<Record<string, string>>): Case[2] =>
  () => ({ headers })

const EXCLUDED: Clause = {
  spec: 'RFC 9110 §12.5.3',
  says: "If the representation's content coding is one of the content codings listed in the Accept-Encoding field value, then it is acceptable unless it is accompanied by a qvalue of 0.",
  cases: [
    [200, 'gzip', taking('gzip'), GZIP],
    [200, 'what browsers take', taking('gzip, deflate, br, zstd'), GZIP],
    [200, 'gzip, a little', taking('gzip;q=0.001'), GZIP],
    [200, 'gzip not at all', taking('gzip;q=0'), IDENTITY],
    [200, 'gzip not at all, three times nought', taking('gzip;q=0.000, deflate'), IDENTITY],
    [200, 'what is not to be had here', taking('br, zstd'), IDENTITY],
  ],
}

const NAMES: Clause = {
  spec: 'RFC 9110 §8.4.1',
  says: 'All content codings are case-insensitive',
  cases: [[200, 'in capitals', taking('GZIP'), GZIP]],
}

const ALIAS: Clause = {
  spec: 'RFC 9110 §8.4.1.3',
  says: 'A recipient SHOULD consider "x-gzip" to be equivalent to "gzip".',
  cases: [[200, 'by its old name', taking('x-gzip'), GZIP]],
}

const ASTERISK: Clause = {
  spec: 'RFC 9110 §12.5.3',
  says: 'The asterisk "*" symbol in an Accept-Encoding field matches any available content coding not explicitly listed in the field.',
  cases: [
    [200, 'anything', taking('*'), GZIP],
    [200, 'anything but gzip', taking('gzip;q=0, *'), IDENTITY],
    [200, 'nothing else', taking('br, *;q=0'), IDENTITY],
  ],
}

const BY_DEFAULT: Clause = {
  spec: 'RFC 9110 §12.5.3',
  says: 'If the representation has no content coding, then it is acceptable by default unless specifically excluded',
  cases: [
    [200, 'identity rather than gzip', taking('gzip;q=0.5, identity;q=0.8'), IDENTITY],
    [200, 'gzip rather than identity', taking('gzip;q=0.8, identity;q=0.5'), GZIP],
    [200, 'gzip, and identity not at all', taking('gzip, identity;q=0'), GZIP],
  ],
}

const EMPTY: Clause = {
  spec: 'RFC 9110 §12.5.3',
  says: 'An Accept-Encoding header field with a field value that is empty implies that the user agent does not want any content coding in response.',
  cases: [
    [200, 'an empty field', taking(''), IDENTITY],
    [200, 'no field: any coding would do, and none harms nobody', asking({}), IDENTITY],
  ],
}

const BEHIND_CLOUDFLARE: Clause = {
  spec: 'Cloudflare Workers, IncomingRequestCfProperties',
  says: 'The original value of the `Accept-Encoding` header if Cloudflare modified it.',
  cases: [
    [200, 'the edge takes gzip, the client nothing', through(''), IDENTITY],
    [200, 'the edge takes gzip, the client too', through('gzip'), GZIP],
    [
      200,
      'the edge changed nothing',
      () => ({ headers: { 'Accept-Encoding': 'gzip' }, cf: {} }),
      GZIP,
    ],
  ],
}

function through(own: string): Case[2] {
  return () => ({
    headers: { 'Accept-Encoding': 'br, gzip' },
    cf: { clientAcceptEncoding: own },
  })
}

const WEAK: Clause = {
  spec: 'RFC 9110 §8.8.1',
  says: 'if the origin server sends the same validator for a representation with a gzip content coding applied as it does for a representation with no content coding, then that validator is weak.',
  cases: [
    [200, 'compressed, under the same weak tag', taking('gzip'), { etag: /^W\/"/ }],
    [200, 'as it is, under the same weak tag', taking('identity'), { etag: /^W\/"/ }],
    [304, 'compressed, and held', held({ 'Accept-Encoding': 'gzip' })],
    [304, 'as it is, and held', held({ 'Accept-Encoding': 'identity' })],
  ],
}

function held(headers: Readonly<Record<string, string>>): Case[2] {
  return ({ tag }: Known) => ({ headers: { ...headers, 'If-None-Match': tag } })
}

/** The two answers where 406 might be looked for; a feed is better than no feed. */
const NOT_406: readonly Clause[] = [
  {
    spec: 'RFC 9110 §12.5.3',
    says: 'the origin server SHOULD send a response without any content coding unless the identity coding is indicated as unacceptable.',
    cases: [
      [200, 'neither gzip nor identity: it is sent as it is', taking('br, identity;q=0'), IDENTITY],
      [200, 'no coding whatever: it is sent as it is', taking('*;q=0'), IDENTITY],
    ],
  },
  {
    spec: 'RFC 9110 §12.4.1',
    says: 'disregard the header field by treating the response as if it is not subject to content negotiation for that request header field.',
    cases: [
      [200, 'pages are asked for', asking({ Accept: 'text/html' })],
      [200, 'pictures alone are asked for', asking({ Accept: 'image/png, */*;q=0' })],
      [200, 'another format is asked for', asking({ Accept: 'application/feed+json' })],
      [200, 'another language is asked for', asking({ 'Accept-Language': 'tlh' })],
    ],
  },
]

const SHOWN: Clause = {
  spec: 'RFC 9110 §8.8.1',
  says: 'two simultaneous representations might share the same strong validator if they differ only in the representation metadata, such as when two different media types are available for the same representation data.',
  cases: [
    [
      200,
      'a person opens it',
      asking({ 'Sec-Fetch-Dest': 'document' }),
      { 'content-type': /^(text\/xml|application\/json); charset=utf-8$/ },
    ],
    [
      200,
      'a script fetches it',
      asking({ 'Sec-Fetch-Dest': 'empty' }),
      { 'content-type': /^application\/(rss\+xml|atom\+xml|feed\+json); charset=utf-8$/ },
    ],
    [304, 'a person has it', held({ 'Sec-Fetch-Dest': 'document' })],
  ],
}

const VARY: Clause = {
  spec: 'RFC 9110 §12.5.5',
  says: 'An origin server SHOULD generate a Vary header field on a cacheable response when it wishes that response to be selectively reused for subsequent requests.',
  cases: [
    [200, 'whatever is asked', asking({}), { vary: 'Accept-Encoding, Sec-Fetch-Dest' }],
    [200, 'compressed', taking('gzip'), { vary: 'Accept-Encoding, Sec-Fetch-Dest' }],
    [304, 'and nothing to send', held({}), { vary: 'Accept-Encoding, Sec-Fetch-Dest' }],
  ],
}

export const NEGOTIATION: readonly Clause[] = [
  EXCLUDED,
  NAMES,
  ALIAS,
  ASTERISK,
  BY_DEFAULT,
  EMPTY,
  BEHIND_CLOUDFLARE,
  WEAK,
  ...NOT_406,
  SHOWN,
  VARY,
]
