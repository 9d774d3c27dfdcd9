// The ledger as a file: one JSON object a line, sorted by id, so that git merges it line by line. Each
// line ends with a seal over the rest of it, so that one that was edited by hand is told from one that
// Pagewire wrote.

import type { Diagnostic } from '../model/diagnostic.ts'
import { type LedgerEntry, ledgerEntrySchema, oldLedgerEntrySchema } from '../model/ledger.ts'
import { fingerprint } from './fingerprint.ts'

/** Every sound line of the ledger of `date`, and a diagnostic for every other one. */
export function parseLedger(
  source: string,
  date: string,
): {
  readonly entries: readonly LedgerEntry[]
  /** Numbers of the lines that have the ids. */
  readonly lines: ReadonlyMap<string, number>
  readonly diagnostics: readonly Diagnostic[]
} {
  const entries = new Map<string, LedgerEntry>()
  const lines = new Map<string, number>()
  const diagnostics: Diagnostic[] = []
  for (const [index, text] of source.split('\n').entries()) {
    const line = index + 1
    if (text.trim() === '') continue
    const read = CONFLICT.test(text) ? { code: 'ledger-conflict' as const } : parseLine(text, date)
    if ('code' in read) {
      diagnostics.push({ line, ...read })
    } else if (entries.has(read.id)) {
      const detail = `${read.id} stands on line ${lines.get(read.id)} too`
      diagnostics.push({ code: 'ledger-id-twice', line, detail })
    } else {
      entries.set(read.id, read)
      lines.set(read.id, line)
    }
  }
  return { entries: [...entries.values()], lines, diagnostics }
}

/** Same entries, same bytes, in whatever order they come. */
export const renderLedger = (entries: readonly LedgerEntry[]): string =>
  entries
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map((entry) => `${renderLine(entry)}\n`)
    .join('')

/** What git writes into a file that it cannot merge. */
const CONFLICT = /^(?:<{7}|\|{7}|={7}|>{7})(?: |\r?$)/

const SEALED = /^(\{.*),"seal":"([0-9a-f]{8})"\}\r?$/

type Fault = Pick<Diagnostic, 'detail'> & {
  readonly code: 'ledger-invalid' | 'ledger-edited' | 'ledger-conflict'
}

function parseLine(text: string, date: string): LedgerEntry | Fault {
  const [, sealed, seal] = SEALED.exec(text) ?? []
  let value: unknown
  try {
    value = JSON.parse(sealed === undefined ? text : `${sealed}}`)
  } catch {
    return { code: 'ledger-invalid', detail: 'it is not JSON' }
  }
  const old = sealed === undefined ? oldLedgerEntrySchema.safeParse(value) : undefined
  if (old?.success) return fromOld(old.data, date)
  const result = ledgerEntrySchema.safeParse(value)
  if (!result.success) return { code: 'ledger-invalid', detail: describe(result.error.issues) }
  return sealed !== undefined && seal === sealOf(sealed) ? result.data : { code: 'ledger-edited' }
}

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string }

const describe = (issues: readonly Issue[]): string =>
  issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': ')).join('; ')

const sealOf = (sealed: string): string => fingerprint(sealed).slice(0, 8)

/** In an order that people can read from the left. */
const FIELDS = [
  'id',
  'state',
  'into',
  'headline',
  'page',
  'seen',
  'published',
  'updated',
  'revision',
  'text',
  'body',
  'size',
  'sketch',
] as const satisfies readonly (keyof LedgerEntry)[]

function renderLine(entry: LedgerEntry): string {
  const sealed = JSON.stringify(entry, [...FIELDS]).slice(0, -1)
  return `${sealed},"seal":"${sealOf(sealed)}"}`
}

type OldEntry = ReturnType<typeof oldLedgerEntrySchema.parse>

/** What the old line did not say is learnt from the story when it is matched. */
const fromOld = (
  { id, state, page, published, updated, text, body }: OldEntry,
  date: string,
): LedgerEntry => ({
  id,
  state,
  headline: '',
  page,
  seen: `${date}/${page}`,
  published,
  updated,
  revision: 1,
  text,
  body,
  size: 0,
  sketch: '',
})
