// How a page came to be read as it is, line by line: what `parse --explain` and the proof page show.

import type { Page, Role } from './page.ts'

/** One thing about a line that spoke for its role, and how loudly. */
export type Reason = {
  /** In words: `shape: title, gap before`. */
  readonly feature: string
  /** In the units of `margin`; positive speaks for the role, against the runner-up. */
  readonly weight: number
}

export type LineReading = {
  /** 1-based line of the source. */
  readonly line: number
  readonly role: Role
  /** The action or the mark that read the line, in words: `paragraph continued`, `correction`. */
  readonly action: string
  /** Index into the page's stories; absent for furniture, but there for a correction note. */
  readonly story?: number
  /** The role that came second. */
  readonly runnerUp: Role
  /** By how much the role beat the runner-up at this line; below 0 where later lines decided it. */
  readonly margin: number
  /** The editor wrote it as a mark: nothing was weighed. */
  readonly isMarked: boolean
  /** The strongest first, at most three. */
  readonly reasons: readonly Reason[]
}

/** A page with the reading of each of its non-blank lines, in page order. */
export type PageReading = { readonly page: Page; readonly lines: readonly LineReading[] }
