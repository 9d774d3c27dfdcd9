// Which editions a scope is made of: one, or the newest whole ones that fit. Decided from the directory
// alone, so that a validator is known before any edition is opened.

import type { Scope } from '../model/address.ts'
import { TOMBSTONE_DAYS, type Withdrawal } from '../model/withdrawal.ts'
import type { Directory, PackedEdition, SectionShare } from '../pack/directory.ts'
import { combine } from './revision.ts'

/** What changes when a representation does (RFC 9110 §8.8). */
export type Validator = {
  /** An opaque name of the state, known before rendering. */
  readonly revision: string
  /** RFC 3339: the newest change. */
  readonly updated: string
}

export type Window = {
  readonly validator: Validator
  /** Newest first. */
  readonly editions: readonly PackedEdition[]
  /** Dates of the editions next to these, of those that the scope has stories in. */
  readonly older: string | undefined
  readonly newer: string | undefined
  /** Stories that it may have had and that are gone, as long as readers are told of them; the newest first. */
  readonly withdrawals: readonly Withdrawal[]
}

/** What an edition has of a scope. */
type Part = { readonly edition: PackedEdition; readonly share: SectionShare }

type State = Omit<SectionShare, 'stories'>

/** As many stories as a reader's program should have to fetch at once. */
const LIMIT = 50
/** A paper without editions was never changed. */
const EPOCH = '1970-01-01T00:00:00Z'

/** `undefined` when the paper has no such section, or the scope no story of its date. */
export function windowOf(directory: Directory, scope: Scope): Window | undefined {
  if ('slug' in scope && !Object.hasOwn(directory.publication.sections, scope.slug))
    return undefined
  const parts = partsOf(directory, scope)
  const isArchive = 'date' in scope
  const from = isArchive ? parts.findIndex(({ edition }) => edition.date === scope.date) : 0
  if (from === -1) return undefined
  const to = isArchive ? from + 1 : whatFits(parts.map(({ share }) => share.stories))
  const inside = parts.slice(from, to)
  const older = parts[to]?.edition.date
  const newer = parts[from - 1]?.edition.date
  const states = inside.map(({ share }) => share)
  const { told, lost } = withdrawalsOf(directory, scope)
  return {
    validator: validatorOf(directory, [...states, ...lossOf(lost)], {
      older,
      newer,
      withdrawals: told,
    }),
    editions: inside.map(({ edition }) => edition),
    older,
    newer,
    withdrawals: told,
  }
}

/** Newest first. */
const partsOf = ({ editions }: Directory, scope: Scope): readonly Part[] =>
  editions.flatMap((edition) => {
    const share = 'slug' in scope ? edition.sections[scope.slug] : edition
    return share ? [{ edition, share }] : []
  })

const DAY = 24 * 60 * 60 * 1000

/**
 * What the scope may have lost, and what of that is recent enough to be told. Which section lost a story is
 * not known: every one has. "Now" is the newest thing in the archive, so that the same pack always says the
 * same.
 */
function withdrawalsOf(directory: Directory, scope: Scope) {
  const { publication, editions, withdrawals } = directory
  const lost = 'date' in scope ? withdrawals.filter(({ date }) => date === scope.date) : withdrawals
  const instants = [...editions.map(({ updated }) => updated), ...withdrawals.map(({ at }) => at)]
  const now = Date.parse(instants.reduce(later, EPOCH))
  const oldest = now - (publication.tombstones ?? TOMBSTONE_DAYS) * DAY
  return { lost, told: lost.filter(({ at }) => Date.parse(at) > oldest) }
}

/**
 * The newest withdrawal as a state. What has lost a story has changed, though its newest story has not:
 * whoever asks by date alone would be told that he had what there is.
 */
export const lossOf = ([newest]: readonly Withdrawal[]): readonly State[] =>
  newest === undefined ? [] : [{ revision: '', updated: newest.at }]

const later = (one: string, other: string): string => (other > one ? other : one)

/** How many of the first `counts` are within the limit together; the first one always is. */
function whatFits(counts: readonly number[]): number {
  let stories = 0
  const overflow = counts.findIndex((count, index) => {
    stories += count
    return index > 0 && stories > LIMIT
  })
  return overflow === -1 ? counts.length : overflow
}

const ALONE = { older: undefined, newer: undefined, withdrawals: [] }

/** The state of `parts` as this publication and this code show them, among what else is told there. */
export function validatorOf(
  { publication, printer, editions }: Directory,
  parts: readonly State[],
  besides: Omit<Window, 'validator' | 'editions'> = ALONE,
): Validator {
  // A section that has had no story yet was last changed when the paper began.
  const [first = editions.at(-1)?.updated ?? EPOCH, ...others] = parts.map(({ updated }) => updated)
  const updated = others.reduce(later, first)
  const revisions = parts.map(({ revision }) => revision)
  return {
    // The document tells `updated`, so that its name does too.
    revision: combine(
      printer,
      ...[publication, besides].map((part) => JSON.stringify(part)),
      updated,
      ...revisions,
    ),
    updated,
  }
}
