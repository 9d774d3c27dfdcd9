// Page text to stories, stage by stage. Pure: the same source gives the same page, and any string
// gives one; every non-blank line stands in exactly one block, in the furniture or in a correction.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { Block, Page, PageStory } from '../model/page.ts'
import type { Action } from './actions.ts'
import { placePictures } from './captions.ts'
import { decide, type Weights } from './decide.ts'
import { draftPage, type DraftBlock } from './draft.ts'
import { findFaults } from './faults.ts'
import { findFlags } from './flags.ts'
import { joinPieces } from './join.ts'
import { findMarkFaults } from './mark-faults.ts'
import { readMarkedPage, type LaidStory, type Layout } from './marked-page.ts'
import { movePieces } from './pieces.ts'
import { putLater } from './put-later.ts'
import { reuniteStories } from './reunite.ts'
import { isFullyMarked, readSheet, type Sheet } from './sheet.ts'
import { readWeights } from './weights-codec.ts'

/** The stories, furniture and diagnostics of one page. Never throws. */
export function parsePage(source: string): Page {
  return parseWith(source, readWeights())
}

/** The same with other weights: the learner measures itself by it. */
export function parseWith(source: string, weights: Weights): Page {
  const sheet = readSheet(source)
  return readActions(sheet, source, isFullyMarked(sheet) ? [] : decide(sheet, weights).actions)
}

/** The page that these actions read, one a line; a fully marked page needs none. */
export function readActions(sheet: Sheet, source: string, actions: readonly Action[]): Page {
  const layout = isFullyMarked(sheet) ? readMarkedPage(sheet) : layOut(sheet, actions)
  const stories = layout.stories.map((story) => finishStory(sheet, story)).sort(byPlace)
  const furniture = layout.furniture.map((i) => numberOf(sheet, i)).sort((a, b) => a - b)
  const faults = [...findFaults(source), ...findMarkFaults(sheet, stories)]
  const findings = [...faults, ...findMissing(stories), ...findEmpty(sheet, stories, faults)]
  return { stories, furniture, diagnostics: findings.sort(bySource) }
}

function layOut(sheet: Sheet, actions: readonly Action[]): Layout {
  const { draft: put, corrections } = putLater(
    sheet,
    reuniteStories(
      sheet,
      draftPage(actions, (line) => sheet.marks[line]?.kind === 'headless'),
    ),
  )
  const draft = movePieces(sheet, put)
  const placed = placePictures(sheet, draft)
  const homeless = draft.stories.length > 0 ? [] : draft.pictures.flatMap(({ blocks }) => blocks)
  return {
    stories: placed.map((blocks, i) => ({ blocks, corrections: corrections.get(i) ?? [] })),
    furniture: [...draft.furniture, ...homeless.flatMap(({ lines }) => lines)],
  }
}

const numberOf = (sheet: Sheet, i: number): number => sheet.lines[i]?.number ?? 0

const textOf = (sheet: Sheet, i: number): string => sheet.lines[i]?.text ?? ''

function finishStory(sheet: Sheet, { blocks, corrections }: LaidStory): PageStory {
  const finished = blocks.map((block) => finishBlock(sheet, block)).sort(byFirstLine)
  const notes = corrections.map((i) => ({ line: numberOf(sheet, i), text: textOf(sheet, i) }))
  const story = { ...findFlags(sheet, blocks), confidence: 0.5, blocks: finished }
  return notes.length > 0 ? { ...story, corrections: notes } : story
}

function finishBlock(sheet: Sheet, { role, lines }: DraftBlock): Block {
  const pieces = lines.map((i) => textOf(sheet, i))
  const { text, breaks } = joinPieces(pieces, sheet.bare)
  const block = { role, lines: lines.map((i) => numberOf(sheet, i)), text }
  return role === 'headline' && breaks.length > 0 ? { ...block, breaks } : block
}

const firstLine = ({ lines }: Block): number => lines[0] ?? 0
const byFirstLine = (a: Block, b: Block): number => firstLine(a) - firstLine(b)

/** The first title or body line; a caption may stand before its story. */
function placeOf({ blocks }: PageStory): number {
  const main = blocks.find(({ role }) => role !== 'caption' && role !== 'credit') ?? blocks[0]
  return main === undefined ? 0 : firstLine(main)
}

const byPlace = (a: PageStory, b: PageStory): number => placeOf(a) - placeOf(b)
const bySource = (a: Diagnostic, b: Diagnostic): number => (a.line ?? 0) - (b.line ?? 0)

function findMissing(stories: readonly PageStory[]): readonly Diagnostic[] {
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

// A page that was saved wrongly has no story for that reason: its cure is enough.
function findEmpty(
  { lines }: Sheet,
  stories: readonly PageStory[],
  faults: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (lines.length === 0) return [{ code: 'page-empty', line: 1 }]
  const isWhole = stories.length > 0 || faults.length > 0
  return isWhole ? [] : [{ code: 'page-without-stories', line: 1 }]
}
