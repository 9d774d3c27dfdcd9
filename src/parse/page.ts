// Page text to stories, stage by stage. Pure: the same source gives the same page, and any string
// gives one; every non-blank line stands in exactly one block, in the furniture or in a correction.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { Block, Page, PageStory } from '../model/page.ts'
import type { Action } from './actions.ts'
import { findAdvice, findMoved } from './advice.ts'
import { placePictures } from './captions.ts'
import { findDoubts, weighDoubts } from './confidence.ts'
import { decide, type Decision } from './decide.ts'
import { draftPage, type DraftBlock } from './draft.ts'
import { findFaults } from './faults.ts'
import { findFlags, type Flags } from './flags.ts'
import { joinPieces } from './join.ts'
import { readLearnt, type Learnt } from './learnt.ts'
import { findMarkFaults } from './mark-faults.ts'
import { readMarkedPage, type LaidStory, type Layout } from './marked-page.ts'
import { movePieces } from './pieces.ts'
import { putLater } from './put-later.ts'
import { reuniteStories } from './reunite.ts'
import { isFullyMarked, readSheet, type Sheet } from './sheet.ts'

/** The stories, furniture and diagnostics of one page. Never throws. */
export function parsePage(source: string): Page {
  return parseWith(source, readLearnt())
}

/** The same with other weights: the learner measures itself by it. */
export function parseWith(source: string, learnt: Learnt): Page {
  const sheet = readSheet(source)
  const reading = isFullyMarked(sheet) ? NO_READING : decide(sheet, learnt.network)
  return readActions({ sheet, source, learnt }, reading)
}

/** What was read: one action a line, and how sure each is. */
export type Reading = Pick<Decision, 'actions' | 'sureness'>

/** Of a page whose marks say everything. */
export const NO_READING: Reading = { actions: [], sureness: [] }

/** What lies on the sub-editor's desk. */
export type Desk = { readonly sheet: Sheet; readonly source: string; readonly learnt: Learnt }

/** The page that these actions read, one a line; a fully marked page needs none. */
export function readActions({ sheet, source, learnt }: Desk, { actions, sureness }: Reading): Page {
  const layout = isFullyMarked(sheet)
    ? { ...readMarkedPage(sheet), advice: [] }
    : layOut({ sheet, learnt }, actions)
  const trust = (story: LaidStory, flags: Flags): number =>
    actions.length === 0
      ? 1
      : weighDoubts(findDoubts({ ...flags, blocks: story.blocks }, sureness), learnt.confidence)
  const stories = layout.stories.map((story) => finishStory(sheet, story, trust)).sort(byPlace)
  const furniture = layout.furniture.map((i) => numberOf(sheet, i)).sort((a, b) => a - b)
  const faults = [...findFaults(source), ...findMarkFaults(sheet, stories)]
  const advice = [...layout.advice, ...findAdvice(sheet, stories)]
  const unsure = findUnsure(sheet, stories, sureness)
  const findings = [
    ...faults,
    ...advice,
    ...unsure,
    ...findMissing(stories),
    ...findEmpty(sheet, stories, faults),
  ]
  return { stories, furniture, diagnostics: findings.sort(bySource) }
}

type Advised = Layout & { readonly advice: readonly Diagnostic[] }

function layOut({ sheet, learnt }: Omit<Desk, 'source'>, actions: readonly Action[]): Advised {
  const { draft: put, corrections } = putLater(
    sheet,
    reuniteStories(
      sheet,
      draftPage(actions, (line) => sheet.marks[line]?.kind === 'headless'),
    ),
  )
  const draft = movePieces(sheet, put)
  const { stories: placed, unsure } = placePictures(sheet, draft, learnt.captions)
  const homeless = draft.stories.length > 0 ? [] : draft.pictures.flatMap(({ blocks }) => blocks)
  return {
    stories: placed.map((blocks, i) => ({ blocks, corrections: corrections.get(i) ?? [] })),
    furniture: [...draft.furniture, ...homeless.flatMap(({ lines }) => lines)],
    advice: [...findMoved(sheet, put, draft), ...unsure],
  }
}

// Under this a headline is as likely something else.
const UNSURE = 0.6

function findUnsure(
  sheet: Sheet,
  stories: readonly PageStory[],
  sureness: readonly number[],
): readonly Diagnostic[] {
  const indices = new Map(sheet.lines.map(({ number }, i) => [number, i]))
  return stories.flatMap(({ blocks }) => {
    const headline = blocks.find(({ role }) => role === 'headline')
    const line = headline?.lines[0] ?? 0
    const sure = sureness[indices.get(line) ?? -1] ?? 1
    if (headline === undefined || sure >= UNSURE) return []
    return [{ code: 'headline-unsure' as const, line, detail: `${Math.round(100 * sure)} % sure` }]
  })
}

const numberOf = (sheet: Sheet, i: number): number => sheet.lines[i]?.number ?? 0

const textOf = (sheet: Sheet, i: number): string => sheet.lines[i]?.text ?? ''

type Trust = (story: LaidStory, flags: Flags) => number

function finishStory(sheet: Sheet, laid: LaidStory, trust: Trust): PageStory {
  const { blocks, corrections } = laid
  const flags = findFlags(sheet, blocks)
  const finished = blocks.map((block) => finishBlock(sheet, block)).sort(byFirstLine)
  const notes = corrections.map((i) => ({ line: numberOf(sheet, i), text: textOf(sheet, i) }))
  const confidence = Math.round(1000 * trust(laid, flags)) / 1000
  const story = { ...flags, confidence, blocks: finished }
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
