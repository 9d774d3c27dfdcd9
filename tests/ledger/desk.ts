// One edition on the desk: stories as values, and what a build makes of them.

import { type EditionKept, keepIdentities } from '../../src/ledger/keep-identities.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'
import type { PageStory } from '../../src/model/page.ts'

export const DATE = '2026-02-07'
export const INSTANT = '2026-02-06T22:00:00Z'
export const NOW = '2026-02-07T03:00:00Z'
export const LATER = '2026-02-08T03:00:00Z'

export const story = (headline: string, ...paragraphs: readonly string[]): PageStory => ({
  opening: 'present',
  ending: 'present',
  confidence: 1,
  blocks: [
    ...(headline === '' ? [] : [{ role: 'headline' as const, lines: [1], text: headline }]),
    ...paragraphs.map((text, index) => ({ role: 'paragraph' as const, lines: [index + 2], text })),
  ],
})

/** Stories by their page, or all of them on one. */
export type Pages = readonly PageStory[] | Readonly<Record<string, readonly PageStory[]>>

const isOnePage = (pages: Pages): pages is readonly PageStory[] => Array.isArray(pages)

export const found = (pages: Pages) =>
  Object.entries(isOnePage(pages) ? { local: pages } : pages).flatMap(([page, stories]) =>
    stories.map((story) => ({ page, story })),
  )

/** A build of one edition. */
export function build(
  pages: Pages,
  entries: readonly LedgerEntry[] = [],
  now: string = NOW,
): EditionKept {
  const edition = { date: DATE, instant: INSTANT, stories: found(pages), entries }
  const [kept] = keepIdentities([edition], now)
  if (!kept) throw new Error('an edition is lost')
  return kept
}

export const idsOf = ({ identities }: EditionKept): readonly (string | undefined)[] =>
  identities.map((identity) => identity?.id)
