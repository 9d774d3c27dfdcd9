// HTTP dates as a recipient must read them (RFC 9110 §5.6.7): the preferred form and the two obsolete
// ones. The clock comes in as a value.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MONTH = `(?<month>${MONTHS.join('|')})`
const TIME = String.raw`(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)`
const WEEKDAY = '(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const LONG_WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

const FORMS = [
  // Sun, 06 Nov 1994 08:49:37 GMT
  String.raw`${WEEKDAY}, (?<day>\d\d) ${MONTH} (?<year>\d{4}) ${TIME} GMT`,
  // Sunday, 06-Nov-94 08:49:37 GMT
  String.raw`${LONG_WEEKDAY}, (?<day>\d\d)-${MONTH}-(?<year>\d\d) ${TIME} GMT`,
  // Sun Nov  6 08:49:37 1994
  String.raw`${WEEKDAY} ${MONTH} (?<day>[ \d]\d) ${TIME} (?<year>\d{4})`,
].map((form) => new RegExp(`^${form}$`))

type Parts = Readonly<Record<string, string>>

/** Milliseconds since 1970; `undefined` for what is no HTTP date. `now` is in milliseconds too. */
export function parseHttpDate(value: string, now: number): number | undefined {
  for (const form of FORMS) {
    const parts = form.exec(value)?.groups
    if (parts) return instantOf(parts, now)
  }
  return undefined
}

function instantOf(parts: Parts, now: number): number | undefined {
  const { year = '' } = parts
  if (year.length === 4) return instantIn(Number(year), parts)
  const thisYear = new Date(now).getUTCFullYear()
  const fullYear = thisYear - (thisYear % 100) + Number(year)
  const instant = instantIn(fullYear, parts)
  // "… that appears to be more than 50 years in the future" is in the past.
  const isTooLate = instant !== undefined && instant > new Date(now).setUTCFullYear(thisYear + 50)
  return isTooLate ? instantIn(fullYear - 100, parts) : instant
}

/** `undefined` for a day or a time that does not exist; a leap second may. */
function instantIn(year: number, { month = '', day, hour, minute, second }: Parts) {
  const midnight = new Date(Date.UTC(year, MONTHS.indexOf(month), Number(day)))
  if (midnight.getUTCDate() !== Number(day)) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined
  return midnight.setUTCHours(Number(hour), Number(minute), Number(second))
}
