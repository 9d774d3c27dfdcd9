// A story that readers may know and cannot read any more. It travels in the directory of the pack: its
// address says what became of it, and feeds tell programs that keep it.

import type { Note } from './edition.ts'

/** For how many days feeds tell of one, where the paper does not say. */
export const TOMBSTONE_DAYS = 90

export type Withdrawal = {
  readonly id: string
  /** YYYY-MM-DD: the edition that it stood in. */
  readonly date: string
  /** RFC 3339: since when. */
  readonly at: string
  /** The id of the story that has its text now; absent where none has. */
  readonly into?: string
  /** The editor's word on why; absent where the page says none. */
  readonly note?: Note
}
