import { expect, test } from 'vitest'
import { isCurrent } from '../../src/http/conditional.ts'

const TAG = 'W/"abc"'
const DATE = new Date('2026-02-07T06:00:00Z')

type Row = readonly [current: boolean, why: string, headers: Readonly<Record<string, string>>]

const NONE_MATCH: readonly Row[] = [
  [true, 'the same tag', { 'If-None-Match': 'W/"abc"' }],
  [true, 'the same tag, strong: the comparison is weak', { 'If-None-Match': '"abc"' }],
  [true, 'a list that has it', { 'If-None-Match': '"x", W/"abc" , "y"' }],
  [true, 'a list with a comma inside a tag', { 'If-None-Match': '"a,b", "abc"' }],
  [true, 'any tag', { 'If-None-Match': '*' }],
  [false, 'another tag', { 'If-None-Match': '"abcd"' }],
  [false, 'a part of the tag', { 'If-None-Match': '"ab"' }],
  [false, 'the tag without quotes', { 'If-None-Match': 'abc' }],
  [false, 'the tag inside another', { 'If-None-Match': '"x,abc"' }],
  [false, 'nothing', { 'If-None-Match': '' }],
  [
    false,
    'another tag, whatever the date says',
    { 'If-None-Match': '"x"', 'If-Modified-Since': 'Sat, 07 Feb 2026 06:00:00 GMT' },
  ],
  [
    true,
    'the tag, whatever the date says',
    { 'If-None-Match': '"abc"', 'If-Modified-Since': 'Mon, 02 Feb 2026 06:00:00 GMT' },
  ],
]

const MODIFIED_SINCE: readonly Row[] = [
  [true, 'the same second', { 'If-Modified-Since': 'Sat, 07 Feb 2026 06:00:00 GMT' }],
  [true, 'a later day', { 'If-Modified-Since': 'Sun, 08 Feb 2026 06:00:00 GMT' }],
  [false, 'a second earlier', { 'If-Modified-Since': 'Sat, 07 Feb 2026 05:59:59 GMT' }],
  [true, 'the form of RFC 850', { 'If-Modified-Since': 'Saturday, 07-Feb-26 06:00:00 GMT' }],
  [true, 'the form of asctime', { 'If-Modified-Since': 'Sat Feb  7 06:00:00 2026' }],
  [false, 'asctime, a second earlier', { 'If-Modified-Since': 'Sat Feb  7 05:59:59 2026' }],
  [false, 'an ISO date', { 'If-Modified-Since': '2026-02-09T00:00:00Z' }],
  [false, 'another zone', { 'If-Modified-Since': 'Sat, 07 Feb 2026 18:00:00 +0800' }],
  [false, 'a day that does not exist', { 'If-Modified-Since': 'Sat, 99 Feb 2026 06:00:00 GMT' }],
  [false, 'a number', { 'If-Modified-Since': '9999999999' }],
  [false, 'no precondition', {}],
]

test.each(NONE_MATCH)('If-None-Match: %s for %s', (current, _, headers) => {
  expect(isCurrent(new Headers(headers), { entityTag: TAG, lastModified: DATE })).toBe(current)
})

test.each(MODIFIED_SINCE)('If-Modified-Since: %s for %s', (current, _, headers) => {
  expect(isCurrent(new Headers(headers), { entityTag: TAG, lastModified: DATE })).toBe(current)
})
