// Pages as lessons: measured once, with the actions that read them right.

import { lineFeatures } from '../parse/features.ts'
import { readSheet } from '../parse/sheet.ts'
import type { Lesson } from './backprop.ts'
import type { CorpusPage } from './corpus.ts'
import { goldActions } from './gold.ts'

/** A lesson for each page that can be read right. */
export function makeLessons(pages: readonly CorpusPage[], weight: number): readonly Lesson[] {
  return pages.flatMap(({ source, truth }) => {
    const sheet = readSheet(source)
    const gold = goldActions(sheet, truth)
    return gold === undefined ? [] : [{ sheet, fixed: lineFeatures(sheet), gold, weight }]
  })
}
