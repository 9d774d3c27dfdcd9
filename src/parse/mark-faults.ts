// Marks that say what cannot be: the page is read all the same, and the editor is told. It reads the
// finished page and changes nothing.

import type { Code, Diagnostic } from '../model/diagnostic.ts'
import type { Block, PageStory } from '../model/page.ts'
import type { Mark, MarkKind } from './editor-marks.ts'
import type { Sheet } from './sheet.ts'

type Place = { readonly block: Block; readonly story: PageStory }

/** Diagnostics of the marks, in source order. */
export function findMarkFaults(sheet: Sheet, stories: readonly PageStory[]): readonly Diagnostic[] {
  const places = placesOf(stories)
  return sheet.lines.flatMap(({ number, text }, i) => {
    const mark = sheet.marks[i]
    if (mark === undefined) return []
    const { column, length } = mark
    const found = (code: Code): Diagnostic => ({ code, line: number, column, length })
    const isUndated = mark.kind === 'correction' && !DATED.test(text)
    const codes = faultsOf(mark, number, places.get(number))
    const faults = [...codes, ...(isUndated ? UNDATED : [])].map(found)
    if (mark.story === undefined || mark.story <= stories.length) return faults
    const detail = `story ${mark.story} of ${stories.length}`
    return [Object.assign(found('mark-story-unknown'), { detail }), ...faults]
  })
}

function placesOf(stories: readonly PageStory[]): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  for (const story of stories) {
    for (const block of story.blocks)
      for (const line of block.lines) places.set(line, { block, story })
  }
  return places
}

/** What a correction note begins with: `2026-02-09 本報更正：…`. */
const DATED = /^\s*\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\s/

const CONTINUES = new Set<MarkKind>(['continued', 'headline continued', 'caption continued'])

// A mark that no story took, on a page without any, is told by that.
function faultsOf(mark: Mark, line: number, place: Place | undefined): Code[] {
  if (place === undefined) return []
  const { block, story } = place
  const codes: Code[] = []
  if (CONTINUES.has(mark.kind) && block.lines[0] === line) codes.push('mark-continues-nothing')
  if (OTHER_TITLES.has(mark.kind) && block.role === 'headline') codes.push('mark-without-headline')
  if (isMisplaced(mark, line, story)) codes.push('mark-flag-misplaced')
  return codes
}

const UNDATED: readonly Code[] = ['mark-correction-undated']

const OTHER_TITLES = new Set<MarkKind>(['kicker', 'deck', 'subhead'])

const isBody = ({ role }: Block): boolean => role === 'paragraph'

function isMisplaced({ opening, ending }: Mark, line: number, { blocks }: PageStory): boolean {
  const begins = (block: Block | undefined) => block?.lines[0] === line
  return (
    (opening !== undefined && !begins(blocks.find(isBody))) ||
    (ending !== undefined && !begins(blocks.findLast(isBody)))
  )
}
