// What an editor's correction marks say to readers: on a story that goes on, that something in it was
// mended; on one that is taken back, why.
//
//     ! 2026-02-09 本報更正：鐘樓漏雨始於上月。

import type { Note } from '../model/edition.ts'
import { isCalendarDate } from '../model/instant.ts'
import type { Correction, PageStory } from '../model/page.ts'

/** A note begins with its date, but for one that a diagnostic tells of. */
const DATED = /^(\d{4}-\d{2}-\d{2})\s+(\S.*)$/su

/** The corrections of a story, in page order. */
export const correctionsOf = ({ corrections = [] }: PageStory): readonly Note[] =>
  corrections.filter(({ withdraws }) => !withdraws).map(noteOf)

/** Why the story is taken back; undefined where its page does not say so. */
export function withdrawalNote({ corrections = [] }: PageStory): Note | undefined {
  const last = corrections.findLast(({ withdraws }) => withdraws)
  return last && noteOf(last)
}

function noteOf({ text }: Correction): Note {
  const line = text.trim()
  const [, date, rest] = DATED.exec(line) ?? []
  if (date === undefined || rest === undefined || !isCalendarDate(date)) return { text: line }
  return { date, text: rest }
}
