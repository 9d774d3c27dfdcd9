// What was measured, as a table for people.

export type Row = {
  readonly what: string
  readonly measured: string
  /** At most. */
  readonly wanted: string
}

export const renderTable = (rows: readonly Row[]): string =>
  [
    '| what | measured | wanted, at most |',
    '|---|---|---|',
    ...rows.map(({ what, measured, wanted }) => `| ${what} | ${measured} | ${wanted} |`),
  ].join('\n')
