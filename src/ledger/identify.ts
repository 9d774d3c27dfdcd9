// Gives each story of an edition its identity: the one it has, or a new one. It reads no clock: the
// moment of the build comes in as a value, and is used only where a published text has changed.

import { instantOf } from '../model/instant.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import { findHeir } from './heirs.ts'
import type { Answers, Matching } from './match.ts'
import { mintId } from './mint.ts'
import type { Print } from './print.ts'
import { openSlots } from './slots.ts'

export type MatchedEdition = Matching & {
  readonly date: string
  /** RFC 3339, UTC: when the edition came out; its lead is published at this moment. */
  readonly instant: string
  /** Printed order. */
  readonly prints: readonly Print[]
  /** Indices of stories that their page marks as withdrawn. */
  readonly withdrawn: ReadonlySet<number>
  readonly entries: readonly LedgerEntry[]
  readonly answers: Answers
}

export type Identified = {
  /** One each for the stories, in their order; `undefined` for one that is asked about. */
  readonly identities: readonly (LedgerEntry | undefined)[]
  /**
   * The new ledger. It has every line of the old one: that of a story which is gone from its page is
   * withdrawn, or merged into the story which has its text.
   */
  readonly entries: readonly LedgerEntry[]
}

/** `taken` are the ids of all editions; the new ones are put to them. */
export function identify(edition: MatchedEdition, now: string, taken: Set<string>): Identified {
  const { date, prints, entries, matches } = edition
  const asked = new Set(edition.questions.map(({ story }) => story))
  const known = prints.map((_, index) => matches.get(index))
  const slots = openSlots(
    edition.instant,
    known,
    entries.map((entry) => entry.published),
  )

  const identities = prints.map((print, index): LedgerEntry | undefined => {
    if (asked.has(index)) return undefined
    const state = edition.withdrawn.has(index) ? 'withdrawn' : 'live'
    const entry = known[index]
    if (entry) return renew(entry, print, state, now)
    const id = mintId(date, print.page, print.essence, taken)
    taken.add(id)
    const published = slots.take(index)
    const isLate = entries.length > 0 && state === 'live'
    const updated = isLate ? later(published, now) : published
    const seen = `${date}/${print.page}`
    return { id, state, seen, published, updated, revision: 1, ...marksOf(print) }
  })

  const candidates = prints.map((print, index) => ({
    print,
    // What the editor calls a new story is not the heir of the old one.
    identity: edition.answers.get(index)?.kind === 'new' ? undefined : identities[index],
  }))
  const matched = new Set(matches.values())
  const gone = entries.filter((entry) => !matched.has(entry))
  // While something is asked, a line that seems to be gone may be the answer.
  const retired = gone.map((entry) => {
    const isOpen = entry.state !== 'live' || asked.size > 0
    return isOpen ? entry : retire(entry, findHeir(entry, candidates), now)
  })
  return { identities, entries: [...identities.filter((one) => one !== undefined), ...retired] }
}

type Marks = Pick<LedgerEntry, 'headline' | 'page' | 'text' | 'body' | 'size' | 'sketch'>

function marksOf({ headline, page, text, body, pieces }: Print): Marks {
  const { size, sketch } = pieces()
  return { headline, page, text, body, size, sketch }
}

/** A line without a sketch is one from before there were any. */
const isCurrent = (entry: LedgerEntry, print: Print): boolean =>
  entry.text === print.text && entry.size > 0

function renew(
  entry: LedgerEntry,
  print: Print,
  state: LedgerEntry['state'],
  now: string,
): LedgerEntry {
  const marks = isCurrent(entry, print) ? { page: print.page } : marksOf(print)
  // Readers do not see a change of what is withdrawn.
  const isSeen = state === 'live' && entry.text !== print.text
  if (entry.state === state && !isSeen) return { ...entry, ...marks }
  return { ...changed(entry, now), ...marks, state, into: undefined }
}

const retire = (entry: LedgerEntry, heir: string | undefined, now: string): LedgerEntry =>
  heir === undefined
    ? { ...changed(entry, now), state: 'withdrawn' }
    : { ...changed(entry, now), state: 'merged', into: heir }

const changed = (entry: LedgerEntry, now: string): LedgerEntry => ({
  ...entry,
  updated: movedFrom(entry, now),
  revision: entry.revision + 1,
})

/**
 * Readers' programs look whether the date has moved: it moves with every change, also where the clock was set
 * back, or was ahead at the last one. Before the story has come out nobody has seen it.
 */
function movedFrom({ published, updated }: LedgerEntry, now: string): string {
  if (updated === published || now > updated) return later(updated, now)
  return instantOf(Date.parse(updated) + 1000)
}

/** A clock that was set back must not make a correction older than what it corrects. */
const later = (one: string, other: string): string => (one > other ? one : other)
