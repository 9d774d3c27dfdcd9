// What is published: stories that have an id, gathered by date. These values travel in the pack and
// are all that feeds and site ever see.

import type { BlockRole, Completeness } from './page.ts'
import type { Picture } from './picture.ts'

/** A date that the text names, at UTF-16 offsets of the text. */
export type DateMark = {
  readonly at: number
  readonly length: number
  /** As HTML writes it: `2026-02-05`, `2026-02`. */
  readonly datetime: string
}

/** A block of the body as it is published; headlines stand in `Story.headline`. */
export type BodyBlock = {
  readonly role: Exclude<BlockRole, 'headline'>
  readonly text: string
  /** In reading order; absent when there are none. */
  readonly dates?: readonly DateMark[]
  /** Of a caption: what it stands under. */
  readonly picture?: Picture
}

/** What the paper tells its readers of a mistake that it has mended, or of why it takes a story back. */
export type Note = {
  /** YYYY-MM-DD, as the editor wrote it; absent where none was written. */
  readonly date?: string
  readonly text: string
}

export type RelatedStory = {
  readonly id: string
  readonly headline: string
  /** YYYY-MM-DD: its edition. */
  readonly date: string
}

export type Story = {
  /** 12 characters of base32, frozen in the ledger when the story was first seen. */
  readonly id: string
  /** Slug of the newspaper page. */
  readonly page: string
  /** Slug of the section. */
  readonly section: string
  /** Plain text, one line. */
  readonly headline: string
  /** Decks first, then the body in reading order. */
  readonly blocks: readonly BodyBlock[]
  /** Plain text: the deck, else the first whole sentences. */
  readonly summary: string
  /** Names and agencies, as the credit lines give them. */
  readonly authors: readonly string[]
  /** The agencies that its credits and datelines name, as printed; absent when they name none. */
  readonly agencies?: readonly string[]
  /** Its agency lets no more than this out; `blocks` has the summary alone, and readers are told. */
  readonly isSummaryOnly?: true
  /** In page order; absent when there are none. */
  readonly corrections?: readonly Note[]
  readonly opening: Completeness
  readonly ending: Completeness
  /** Stories of the same edition or of earlier ones that tell of the same; absent when there are none. */
  readonly related?: readonly RelatedStory[]
  /** RFC 3339, UTC, whole seconds; distinct within an edition, the lead latest. Never moves. */
  readonly published: string
  /** RFC 3339, UTC, whole seconds; moves when a reader would see a difference. */
  readonly updated: string
}

/** The printed page that stories stood on. */
export type PrintedPage = {
  readonly slug: string
  readonly section: string
  /** The page number as printed, such as `A12`. */
  readonly folio?: string
}

/** All pages of one date. */
export type Edition = {
  /** YYYY-MM-DD. */
  readonly date: string
  readonly pages: readonly PrintedPage[]
  /** Printed order: page by page, the lead of each first. */
  readonly stories: readonly Story[]
}

/** An edition that is named and not opened: for lists and links. */
export type EditionSummary = {
  readonly date: string
  readonly stories: number
  /** RFC 3339: the newest `updated` of its stories. */
  readonly updated: string
}
