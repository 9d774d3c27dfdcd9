// What stands around the feeds of a site: how they are linked, its icon, its robots.txt, its 404.

import { type Finding, heard, some } from '../finding.ts'
import type { Document } from '../read/document.ts'
import { MEDIA_TYPE } from '../../model/feed-format.ts'
import type { Exchange } from '../wire/exchange.ts'

/** A feed and how it was found. */
export type Offer = {
  readonly url: string
  readonly by: 'page' | 'list' | 'guess' | 'person'
  /** The page or list that names it. */
  readonly from?: string
  /** As the page says. */
  readonly type?: string | undefined
}

export type Site = {
  /** The page that was asked for. */
  readonly home: string
  readonly offers: readonly Offer[]
  /** The feeds that were read, by the address under which they were offered. */
  readonly documents: ReadonlyMap<string, Document>
  readonly favicon?: Exchange | undefined
  readonly hasIconLink: boolean
  /** An address where nothing can be. */
  readonly nowhere?: Exchange | undefined
  readonly robots?: Exchange | undefined
}

export function judgeSite(site: Site): Finding[] {
  const { home, offers, nowhere } = site
  const status = nowhere?.answer?.status
  const isSoft = nowhere && status !== undefined && status < 400
  return [
    ...(offers.length === 0 ? [{ rule: 'site.no-feed', url: home } as const] : []),
    ...guessed(site),
    ...types(site),
    ...icon(site),
    ...robots(site),
    ...(isSoft ? [heard('http.404', nowhere, `status ${status}`)] : []),
  ]
}

function guessed({ offers, home }: Site): Finding[] {
  const urls = offers.flatMap(({ by, url }) => (by === 'guess' ? [url] : []))
  return urls.length === 0 ? [] : [{ rule: 'site.alternate', url: home, seen: some(urls) }]
}

function types({ offers, documents }: Site): Finding[] {
  return offers.flatMap(({ url, type, from = url }) => {
    const format = documents.get(url)?.feed?.format
    if (format === undefined || type === undefined) return []
    const isRight =
      type === MEDIA_TYPE[format] || (format === 'json' && type === 'application/json')
    return isRight
      ? []
      : [{ rule: 'site.alternate-type', url: from, seen: `${url} as ${type}` } as const]
  })
}

function icon({ favicon, hasIconLink }: Site): Finding[] {
  if (hasIconLink || !favicon?.answer || favicon.answer.status === 200) return []
  return [{ rule: 'site.favicon', url: favicon.ask.url, seen: `status ${favicon.answer.status}` }]
}

function robots({ robots, offers }: Site): Finding[] {
  const { answer } = robots ?? {}
  if (!robots || answer?.status !== 200) return []
  const { origin } = new URL(robots.ask.url)
  const text = Buffer.from(answer.body).toString('utf8')
  const forbidden = offers.filter(
    ({ url }) => new URL(url).origin === origin && !mayRead(text, new URL(url)),
  )
  const seen = some(forbidden.map(({ url }) => new URL(url).pathname))
  return forbidden.length === 0 ? [] : [{ rule: 'site.robots', url: robots.ask.url, seen }]
}

/** RFC 9309 §2.2.2, for the group of all robots: the longest rule decides, and allow where two are alike. */
export function mayRead(robots: string, { pathname, search }: URL): boolean {
  const path = pathname + search
  const matching = rulesForAll(robots).filter(({ pattern }) => isMatched(path, pattern))
  const [longest] = matching.toSorted(
    (one, other) =>
      other.pattern.length - one.pattern.length || Number(other.allows) - Number(one.allows),
  )
  return longest?.allows ?? true
}

type RobotsRule = { readonly allows: boolean; readonly pattern: string }

function rulesForAll(robots: string): RobotsRule[] {
  const rules: RobotsRule[] = []
  let agents: string[] = []
  let isAfterRule = false
  for (const line of robots.split(/\r?\n/u)) {
    const [said = ''] = line.split('#', 1)
    const [key = '', ...rest] = said.split(':')
    const [name, value] = [key.trim().toLowerCase(), rest.join(':').trim()]
    if (name === 'user-agent') {
      agents = isAfterRule ? [value] : [...agents, value]
      isAfterRule = false
    } else if (name === 'allow' || name === 'disallow') {
      isAfterRule = true
      const isForAll = agents.includes('*') && value !== ''
      if (isForAll) rules.push({ allows: name === 'allow', pattern: value })
    }
  }
  return rules
}

/** RFC 9309 §2.2.3: `*` is any text, `$` at the end the end. No regular expression: a site may send a million stars. */
function isMatched(path: string, pattern: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  const last = isWhole ? parts.pop() : undefined
  let at = first.length
  for (const part of parts) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  if (!isWhole) return true
  return last === undefined
    ? path === first
    : path.length - at >= last.length && path.endsWith(last)
}
