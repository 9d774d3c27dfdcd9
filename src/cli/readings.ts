// Pages as they were parsed before, kept beside the pack: an edition is parsed again only when one of its texts
// or the parser is another. What is lost or damaged here is parsed anew.

import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Page } from '../model/page.ts'
import { nameCode } from './printer.ts'

const FOLDER = 'readings'
/** All that a parsed page depends on besides its text. */
const ROOMS = ['parse', 'model']

export type Readings = {
  /** The pages of these texts; undefined when they were not kept. */
  find(date: string, sources: readonly string[]): Promise<readonly Page[] | undefined>
  keep(date: string, sources: readonly string[], pages: readonly Page[]): void
  /** Writes what was kept, and forgets what nobody has asked for since this was opened. */
  save(): Promise<void>
}

/**
 * `out` is the folder of the pack; nothing is written before `save`. Never throws: where nothing can be kept,
 * everything is parsed.
 */
export async function openReadings(out: string): Promise<Readings> {
  const folder = join(out, FOLDER)
  const parser = await nameCode(ROOMS, [])
  const used = new Set<string>()
  const fresh = new Map<string, readonly Page[]>()
  const nameOf = (date: string, sources: readonly string[]): string => {
    const hash = createHash('sha256').update(parser)
    for (const source of sources) hash.update(`\n${source.length}\n${source}`)
    const name = `${date}-${hash.digest('hex').slice(0, 16)}.json`
    used.add(name)
    return name
  }
  return {
    async find(date, sources) {
      const file = join(folder, nameOf(date, sources))
      const text = await readFile(file, 'utf8').catch(() => '')
      return text === '' ? undefined : parsed(text)
    },
    keep(date, sources, pages) {
      fresh.set(nameOf(date, sources), pages)
    },
    async save() {
      await mkdir(folder, { recursive: true }).catch(() => undefined)
      for (const [name, pages] of fresh) {
        // What is cut off is no JSON, and read anew.
        await writeFile(join(folder, name), JSON.stringify(pages)).catch(() => undefined)
      }
      for (const name of await readdir(folder).catch(() => [])) {
        if (!used.has(name)) await rm(join(folder, name), { force: true })
      }
    },
  }
}

function parsed(text: string): readonly Page[] | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
