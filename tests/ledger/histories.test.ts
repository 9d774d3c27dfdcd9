// Random histories of edits over real pages; `npm run fuzz:ledger` plays many more.

import { expect, test } from 'vitest'
import { playHistories } from './histories/tally.ts'

const HISTORIES = 500
const PATIENCE = 300_000

test(
  'whatever happens to its pages, a story keeps its id, and no program shows it twice',
  { timeout: PATIENCE },
  () => {
    const { outcomes, shownAgain, faults } = playHistories(1, HISTORIES)
    expect(faults).toEqual([])
    const { unchanged, kept, asked } = outcomes
    expect((unchanged + kept) / (unchanged + kept + asked)).toBeGreaterThanOrEqual(0.995)
    expect(Object.keys(shownAgain).length).toBe(21)
    // That something did happen to them.
    expect(kept).toBeGreaterThan(4 * HISTORIES)
  },
)
