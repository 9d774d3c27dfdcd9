// When an edition came out: its date and the paper's clock time, in the paper's time zone.

import { instantOf } from '../model/instant.ts'

const MINUTE = 60_000

/**
 * RFC 3339 in UTC of `time` (HH:MM) on `date` (YYYY-MM-DD) in `timezone`. A time that a change of
 * clocks skips is read with the offset before the change.
 */
export function editionInstant(date: string, time: string, timezone: string): string {
  const wall = Date.parse(`${date}T${time}:00Z`)
  const guess = wall - offsetAt(wall, timezone)
  return instantOf(wall - offsetAt(guess, timezone))
}

/** Milliseconds by which the zone's wall clock is ahead of UTC at the moment `at`. */
function offsetAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const wall = Date.parse(`${format.format(at).replace(' ', 'T')}Z`)
  return wall - Math.floor(at / MINUTE) * MINUTE
}
