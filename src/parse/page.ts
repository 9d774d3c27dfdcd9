// Page text to stories, stage by stage. Pure: the same source gives the same page, and any string
// gives one; every non-blank line stands in exactly one block or in the furniture.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { Block, Page, PageStory } from '../model/page.ts'
import type { Action } from './actions.ts'
import { placePictures } from './captions.ts'
import { decide } from './decide.ts'
import { draftPage, type DraftBlock } from './draft.ts'
import { findFaults } from './faults.ts'
import { findFlags } from './flags.ts'
import { joinPieces } from './join.ts'
import { readLearnt, type Learnt } from './learnt.ts'
import { movePieces } from './pieces.ts'
import { reuniteStories } from './reunite.ts'
import { readSheet, type Sheet } from './sheet.ts'

/** The stories, furniture and diagnostics of one page. Never throws. */
export function parsePage(source: string): Page {
  return parseWith(source, readLearnt())
}

/** The same with other weights: the learner measures itself by it. */
export function parseWith(source: string, learnt: Learnt): Page {
  const sheet = readSheet(source)
  return readActions({ sheet, source, learnt }, decide(sheet, learnt).actions)
}

/** What lies on the sub-editor's desk. */
export type Desk = { readonly sheet: Sheet; readonly source: string; readonly learnt: Learnt }

/** The page that these actions read, one a line. */
export function readActions({ sheet, source, learnt }: Desk, actions: readonly Action[]): Page {
  const draft = movePieces(sheet, reuniteStories(sheet, draftPage(actions)), learnt.pieces)
  const placed = placePictures(sheet, draft, learnt.captions)
  const homeless = draft.stories.length > 0 ? [] : draft.pictures.flatMap(({ blocks }) => blocks)
  const stories = placed.map((blocks) => finishStory(sheet, source, blocks)).sort(byPlace)
  const furniture = [...draft.furniture, ...homeless.flatMap(({ lines }) => lines)]
    .map((i) => numberOf(sheet, i))
    .sort((a, b) => a - b)
  const faults = findFaults(source)
  const findings = [...faults, ...findMissing(stories), ...findEmpty(sheet, stories, faults)]
  return { stories, furniture, diagnostics: findings.sort(bySource) }
}

const numberOf = (sheet: Sheet, i: number): number => sheet.lines[i]?.number ?? 0

function finishStory(sheet: Sheet, source: string, blocks: readonly DraftBlock[]): PageStory {
  const finished = blocks.map((block) => finishBlock(sheet, source, block))
  return { ...findFlags(sheet, blocks), confidence: 0.5, blocks: finished.sort(byFirstLine) }
}

function finishBlock(sheet: Sheet, source: string, { role, lines }: DraftBlock): Block {
  const pieces = lines.map((i) => sheet.lines[i]?.text ?? '')
  const { text, breaks } = joinPieces(pieces, source)
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
