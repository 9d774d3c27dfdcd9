// RFC 9110 §12.5.3, clause by clause; what an answer then looks like stands in the conformance table.

import { expect, test } from 'vitest'
import { acceptedCodings, prefersGzip } from '../../src/http/accept-encoding.ts'

const ACCEPTED: readonly (readonly [gzip: boolean, field: string])[] = [
  [false, ''],
  [true, 'gzip'],
  [true, 'GZip'],
  [true, 'x-gzip'],
  [true, 'gzip, deflate, br, zstd'],
  [true, 'deflate,gzip'],
  [true, 'compress, gzip'],
  [true, ',, gzip ,'],
  [true, 'gzip;q=1'],
  [true, 'gzip ; q=0.8'],
  [true, 'gzip;Q=0.001'],
  [true, 'gzip;q=1.000'],
  [false, 'gzip;q=0'],
  [false, 'gzip;q=0.000'],
  [false, 'gzip;q=1.0000'],
  [false, 'gzip;q=2'],
  [false, 'gzip;q='],
  [false, 'gzip;level=9'],
  [false, 'gzippy'],
  [false, 'br'],
  [false, 'deflate'],
  [false, 'zstd;q=1, br;q=0.9'],
  [true, 'br;q=1.0, gzip;q=0.2'],
  [false, 'identity'],
  [true, 'gzip, identity'],
  [true, 'gzip;q=0.8, identity;q=0.5'],
  [false, 'gzip;q=0.5, identity;q=0.8'],
  [true, 'gzip;q=1.0,deflate;q=0.6,identity;q=0.3'],
  [true, 'gzip;q=0.1, identity;q=0'],
  [false, 'gzip;q=0.3, *;q=0.5'],
  [true, '*'],
  [true, 'br, *;q=0.1'],
  [false, '*;q=0'],
  [false, 'gzip;q=0, *'],
  [false, 'identity;q=1, *;q=0'],
  [true, 'gzip;q=1.0, identity; q=0.5, *;q=0'],
  [false, 'identity;q=0'],
  [false, 'br, identity;q=0'],
]

test.each(ACCEPTED)('gzip is sent: %s, for "%s"', (gzip, field) => {
  expect(prefersGzip(field)).toBe(gzip)
})

const asked = (own: string | undefined, field?: string): Request =>
  Object.assign(
    new Request(
      'https://news.example.com/',
      field ? { headers: { 'Accept-Encoding': field } } : {},
    ),
    {
      cf: own === undefined ? {} : { clientAcceptEncoding: own },
    },
  )

test('what Cloudflare says of the client is believed before what it made of its request', () => {
  expect(acceptedCodings(asked('', 'br, gzip'))).toBe('')
  expect(acceptedCodings(asked('gzip;q=0', 'br, gzip'))).toBe('gzip;q=0')
})

test('where Cloudflare changed nothing, the request says it itself', () => {
  expect(acceptedCodings(asked(undefined, 'gzip'))).toBe('gzip')
  expect(acceptedCodings(asked(undefined))).toBe('')
  expect(acceptedCodings(new Request('https://news.example.com/'))).toBe('')
})
