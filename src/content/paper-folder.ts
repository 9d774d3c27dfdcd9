// What stands in a paper's folder: editions, the description of the paper, and what nobody would read.

import { stat } from 'node:fs/promises'
import { join } from 'node:path'

import type { Diagnostic } from '../model/diagnostic.ts'
import { isCalendarDate } from '../model/instant.ts'
import { isReadme } from './list-folder.ts'
import { PUBLICATION_FILE } from './read-publication.ts'

export type PaperFolder = {
  /** Oldest first, as the names are. */
  readonly dates: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Tells editions from mistakes among `names`, the sorted names of the folder. Never throws. */
export async function sortOut(dir: string, names: readonly string[]): Promise<PaperFolder> {
  const dates: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const name of names) {
    const file = join(dir, name)
    const stats = await stat(file).catch(() => undefined)
    const wrong = dateFinding(file, name)
    if (!stats?.isDirectory()) diagnostics.push(...fileFindings(file, name))
    else if (wrong) diagnostics.push(wrong)
    else dates.push(name)
  }
  if (dates.length === 0) diagnostics.push({ code: 'content-missing', file: dir })
  if (!names.includes(PUBLICATION_FILE)) {
    diagnostics.push({ code: 'publication-missing', file: join(dir, PUBLICATION_FILE) })
  }
  return { dates, diagnostics }
}

/** What is wrong with the name of an edition's folder, which must be a day of the calendar. */
export const dateFinding = (file: string, name: string): Diagnostic | undefined =>
  isCalendarDate(name) ? undefined : { code: 'folder-not-a-date', file, ...dateHelp(name) }

type Help = Pick<Diagnostic, 'detail' | 'help'>

/** `20260207`, `2026.2.7` and `2026年2月7日` are dates to people. */
function dateHelp(name: string): Help {
  const [, year, month = '', day = ''] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/u.exec(name) ?? []
  if (year === undefined) return {}
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isCalendarDate(date)
    ? { help: `did you mean ${date}?` }
    : { detail: 'the calendar has no such day' }
}

function fileFindings(file: string, name: string): Diagnostic[] {
  if (name === PUBLICATION_FILE || isReadme(name)) return []
  return [{ code: 'file-unexpected', file, ...fileHelp(name) }]
}

function fileHelp(name: string): Help {
  if (/\.txt$/iu.test(name)) return { help: 'move the page into the folder of its date' }
  return /^publication\.ya?ml$/iu.test(name) ? { help: `rename it ${PUBLICATION_FILE}` } : {}
}
