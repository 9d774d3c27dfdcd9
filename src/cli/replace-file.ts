// Writing a file so that there is always a whole one: the old one, or the new one.

import { mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { reasonOf } from '../content/read-text.ts'
import { isRunning } from './is-running.ts'

/** The file that could not be replaced is as it was; `code` is the operating system's. */
export class Unwritten extends Error {
  readonly code: string

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be written: ${reasonOf(cause)}`, { cause })
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  }
}

/** Two processes must not write into each other's file. */
const besideOf = (file: string): string => `${file}.pagewire-${process.pid}`

const BESIDE = /\.pagewire-(\d+)$/

/** Whether it is a file that is being written, or that a killed process has left. */
export const isUnfinished = (name: string): boolean => BESIDE.test(name)

/**
 * Puts `content` in the place of `file`, with its mode; makes its folder where there is none. A full
 * disk, a kill or a cut of the power at any moment leaves the old file as it was. Rejects with `Unwritten`.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file)
  const beside = besideOf(target)
  try {
    await mkdir(dirname(target), { recursive: true })
    const mode = (await stat(target).catch(() => undefined))?.mode
    // What is renamed before it is on the disk may be an empty file after a cut.
    await writeFile(beside, content, { flush: true, ...(mode !== undefined && { mode }) })
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw new Unwritten(file, error)
  }
}

/** Takes away what processes that were killed have left unfinished, in the folder and in all below it. */
export async function sweepUnfinished(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const { name, parentPath } of entries) {
    const writer = BESIDE.exec(name)?.[1]
    if (writer === undefined || isRunning(Number(writer))) continue
    await rm(join(parentPath, name), { force: true }).catch(() => undefined)
  }
}
