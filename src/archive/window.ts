// Which editions a scope is made of: one, or the newest whole ones that fit. Decided from the directory
// alone, so that a validator is known before any edition is opened.

import type { Scope } from '../model/address.ts'
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
  const lost = [
    ...('slug' in scope ? withdrawals(directory, inside, scope) : []),
    // So has everything that an edition was part of, when that has lost its last story.
    ...(isArchive ? [] : lossOf(directory)),
  ]
  return {
    validator: validatorOf(directory, [...states, ...lost], `${older} ${newer}`),
    editions: inside.map(({ edition }) => edition),
    older,
    newer,
  }
}

/** Newest first. */
const partsOf = ({ editions }: Directory, scope: Scope): readonly Part[] =>
  editions.flatMap((edition) => {
    const share = 'slug' in scope ? edition.sections[scope.slug] : edition
    return share ? [{ edition, share }] : []
  })

/**
 * A section that has lost a story has changed, though its newest story has not: whoever asks by date
 * alone would be told that it had what there is. Which section lost it is not known: every one has.
 */
function withdrawals({ editions }: Directory, inside: readonly Part[], scope: Scope): State[] {
  const oldest = inside.at(-1)?.edition.date ?? ''
  const within = editions.filter(({ date }) =>
    'date' in scope ? date === scope.date : date >= oldest,
  )
  return within.flatMap(lossOf)
}

/** The newest withdrawal as a state: of an edition, or of those that the directory lacks for it. */
export const lossOf = ({ withdrawn }: { readonly withdrawn?: string }): readonly State[] =>
  withdrawn === undefined ? [] : [{ revision: '', updated: withdrawn }]

/** How many of the first `counts` are within the limit together; the first one always is. */
function whatFits(counts: readonly number[]): number {
  let stories = 0
  const overflow = counts.findIndex((count, index) => {
    stories += count
    return index > 0 && stories > LIMIT
  })
  return overflow === -1 ? counts.length : overflow
}

/** The state of `parts` as this publication and this code show them beside `neighbours`. */
export function validatorOf(
  { publication, printer, editions }: Directory,
  parts: readonly State[],
  neighbours = '',
): Validator {
  // A section that has had no story yet was last changed when the paper began.
  const [first = editions.at(-1)?.updated ?? EPOCH, ...others] = parts.map(({ updated }) => updated)
  const updated = others.reduce((one, other) => (other > one ? other : one), first)
  const revisions = parts.map(({ revision }) => revision)
  return {
    // The document tells `updated`, so that its name does too.
    revision: combine(printer, JSON.stringify(publication), neighbours, updated, ...revisions),
    updated,
  }
}
