// What the parser says of one newspaper page. The names are those of the truth format
// (tests/pages/README.md), so `parse --json` prints these values as they are.

import type { Diagnostic } from './diagnostic.ts'
import type { Picture } from './picture.ts'

/** What a line is to a sub-editor; `furniture` belongs to the page and to no story. */
export type Role =
  | 'headline'
  | 'deck'
  | 'subhead'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'furniture'

export type BlockRole = Exclude<Role, 'furniture'>

/** Lines of one role that are published as one text. */
export type Block = {
  readonly role: BlockRole
  /** 1-based line numbers of the source, in the order in which they are joined. */
  readonly lines: readonly number[]
  /** The lines joined as they should be published; every other character as on the page. */
  readonly text: string
  /** Headlines only: UTF-16 offsets in `text` at which the printed lines meet. */
  readonly breaks?: readonly number[]
  /** Captions only, and never from the parser: the page's front matter names pictures. */
  readonly picture?: Picture
}

export type Completeness = 'present' | 'missing'

/** What the editor tells readers of a mistake in a story, or of why it is taken back, as it stands there. */
export type Correction = {
  readonly line: number
  /** With the date that it begins with: `2026-02-09 …`. */
  readonly text: string
  /** The story is withdrawn, though its text still stands on the page. */
  readonly withdraws?: true
}

/** A story as it was found on its page, before it has an id. */
export type PageStory = {
  /** `missing`: the body's first words are the rest of a sentence that is not on the page. */
  readonly opening: Completeness
  /** `missing`: the last paragraph stops before its sentence does. */
  readonly ending: Completeness
  /** How likely it is that every line of the story is right, 0–1. */
  readonly confidence: number
  /** Reading order. */
  readonly blocks: readonly Block[]
  /** In page order; absent when there are none. */
  readonly corrections?: readonly Correction[]
}

/** Every non-blank line stands in exactly one block, in `corrections` or in `furniture`. */
export type Page = {
  /** Reading order: by the place of the first title or body line. */
  readonly stories: readonly PageStory[]
  readonly furniture: readonly number[]
  /** Source order. */
  readonly diagnostics: readonly Diagnostic[]
}
