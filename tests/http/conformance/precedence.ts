// If-Match, and several conditions at once.

import {
  type Case,
  type Clause,
  dayAfter,
  dayBefore,
  type Fields,
  imfDate,
  type Known,
} from './clause.ts'

const given =
  (headers: (known: Known) => Fields): Case[2] =>
  (known) => ({ headers: headers(known) })

const STRONG: Clause = {
  spec: 'RFC 9110 §13.1.1',
  says: 'An origin server MUST use the strong comparison function when comparing entity tags for If-Match',
  cases: [
    [412, 'the tag as it was sent, which is weak', given(({ tag }) => ({ 'If-Match': tag }))],
    [412, 'the same tag, strong', given(({ opaque }) => ({ 'If-Match': `"${opaque}"` }))],
    [412, 'another tag', given(() => ({ 'If-Match': '"another"' }))],
    [412, 'nothing', given(() => ({ 'If-Match': '' }))],
    [412, 'no tag at all', given(() => ({ 'If-Match': 'another' }))],
  ],
}

const ANY: Clause = {
  spec: 'RFC 9110 §13.1.1',
  says: 'If the field value is "*", the condition is true if the origin server has a current representation for the target resource.',
  cases: [[200, 'a star', given(() => ({ 'If-Match': '*' }))]],
}

const MATCH_FIRST: Clause = {
  spec: 'RFC 9110 §13.2.2',
  says: 'When recipient is the origin server and If-Match is present, evaluate the If-Match precondition',
  cases: [
    [
      412,
      'another tag is insisted on, and this one is held',
      given(({ tag }) => ({ 'If-Match': '"another"', 'If-None-Match': tag })),
    ],
    [
      304,
      'any is insisted on, and this one is held',
      given(({ tag }) => ({ 'If-Match': '*', 'If-None-Match': tag })),
    ],
    [
      200,
      'any is insisted on, and another is held',
      given(() => ({ 'If-Match': '*', 'If-None-Match': '"another"' })),
    ],
    [
      304,
      'any is insisted on, and the date is held',
      given(({ modified }) => ({ 'If-Match': '*', 'If-Modified-Since': imfDate(modified) })),
    ],
  ],
}

const UNMODIFIED_IGNORED: Clause = {
  spec: 'RFC 9110 §13.1.4',
  says: 'A recipient MUST ignore If-Unmodified-Since if the request contains an If-Match header field',
  cases: [
    [
      200,
      'any tag and an old date',
      given((known) => ({ 'If-Match': '*', 'If-Unmodified-Since': imfDate(dayBefore(known)) })),
    ],
    [
      412,
      'another tag and a new date',
      given((known) => ({
        'If-Match': '"another"',
        'If-Unmodified-Since': imfDate(dayAfter(known)),
      })),
    ],
  ],
}

const UNMODIFIED_SECOND: Clause = {
  spec: 'RFC 9110 §13.2.2',
  says: 'When recipient is the origin server, If-Match is not present, and If-Unmodified-Since is present, evaluate the If-Unmodified-Since precondition',
  cases: [
    [
      412,
      'modified since, and the tag is held',
      given((known) => ({
        'If-Unmodified-Since': imfDate(dayBefore(known)),
        'If-None-Match': known.tag,
      })),
    ],
    [
      304,
      'unmodified, and the tag is held',
      given(({ modified, tag }) => ({
        'If-Unmodified-Since': imfDate(modified),
        'If-None-Match': tag,
      })),
    ],
    [
      304,
      'unmodified by both fields',
      given(({ modified }) => ({
        'If-Unmodified-Since': imfDate(modified),
        'If-Modified-Since': imfDate(modified),
      })),
    ],
    [
      200,
      'unmodified, and another tag is held',
      given(({ modified }) => ({
        'If-Unmodified-Since': imfDate(modified),
        'If-None-Match': '"another"',
      })),
    ],
  ],
}

const RANGE: Clause = {
  spec: 'RFC 9110 §14.2',
  says: 'A server MAY ignore the Range header field.',
  cases: [
    [200, 'the first bytes', given(() => ({ Range: 'bytes=0-9' })), { 'content-range': null }],
    [
      200,
      'bytes that are not there',
      given(() => ({ Range: 'bytes=99999999-' })),
      { 'content-range': null },
    ],
    [200, 'a unit of nobody', given(() => ({ Range: 'stories=1-2' })), { 'content-range': null }],
    [
      304,
      'the first bytes of what is held',
      given(({ tag }) => ({ Range: 'bytes=0-9', 'If-None-Match': tag })),
    ],
  ],
}

const IF_RANGE: Clause = {
  spec: 'RFC 9110 §13.1.5',
  says: 'An origin server MUST ignore an If-Range header field received in a request for a target resource that does not support Range requests.',
  cases: [
    [
      200,
      'the date',
      given(({ modified }) => ({ Range: 'bytes=0-9', 'If-Range': imfDate(modified) })),
    ],
    [200, 'the tag', given(({ opaque }) => ({ Range: 'bytes=0-9', 'If-Range': `"${opaque}"` }))],
  ],
}

const ACCEPT_RANGES: Clause = {
  spec: 'RFC 9110 §14.3',
  says: 'A server that does not support any kind of range request for the target resource MAY send Accept-Ranges: none',
  cases: [[200, 'no condition', given(() => ({})), { 'accept-ranges': 'none' }]],
}

export const PRECEDENCE: readonly Clause[] = [
  STRONG,
  ANY,
  MATCH_FIRST,
  UNMODIFIED_IGNORED,
  UNMODIFIED_SECOND,
  RANGE,
  IF_RANGE,
  ACCEPT_RANGES,
]
