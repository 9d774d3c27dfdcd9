// The ledgers as the last build on this machine left them, kept beside the pack: what a build may have
// sent out, whether it was committed or not.

import { createHash } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'

import type { EarlierLine } from '../ledger/guard.ts'
import { parseLedger } from '../ledger/ledger-file.ts'
import type { Publication } from '../model/publication.ts'
import { replaceFile } from './replace-file.ts'

export type SeenLedger = { readonly date: string; readonly text: string }

/** Where they are kept: another folder, or another paper in it, has another file. */
export async function seenFile(out: string, dir: string, { tag }: Publication): Promise<string> {
  const place = createHash('sha256')
    .update(`${await realpath(dir)}\n${tag}`)
    .digest('hex')
  return join(out, `ledgers-${place.slice(0, 12)}.txt`)
}

const HEAD = /^# (\d{4}-\d{2}-\d{2})\n/mu

export async function readSeen(file: string): Promise<readonly EarlierLine[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const parts = text.split(HEAD).slice(1)
  return parts.flatMap((date, at) => (at % 2 === 0 ? linesOf(parts[at + 1] ?? '', date) : []))
}

/** A file that is not touched makes no watcher start over. */
export async function writeSeen(file: string, ledgers: readonly SeenLedger[]): Promise<void> {
  const text = ledgers.map((ledger) => `# ${ledger.date}\n${ledger.text}`).join('')
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await replaceFile(file, text)
}

/** The sound lines of a ledger. */
export function linesOf(text: string, date: string): EarlierLine[] {
  const { entries, lines } = parseLedger(text, date)
  return entries.map((entry) => ({ date, line: lines.get(entry.id) ?? 0, entry }))
}
