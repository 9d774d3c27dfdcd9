// The machine's own converter, whose tables are nobody's that we use: what ours are held against.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { program } from '../programs.ts'

const iconv = program('iconv')

/** For `describe.skipIf`. */
export const isIconvMissing = iconv.missing

/** The bytes in another encoding; what it lacks is left out. */
export async function recode(bytes: Uint8Array, from: string, to: string): Promise<Uint8Array> {
  const dir = await mkdtemp(join(tmpdir(), 'pagewire-iconv-'))
  onTestFinished(() => rm(dir, { recursive: true }))
  await writeFile(join(dir, 'in'), bytes)
  iconv.run(['-c', '-f', from, '-t', to, '-o', 'out', 'in'], dir)
  return readFile(join(dir, 'out'))
}
