// A story that was laid out, as the page has it: lines by their numbers, blocks joined to text.

import type { Block, Correction, PageStory } from '../model/page.ts'
import type { DraftBlock } from './draft.ts'
import type { Flags } from './flags.ts'
import { joinPieces } from './join.ts'
import type { LaidStory } from './marked-page.ts'
import type { Sheet } from './sheet.ts'

/** The story with its blocks in the order of the page; `confidence` is 0–1. */
export function finishStory(
  sheet: Sheet,
  { blocks, corrections }: LaidStory,
  { flags, confidence }: { readonly flags: Flags; readonly confidence: number },
): PageStory {
  const finished = blocks.map((block) => finishBlock(sheet, block)).sort(byFirstLine)
  const notes = corrections.map((i) => noteAt(sheet, i))
  const story = { ...flags, confidence: Math.round(1000 * confidence) / 1000, blocks: finished }
  return notes.length > 0 ? { ...story, corrections: notes } : story
}

function noteAt(sheet: Sheet, i: number): Correction {
  const note = { line: numberOf(sheet, i), text: sheet.lines[i]?.text ?? '' }
  return sheet.marks[i]?.kind === 'withdrawal' ? { ...note, withdraws: true } : note
}

function finishBlock(sheet: Sheet, { role, lines }: DraftBlock): Block {
  const pieces = lines.map((i) => sheet.lines[i]?.text ?? '')
  const { text, breaks } = joinPieces(pieces, sheet.bare)
  const block = { role, lines: lines.map((i) => numberOf(sheet, i)), text }
  return role === 'headline' && breaks.length > 0 ? { ...block, breaks } : block
}

/** The line of the source, from 1. */
export const numberOf = (sheet: Sheet, i: number): number => sheet.lines[i]?.number ?? 0

const firstLine = ({ lines }: Block): number => lines[0] ?? 0
const byFirstLine = (a: Block, b: Block): number => firstLine(a) - firstLine(b)

/** The first title or body line; a caption may stand before its story. */
function placeOf({ blocks }: PageStory): number {
  const main = blocks.find(({ role }) => role !== 'caption' && role !== 'credit') ?? blocks[0]
  return main === undefined ? 0 : firstLine(main)
}

/** In the order of the page. */
export const byPlace = (a: PageStory, b: PageStory): number => placeOf(a) - placeOf(b)
