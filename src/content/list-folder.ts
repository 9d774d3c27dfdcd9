// The names in a folder: always in one order, whatever order the disk gives them in.

import { readdir } from 'node:fs/promises'

import type { Diagnostic } from '../model/diagnostic.ts'
import { reasonOf } from './read-text.ts'

export type Listing = { readonly names: readonly string[]; readonly problem?: Diagnostic }

/** Sorted by code unit; hidden files are left out. Never throws. */
export async function listFolder(dir: string): Promise<Listing> {
  try {
    const names = await readdir(dir)
    return { names: names.filter((name) => !name.startsWith('.')).sort() }
  } catch (error) {
    return { names: [], problem: { code: 'file-unreadable', file: dir, detail: reasonOf(error) } }
  }
}

/** A note to colleagues may lie in any folder. */
export const isReadme = (name: string): boolean => /^readme(?:\.|$)/iu.test(name)
