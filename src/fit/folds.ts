// Pages dealt into folds, so that every language and level stands in as many folds as it can.

import type { CorpusPage } from './corpus.ts'

/** `count` folds; the same pages give the same folds. */
export function dealFolds(pages: readonly CorpusPage[], count: number): readonly CorpusPage[][] {
  const folds: CorpusPage[][] = Array.from({ length: count }, () => [])
  const keyed = pages.map((page) => ({ page, key: keyOf(page) }))
  const sorted = keyed.sort((a, b) => (a.key < b.key ? -1 : 1))
  sorted.forEach(({ page }, i) => folds[i % count]?.push(page))
  return folds
}

const keyOf = ({ truth }: CorpusPage): string => `${truth.lang} ${truth.level} ${truth.page}`
