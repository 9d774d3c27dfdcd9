// How well the parser reads pages that it has not learnt from, and how far it can trust itself there.

import { decide } from '../parse/decide.ts'
import { findDoubts } from '../parse/confidence.ts'
import { readActions } from '../parse/page.ts'
import { readSheet } from '../parse/sheet.ts'
import { indexLines, type CorpusPage } from './corpus.ts'
import { learnConfidence, type Verdict } from './confidence-lessons.ts'
import { dealFolds } from './folds.ts'
import { isExact, measurePage, type Count } from './measure.ts'
import { train, type Knowledge } from './train.ts'

export type Row = {
  readonly page: CorpusPage
  readonly count: Count
  readonly verdicts: readonly Verdict[]
}

/** Reads each page by what was learnt from the pages of the other folds. */
export function crossValidate(
  pages: readonly CorpusPage[],
  more: readonly CorpusPage[],
  folds: number,
): readonly Row[] {
  return dealFolds(pages, folds).flatMap((fold) => {
    const known = train(
      pages.filter((page) => !fold.includes(page)),
      more,
    )
    return fold.map((page) => readUnseen(page, known))
  })
}

function readUnseen(page: CorpusPage, known: Knowledge): Row {
  const { source, truth } = page
  const sheet = readSheet(source)
  const reading = decide(sheet, known.network)
  const read = readActions({ sheet, source, learnt: { ...known, confidence: {} } }, reading)
  const indices = indexLines(sheet)
  const verdicts = read.stories.map((story): Verdict => {
    const blocks = story.blocks.map(({ role, lines }) => ({
      role,
      lines: lines.map((line) => indices.get(line) ?? 0),
    }))
    const doubts = findDoubts({ ...story, blocks }, reading.sureness)
    return { doubts, right: isExact(story, truth) }
  })
  return { page, count: measurePage(read, truth), verdicts }
}

/** What the verdicts teach about confidence. */
export const learnTrust = (rows: readonly Row[]) =>
  learnConfidence(rows.flatMap(({ verdicts }) => verdicts))
