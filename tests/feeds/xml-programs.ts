// What two real XML parsers make of our documents: libxml2 by xmllint, and expat by Python. All documents
// of a call go through one run of the program.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { program } from '../programs.ts'

export const xmllint = program('xmllint')
export const python = program('python3')

const READER = join(import.meta.dirname, 'read_feeds.py')

/** What xmllint has against the documents; nothing when there is no fault in any of them. */
export function faultsOf(documents: readonly string[], ...options: readonly string[]): string {
  return asFiles(documents, (names, folder) => {
    const { status, stderr } = xmllint.run(['--noout', ...options, ...names], folder)
    // A namespace that nobody declared is told, and leaves the status 0; what is valid is told too.
    const faults = stderr.replace(/^\d+\.xml validates\n/gm, '')
    return status === 0 ? faults : `xmllint: ${status}\n${faults}`
  })
}

/** The feeds as expat reads them, in the form of read_feeds.py. Throws when one is not well-formed. */
export function readByExpat(documents: readonly string[]): readonly unknown[] {
  return asFiles(documents, (names, folder) => {
    const { status, stdout, stderr } = python.run([READER, ...names], folder)
    if (status !== 0) throw new Error(stderr)
    return stdout
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
  })
}

function asFiles<T>(
  documents: readonly string[],
  use: (names: readonly string[], folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'pagewire-'))
  try {
    for (const [at, xml] of documents.entries()) writeFileSync(join(folder, `${at}.xml`), xml)
    return use(
      documents.map((_, at) => `${at}.xml`),
      folder,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
