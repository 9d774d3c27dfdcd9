// One at a time reads and writes the ledgers of a paper: of two that had read the same, the one that is later would
// write over what the other has kept. It waits for the other, and a killed one keeps nobody waiting.

import { createHash, randomUUID } from 'node:crypto'
import { link, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { type Exit, type Io } from './io.ts'
import { isRunning } from './is-running.ts'
import { visible } from './visible.ts'

/** Milliseconds. */
const PATIENCE = 120_000
const SAID_AFTER = 2_000
const PAUSE = 25

/** `work` while nobody else works on the paper in `dir`; exit status 1 when somebody does for two minutes. */
export async function oneAtATime(dir: string, io: Io, work: () => Promise<Exit>): Promise<Exit> {
  const file = await lockOf(dir)
  if (!(await take(file, io))) return 1
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

/** The file that says who works on the paper. Not in the paper, nor beside the pack: both are watched, and a build must not start another one. */
export async function lockOf(dir: string): Promise<string> {
  const place = await realpath(dir).catch(() => dir)
  const name = createHash('sha256').update(place).digest('hex').slice(0, 16)
  return join(tmpdir(), `pagewire-${userInfo().uid}-${name}.lock`)
}

async function take(file: string, io: Io): Promise<boolean> {
  const started = performance.now()
  let isSaid = false
  for (;;) {
    if (await claim(file)) return true
    const holder = await holderOf(file)
    if (holder === undefined) continue
    if (!isRunning(holder)) await clear(file, holder)
    const waited = performance.now() - started
    if (waited > PATIENCE) {
      io.stderr(
        `process ${holder} has been at work on this paper for two minutes: let it end and build again; if there is no such build, delete ${visible(file)}\n`,
      )
      return false
    }
    if (waited > SAID_AFTER && !isSaid) {
      io.stderr(`another build is at work on this paper (process ${holder}): waiting for it\n`)
      isSaid = true
    }
    await sleep(PAUSE)
  }
}

/**
 * False while somebody has it. It comes to be with its holder's name in it: a build that is killed leaves no lock that
 * is nobody's. Where none can be made, there is nobody to wait for either.
 */
async function claim(file: string): Promise<boolean> {
  const named = `${file}.${randomUUID()}`
  try {
    await writeFile(named, `${process.pid}\n`)
    await link(named, file)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EEXIST')
  } finally {
    await rm(named, { force: true }).catch(() => undefined)
  }
}

/** Undefined once it is given back. */
async function holderOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text === '' ? undefined : Number(text)
}

/** Of a dead holder. Another may have cleared it first and hold it now: then it is put back. */
async function clear(file: string, holder: number): Promise<void> {
  const aside = `${file}-${randomUUID()}`
  try {
    await rename(file, aside)
    if ((await holderOf(aside)) === holder) await rm(aside, { force: true })
    else await rename(aside, file)
  } catch {
    // It is gone already.
  }
}
