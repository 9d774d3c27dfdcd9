// A page on which every line is marked: read from its marks alone, without weights, so that what an
// editor has checked stays as it is.

import { nameHeadline, type DraftBlock } from './draft.ts'
import { openPasteUp, pasteLine, type PasteUp } from './paste-up.ts'
import type { Sheet } from './sheet.ts'

/** A page laid out; lines are indices into the sheet. */
export type Layout = {
  readonly stories: readonly LaidStory[]
  readonly furniture: readonly number[]
}

export type LaidStory = {
  readonly blocks: readonly DraftBlock[]
  readonly corrections: readonly number[]
}

/** The page that the marks say; a page without a story is all furniture. */
export function readMarkedPage(sheet: Sheet): Layout {
  const count = pasteAll(sheet, Number.POSITIVE_INFINITY).begun
  const { stories, furniture } = pasteAll(sheet, count)
  if (count === 0) return { stories: [], furniture: sheet.lines.map((_, i) => i) }
  for (const { blocks } of stories) nameHeadline(blocks)
  return { stories, furniture }
}

function pasteAll({ marks }: Sheet, count: number): PasteUp {
  const page = openPasteUp(count)
  marks.forEach((mark, line) => {
    if (mark !== undefined) pasteLine(page, line, mark)
  })
  return page
}
