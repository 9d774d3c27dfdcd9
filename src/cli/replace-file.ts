// Writing a file so that there is always a whole one: the old one, or the new one.

import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Puts `content` in the place of `file`, with its mode; makes its folder where there is none. A full
 * disk or a kill at any moment leaves the old file as it was.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const target = await realpath(file).catch(() => file)
  const mode = (await stat(target).catch(() => undefined))?.mode
  // Two builds at once must not write into each other's file.
  const beside = `${target}.${process.pid}.new`
  try {
    await writeFile(beside, content, mode === undefined ? {} : { mode })
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
