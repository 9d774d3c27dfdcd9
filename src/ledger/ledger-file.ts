// The ledger as a file: one JSON object a line, sorted by id, so that git merges it line by line.

import type { Diagnostic } from '../model/diagnostic.ts'
import { type LedgerEntry, ledgerEntrySchema } from '../model/ledger.ts'

/** Every sound line, and a diagnostic for every other one; an id that stands twice is not sound. */
export function parseLedger(source: string): {
  readonly entries: readonly LedgerEntry[]
  readonly diagnostics: readonly Diagnostic[]
} {
  const entries = new Map<string, LedgerEntry>()
  const diagnostics: Diagnostic[] = []
  for (const [index, text] of source.split('\n').entries()) {
    if (text.trim() === '') continue
    const entry = parseEntry(text)
    if (typeof entry === 'string') {
      diagnostics.push({ code: 'ledger-invalid', line: index + 1, detail: entry })
    } else if (entries.has(entry.id)) {
      const detail = `the id ${entry.id} stands on two lines`
      diagnostics.push({ code: 'ledger-invalid', line: index + 1, detail })
    } else {
      entries.set(entry.id, entry)
    }
  }
  return { entries: [...entries.values()], diagnostics }
}

/** Same entries, same bytes, in whatever order they come. */
export const renderLedger = (entries: readonly LedgerEntry[]): string =>
  entries
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('')

/** The entry, or what is wrong with the line. */
function parseEntry(text: string): LedgerEntry | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'it is not JSON'
  }
  const result = ledgerEntrySchema.safeParse(value)
  if (result.success) return result.data
  return result.error.issues
    .map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '))
    .join('; ')
}
