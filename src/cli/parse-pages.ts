// Many pages at once, on as many cores as there are. Each page is parsed by itself, so that the order in which
// they are done changes nothing.

import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

import type { Page } from '../model/page.ts'
import { parsePage } from '../parse/page.ts'

const THREAD = join(import.meta.dirname, 'parse-worker.ts')
/** A thread takes as long to start as some ten pages do to parse. */
const WORTHWHILE = 40

/** The pages of the sources, in their order; `onPage` is told of each that is done. */
export async function parsePages(
  sources: readonly string[],
  onPage: () => void,
): Promise<readonly Page[]> {
  const threads = Math.min(availableParallelism(), Math.floor(sources.length / WORTHWHILE))
  if (threads < 2) {
    return sources.map((source) => {
      const page = parsePage(source)
      onPage()
      return page
    })
  }
  const pages: Page[] = []
  let next = 0
  const take = async (): Promise<void> => {
    const worker = new Worker(THREAD)
    try {
      while (next < sources.length) {
        const at = next++
        pages[at] = await ask(worker, sources[at] ?? '')
        onPage()
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: threads }, take))
  return pages
}

function ask(worker: Worker, source: string): Promise<Page> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject)
    worker.once('message', (page: Page) => {
      worker.off('error', reject)
      resolve(page)
    })
    worker.postMessage(source)
  })
}
