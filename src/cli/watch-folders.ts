// Tells when a paper's folder changes. One plain watcher a folder: a recursive one loses a file that an
// editor saves by putting a new one in its place.

import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds: editors write a file in several steps. */
const SETTLED = 300

/** Calls `onChange` once for each burst of changes in `folder` and in every folder below it. */
export function watchFolders(folder: string, onChange: () => void): void {
  const watchers = new Map<string, FSWatcher>()
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
    if (watchers.has(path)) return
    const watcher = watch(path, notice)
    const forget = (): void => {
      watcher.close()
      watchers.delete(path)
    }
    watcher.on('error', forget)
    watchers.set(path, watcher)
  }
  function watchNewFolders(within = folder): void {
    watchOne(within)
    for (const entry of readdirSync(within, { withFileTypes: true })) {
      if (entry.isDirectory() && !entry.name.startsWith('.')) {
        watchNewFolders(join(within, entry.name))
      }
    }
  }
  watchNewFolders()
}
