// Names for code: when a template changes, the same story becomes other bytes, and what readers keep must not be
// taken for current; when the parser changes, so does what was parsed.

import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const SOURCE = join(import.meta.dirname, '..')
/** `edition` converts to the other script what has the same revision in its own. */
const ROOMS = ['model', 'edition', 'search', 'markup', 'feeds', 'site', 'http']
/** The packages that write parts of a document. */
const PACKAGES = ['feed', 'hono', 'opencc-js']

/** A name for the code that renders. */
export const namePrinter = (): Promise<string> => nameCode(ROOMS, PACKAGES)

/** 12 hexadecimal digits. Same code and packages, same name, on every machine. */
export async function nameCode(
  rooms: readonly string[],
  packages: readonly string[],
): Promise<string> {
  const hash = createHash('sha256')
  for (const room of rooms) {
    const names = await readdir(join(SOURCE, room), { recursive: true, withFileTypes: true })
    const files = names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
    // A checkout on Windows may have other line ends: they render the same.
    for (const file of files.toSorted()) {
      hash.update((await readFile(file, 'utf8')).replaceAll('\r\n', '\n'))
    }
  }
  for (const name of packages) {
    const manifest = join(SOURCE, '../node_modules', name, 'package.json')
    hash.update(`${name} ${JSON.parse(await readFile(manifest, 'utf8')).version}`)
  }
  return hash.digest('hex').slice(0, 12)
}
