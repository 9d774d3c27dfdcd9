// Moments and days as they are written: RFC 3339, moments in UTC and whole seconds, so that text order is time
// order.

/** The instant of `milliseconds` since 1970, cut to the second. */
export const instantOf = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z')

const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is YYYY-MM-DD and stands in the calendar: 2026-02-30 does not. */
export function isCalendarDate(text: string): boolean {
  if (!DATE.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
