// Dates of feeds, each by its own grammar; what a lenient reader would still make of a wrong one is not
// asked. No clock.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

export type ReadDate = {
  /** Milliseconds since 1970; absent when no moment can be told for certain. */
  readonly time?: number
  /** What is wrong with it, in words. */
  readonly fault?: string
}

const RFC_822 =
  /^(?:(?<weekday>[A-Za-z]+),?\s+)?(?<day>\d{1,2})\s+(?<month>[A-Za-z]{3})\s+(?<year>\d{4}|\d{2})\s+(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<zone>\S+)?$/u

/** RFC 822 §5 with the year of four digits that RSS 2.0 prefers. */
export function readRfc822(text: string): ReadDate {
  const parts = RFC_822.exec(text.trim())?.groups
  if (!parts) return { fault: 'not of the form Sat, 07 Feb 2026 06:00:00 GMT' }
  const { weekday, month = '', zone, ...numbers } = parts
  const { day, year, hour, minute, second } = numbers
  if (Number(year) < 100) return { fault: 'the year has two digits' }
  const local = momentOf(
    [year, monthOf(month), day, hour, minute, second].map((part = 0) => Number(part)),
  )
  if (local === undefined) return { fault: 'there is no such day or hour' }
  const offset = offsetOf(zone)
  if (offset === undefined) {
    return {
      fault: zone === undefined ? 'no time zone' : `readers disagree about the zone ${zone}`,
    }
  }
  const right = DAYS[new Date(local).getUTCDay()]
  const isRight = weekday === undefined || weekday === right
  return { time: local - offset, ...(!isRight && { fault: `the weekday is ${right}` }) }
}

/** 0 for January, -1 for what is no month. */
const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.toLowerCase() === name.toLowerCase())

/** Of year, month, day, hour, minute, second; `undefined` when there is no such moment. */
function momentOf([year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0]: number[]) {
  const isThere = month >= 0 && isDay(year, month, day) && hour < 24 && minute < 60 && second <= 60
  return isThere ? Date.UTC(year, month, day, hour, minute, second) : undefined
}

/** In milliseconds. RFC 822's names of American zones are misread (miniflux/v2#290). */
function offsetOf(zone: string | undefined): number | undefined {
  if (zone === 'GMT' || zone === 'UT' || zone === 'UTC') return 0
  const numeric = /^([+-])(\d{2})(\d{2})$/u.exec(zone ?? '')
  if (!numeric) return undefined
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3])
  return (numeric[1] === '-' ? -1 : 1) * minutes * 60_000
}

const RFC_3339 =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u

/** RFC 3339 §5.6, with the upper-case T and Z that RFC 4287 §3.3 asks for. */
export function readRfc3339(text: string): ReadDate {
  const parts = RFC_3339.exec(text.trim())
  if (!parts) return { fault: 'not of the form 2026-02-07T06:00:00Z' }
  const [, year, month, day] = parts
  if (!isDay(Number(year), Number(month) - 1, Number(day))) return { fault: 'there is no such day' }
  const time = Date.parse(text.trim().replace(/:60(?=\.|Z|[+-])/u, ':59'))
  return Number.isNaN(time) ? { fault: 'there is no such hour' } : { time }
}

/** W3C Date and Time Formats, as sitemaps take them: a day alone will do. */
export function readW3cDate(text: string): ReadDate {
  if (/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text)) {
    const time = Date.parse(text)
    return Number.isNaN(time) ? { fault: 'there is no such day' } : { time }
  }
  return readRfc3339(text.replace(/T(\d{2}:\d{2})(?=Z|[+-])/u, 'T$1:00'))
}

/** RFC 9110 §5.6.7, the one form that is sent today. */
export function readHttpDate(text: string | undefined): number | undefined {
  if (text === undefined || !/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} .* GMT$/u.test(text)) {
    return undefined
  }
  return readRfc822(text).time
}

const isDay = (year: number, month: number, day: number): boolean =>
  month < 12 && day >= 1 && day <= new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
