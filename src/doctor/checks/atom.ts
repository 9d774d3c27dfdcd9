// Atom 1.0, RFC 4287, on the document as it stands.

import { type Finding, some } from '../finding.ts'
import { readRfc3339 } from '../read/dates.ts'
import type { Document } from '../read/document.ts'
import { ATOM } from '../read/namespaces.ts'
import { typeOf } from '../read/read-atom.ts'
import { childOf, childrenOf, type Element, textOf } from '../read/xml.ts'
import type { Rule } from '../rules.ts'

const BOTH = 'author category contributor id link rights title updated'.split(' ')
const FEED = new Set([...BOTH, 'entry', 'generator', 'icon', 'logo', 'subtitle'])
const ENTRY = new Set([...BOTH, 'content', 'published', 'source', 'summary'])
/** What may stand once only. */
const ONCE = 'content generator icon logo published rights source subtitle summary'.split(' ')
const TEXTS = ['title', 'subtitle', 'summary', 'rights']

type Fault = readonly [rule: Rule, seen: string]

export function judgeAtom({ kind, xml, url }: Document): Finding[] {
  const root = kind === 'atom' ? xml?.root : undefined
  if (!root) return []
  if (root.namespace !== ATOM) {
    return [{ rule: 'atom.schema', url, seen: `the namespace “${root.namespace}”` }]
  }
  const entries = childrenOf(root, 'entry')
  const faults = [
    ...judgeFeed(root, entries),
    ...entries.flatMap((entry) => judgeEntry(entry, root)),
  ]
  const seen = Map.groupBy(faults, ([rule]) => rule)
  return Array.from(seen, ([rule, alike]) => ({
    rule,
    url,
    seen: some(alike.map(([, what]) => what)),
  }))
}

const at = ({ line, written }: Element, what: string): string =>
  `line ${line} <${written}>: ${what}`

function judgeFeed(root: Element, entries: readonly Element[]): Fault[] {
  const selves = childrenOf(root, 'link').filter(
    ({ attributes }) => attributes.get('rel') === 'self',
  )
  return [
    ...judgeShared(root, FEED),
    ...(selves.length === 1 ? [] : [['atom.self', `${selves.length} of them`] as const]),
    ...(entries.length === 0 && !childOf(root, 'author')
      ? [['atom.author', at(root, 'none')] as const]
      : []),
  ]
}

function judgeEntry(entry: Element, root: Element): Fault[] {
  const source = childOf(entry, 'source')
  const hasAuthor = [entry, root, source].some((place) => place && childOf(place, 'author'))
  const hasAlternate = childrenOf(entry, 'link').some(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  )
  return [
    ...judgeShared(entry, ENTRY),
    ...(hasAuthor ? [] : [['atom.author', at(entry, 'none')] as const]),
    ...(hasAlternate || childOf(entry, 'content')
      ? []
      : [['atom.content', at(entry, 'neither')] as const]),
  ]
}

/** What a feed and an entry have in common. */
function judgeShared(parent: Element, known: ReadonlySet<string>): Fault[] {
  const once = ['id', 'title', 'updated'].flatMap((name): Fault[] => {
    const count = childrenOf(parent, name).filter(({ text, inner }) => text || inner).length
    // RFC 4287 §4.1.1: a title may be empty, but must be there.
    const isThere = count === 1 || (name === 'title' && childrenOf(parent, name).length === 1)
    return isThere ? [] : [['atom.required', at(parent, `${count || 'no'} ${name}`)]]
  })
  const unknown = parent.children
    .filter(({ name, namespace }) => namespace === ATOM && !known.has(name))
    .map((child): Fault => ['atom.schema', at(child, `in <${parent.written}>`)])
  const repeated = ONCE.filter((name) => childrenOf(parent, name).length > 1).map((name): Fault => [
    'atom.schema',
    at(parent, `several <${name}>`),
  ])
  return [
    ...once,
    ...unknown,
    ...repeated,
    ...dates(parent),
    ...id(parent),
    ...links(parent),
    ...categories(parent),
    ...people(parent),
    ...texts(parent),
  ]
}

const dates = (parent: Element): Fault[] =>
  ['published', 'updated'].flatMap((name) =>
    childrenOf(parent, name).flatMap((date): Fault[] => {
      const { fault } = readRfc3339(date.text)
      return fault === undefined ? [] : [['atom.date', at(date, `${date.text.trim()}: ${fault}`)]]
    }),
  )

function id(parent: Element): Fault[] {
  const written = textOf(parent, 'id')
  return !written || /^[a-z][a-z\d+.-]*:\S+$/iu.test(written)
    ? []
    : [['atom.id-iri', at(parent, written)]]
}

function links(parent: Element): Fault[] {
  const all = childrenOf(parent, 'link')
  const empty = all.filter(({ attributes }) => !attributes.has('href'))
  const alternates = all
    .filter(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate')
    .map(({ attributes }) => `${attributes.get('type')} ${attributes.get('hreflang')}`)
  const isDouble = new Set(alternates).size < alternates.length
  return [
    ...empty.map((link): Fault => ['atom.links', at(link, 'no href')]),
    ...(isDouble ? [['atom.links', at(parent, 'two alternates alike')] as const] : []),
  ]
}

const categories = (parent: Element): Fault[] =>
  childrenOf(parent, 'category')
    .filter(({ attributes }) => !attributes.get('term'))
    .map((category) => ['atom.category-term', at(category, category.attributes.get('label') ?? '')])

const people = (parent: Element): Fault[] =>
  [...childrenOf(parent, 'author'), ...childrenOf(parent, 'contributor')]
    .filter((person) => !textOf(person, 'name'))
    .map((person) => ['atom.author', at(person, 'no name')])

const texts = (parent: Element): Fault[] =>
  TEXTS.flatMap((name) => childrenOf(parent, name))
    .filter((text) => !['text', 'html', 'xhtml'].includes(typeOf(text)))
    .map((text) => ['atom.text-type', at(text, typeOf(text))])
