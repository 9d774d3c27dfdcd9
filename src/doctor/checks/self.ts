// Where a feed says it stands, and the hub it says to listen at: WebSub §4.

import { type Finding, some } from '../finding.ts'
import type { Document } from '../read/document.ts'
import type { Link } from '../read/feed.ts'
import { readLinkFields } from '../read/link-fields.ts'
import { resolve } from '../wire/exchange.ts'

export function judgeSelf(document: Document): Finding[] {
  const { feed, url, answer } = document
  if (!feed) return []
  const sent = readLinkFields(answer, url)
  const own = feed.self === undefined ? undefined : (resolve(feed.self, url) ?? feed.self)
  const isOther = own !== undefined && own !== resolve(url, url)
  const hubs = [...new Set([...feed.hubs, ...targets(sent, 'hub')])]
  return [
    ...(isOther ? [{ rule: 'feed.self-match', url, seen: own } as const] : []),
    ...(hubs.length > 0 ? judgeHub(document, { sent, own, hubs }) : []),
  ]
}

const targets = (links: readonly Link[], wanted: string): string[] =>
  links.flatMap(({ rel, href }) => (rel === wanted ? [href] : []))

type Named = {
  readonly sent: readonly Link[]
  readonly own: string | undefined
  readonly hubs: readonly string[]
}

function judgeHub({ feed, url }: Document, { sent, own, hubs }: Named): Finding[] {
  const selves = [...targets(sent, 'self'), ...(own === undefined ? [] : [own])]
  const found: Finding[] = []
  if (selves.length === 0) found.push({ rule: 'websub.self', url, seen: some(hubs) })
  const others = selves.filter((self) => self !== resolve(url, url))
  if (others.length > 0) found.push({ rule: 'websub.topic', url, seen: some(others) })
  const relative = hubs.filter((hub) => !/^https?:\/\/[^/]/u.test(hub))
  if (relative.length > 0) found.push({ rule: 'websub.hub', url, seen: some(relative) })
  const isSameHub = sameSet(targets(sent, 'hub'), feed?.hubs ?? [])
  const isSameSelf = sameSet(targets(sent, 'self'), own === undefined ? [] : [own])
  if (!isSameHub || !isSameSelf) {
    const seen = `Link: ${some(sent.map(({ rel, href }) => `<${href}>; rel="${rel}"`)) || 'none'}`
    found.push({ rule: 'websub.header', url, seen })
  }
  return found
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  new Set([...one, ...other]).size === new Set(one).size &&
  new Set(one).size === new Set(other).size
