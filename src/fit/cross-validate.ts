// How well the parser reads pages that it has not learnt from, and how far it can trust itself there.

import { decide } from '../parse/decide.ts'
import type { ConfidenceWeights } from '../parse/confidence.ts'
import { judgeStories, readActions } from '../parse/page.ts'
import { readSheet } from '../parse/sheet.ts'
import type { CorpusPage } from './corpus.ts'
import { learnConfidence, type Verdict, type Weighed } from './confidence-lessons.ts'
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
  const desk = { sheet, source, learnt: { ...known, confidence: {} } }
  const read = readActions(desk, reading)
  const verdicts = judgeStories(desk, reading).stories.map(({ story, doubts }): Verdict => {
    return { doubts, right: isExact(story, truth) }
  })
  return { page, count: measurePage(read, truth), verdicts }
}

/** What the verdicts teach about confidence; each folder of pages counts as much as the others. */
export function learnTrust(rows: readonly Row[]): ConfidenceWeights {
  const folders = [...new Set(rows.map(({ page }) => page.folder))]
  const sizeOf = (folder: string) =>
    rows.reduce((sum, row) => sum + (row.page.folder === folder ? row.verdicts.length : 0), 0)
  const whole = rows.reduce((sum, { verdicts }) => sum + verdicts.length, 0)
  const weights = new Map(
    folders.map((folder) => [folder, whole / (folders.length * sizeOf(folder))]),
  )
  return learnConfidence(
    rows.flatMap(({ page, verdicts }) =>
      verdicts.map((verdict): Weighed => ({ ...verdict, weight: weights.get(page.folder) ?? 1 })),
    ),
  )
}
