// All that happens to a page between two builds.

import type { Edit } from './edit.ts'
import * as exporting from './export-edits.ts'
import * as editing from './text-edits.ts'
import * as making from './page-edits.ts'

/** By name, as the results list them. */
export const EDITS: Readonly<Record<string, Edit>> = {
  'headline swapped': editing.swapHeadline,
  'headlines exchanged': editing.exchangeHeadlines,
  'headline and opening new': editing.newOpening,
  typos: editing.typos,
  'other spacing': exporting.respace,
  'other line breaks': exporting.rewrap,
  'other punctuation': exporting.repunctuate,
  'paragraphs added': editing.grow,
  'text cut': editing.cut,
  'stories reordered': making.reorder,
  'story taken off': making.remove,
  'story put back': making.putBack,
  'story inserted': making.insert,
  'story replaced by another': making.replace,
  'notice of the same pattern inserted': making.insertTwin,
  'notice replaced by one of its pattern': making.replaceByTwin,
  'moved to another page': making.moveToPage,
  'page renamed': exporting.renamePage,
  'read as two stories': exporting.split,
  'read as one with the story above': exporting.merge,
  'line displaced': exporting.displace,
  'furniture strayed': exporting.refurnish,
}
