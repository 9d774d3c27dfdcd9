// The paper as a commit has it: its files are laid out in a folder for a moment and read as any paper is.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { instantOf } from '../../model/instant.ts'
import { listFiles, readObjects, timeOf } from '../git.ts'
import { pressEditions } from '../press.ts'
import type { Progress } from '../progress.ts'
import { readPages } from '../read-pages.ts'
import type { Readings } from '../readings.ts'
import { hasErrors } from '../report.ts'
import { type Held, heldOf } from './held.ts'

export type AtCommit = {
  readonly held: readonly Held[]
  /** It could not have been built as it stands: only what can be read of it is here. */
  readonly isBroken: boolean
}

/** The stories that the paper in `dir` published at `commit`; none where it was not there yet. */
export async function readCommit(
  dir: string,
  commit: string,
  { readings, onPage }: { readonly readings: Readings; readonly onPage: Progress },
): Promise<AtCommit> {
  const folder = await mkdtemp(join(tmpdir(), 'pagewire-'))
  try {
    await layOut(dir, commit, folder)
    const paper = await readPages(folder, onPage, readings)
    const { publication, editions, diagnostics } = paper
    if (!publication) return { held: [], isBroken: false }
    const then = instantOf(await timeOf(dir, commit))
    const pressed = pressEditions(publication, editions, then)
    const isBroken = hasErrors(diagnostics) || pressed.questions.length > 0
    const published = pressed.editions.map(({ edition }) => edition)
    return { held: heldOf(publication, published), isBroken }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function layOut(dir: string, commit: string, folder: string): Promise<void> {
  const files = await listFiles(dir, commit)
  const objects = files.map(({ object }) => object)
  const contents = await readObjects(dir, objects)
  for (const { path, object } of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, contents.get(object) ?? '')
  }
}
