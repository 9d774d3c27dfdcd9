// Page text to stories, stage by stage. Pure: the same source gives the same page, and any string
// gives one; every non-blank line stands in exactly one block, in the furniture or in a correction.

import type { Diagnostic } from '../model/diagnostic.ts'
import type { Page, PageStory } from '../model/page.ts'
import { findAdvice, findMoved } from './advice.ts'
import { placePictures } from './captions.ts'
import { findDoubts, weighDoubts, type Doubts, type Laid } from './confidence.ts'
import { decide, type Decision } from './decide.ts'
import { draftPage } from './draft.ts'
import { findFaults } from './faults.ts'
import { findEmpty, findMissing, findUnsure } from './findings.ts'
import { byPlace, finishStory, numberOf } from './finish.ts'
import { findFlags, WHOLE } from './flags.ts'
import type { Risks } from './homes.ts'
import { readLearnt, type Learnt } from './learnt.ts'
import { findMarkFaults } from './mark-faults.ts'
import { readMarkedPage, type Layout } from './marked-page.ts'
import { movePieces } from './pieces.ts'
import { putLater } from './put-later.ts'
import { reuniteStories } from './reunite.ts'
import { isFullyMarked, readSheet, type Sheet } from './sheet.ts'

/** The stories, furniture and diagnostics of one page. Never throws. */
export function parsePage(source: string): Page {
  return parseWith(source, readLearnt())
}

/** The same with other weights. */
export function parseWith(source: string, learnt: Learnt): Page {
  const sheet = readSheet(source)
  const reading = isFullyMarked(sheet) ? NO_READING : decide(sheet, learnt.network)
  return readActions({ sheet, source, learnt }, reading)
}

/** What was read: one action a line, how sure each is, and what the doubtful ones nearly were. */
export type Reading = Omit<Decision, 'fixed'>

/** Of a page whose marks say everything. */
export const NO_READING: Reading = { actions: [], sureness: [], rivals: new Map() }

/** What lies on the sub-editor's desk. */
export type Desk = { readonly sheet: Sheet; readonly source: string; readonly learnt: Learnt }

/** The page that these actions read, one a line; a fully marked page needs none. */
export function readActions(desk: Desk, reading: Reading): Page {
  const { sheet, source } = desk
  const { stories: judged, furniture, advice } = judgeStories(desk, reading)
  const stories = judged.map(({ story }) => story).sort(byPlace)
  const faults = [...findFaults(source), ...findMarkFaults(sheet, stories)]
  const findings = [
    ...faults,
    ...advice,
    ...findAdvice(sheet, stories),
    ...findUnsure(sheet, stories, reading),
    ...findMissing(stories),
    ...findEmpty(sheet, stories, faults),
  ]
  const numbers = furniture.map((i) => numberOf(sheet, i)).sort((a, b) => a - b)
  return { stories, furniture: numbers, diagnostics: findings.sort(bySource) }
}

const bySource = (a: Diagnostic, b: Diagnostic): number => (a.line ?? 0) - (b.line ?? 0)

/** A story with what there is to doubt about it; of a fully marked page there is nothing. */
export type Judged = { readonly story: PageStory; readonly doubts: Doubts }

type Judgement = {
  readonly stories: readonly Judged[]
  readonly furniture: readonly number[]
  readonly advice: readonly Diagnostic[]
}

/** The stories that these actions read, in no order, each with its doubts. */
export function judgeStories({ sheet, learnt }: Omit<Desk, 'source'>, reading: Reading): Judgement {
  const isMarked = isFullyMarked(sheet)
  const layout = isMarked ? layOutMarked(sheet) : layOut({ sheet, learnt }, reading)
  const laid = layout.stories.map(({ blocks }, i): Laid => {
    const [captionRisk, pieceRisk] = [layout.captionRisks[i] ?? 0, layout.pieceRisks[i] ?? 0]
    return { blocks, flags: findFlags(sheet, blocks), captionRisk, pieceRisk }
  })
  const doubts = findDoubts(laid, reading.sureness)
  const stories = layout.stories.map((story, i): Judged => {
    const flags = laid[i]?.flags ?? WHOLE
    const own = doubts[i] ?? new Map()
    const confidence = isMarked ? 1 : weighDoubts(own, learnt.confidence)
    return { story: finishStory(sheet, story, { flags, confidence }), doubts: own }
  })
  const { furniture, advice } = layout
  return { stories, furniture, advice }
}

type Advised = Layout & {
  readonly captionRisks: Risks
  readonly pieceRisks: Risks
  readonly advice: readonly Diagnostic[]
}

const layOutMarked = (sheet: Sheet): Advised => ({
  ...readMarkedPage(sheet),
  captionRisks: [],
  pieceRisks: [],
  advice: [],
})

function layOut({ sheet, learnt }: Omit<Desk, 'source'>, { actions }: Reading): Advised {
  const begins = (line: number) => sheet.marks[line]?.kind === 'headless'
  const whole = reuniteStories(sheet, draftPage(actions, begins))
  const { draft: put, corrections } = putLater(sheet, whole)
  const { draft, risks: pieceRisks } = movePieces(sheet, put, learnt.pieces)
  const { stories, risks: captionRisks, unsure } = placePictures(sheet, draft, learnt.captions)
  const homeless = draft.stories.length > 0 ? [] : draft.pictures.flatMap(({ blocks }) => blocks)
  return {
    stories: stories.map((blocks, i) => ({ blocks, corrections: corrections.get(i) ?? [] })),
    furniture: [...draft.furniture, ...homeless.flatMap(({ lines }) => lines)],
    captionRisks,
    pieceRisks,
    advice: [...findMoved(sheet, put, draft), ...unsure],
  }
}
