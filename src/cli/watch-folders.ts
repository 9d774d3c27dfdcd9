// Tells when a paper's folder changes. One plain watcher a folder: a recursive one loses a file that an
// editor saves by putting a new one in its place.

import { type Dirent, type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds: editors write a file in several steps. */
const SETTLED = 300

/**
 * Calls `onChange` once for each burst of changes in `folder` and in every folder below it, until what it returns is
 * called.
 */
export function watchFolders(folder: string, onChange: () => void): () => void {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly which: string }>()
  let timer: NodeJS.Timeout | undefined

  const settle = (): void => {
    watchNewFolders()
    onChange()
  }
  const notice = (_: string, file: string | null): void => {
    // What the build itself writes.
    if (file?.includes('ledger.jsonl')) return
    clearTimeout(timer)
    timer = setTimeout(settle, SETTLED)
  }
  const watchOne = (path: string): void => {
    const { ino, birthtimeMs } = statSync(path)
    // The number of a file that is gone is given to the next one.
    const which = `${ino} ${birthtimeMs}`
    const known = watchers.get(path)
    if (known?.which === which) return
    // A folder that was taken away and put back is another one, of which the old watcher hears nothing.
    known?.watcher.close()
    const watcher = watch(path, notice)
    const forget = (): void => {
      watcher.close()
      watchers.delete(path)
    }
    watcher.on('error', forget)
    watchers.set(path, { watcher, which })
  }
  function watchNewFolders(within = folder): void {
    for (const entry of watchedEntries(within)) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) {
        watchNewFolders(join(within, entry.name))
      }
    }
  }
  /** Of a folder that has just been taken away there is nothing to watch. */
  function watchedEntries(path: string): readonly Dirent[] {
    try {
      watchOne(path)
      return readdirSync(path, { withFileTypes: true })
    } catch {
      return []
    }
  }
  watchNewFolders()
  return () => {
    clearTimeout(timer)
    for (const { watcher } of watchers.values()) watcher.close()
  }
}
