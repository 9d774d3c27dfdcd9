import { expect, test } from 'vitest'
import { parseLedger, renderLedger } from '../../src/ledger/ledger-file.ts'
import type { LedgerEntry } from '../../src/model/ledger.ts'

const DATE = '2026-02-07'
const entry = (id: string): LedgerEntry => ({
  id,
  state: 'live',
  headline: '渡輪首航',
  page: 'local',
  seen: '2026-02-07/local',
  published: '2026-02-06T22:00:00Z',
  updated: '2026-02-06T22:00:00Z',
  revision: 1,
  text: '0123456789abcdef',
  body: '0123456789abcdef',
  size: 2,
  sketch: 'AbC_-9',
})
const ONE = entry('aaaaaaaaaaaa')
const OTHER = entry('bbbbbbbbbbbb')

const TEXT = renderLedger([ONE, OTHER])
const [FIRST = '', SECOND = ''] = TEXT.split('\n')

test('a ledger reads back as it was written, sorted by id', () => {
  const { entries, diagnostics, lines } = parseLedger(renderLedger([OTHER, ONE]), DATE)
  expect(entries).toEqual([ONE, OTHER])
  expect(diagnostics).toEqual([])
  expect([...lines]).toEqual([
    [ONE.id, 1],
    [OTHER.id, 2],
  ])
})

test('a line that git has given other line ends is as it was', () => {
  expect(parseLedger(TEXT.replaceAll('\n', '\r\n'), DATE).entries).toEqual([ONE, OTHER])
})

const DAMAGE: readonly (readonly [what: string, code: string, line: string])[] = [
  ['a conflict mark', 'ledger-conflict', '<<<<<<< HEAD'],
  ['the middle of a conflict', 'ledger-conflict', '======='],
  ['half a line', 'ledger-invalid', '{"id":"aaaa'],
  ['an id that is none', 'ledger-invalid', SECOND.replace(OTHER.id, 'BBBB')],
  ['an id that was edited', 'ledger-edited', SECOND.replace(OTHER.id, 'cccccccccccc')],
  ['a date that was edited', 'ledger-edited', SECOND.replace('T22:00', 'T23:00')],
  ['a line without its seal', 'ledger-edited', SECOND.replace(/,"seal":"\w+"/u, '')],
  ['a setting that does not exist', 'ledger-invalid', SECOND.replace('{', '{"note":"x",')],
  ['an id that stands on two lines', 'ledger-id-twice', FIRST],
]

test.each(DAMAGE)(
  '%s is reported as %s with its line, and the other lines are read',
  (_, code, line) => {
    const { entries, diagnostics } = parseLedger(`${TEXT}${line}\n`, DATE)
    expect(entries).toEqual([ONE, OTHER])
    expect(diagnostics).toMatchObject([{ code, line: 3 }])
  },
)

test('a line from before there were sketches keeps all that readers know it by', () => {
  const { id, page, state, published, updated, text, body } = ONE
  const old = { id, page, state, published, updated, headline: body, body, opening: body, text }
  const { entries, diagnostics } = parseLedger(JSON.stringify(old), DATE)
  expect(diagnostics).toEqual([])
  expect(entries).toMatchObject([{ id, page, state, published, updated, text, body, size: 0 }])
  expect(entries[0]?.seen).toBe('2026-02-07/local')
})
