// One at a time reads and writes the ledgers of a paper: of two that had read the same, the one that is later would
// write over what the other has kept. It waits for the other, and a killed one keeps nobody waiting.

import { createHash } from 'node:crypto'
import { readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
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

/** Not in the paper, nor beside the pack: both are watched, and a build must not start another one. */
async function lockOf(dir: string): Promise<string> {
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
    if (holder !== undefined && !isRunning(holder)) await clear(file, holder)
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

/** False while somebody has it. Where no lock can be made, there is nobody to wait for either. */
async function claim(file: string): Promise<boolean> {
  try {
    await writeFile(file, `${process.pid}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    await rm(file, { force: true }).catch(() => undefined)
    return true
  }
}

/** Undefined while it is just being taken or given back. */
async function holderOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.endsWith('\n') ? Number(text) : undefined
}

/** Of a dead holder. Another may have cleared it first and hold it now: then it is put back. */
async function clear(file: string, holder: number): Promise<void> {
  const aside = `${file}-${process.pid}`
  try {
    await rename(file, aside)
    if ((await holderOf(aside)) === holder) await rm(aside, { force: true })
    else await rename(aside, file)
  } catch {
    // It is gone already.
  }
}
