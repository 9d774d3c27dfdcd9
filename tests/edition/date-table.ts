// Tables of phrases with the dates that must be found in them, in braces.

import { expect, test } from 'vitest'
import type { Language } from '../../src/edition/date-mention.ts'
import { datesIn } from '../../src/edition/dates.ts'

/** `[the text with its dates in braces, what they are]`; without any, nothing may be found. */
export type Row = readonly [string, ...string[]]

function marked(text: string, edition: string, language: Language): Row {
  const dates = datesIn(text, { edition, today: edition }, language)
  const braced = dates.toReversed().reduce((all, { at, length }) => {
    return `${all.slice(0, at)}{${all.slice(at, at + length)}}${all.slice(at + length)}`
  }, text)
  return [braced, ...dates.map(({ datetime }) => datetime)]
}

/** Each phrase stands in a paper of the date `edition`. */
export const datesOf = (edition: string, language: Language, rows: readonly Row[]): void => {
  test.each(rows.map((row) => [row[0], row] as const))(`${edition}: %s`, (_, row) => {
    expect(marked(row[0].replaceAll(/[{}]/gu, ''), edition, language)).toEqual(row)
  })
}
