// When a reading wants a second look: the one place that turns the parser's numbers into words. It
// changes no reading.

import type { LineReading } from '../model/reading.ts'

/** How far a story may be believed. */
export type Trust = 'sure' | 'look' | 'doubtful'

/** The same in English, for terminals. */
export const TRUST_WORDS: Readonly<Record<Trust, string>> = {
  sure: 'sure',
  look: 'look at this',
  doubtful: 'doubtful',
}

/** Of six stories believed this much, at most one has a wrong line. */
const SURE = 0.85
/** Below this it is likelier wrong than right. */
const DOUBTFUL = 0.5

/** What a confidence of 0–1 means to an editor. */
export function trustIn(confidence: number): Trust {
  if (confidence >= SURE) return 'sure'
  return confidence >= DOUBTFUL ? 'look' : 'doubtful'
}

/** A confidence as people say it: `62%`. */
export const percent = (confidence: number): string => `${Math.round(100 * confidence)}%`

/**
 * As a share of the page's median margin, so that it holds for weights of any size. Cross-validated, it
 * picks out 9 lines in 100; three in ten of these are wrong, and so are found six of ten wrong lines.
 */
const CLOSE = 0.3

/** The lines of one page that another role came so near to that somebody should look. */
export function closeCalls(lines: readonly LineReading[]): readonly LineReading[] {
  const weighed = lines.filter(({ isMarked }) => !isMarked)
  const margins = weighed.map(({ margin }) => margin).sort((a, b) => a - b)
  const median = Math.max(0, margins[Math.floor(margins.length / 2)] ?? 0)
  return weighed.filter(({ margin }) => margin < CLOSE * median || margin < 0)
}

/** A margin or a weight, short and with its sign: `+50`, `−2.5`. */
export function signed(number: number): string {
  const size = Math.abs(number)
  const digits = size < 10 && !Number.isInteger(size) ? size.toFixed(1) : size.toFixed(0)
  return (number < 0 ? '−' : '+') + digits
}
