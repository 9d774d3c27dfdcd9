// The directory at the head of the pack: all that can be answered without opening an edition.

import type { Publication } from '../model/publication.ts'
import type { Withdrawal } from '../model/withdrawal.ts'

/** What one edition holds of one section: for counting stories and for validators. */
export type SectionShare = {
  readonly stories: number
  /** RFC 3339: the newest `updated` among them. */
  readonly updated: string
  /** Changes when, and only when, one of these stories does. */
  readonly revision: string
}

export type PackedEdition = {
  readonly date: string
  readonly stories: number
  /** RFC 3339: the newest publication, correction or withdrawal of one of its stories. */
  readonly updated: string
  readonly revision: string
  /** By section slug; a section that the edition lacks is absent. */
  readonly sections: Readonly<Record<string, SectionShare>>
} & Member

/** Where an edition, or the index, stands: byte offset from the end of the directory, and byte length. */
export type Member = { readonly offset: number; readonly length: number }

/** The paper in another script: the same editions, with other texts. */
export type PackedVariant = {
  readonly publication: Publication
  /** In the order of `Directory.editions`. */
  readonly members: readonly Member[]
  readonly withdrawals: readonly Withdrawal[]
}

export type Directory = {
  readonly publication: Publication
  /** Stands for the code that renders: new templates make new bytes of old stories. */
  readonly printer: string
  /** What the members are written in. */
  readonly alphabet: string
  /** Newest first. */
  readonly editions: readonly PackedEdition[]
  /** Where the search index stands; its checksum, since nothing else tells whether it is whole. */
  readonly search: Member & { readonly checksum: number }
  /** Of all editions, those that have no story left among them; the newest first. */
  readonly withdrawals: readonly Withdrawal[]
  readonly variants: readonly PackedVariant[]
}

/** Where a story is: which edition (index in `Directory.editions`) and which place in it. */
export type Place = { readonly edition: number; readonly position: number }
