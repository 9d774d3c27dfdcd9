// Many histories as a few numbers.

import { EDITS } from './edits.ts'
import { type Event, type Outcome, playHistory } from './play.ts'

export type Tally = {
  readonly histories: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** The same by edit; where several came together, each has them. */
  readonly byEdit: Readonly<Record<string, Readonly<Record<Outcome, number>>>>
  /** By format and program. */
  readonly shownAgain: Readonly<Record<string, number>>
  /** Histories in which something went wrong, and what. */
  readonly faults: readonly string[]
}

const FAULTS: ReadonlySet<Outcome> = new Set(['lost', 'wrong', 'stolen'])

const none = (): Record<Outcome, number> => ({
  unchanged: 0,
  kept: 0,
  asked: 0,
  new: 0,
  'asked though new': 0,
  lost: 0,
  wrong: 0,
  stolen: 0,
})

/** Plays the histories of `count` numbers from `seed` on. */
export function playHistories(
  seed: number,
  count: number,
  onPlayed: (played: number) => void = () => undefined,
): Tally {
  const outcomes = none()
  const byEdit = Object.fromEntries(Object.keys(EDITS).map((name) => [name, none()]))
  const shownAgain: Record<string, number> = {}
  const faults: string[] = []
  const add = ({ outcome, edits, build, headline }: Event, number: number): void => {
    outcomes[outcome] += 1
    for (const name of new Set(edits)) {
      const ofEdit = byEdit[name]
      if (ofEdit) ofEdit[outcome] += 1
    }
    if (FAULTS.has(outcome)) {
      faults.push(`${number}, build ${build}: ${outcome} after ${edits.join(', ')}: ${headline}`)
    }
  }
  for (let number = seed; number < seed + count; number += 1) {
    const history = playHistory(number)
    for (const event of history.events) add(event, number)
    for (const [name, times] of Object.entries(history.shownAgain)) {
      shownAgain[name] = (shownAgain[name] ?? 0) + times
      if (times > 0) faults.push(`${number}: ${name} shows a story again`)
    }
    onPlayed(number - seed + 1)
  }
  return { histories: count, outcomes, byEdit, shownAgain, faults }
}
