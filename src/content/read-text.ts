// One file from disk to text. Whatever stands in the way, a folder, a pipe, a missing right, a size
// that no page has, is a diagnostic; it never throws, and never follows a link out of the paper.

import { readFile, realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'

import type { Diagnostic } from '../model/diagnostic.ts'
import { decode, type Decoded } from './decode.ts'

/** A page of 16 MiB would be a hundred newspapers. */
export const LARGEST_FILE = 16 * 1024 * 1024

/** The file's text as it stands, or why there is none; `within`, if given, holds what may be read. */
export async function readText(file: string, within?: string): Promise<Decoded> {
  const { bytes, diagnostic: problem } = await readBytes(file, within)
  if (problem) return { text: '', diagnostic: problem }
  const { text, diagnostic } = decode(bytes)
  return diagnostic ? { text, diagnostic: { ...diagnostic, file } } : { text }
}

export type Bytes =
  | { readonly bytes: Uint8Array; readonly diagnostic?: undefined }
  | { readonly bytes?: undefined; readonly diagnostic: Diagnostic }

/** The same before it is decoded; of more than `largest` bytes nothing is read. */
export async function readBytes(
  file: string,
  within?: string,
  largest = LARGEST_FILE,
): Promise<Bytes> {
  try {
    if (within !== undefined && !isInside(await realpath(file), await realpath(within))) {
      return unreadable(file, 'it is a link that leads out of the content folder')
    }
    const { size, ...stats } = await whatItIs(file)
    if (stats.kind !== 'file') return unreadable(file, `it is ${stats.kind}`)
    if (size > largest) return tooLarge(file, size)
    return { bytes: await readFile(file) }
  } catch (error) {
    return unreadable(file, reasonOf(error))
  }
}

async function whatItIs(file: string): Promise<{ readonly size: number; readonly kind: string }> {
  const stats = await stat(file)
  if (stats.isFile()) return { size: stats.size, kind: 'file' }
  return { size: 0, kind: stats.isDirectory() ? 'a folder' : 'no ordinary file' }
}

const isInside = (file: string, folder: string): boolean =>
  file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep)

function unreadable(file: string, detail: string): Bytes {
  return { diagnostic: { code: 'file-unreadable', file, detail } }
}

function tooLarge(file: string, size: number): Bytes {
  const detail = `it has ${Math.ceil(size / 1024 / 1024)} MiB`
  return { diagnostic: { code: 'file-too-large', file, detail } }
}

/** The operating system's refusals in words; the code itself for the rare ones. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'you have no right to it',
  EPERM: 'you have no right to it',
  ELOOP: 'it is a link that leads to itself',
  EISDIR: 'it is a folder',
  ENOTDIR: 'it is no folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'the file would be larger than is allowed here',
  EROFS: 'the disk may not be written to',
  EIO: 'the disk is damaged',
}

/** Why the operating system refused, for people. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return REASONS[code] ?? code
}
