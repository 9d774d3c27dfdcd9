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

/** As many stories as a reader's program should have to fetch at once. */
const LIMIT = 50
/** A section that has had no story yet was last changed when the paper began. */
const EPOCH = '1970-01-01T00:00:00Z'

/** `undefined` when the scope names a section or a date that the paper does not have. */
export function windowOf(directory: Directory, scope: Scope): Window | undefined {
  if (!exists(directory, scope)) return undefined
  const shares = directory.editions.flatMap((edition) => {
    const share = scope.kind === 'section' ? edition.sections[scope.slug] : edition
    return share ? [{ edition, share }] : []
  })
  const isOne = scope.kind === 'edition'
  const from = isOne ? shares.findIndex(({ edition }) => edition.date === scope.date) : 0
  const to = isOne ? from + 1 : whatFits(shares.map(({ share }) => share.stories))
  const inside = shares.slice(from, to)
  const older = shares[to]?.edition.date
  const newer = shares[from - 1]?.edition.date
  const parts = inside.map(({ share }) => share)
  return {
    validator: validatorOf(directory, parts, `${older} ${newer}`),
    editions: inside.map(({ edition }) => edition),
    older,
    newer,
  }
}

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
  parts: readonly Omit<SectionShare, 'stories'>[],
  neighbours = '',
): Validator {
  const revisions = parts.map((part) => part.revision)
  return {
    revision: combine(printer, JSON.stringify(publication), neighbours, ...revisions),
    updated: parts.reduce(newest, editions.at(-1)?.updated ?? EPOCH),
  }
}

const newest = (instant: string, { updated }: Pick<SectionShare, 'updated'>): string =>
  updated > instant ? updated : instant

const exists = ({ publication, editions }: Directory, scope: Scope): boolean => {
  if (scope.kind === 'section') return Object.hasOwn(publication.sections, scope.slug)
  if (scope.kind === 'edition') return editions.some((edition) => edition.date === scope.date)
  return true
}
