// The cross-validated figures as a table.

import { weighDoubts, type ConfidenceWeights } from '../parse/confidence.ts'
import type { Row } from './cross-validate.ts'
import { addCounts } from './measure.ts'

const SURE = 0.9

const GROUPS: readonly ((row: Row) => string)[] = [
  ({ page }) => `level ${page.truth.level}`,
  ({ page }) => `language ${page.truth.lang}`,
  () => 'all',
]

/** A row a level, a language and all, folder by folder; then how far confidence can be trusted. */
export function renderTable(rows: readonly Row[], confidence: ConfidenceWeights): string {
  const folders = [...new Set(rows.map(({ page }) => page.folder))]
  const tables = folders.map((folder) => {
    const own = rows.filter(({ page }) => page.folder === folder)
    return [
      `${folder.padEnd(28)}stories exact  role`,
      ...GROUPS.flatMap((keyOf) => renderGroup(own, keyOf)),
      renderTrust(own, confidence),
    ].join('\n')
  })
  return tables.join('\n\n')
}

function renderGroup(rows: readonly Row[], keyOf: (row: Row) => string): string[] {
  const keys = [...new Set(rows.map(keyOf))].sort()
  return keys.map((key) => {
    return renderRow(
      key,
      rows.filter((row) => keyOf(row) === key),
    )
  })
}

const share = (part: number, whole: number): string =>
  ((100 * part) / Math.max(1, whole)).toFixed(1).padStart(6)

function renderRow(name: string, rows: readonly Row[]): string {
  const { stories, exact, lines, roles } = addCounts(rows.map(({ count }) => count))
  const figures = `${String(stories).padStart(7)}${share(exact, stories)}${share(roles, lines)}`
  return name.padEnd(28) + figures
}

function renderTrust(rows: readonly Row[], confidence: ConfidenceWeights): string {
  const verdicts = rows.flatMap((row) => row.verdicts)
  const sure = verdicts.filter(({ doubts }) => weighDoubts(doubts, confidence) >= SURE)
  const right = sure.filter((verdict) => verdict.right)
  return `confidence ${SURE} or more: ${share(sure.length, verdicts.length)} % of the stories, of these exact: ${share(right.length, sure.length)} %`
}
