// Which day of the calendar a mention means, by the edition it stands in. Where two days would do, neither
// is taken: a text that nobody has marked is right, and one that is marked wrongly is not.

import { isCalendarDate } from '../model/instant.ts'
import type { Mention } from './date-mention.ts'

/** What is known of the day on which a text was written. */
export type Calendar = {
  /** YYYY-MM-DD. */
  readonly edition: string
  /** The day that `今日` is; absent where nobody can say. */
  readonly today?: string
  /** The day of its dateline. */
  readonly filed?: string
}

type Day = { readonly year: number; readonly month: number; readonly day?: number }

const DAY = 24 * 60 * 60 * 1000

/**
 * A date, a month or nothing, as HTML writes them: `2026-02-05`, `2026-02`. `from` is the date that the mention
 * goes on from, of `1 月 23 日至 24 日` the first.
 */
export function resolve(mention: Mention, calendar: Calendar, from?: string): string | undefined {
  const { edition } = calendar
  if (mention.days !== undefined) return relative(mention.days, calendar)
  if (from !== undefined && !mention.year) return agreed(mention, onward(mention, from))
  if (mention.isDoubtful && mention.day !== Number(calendar.filed?.slice(8))) return undefined
  const [year = 0, month = 0] = edition.split('-').map(Number)
  return agreed(mention, find(mention, { year, month }, edition))
}

/** Of a text that was filed earlier an editor may have made 今日 his own 昨日, but hardly any day 今日. */
function relative(days: number, { edition, today }: Calendar): string | undefined {
  if (today === undefined || (days !== 0 && today !== edition)) return undefined
  return new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10)
}

/** The day, unless the text says that it was another one of the week. */
function agreed({ weekday }: Mention, day: Day | undefined): string | undefined {
  const date = textOf(day)
  if (date === undefined || weekday === undefined || day?.day === undefined) return date
  return new Date(date).getUTCDay() === weekday ? date : undefined
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

/** The next one after the day it goes on from: of that month or the next, of that year or the next. */
function onward({ day = 0, month }: Mention, from: string): Day | undefined {
  const [year = 0, before = 0, last] = from.split('-').map(Number)
  if (last === undefined) return undefined
  if (month === undefined) {
    return { ...(day > last ? { year, month: before } : shift({ year, month: before }, 1)), day }
  }
  if ('plus' in month) return undefined
  const isLater = month.is > before || (month.is === before && day > last)
  return { year: isLater ? year : year + 1, month: month.is, day }
}

/** Days from the edition on; undefined for one that no calendar has. */
function distance(day: Day, edition: string): number | undefined {
  const date = textOf(day)
  return date === undefined ? undefined : (Date.parse(date) - Date.parse(edition)) / DAY
}

/** A paper speaks of days that are near; of two that are not far apart it says which. */
const NEAR = 10
const FAR = 15
/** What is told as still to come may have come between the writing and the printing. */
const LATE = 7

/** `6 日`: of this month, or one of the months beside it where that is clear. */
function bareDay({ day = 0, tense }: Mention, now: Month, edition: string): Day | undefined {
  const inMonth = (months: number): Day => Object.assign(shift(now, months), { day })
  // A month that has no such day is further away than any.
  const ahead = distance(inMonth(0), edition) ?? Infinity
  if (tense === 'future') return toCome(ahead, inMonth)
  if (ahead <= 0) return inMonth(0)
  const back = -(distance(inMonth(-1), edition) ?? -Infinity)
  const isBefore = tense === 'past' ? back < Infinity : back <= NEAR && ahead >= FAR
  return isBefore ? inMonth(-1) : undefined
}

function toCome(ahead: number, inMonth: (months: number) => Day): Day | undefined {
  if (ahead >= 0 && ahead < Infinity) return inMonth(0)
  return ahead < -LATE || ahead === Infinity ? inMonth(1) : undefined
}

/** Four months on either side: the other year is twice as far away. */
const SEASONS = 120
/** Ten months, of what the text says is past or to come. */
const TOLD = 300

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
  const reach = tense === undefined ? SEASONS : TOLD
  return nearest && Math.abs(nearest.away) <= reach ? nearest.one : undefined
}

/** Undefined for a day that the calendar does not have: 30 February. */
function textOf(day: Day | undefined): string | undefined {
  if (!day || !(day.month >= 1 && day.month <= 12) || !(day.year >= 1000)) return undefined
  const month = `${day.year}-${String(day.month).padStart(2, '0')}`
  if (day.day === undefined) return month
  const date = `${month}-${String(day.day).padStart(2, '0')}`
  return isCalendarDate(date) ? date : undefined
}
