// Reading order becomes time: the lead has the edition's own instant and every story further down an
// earlier one, so that readers which sort by date show the lead first.

import { instantOf } from '../model/instant.ts'
import type { LedgerEntry } from '../model/ledger.ts'

/** Seconds between neighbours, which leave room for a story that comes late. */
const STEP = 30

/** Where in time the stories of one edition stand, in printed order; no instant is given twice. */
export type Slots = {
  /** RFC 3339 for the new story at `place`: between its neighbours, wherever there is room. */
  take(place: number): string
}

/** `instant` is the edition's; `known` are the identities that stories have already. */
export function openSlots(
  instant: string,
  known: readonly (LedgerEntry | undefined)[],
  taken: Iterable<string>,
): Slots {
  const lead = secondsOf(instant)
  const seconds = known.map((entry) => entry && secondsOf(entry.published))
  const used = new Set(Array.from(taken, secondsOf))
  return {
    take(place) {
      const above = seconds.slice(0, place).findLast((value) => value !== undefined)
      const below = seconds.slice(place + 1).find((value) => value !== undefined)
      const second = firstFree(candidates(lead - place * STEP, above, below), used)
      seconds[place] = second
      used.add(second)
      return instantOf(second * 1000)
    },
  }
}

/** The regular place, then the middle between the neighbours, then whatever is next below. */
function* candidates(regular: number, above = regular + STEP, below = -Infinity) {
  if (regular < above && regular > below) yield regular
  if (above > below) yield Math.floor((above + Math.max(below, above - STEP)) / 2)
  for (let second = above - 1; ; second -= 1) yield second
}

function firstFree(seconds: Iterable<number>, used: ReadonlySet<number>): number {
  for (const second of seconds) if (!used.has(second)) return second
  throw new Error('time has an end')
}

const secondsOf = (instant: string): number => Date.parse(instant) / 1000
