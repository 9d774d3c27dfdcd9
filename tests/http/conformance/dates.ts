// Conditional requests by date.

import {
  after,
  asctimeDate,
  type Case,
  type Clause,
  dayAfter,
  dayBefore,
  imfDate,
  type Known,
  rfc850Date,
} from './clause.ts'

const since =
  (value: (known: Known) => string): Case[2] =>
  (known) => ({ headers: { 'If-Modified-Since': value(known) } })
const YEAR = 365 * 24 * 60 * 60 * 1000

const COMPARISON: Clause = {
  spec: 'RFC 9110 §13.1.3',
  says: "If the selected representation's last modification date is earlier or equal to the date provided in the field value, the condition is false.",
  cases: [
    [304, 'the date as it was sent', since(({ modified }) => imfDate(modified))],
    [304, 'a second later', since((known) => imfDate(after(known, 1000)))],
    [304, 'a day later', since((known) => imfDate(dayAfter(known)))],
    [200, 'a second earlier', since((known) => imfDate(after(known, -1000)))],
    [200, 'a day earlier', since((known) => imfDate(dayBefore(known)))],
    [200, 'the beginning of time', since(() => 'Thu, 01 Jan 1970 00:00:00 GMT')],
  ],
}

const OWN_CLOCK: Clause = {
  spec: 'RFC 9110 §13.1.3',
  says: "A recipient MUST interpret an If-Modified-Since field value's timestamp in terms of the origin server's clock.",
  cases: [
    [304, 'a date that has not come yet', since((known) => imfDate(after(known, 60 * YEAR)))],
  ],
}

const FORMS: Clause = {
  spec: 'RFC 9110 §5.6.7',
  says: 'A recipient that parses a timestamp value in an HTTP field MUST accept all three HTTP-date formats.',
  cases: [
    [304, 'RFC 850, the same second', since(({ modified }) => rfc850Date(modified))],
    [200, 'RFC 850, a second earlier', since((known) => rfc850Date(after(known, -1000)))],
    [304, 'asctime, the same second', since(({ modified }) => asctimeDate(modified))],
    [200, 'asctime, a second earlier', since((known) => asctimeDate(after(known, -1000)))],
  ],
}

const TWO_DIGITS: Clause = {
  spec: 'RFC 9110 §5.6.7',
  says: 'MUST interpret a timestamp that appears to be more than 50 years in the future as representing the most recent year in the past that had the same last two digits.',
  cases: [
    [200, 'the year 94 is past', since(() => 'Sunday, 06-Nov-94 08:49:37 GMT')],
    [304, 'the year 70 is to come', since(() => 'Wednesday, 06-Nov-70 08:49:37 GMT')],
  ],
}

const INVALID: Clause = {
  spec: 'RFC 9110 §13.1.3',
  says: 'A recipient MUST ignore the If-Modified-Since header field if the received field value is not a valid HTTP-date, the field value has more than one member',
  cases: [
    [200, 'nothing', since(() => '')],
    [200, 'a number', since(() => '9999999999')],
    [200, 'an ISO date', since(() => '2099-02-07T00:00:00Z')],
    [200, 'a zone that is not GMT', since(() => 'Sat, 07 Feb 2099 18:00:00 +0800')],
    [200, 'UTC for GMT', since(() => 'Sat, 07 Feb 2099 06:00:00 UTC')],
    [200, 'no zone', since(() => 'Sat, 07 Feb 2099 06:00:00')],
    [200, 'the date of a cookie', since(() => 'Sat, 07-Feb-2099 06:00:00 GMT')],
    [200, 'a day of one digit', since(() => 'Sat, 7 Feb 2099 06:00:00 GMT')],
    [200, 'small letters', since(() => 'sat, 07 feb 2099 06:00:00 gmt')],
    [200, 'a day that does not exist', since(() => 'Mon, 30 Feb 2099 06:00:00 GMT')],
    [200, 'an hour that does not exist', since(() => 'Sat, 07 Feb 2099 25:00:00 GMT')],
    [200, 'two dates', since(({ modified }) => `${imfDate(modified)}, ${imfDate(modified)}`)],
  ],
}

const unmodified =
  (value: (known: Known) => string): Case[2] =>
  (known) => ({ headers: { 'If-Unmodified-Since': value(known) } })

const UNMODIFIED: Clause = {
  spec: 'RFC 9110 §13.1.4',
  says: "If the selected representation's last modification date is earlier than or equal to the date provided in the field value, the condition is true.",
  cases: [
    [200, 'the date as it was sent', unmodified(({ modified }) => imfDate(modified))],
    [200, 'a day later', unmodified((known) => imfDate(dayAfter(known)))],
    [200, 'RFC 850, the same second', unmodified(({ modified }) => rfc850Date(modified))],
    [412, 'a second earlier', unmodified((known) => imfDate(after(known, -1000)))],
    [412, 'asctime, a day earlier', unmodified((known) => asctimeDate(dayBefore(known)))],
  ],
}

const UNMODIFIED_INVALID: Clause = {
  spec: 'RFC 9110 §13.1.4',
  says: 'A recipient MUST ignore the If-Unmodified-Since header field if the received field value is not a valid HTTP-date (including when the field value appears to be a list of dates).',
  cases: [
    [200, 'an ISO date', unmodified(() => '1999-02-07T00:00:00Z')],
    [
      200,
      'two dates',
      unmodified((known) => `${imfDate(dayBefore(known))}, ${imfDate(dayBefore(known))}`),
    ],
  ],
}

export const DATES: readonly Clause[] = [
  COMPARISON,
  OWN_CLOCK,
  FORMS,
  TWO_DIGITS,
  INVALID,
  UNMODIFIED,
  UNMODIFIED_INVALID,
]
