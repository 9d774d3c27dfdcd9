// What readers look for, as a page and as feeds to subscribe to. A validator is known before anything is
// looked for: the same question to the same archive has the same answer.

import type { Archive } from '../archive/archive.ts'
import { combine } from '../archive/revision.ts'
import type { Place } from '../archive/search.ts'
import type { Validator } from '../archive/window.ts'
import type { Scope } from '../model/address.ts'
import type { FeedFormat } from '../model/feed-format.ts'
import { renderSearchPage } from '../site/search-page.tsx'
import type { Site } from '../site/sheet.ts'
import { representFeed } from './feed-routes.ts'
import type { Representation } from './representation.ts'

/** What one page shows. */
const RESULTS = 20
/** As many as any feed has, if so many are found. */
const ENTRIES = 50

const answerTo = ({ validator }: Archive, ...question: readonly string[]): Validator => ({
  ...validator,
  revision: combine(validator.revision, 'search', ...question),
})

/** `asked` and `from` are the fields `q` and `from` of the address, whatever they hold. */
export function searchPage(
  archive: Archive,
  site: Site,
  asked: string,
  from: string,
): Representation {
  const { search } = archive
  const query = search.readQuery(asked)
  const place = readPlace(from)
  const before = place ? writePlace(place) : ''
  return {
    type: 'text/html; charset=utf-8',
    validator: answerTo(archive, query.text, before),
    question: `${query.text}\n${before}`,
    async render() {
      if ('reason' in query) {
        return renderSearchPage({ ...site, query: query.text, outcome: { kind: query.reason } })
      }
      const { hits, earlier } = await search.find(query, RESULTS, place)
      return renderSearchPage({
        ...site,
        query: query.text,
        outcome: { kind: 'found', results: hits, earlier: earlier && writePlace(earlier) },
      })
    },
  }
}

/** `undefined` for what cannot be looked for. */
export function searchFeed(
  archive: Archive,
  stylesheet: string,
  asked: string,
  format: FeedFormat,
): Representation | undefined {
  const { search, publication } = archive
  const query = search.readQuery(asked)
  if ('reason' in query) return undefined
  const scope: Scope = { kind: 'search', query: query.text }
  const validator = answerTo(archive, query.text)
  const feed = representFeed(publication, scope, format, async () => {
    const { hits } = await search.find(query, ENTRIES)
    return {
      publication,
      scope,
      stories: hits.map(({ story }) => story),
      updated: validator.updated,
      withdrawals: [],
      stylesheet,
    }
  })
  return { ...feed, validator, question: query.text }
}

const PLACE = /^(\d{4}-\d{2}-\d{2})\.(\d{1,4})$/

/** `2026-02-07.12`; `undefined` for anything else. */
function readPlace(from: string): Place | undefined {
  const [, date, position] = PLACE.exec(from) ?? []
  return date === undefined ? undefined : { date, position: Number(position) }
}

const writePlace = ({ date, position }: Place): string => `${date}.${position}`
