// Which editions a scope is made of: the newest whole ones that fit. Decided from the directory alone,
// so that a validator is known before any edition is opened.

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
  /** The date of the next older edition that the scope has stories in. */
  readonly before: string | undefined
}

/** As many stories as a reader's program should have to fetch at once. */
const LIMIT = 50

/** A section that has had no story yet was last changed when the paper began. */
const EPOCH = '1970-01-01T00:00:00Z'

/** `undefined` when the scope names a section or a date that the paper does not have. */
export function windowOf(directory: Directory, scope: Scope): Window | undefined {
  if (!exists(directory, scope)) return undefined
  const candidates = directory.editions.flatMap((edition) => {
    const share = shareOf(edition, scope)
    return share ? [{ edition, share }] : []
  })
  let stories = 0
  const overflow = candidates.findIndex(({ share }, index) => {
    stories += share.stories
    return index > 0 && stories > LIMIT
  })
  const inside = overflow < 0 ? candidates : candidates.slice(0, overflow)
  return {
    validator: validatorOf(
      directory,
      inside.map(({ share }) => share),
    ),
    editions: inside.map(({ edition }) => edition),
    before: candidates[inside.length]?.edition.date,
  }
}

/** The state of `parts` as this publication and this code show them. */
export function validatorOf(
  { publication, printer, editions }: Directory,
  parts: readonly Omit<SectionShare, 'stories'>[],
): Validator {
  const revisions = parts.map((part) => part.revision)
  const dates = editions.map((edition) => edition.date)
  return {
    revision: combine(printer, JSON.stringify(publication), dates.join(), ...revisions),
    updated: parts.reduce(newer, editions.at(-1)?.updated ?? EPOCH),
  }
}

const newer = (newest: string, { updated }: Pick<SectionShare, 'updated'>): string =>
  updated > newest ? updated : newest

const exists = ({ publication, editions }: Directory, scope: Scope): boolean => {
  if (scope.kind === 'section') return Object.hasOwn(publication.sections, scope.slug)
  if (scope.kind === 'edition') return editions.some((edition) => edition.date === scope.date)
  return true
}

function shareOf(edition: PackedEdition, scope: Scope): SectionShare | undefined {
  if (scope.kind === 'section') return edition.sections[scope.slug]
  return scope.kind === 'all' || scope.date === edition.date ? edition : undefined
}
