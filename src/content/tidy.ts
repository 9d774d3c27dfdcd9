// Cleans a page's text of what no newspaper prints: what exports and editors leave behind. It changes
// nothing else, not one visible character, and what is tidy stays as it is.

import type { Code } from '../model/diagnostic.ts'

export type Change = {
  readonly code: Extract<Code, 'byte-order-mark' | 'control-character' | 'carriage-return'>
  readonly count: number
}

type Rule = readonly [Change['code'], RegExp, string]

/** In this order: what is taken away first must not hide a CRLF or the start of a line. */
const RULES: readonly Rule[] = [
  ['byte-order-mark', /\uFEFF/gu, ''],
  // Tab, LF and CR stay; form feed and vertical tab have rules of their own below.
  ['control-character', /[\0-\x08\x0E-\x1F\x7F-\x9F\p{Noncharacter_Code_Point}]/gu, ''],
  ['carriage-return', /\r(?!\n)/gu, '\n'],
  // A form feed that begins a line is a page break; inside one it stands where a space should.
  ['control-character', /(?<=^|\n)[\v\f]+/gu, ''],
  ['control-character', /[\v\f]/gu, ' '],
]

/** The clean text, and how much of what was changed; no changes means the same text. Idempotent. */
export function tidy(text: string): { readonly text: string; readonly changes: readonly Change[] } {
  const counts = new Map<Change['code'], number>()
  let clean = text
  for (const [code, pattern, replacement] of RULES) {
    clean = clean.replace(pattern, (found) => {
      counts.set(code, (counts.get(code) ?? 0) + found.length)
      return replacement
    })
  }
  return { text: clean, changes: [...counts].map(([code, count]) => ({ code, count })) }
}
