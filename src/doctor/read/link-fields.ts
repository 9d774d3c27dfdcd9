// The Link header field (RFC 8288 §3): where hubs and subscribers look first.

import { type Answer, fieldOf, resolve } from '../wire/exchange.ts'
import type { Link } from './feed.ts'

const LINK = /<([^<>]*)>((?:\s*;\s*[\w!#$&+.^`|~-]+\*?(?:\s*=\s*(?:"[^"]*"|[^",;\s]*))?)*)/gu
const RELATION = /;\s*rel\s*=\s*(?:"([^"]*)"|([^",;\s]*))/iu

/** One for each relation; targets are absolute where they can be. */
export const readLinkFields = (answer: Answer, url: string): Link[] =>
  Array.from((fieldOf(answer, 'link') ?? '').matchAll(LINK)).flatMap(([, href = '', rest = '']) => {
    const [, quoted, token] = RELATION.exec(rest) ?? []
    const relations = (quoted ?? token ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
    return relations.map((rel) => ({ rel, href: resolve(href, url) ?? href }))
  })
