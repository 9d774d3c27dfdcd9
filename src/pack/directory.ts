// The directory at the head of the pack: all that can be answered without opening an edition.

import type { Publication } from '../model/publication.ts'

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
  /** RFC 3339: the newest withdrawal of one of its stories; absent when it has lost none. */
  readonly withdrawn?: string
  /** By section slug; a section that the edition lacks is absent. */
  readonly sections: Readonly<Record<string, SectionShare>>
  /** Where its member stands: byte offset from the end of the directory, and byte length. */
  readonly offset: number
  readonly length: number
}

export type Directory = {
  readonly publication: Publication
  /** Stands for the code that renders: new templates make new bytes of old stories. */
  readonly printer: string
  /** Newest first. */
  readonly editions: readonly PackedEdition[]
  /** RFC 3339: the newest withdrawal of an edition that has lost its last story; absent without one. */
  readonly withdrawn?: string
}

/** Where a story is: which edition (index in `Directory.editions`) and which place in it. */
export type Place =
  | { readonly kind: 'live'; readonly edition: number; readonly position: number }
  | { readonly kind: 'withdrawn' }
