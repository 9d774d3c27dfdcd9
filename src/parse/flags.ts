// Whether a story's opening or ending is missing on the page: its body starts in the middle of a
// sentence, or its last paragraph stops before its sentence does.

import type { Completeness } from '../model/page.ts'
import type { DraftBlock } from './draft.ts'
import { ENDS, shows, STARTS } from './shape.ts'
import type { Sheet } from './sheet.ts'

export type Flags = { readonly opening: Completeness; readonly ending: Completeness }

export function findFlags(sheet: Sheet, blocks: readonly DraftBlock[]): Flags {
  const body = blocks.filter(({ role }) => role === 'paragraph')
  const first = body[0]?.lines[0]
  const last = body.at(-1)?.lines.at(-1)
  return {
    opening: first !== undefined && isHeadless(sheet, first) ? 'missing' : 'present',
    ending: last !== undefined && isTailless(sheet, last) ? 'missing' : 'present',
  }
}

const HEADLESS_STARTS = new Set(['lower', 'closer'])
// A first paragraph never opens with a particle, a conjunction, or the second half of a word.
const HEADLESS_WORDS =
  /^(?:的|了|着|著|等|而|並|并|及|和|與|与|將|将|使|令|以便|因此|所以|但|卻|却|也|亦|又|則|则|就|才|都|任何|們|们|を|が|に|は|の|と|で|も|へ|や|れ|ら|り|る|き|け|し|ま|않|것|수 |때문)/u

/** True when the line reads on from words that are not before it. */
export function isHeadless(sheet: Sheet, line: number): boolean {
  const shape = sheet.shapes[line]
  const start = STARTS[shape?.start ?? 0]
  if (shape === undefined || start === undefined) return false
  if (HEADLESS_STARTS.has(start)) return true
  if (HEADLESS_WORDS.test(sheet.lines[line]?.text ?? '')) return true
  return sheet.habits.indents && shape.indent === 0 && shape.balance === 2
}

const TAILLESS_ENDS = new Set(['letter', 'word', 'comma', 'hyphen', 'digit'])

/** True when the line's sentence is not over. */
export function isTailless(sheet: Sheet, line: number): boolean {
  const shape = sheet.shapes[line]
  if (shape === undefined) return false
  if (shows(shape, 'letter') || shows(shape, 'item') || shows(shape, 'bullet')) return false
  return TAILLESS_ENDS.has(ENDS[shape.end] ?? 'other') || shape.balance === 1
}
