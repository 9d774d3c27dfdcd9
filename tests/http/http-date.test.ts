// RFC 9110 §5.6.7, clause by clause.

import { expect, test } from 'vitest'
import { parseHttpDate } from '../../src/http/http-date.ts'

const NOW = Date.parse('2026-11-26T00:00:00Z')

const DATES: readonly (readonly [value: string, instant: string])[] = [
  ['Sun, 06 Nov 1994 08:49:37 GMT', '1994-11-06T08:49:37Z'],
  ['Sunday, 06-Nov-94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
  ['Sun Nov  6 08:49:37 1994', '1994-11-06T08:49:37Z'],
  ['Wed Nov 16 08:49:37 1994', '1994-11-16T08:49:37Z'],
  ['Thu, 29 Feb 2024 00:00:00 GMT', '2024-02-29T00:00:00Z'],
  ['Fri, 31 Dec 1999 23:59:60 GMT', '2000-01-01T00:00:00Z'],
  ['Sat, 07 Feb 2026 06:00:00 GMT', '2026-02-07T06:00:00Z'],
  // A weekday that is not that of the date: "Recipients … are encouraged to be robust".
  ['Mon, 07 Feb 2026 06:00:00 GMT', '2026-02-07T06:00:00Z'],
  ['Sat, 07 Feb 2099 06:00:00 GMT', '2099-02-07T06:00:00Z'],
]

test.each(DATES)('%s is %s', (value, instant) => {
  expect(parseHttpDate(value, NOW)).toBe(Date.parse(instant))
})

const TWO_DIGITS: readonly (readonly [value: string, instant: string])[] = [
  ['Thursday, 26-Nov-26 00:00:00 GMT', '2026-11-26T00:00:00Z'],
  ['Tuesday, 26-Nov-30 00:00:00 GMT', '2030-11-26T00:00:00Z'],
  ['Thursday, 26-Nov-76 00:00:00 GMT', '2076-11-26T00:00:00Z'],
  ['Friday, 26-Nov-76 00:00:01 GMT', '1976-11-26T00:00:01Z'],
  ['Saturday, 26-Nov-77 00:00:00 GMT', '1977-11-26T00:00:00Z'],
  ['Friday, 26-Nov-99 00:00:00 GMT', '1999-11-26T00:00:00Z'],
  ['Sunday, 26-Nov-00 00:00:00 GMT', '2000-11-26T00:00:00Z'],
]

test.each(TWO_DIGITS)('in 2026, %s is %s: no more than fifty years ahead', (value, instant) => {
  expect(parseHttpDate(value, NOW)).toBe(Date.parse(instant))
})

const NO_DATES = [
  '',
  '0',
  '9999999999',
  'tomorrow',
  '2026-02-07T06:00:00Z',
  'Sat, 07 Feb 2026 06:00:00',
  'Sat, 07 Feb 2026 06:00:00 UTC',
  'Sat, 07 Feb 2026 06:00:00 +0000',
  'Sat, 07 Feb 2026 18:00:00 +0800',
  'Sat, 7 Feb 2026 06:00:00 GMT',
  'Sat, 07 Feb 26 06:00:00 GMT',
  'Sat, 07 feb 2026 06:00:00 GMT',
  'sat, 07 Feb 2026 06:00:00 GMT',
  'Sat, 07 Feb 2026 06:00:00 gmt',
  'Sat,  07 Feb 2026 06:00:00 GMT',
  'Saturday, 07 Feb 2026 06:00:00 GMT',
  'Saturday, 07-Feb-2026 06:00:00 GMT',
  'Sat, 07-Feb-26 06:00:00 GMT',
  'Sat Feb 7 06:00:00 2026',
  'Sat Feb  7 06:00:00 2026 GMT',
  '07 Feb 2026 06:00:00 GMT',
  'Sat, 07 Feb 2026 06:00 GMT',
  'Sat, 07 Feb 2026 24:00:00 GMT',
  'Sat, 07 Feb 2026 06:60:00 GMT',
  'Sat, 07 Feb 2026 06:00:61 GMT',
  'Sat, 00 Feb 2026 06:00:00 GMT',
  'Mon, 30 Feb 2026 06:00:00 GMT',
  'Sun, 29 Feb 2026 06:00:00 GMT',
  'Sat, 07 Fev 2026 06:00:00 GMT',
  'Sat, 07 Feb 2026 06:00:00 GMT, Sat, 07 Feb 2026 06:00:00 GMT',
]

test.each(NO_DATES)('"%s" is no HTTP date', (value) => {
  expect(parseHttpDate(value, NOW)).toBe(undefined)
})
