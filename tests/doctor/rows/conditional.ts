// Polls that find nothing new and polls that must find something, each answered wrongly once.

import type { Answer } from '../../../src/doctor/wire/exchange.ts'
import { asked, withFields } from '../server.ts'
import { full, isPlain, rss, TEXT, whenAsked, zipped, type Row } from './row.ts'

const notModified: Answer = { ...full, status: 304, body: new Uint8Array() }

export const CONDITIONAL_ROWS: readonly Row[] = [
  ['http.inm', 'a tag that is never asked about', whenAsked('if-none-match', /./u, full)],
  [
    'http.inm-weak',
    'tags are compared as they stand',
    whenAsked('if-none-match', /^"r1,x"$/u, full),
  ],
  ['http.inm-list', 'a list of tags', whenAsked('if-none-match', /doctor", /u, full)],
  ['http.inm-star', 'any tag', whenAsked('if-none-match', /^\*$/u, full)],
  ['http.inm-sub', 'a part of a tag is enough', whenAsked('if-none-match', /"r1,"/u, notModified)],
  ['http.inm-sub', 'any condition is enough', whenAsked('if-none-match', /doctor"$/u, notModified)],
  [
    'http.inm-wins',
    'a date beats a tag',
    rss((ask, right) => (asked(ask, 'if-modified-since') === undefined ? right : notModified)),
  ],
  [
    'http.inm-compressed',
    'a tag that a proxy made',
    rss((ask, right) =>
      isPlain(ask)
        ? right
        : asked(ask, 'if-none-match')
          ? zipped(TEXT)
          : withFields(right, { ETag: 'W/"r1,x-gzip"' }),
    ),
  ],
  ['http.ims', 'a date that is never asked about', whenAsked('if-modified-since', /./u, full)],
  [
    'http.ims-later',
    'dates are compared as strings',
    whenAsked('if-modified-since', /08 Feb/u, full),
  ],
  [
    'http.ims-old',
    'any date is enough',
    whenAsked('if-modified-since', /^Fri, 06 Feb/u, notModified),
  ],
  [
    'http.ims-invalid',
    'even one that is none',
    whenAsked('if-modified-since', /noon/u, notModified),
  ],
  [
    'http.ims-forms',
    'the form of RFC 850',
    whenAsked('if-modified-since', /^Saturday, 07-Feb-26/u, full),
  ],
  [
    'http.ims-forms',
    'the form of asctime',
    whenAsked('if-modified-since', /^Sat Feb {2}7 06:00:00 2026$/u, full),
  ],
  [
    'http.both',
    'both are too much',
    rss((ask, right) =>
      asked(ask, 'if-modified-since') && asked(ask, 'if-none-match') ? full : right,
    ),
  ],
  [
    'http.304-body',
    'a 304 with a length',
    whenAsked('if-none-match', /r1,x/u, withFields(notModified, { 'Content-Length': '12' })),
  ],
  [
    'http.304-cors',
    'a 304 that browsers may not see',
    whenAsked(
      'if-none-match',
      /r1,x/u,
      withFields(notModified, { 'Access-Control-Allow-Origin': undefined }),
    ),
  ],
  [
    'http.aim-226',
    'a delta that does not say so',
    whenAsked('a-im', /feed/u, { ...full, status: 226 }),
    whenAsked('a-im', /feed/u, withFields({ ...full, status: 226 }, { IM: 'feed' })),
  ],
  [
    'http.aim-226',
    'a delta of another feed',
    whenAsked(
      'a-im',
      /feed/u,
      withFields(
        { ...full, status: 226, body: Buffer.from(TEXT.replaceAll('2026:c', '2026:q')) },
        { IM: 'feed' },
      ),
    ),
  ],
  [
    'http.aim-226',
    'a delta that is no feed',
    whenAsked(
      'a-im',
      /feed/u,
      withFields({ ...full, status: 226, body: Buffer.from('[]') }, { IM: 'feed' }),
    ),
  ],
]
