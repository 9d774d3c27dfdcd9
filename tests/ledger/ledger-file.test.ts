import { expect, test } from 'vitest'
import { parseLedger, renderLedger } from '../../src/ledger/ledger-file.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'

const entry = (id: string): LedgerEntry => ({
  id,
  page: 'local',
  state: 'live',
  published: '2026-02-06T22:00:00Z',
  updated: '2026-02-06T22:00:00Z',
  headline: '0123456789abcdef',
  body: '0123456789abcdef',
  opening: '0123456789abcdef',
  text: '0123456789abcdef',
})
const ONE = entry('aaaaaaaaaaaa')
const OTHER = entry('bbbbbbbbbbbb')

test('a ledger reads back as it was written, sorted by id', () => {
  const text = renderLedger([OTHER, ONE])
  expect(parseLedger(text)).toEqual({ entries: [ONE, OTHER], diagnostics: [] })
})

const DAMAGE: readonly (readonly [what: string, line: string])[] = [
  ['a conflict mark', '<<<<<<< HEAD'],
  ['half a line', '{"id":"aaaa'],
  ['an id that was edited', JSON.stringify({ ...ONE, id: 'AAAA' })],
  ['a setting that does not exist', JSON.stringify({ ...ONE, note: 'x' })],
  ['an id that stands on two lines', JSON.stringify(ONE)],
]

test.each(DAMAGE)('%s is reported with its line, and the other lines are read', (_, line) => {
  const { entries, diagnostics } = parseLedger(`${renderLedger([ONE, OTHER])}${line}\n`)
  expect(entries).toEqual([ONE, OTHER])
  expect(diagnostics).toMatchObject([{ code: 'ledger-invalid', line: 3 }])
})
