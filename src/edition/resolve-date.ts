// Which day of the calendar a mention means, by the edition it stands in. Where two days would do, neither
// is taken: a text that nobody has marked is right, and one that is marked wrongly is not.

import type { Mention } from './date-mention.ts'

/** What is known of the day on which a text was written. */
export type Calendar = {
  /** YYYY-MM-DD. */
  readonly edition: string
  /** The day that `今日` is; absent where a text of an agency does not say when it was filed. */
  readonly today?: string
}

type Day = { readonly year: number; readonly month: number; readonly day?: number }

const DAY = 24 * 60 * 60 * 1000

/** A date, a month or nothing, as HTML writes them: `2026-02-05`, `2026-02`. `previous` is the one before. */
export function resolve(
  mention: Mention,
  { edition, today }: Calendar,
  previous: string | undefined,
): string | undefined {
  if (mention.days !== undefined) {
    return today && new Date(Date.parse(today) + mention.days * DAY).toISOString().slice(0, 10)
  }
  const [year = 0, month = 0] = edition.split('-').map(Number)
  const now = { year, month }
  if (mention.isOnward && previous !== undefined && mention.month === undefined) {
    return textOf(onward(mention, previous))
  }
  const found = find(mention, now, edition)
  return found && textOf(found)
}

type Month = Pick<Day, 'year' | 'month'>

function find(mention: Mention, now: Month, edition: string): Day | undefined {
  const { year, month, day } = mention
  const withDay = (of: Month): Day => ({ ...of, ...(day !== undefined && { day }) })
  if (month === undefined)
    return day === undefined || year ? undefined : bareDay(mention, now, edition)
  // `上月` alone is no date.
  if ('plus' in month) {
    return year || day === undefined ? undefined : withDay(shift(now, month.plus))
  }
  if (year) {
    return withDay({ year: 'is' in year ? year.is : now.year + year.plus, month: month.is })
  }
  // `3 月` alone may be that of any year.
  return day === undefined ? undefined : nearestYear(mention, month.is, day, edition)
}

/** The same day of the month before or after. */
const shift = ({ year, month }: Month, months: number): Month => {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** After the one before it, within the month or into the next. */
function onward({ day = 0 }: Mention, previous: string): Day | undefined {
  const [year = 0, month = 0, last] = previous.split('-').map(Number)
  if (last === undefined) return undefined
  return { ...(day > last ? { year, month } : shift({ year, month }, 1)), day }
}

/** Days from the edition on; undefined for one that no calendar has. */
function distance(day: Day, edition: string): number | undefined {
  const date = textOf(day)
  return date === undefined ? undefined : (Date.parse(date) - Date.parse(edition)) / DAY
}

/** A paper speaks of days that are near; of two that are not far apart it says which. */
const NEAR = 10
const FAR = 15

/** `6 日`: of this month, or one of the months beside it where that is clear. */
function bareDay({ day = 0, tense }: Mention, now: Month, edition: string): Day | undefined {
  const inMonth = (months: number): Day => Object.assign(shift(now, months), { day })
  const [before, here, after] = [inMonth(-1), inMonth(0), inMonth(1)]
  // A month that has no such day is further away than any.
  const ahead = distance(here, edition) ?? Infinity
  if (tense === 'future') return ahead >= 0 && ahead < Infinity ? here : after
  if (ahead <= 0) return here
  const back = -(distance(before, edition) ?? -Infinity)
  if (tense === 'past') return back < Infinity ? before : undefined
  return back <= NEAR && ahead >= FAR ? before : undefined
}

/** Four months on either side: the other year is twice as far away. */
const SEASONS = 120

function nearestYear(
  { tense }: Mention,
  month: number,
  day: number,
  edition: string,
): Day | undefined {
  const year = Number(edition.slice(0, 4))
  const candidates = [year - 1, year, year + 1]
    .map((one): Day => ({ year: one, month, day }))
    .flatMap((one) => {
      const away = distance(one, edition)
      return away === undefined ? [] : [{ one, away }]
    })
    .filter(({ away }) => tense !== 'future' || away >= 0)
    .filter(({ away }) => tense !== 'past' || away <= 0)
    .sort((one, other) => Math.abs(one.away) - Math.abs(other.away))
  const [nearest] = candidates
  const reach = tense === undefined ? SEASONS : 365
  return nearest && Math.abs(nearest.away) <= reach ? nearest.one : undefined
}

/** Undefined for a day that the calendar does not have: 30 February. */
function textOf(day: Day | undefined): string | undefined {
  if (!day || day.month < 1 || day.month > 12 || day.year < 1000) return undefined
  const month = `${day.year}-${String(day.month).padStart(2, '0')}`
  if (day.day === undefined) return month
  const date = `${month}-${String(day.day).padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined
}
