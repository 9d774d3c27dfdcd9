// Methods, addresses that are no feed, caches, and what other specifications ask of a feed's answers.

import type { Case, Clause, Known } from './clause.ts'

const ALLOW = 'GET, HEAD, OPTIONS'
const plain: Case[2] = () => ({})
const held: Case[2] = ({ tag }) => ({ headers: { 'If-None-Match': tag } })
const by =
  (method: string, headers: Readonly<Record<string, string>> = {}): Case[2] =>
  () => ({ method, headers })
/** Beside the feed, where there is none. */
const missing =
  (headers: Readonly<Record<string, string>> = {}): Case[2] =>
  ({ path }) => ({ path: `/sections/nothing${path}`, headers })
const slash =
  (headers: (known: Known) => Readonly<Record<string, string>>): Case[2] =>
  (known) => ({ path: `${known.path}/?a=1&a=2`, headers: headers(known) })

const METHODS: readonly Clause[] = [
  {
    spec: 'RFC 9110 §15.5.6',
    says: "The origin server MUST generate an Allow header field in a 405 response containing a list of the target resource's currently supported methods.",
    cases: ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => [
      405,
      method,
      by(method),
      { allow: ALLOW },
    ]),
  },
  {
    spec: 'RFC 9110 §9.1',
    says: 'An origin server that receives a request method that is unrecognized or not implemented SHOULD respond with the 501 (Not Implemented) status code.',
    cases: ['PROPFIND', 'FEED', 'get-feed'].map((method) => [
      501,
      method,
      by(method),
      { allow: ALLOW },
    ]),
  },
  {
    spec: 'RFC 9110 §9.3.7',
    says: 'A server generating a successful response to OPTIONS SHOULD send any header that might indicate optional features implemented by the server and applicable to the target resource (e.g., Allow)',
    cases: [[204, 'OPTIONS', by('OPTIONS'), { allow: ALLOW }]],
  },
  {
    spec: 'RFC 9110 §8.6',
    says: 'A server MUST NOT send a Content-Length header field in any response with a status code of 1xx (Informational) or 204 (No Content).',
    cases: [[204, 'OPTIONS', by('OPTIONS'), { 'content-length': null, 'content-type': null }]],
  },
  {
    spec: 'RFC 9110 §8.6',
    says: 'an origin server SHOULD send a Content-Length header field when the content size is known prior to sending the complete header section.',
    cases: [
      [200, 'a feed', plain, { 'content-length': /^[1-9]\d+$/ }],
      [404, 'an error', missing(), { 'content-length': /^[1-9]\d+$/ }],
    ],
  },
]

const NOT_EVALUATED: readonly Clause[] = [
  {
    spec: 'RFC 9110 §13.2.1',
    says: 'A server MUST ignore all received preconditions if its response to the same request without those conditions, prior to processing the request content, would have been a status code other than a 2xx (Successful) or 412 (Precondition Failed).',
    cases: [
      [404, 'no feed, and any is held', missing({ 'If-None-Match': '*' })],
      [404, 'no feed, and any is insisted on', missing({ 'If-Match': '*' })],
      [
        404,
        'no feed, and a date is held',
        missing({ 'If-Modified-Since': 'Sat, 07 Feb 2099 06:00:00 GMT' }),
      ],
      [
        301,
        'a slash too many, and the tag is held',
        slash(({ tag }) => ({ 'If-None-Match': tag })),
      ],
      [405, 'POST, and any is held', by('POST', { 'If-None-Match': '*' })],
    ],
  },
  {
    spec: 'RFC 9110 §13.2.1',
    says: 'a server MUST ignore the conditional request header fields defined by this specification when received with a request method that does not involve the selection or modification of a selected representation, such as CONNECT, OPTIONS, or TRACE.',
    cases: [
      [204, 'OPTIONS, and another tag is insisted on', by('OPTIONS', { 'If-Match': '"another"' })],
      [204, 'OPTIONS, and any is held', by('OPTIONS', { 'If-None-Match': '*' })],
    ],
  },
]

const FRESH = 'public, max-age=600, stale-while-revalidate=3600'

const CACHES: readonly Clause[] = [
  {
    spec: 'RFC 9111 §5.2.2.1',
    says: 'The max-age response directive indicates that the response is to be considered stale after its age is greater than the specified number of seconds.',
    cases: [
      [200, 'ten minutes', plain, { 'cache-control': FRESH }],
      [304, 'ten more minutes', held, { 'cache-control': FRESH }],
    ],
  },
  {
    spec: 'RFC 9111 §4.2.2',
    says: 'A cache MUST NOT use heuristics to determine freshness when an explicit expiration time is present in the stored response.',
    cases: [
      [
        404,
        'what is not there may be there in a minute',
        missing(),
        { 'cache-control': 'public, max-age=60', etag: null, 'last-modified': null },
      ],
      [405, 'POST', by('POST'), { 'cache-control': 'public, max-age=60', etag: null }],
      [501, 'FEED', by('FEED'), { 'cache-control': 'public, max-age=60', etag: null }],
      [301, 'a slash too many', slash(() => ({})), { 'cache-control': 'public, max-age=86400' }],
    ],
  },
  {
    spec: 'RFC 9110 §8.8.3.1',
    says: 'An origin server SHOULD send an ETag for any selected representation for which detection of changes can be reasonably and consistently determined',
    cases: [[200, 'every feed', plain, { etag: /^W\/"[0-9a-f]{16}"$/ }]],
  },
  {
    spec: 'RFC 9110 §8.8.2.1',
    says: 'An origin server SHOULD send Last-Modified for any selected representation for which a last modification date can be reasonably and consistently determined',
    cases: [
      [200, 'every feed', plain, { 'last-modified': /^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/ }],
    ],
  },
  {
    spec: 'RFC 9111 §7.3',
    says: 'the Set-Cookie response header field [COOKIE] does not inhibit caching',
    cases: [
      [200, 'a cookie is sent', () => ({ headers: { Cookie: 'id=1' } }), { 'set-cookie': null }],
      [404, 'nothing is found', missing({ Cookie: 'id=1' }), { 'set-cookie': null }],
    ],
  },
  {
    spec: 'RFC 9110 §10.2.2',
    says: 'For 3xx (Redirection) responses, the Location value refers to the preferred target resource',
    cases: [
      [301, 'a slash and a query too many', slash(() => ({})), { location: /^\/[^?]*[^?/]$/ }],
    ],
  },
]

const EXPOSED = 'ETag, Last-Modified, Link'

const LINK =
  /^(<https:\/\/hub\.example\.com\/>; rel="hub", <[^>]+\/(sections\/[a-z]+\/)?|<[^>]+\/2026-02-0\d\/)[a-z]+\.(xml|json)>; rel="self"$/

const ELSEWHERE: readonly Clause[] = [
  {
    spec: 'CSP Level 3 §6.1.3',
    says: 'The default-src directive serves as a fallback for the other fetch directives.',
    cases: [
      [
        200,
        'nothing runs and nothing is loaded but the style',
        plain,
        {
          'content-security-policy':
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          'x-content-type-options': 'nosniff',
        },
      ],
    ],
  },
  {
    spec: 'RFC 3229 §10.4.1',
    says: 'the response is a representation of the result of one or more instance-manipulations applied to the current instance.',
    cases: [
      [
        200,
        'entries since another tag are asked for: all come',
        () => ({ headers: { 'A-IM': 'feed', 'If-None-Match': '"another"' } }),
        { im: null, vary: 'Accept-Encoding, Sec-Fetch-Dest' },
      ],
      [
        200,
        'entries and gzip by manipulation: gzip by coding alone',
        () => ({ headers: { 'A-IM': 'feed, gzip', 'If-None-Match': '"another"' } }),
        { im: null, 'content-encoding': null },
      ],
      [
        304,
        'no entries since this tag',
        ({ tag }) => ({ headers: { 'A-IM': 'feed', 'If-None-Match': tag } }),
        { im: null },
      ],
      [
        200,
        'entries without a tag to begin at',
        () => ({ headers: { 'A-IM': 'feed' } }),
        { im: null, 'delta-base': null },
      ],
    ],
  },
  {
    spec: 'WebSub §4',
    says: 'the publisher SHOULD include at least one Link Header [RFC5988] with rel=hub (a hub link header) as well as exactly one Link Header [RFC5988] with rel=self (the self link header)',
    cases: [
      [200, 'the feed, with its hub unless it is an archive', plain, { link: LINK }],
      [304, 'the feed is held', held, { link: LINK }],
    ],
  },
  {
    spec: 'Fetch §3.3.3',
    says: 'Indicates whether the response can be shared, via returning the literal value of the `Origin` request header (which can be `null`) or `*` in a response.',
    cases: [
      [
        200,
        'the feed',
        plain,
        { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED },
      ],
      [
        304,
        'the feed is held',
        held,
        { 'access-control-allow-origin': '*', 'access-control-expose-headers': EXPOSED },
      ],
      [
        412,
        'another is insisted on',
        () => ({ headers: { 'If-Match': '"another"' } }),
        { 'access-control-allow-origin': '*' },
      ],
      [404, 'no feed', missing(), { 'access-control-allow-origin': '*' }],
      [405, 'POST', by('POST'), { 'access-control-allow-origin': '*' }],
      [301, 'a slash too many', slash(() => ({})), { 'access-control-allow-origin': '*' }],
    ],
  },
  {
    spec: 'Fetch §3.3.3',
    says: 'Indicates which headers are supported by the response’s URL for the purposes of the CORS protocol.',
    cases: [
      [
        204,
        'a reader in a browser will ask conditionally',
        by('OPTIONS', {
          Origin: 'https://reader.example',
          'Access-Control-Request-Method': 'GET',
          'Access-Control-Request-Headers': 'if-none-match',
        }),
        {
          'access-control-allow-origin': '*',
          'access-control-allow-methods': 'GET, HEAD',
          'access-control-allow-headers': 'If-None-Match, If-Modified-Since',
          'access-control-max-age': '86400',
        },
      ],
    ],
  },
]

export const OTHERS: readonly Clause[] = [...METHODS, ...NOT_EVALUATED, ...CACHES, ...ELSEWHERE]
