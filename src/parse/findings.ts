// What the editor is told of a page that was read: what is missing, what was a close call, what is empty.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { PageStory } from '../model/page.ts'
import type { Decision } from './decide.ts'
import { roleOfAction } from './draft.ts'
import type { Sheet } from './sheet.ts'

type Reading = Pick<Decision, 'sureness' | 'rivals'>

/** A note for each headline that was nearly read as something else. */
export function findUnsure(
  sheet: Sheet,
  stories: readonly PageStory[],
  { sureness, rivals }: Reading,
): readonly Diagnostic[] {
  const indices = new Map(sheet.lines.map(({ number }, i) => [number, i]))
  return stories.flatMap(({ blocks }) => {
    const headline = blocks.find(({ role }) => role === 'headline')
    const line = headline?.lines[0] ?? 0
    const index = indices.get(line) ?? -1
    const rival = rivals.get(index)
    if (headline === undefined || rival === undefined) return []
    const sure = Math.round(100 * (sureness[index] ?? 1))
    const detail = `${sure} % sure, else ${roleOfAction(rival)}`
    return [{ code: 'headline-unsure' as const, line, detail }]
  })
}

/** A finding for each opening and ending that is not on the page. */
export function findMissing(stories: readonly PageStory[]): readonly Diagnostic[] {
  return stories.flatMap(({ opening, ending, blocks }) => {
    const body = blocks.filter(({ role }) => role === 'paragraph')
    const headline = blocks.find(({ role }) => role === 'headline')?.text
    const detail = headline === undefined ? {} : { detail: headline }
    const found: Diagnostic[] = []
    const first = body[0]?.lines[0]
    const last = body.at(-1)?.lines.at(-1)
    if (opening === 'missing' && first !== undefined) {
      found.push({ code: 'opening-missing', line: first, ...detail })
    }
    if (ending === 'missing' && last !== undefined) {
      found.push({ code: 'ending-missing', line: last, ...detail })
    }
    return found
  })
}

/** A page without lines, or without stories; one that was saved wrongly has none for that reason. */
export function findEmpty(
  { lines }: Sheet,
  stories: readonly PageStory[],
  faults: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (lines.length === 0) return [{ code: 'page-empty', line: 1 }]
  const isWhole = stories.length > 0 || faults.length > 0
  return isWhole ? [] : [{ code: 'page-without-stories', line: 1 }]
}
