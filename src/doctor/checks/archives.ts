// The documents that lead back through older stories: RFC 5005 §3 and §4, and JSON Feed's next_url.

import { type Finding, some, when } from '../finding.ts'
import type { Document } from '../read/document.ts'
import { type Feed, linkOf } from '../read/feed.ts'
import type { Exchange } from '../wire/exchange.ts'
import { obstacleOf } from './reach.ts'

/** One document further back. */
export type Step = {
  readonly exchange: Exchange
  /** Absent when no feed came. */
  readonly document?: Document | undefined
  /** Asked for once more, of the first archive only. */
  readonly again?: Document | undefined
}

export type Chain = {
  /** The feed that people subscribe to. */
  readonly start: Document
  /** Newest first. */
  readonly steps: readonly Step[]
  /** Why it was not followed to its end. */
  readonly ends?: 'loop' | 'limit'
}

/** Where the stories before those of this document are. */
export const olderOf = (feed: Feed): string | undefined =>
  linkOf(feed, 'prev-archive') ?? linkOf(feed, 'next')

export function judgeArchives({ start, steps, ends }: Chain): Finding[] {
  const { feed, url } = start
  if (!feed) return []
  const older = olderOf(feed)
  const last = steps.at(-1)?.exchange.ask.url ?? url
  return [
    ...(older !== undefined && feed.isComplete
      ? [{ rule: 'page.complete', url, seen: older } as const]
      : []),
    ...when(ends === 'loop', { rule: 'page.loop', url: last }),
    ...when(ends === 'limit', { rule: 'page.limit', url, seen: `after ${steps.length}` }),
    ...steps.flatMap((step) => judgeStep(step, feed)),
    ...twice(steps),
  ]
}

function judgeStep({ exchange, document, again }: Step, { format, links }: Feed): Finding[] {
  const { url } = exchange.ask
  const { feed } = document ?? {}
  if (!document || !feed) {
    const [obstacle] = obstacleOf(exchange)
    return [{ ...obstacle, rule: 'page.broken', url, seen: obstacle?.seen ?? 'no feed' }]
  }
  const isArchive = links.some(({ rel }) => rel === 'prev-archive')
  const isAlone = linkOf(feed, 'current') === undefined
  const isChanged = again !== undefined && again.text !== document.text
  return [
    ...when(feed.format !== format, { rule: 'page.format', url, seen: feed.format }),
    ...when(isArchive && !feed.isArchive, { rule: 'page.mark', url }),
    ...when(isArchive && isAlone, { rule: 'page.current', url }),
    ...when(isChanged, { rule: 'page.changes', url }),
  ]
}

/** A story in the feed and in an archive is right; one in two archives is not. */
function twice(steps: readonly Step[]): Finding[] {
  const places = new Map<string, string>()
  return steps.flatMap(({ document }) => {
    if (!document?.feed) return []
    const { url } = document
    const again: string[] = []
    for (const { id } of document.feed.entries) {
      if (id === undefined) continue
      const before = places.get(id)
      if (before !== undefined && before !== url) again.push(`${id} is in ${before} too`)
      else places.set(id, url)
    }
    return again.length === 0 ? [] : [{ rule: 'page.twice', url, seen: some(again) } as const]
  })
}

/**
 * Whether every story of the sitemaps stands in some feed or archive. Stories are known by the form of
 * their addresses: that of the feeds' entries.
 */
export function judgeHistory(
  home: string,
  sitemap: readonly string[],
  documents: readonly Document[],
): Finding[] {
  const entries = documents.flatMap(({ feed }) => feed?.entries ?? [])
  const known = new Set(entries.flatMap(({ url }) => url ?? []))
  const forms = new Set(Array.from(known, formOf))
  forms.delete(undefined)
  const lost = sitemap.filter((url) => !known.has(url) && forms.has(formOf(url)))
  const seen = `${lost.length} of the sitemap are in no feed: ${some(lost)}`
  return lost.length === 0 ? [] : [{ rule: 'page.history', url: home, seen }]
}

/** `/2026/02/ferry` is `#/#/*`, `/s/abc` is `s/*`; at the root stand pages of all kinds. */
function formOf(url: string): string | undefined {
  const parts = URL.parse(url)?.pathname.split('/').filter(Boolean) ?? []
  if (parts.length < 2) return undefined
  return [...parts.slice(0, -1).map((part) => (/^\d+$/u.test(part) ? '#' : part)), '*'].join('/')
}
