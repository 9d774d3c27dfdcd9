// A list of feeds, OPML 2.0, as a reader imports it.

import { type Finding, some } from '../finding.ts'
import { readRfc822 } from '../read/dates.ts'
import type { Document } from '../read/document.ts'
import { childOf, childrenOf, type Element, textOf } from '../read/xml.ts'
import type { Rule } from '../rules.ts'

/** The outlines of feeds, however deep in folders. */
export function outlinesOf({ xml }: Document): Element[] {
  const body = xml?.root && childOf(xml.root, 'body')
  const found: Element[] = []
  const rest = body ? [body] : []
  for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
    const outlines = childrenOf(next, 'outline')
    rest.push(...outlines)
    found.push(...outlines.filter((outline) => isFeed(outline)))
  }
  return found
}

/** A folder has only a name. */
const isFeed = ({ attributes, children }: Element): boolean =>
  attributes.has('xmlUrl') || attributes.get('type') === 'rss' || children.length === 0

export function judgeOpml(document: Document): Finding[] {
  const { xml, url } = document
  const root = xml?.root
  const [fault] = xml?.faults ?? []
  if (root?.name !== 'opml' || fault || !childOf(root, 'body')) {
    const seen = fault ? `line ${fault.line}: ${fault.message}` : `<${root?.written ?? 'nothing'}>`
    return [{ rule: 'opml.wellformed', url, seen }]
  }
  const outlines = outlinesOf(document)
  const where = (
    rule: Rule,
    isWrong: (attributes: Element['attributes']) => boolean,
  ): Finding[] => {
    const wrong = outlines.filter(({ attributes }) => isWrong(attributes))
    const lines = wrong.map(({ line }) => `line ${line}`)
    return lines.length === 0 ? [] : [{ rule, url, seen: some(lines) }]
  }
  return [
    ...judgeHead(childOf(root, 'head'), url),
    ...where('opml.text', (attributes) => !attributes.get('text')),
    ...where('opml.type', (attributes) => attributes.get('type') !== 'rss'),
    ...where('opml.xml-url', (attributes) => !isAddress(attributes.get('xmlUrl'))),
    ...where('opml.html-url', (attributes) => !isAddress(attributes.get('htmlUrl'))),
  ]
}

const isAddress = (text = ''): boolean => /^https?:\/\/[^/]/u.test(text)

function judgeHead(head: Element | undefined, url: string): Finding[] {
  const found: Finding[] = []
  if (!head || !textOf(head, 'title')) found.push({ rule: 'opml.title', url })
  for (const name of ['dateCreated', 'dateModified']) {
    const written = head && textOf(head, name)
    const { fault } = written === undefined ? {} : readRfc822(written)
    if (fault !== undefined) found.push({ rule: 'opml.date', url, seen: `${written}: ${fault}` })
  }
  return found
}
