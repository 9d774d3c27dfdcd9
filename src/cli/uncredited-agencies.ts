// A name in the publication's `agencies` that meets nothing is most often misspelt, and keeps nothing back.

import { join } from 'node:path'

import { positionAt } from '../content/position.ts'
import { PUBLICATION_FILE } from '../content/read-publication.ts'
import { creditedAgencies } from '../edition/credited-agencies.ts'
import { agencyCalled, isKnownAgency } from '../model/agencies.ts'
import { type Diagnostic, inFile } from '../model/diagnostic.ts'
import type { ParsedPaper } from './read-pages.ts'

/** A note for each name that is neither an agency's of the table nor credited on any page. */
export function uncreditedAgencies(
  dir: string,
  { publication, editions, sources }: Omit<ParsedPaper, 'diagnostics'>,
): readonly Diagnostic[] {
  const names = Object.keys(publication?.agencies ?? {}).filter(
    (name) => name !== 'default' && !isKnownAgency(name),
  )
  if (names.length === 0) return []
  const stories = editions.flatMap(({ pages }) => pages.flatMap(({ page }) => page.stories))
  const credited = new Set(
    stories.flatMap(({ blocks }) => creditedAgencies(blocks, names)).map(agencyCalled),
  )
  const file = join(dir, PUBLICATION_FILE)
  const uncredited = names.filter((name) => !credited.has(agencyCalled(name)))
  return inFile(
    file,
    uncredited.map((name) => findingAt(sources.get(file) ?? '', name)),
  )
}

function findingAt(source: string, name: string): Diagnostic {
  const at = source.indexOf(name, source.search(/^agencies\s*:/m))
  return { code: 'agency-uncredited', ...positionAt(source, at, at + name.length), detail: name }
}
