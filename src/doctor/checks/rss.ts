// RSS 2.0 and the RSS Advisory Board's profile of it, on the document as it stands.

import { type Finding, some } from '../finding.ts'
import { readRfc822 } from '../read/dates.ts'
import type { Document } from '../read/document.ts'
import { readFragment } from '../read/html.ts'
import { ATOM, CONTENT } from '../read/namespaces.ts'
import { channelOf, itemsOf } from '../read/read-rss.ts'
import { childOf, childrenOf, type Element, textOf } from '../read/xml.ts'
import type { Rule } from '../rules.ts'

const CHANNEL = new Set(
  `title link description language copyright managingEditor webMaster pubDate lastBuildDate category
  generator docs cloud ttl image rating textInput skipHours skipDays item items`.split(/\s+/u),
)
const ITEM = new Set(
  'title link description author category comments enclosure guid pubDate source'.split(' '),
)
/** What may stand once only. */
const ONCE = [
  'title',
  'link',
  'description',
  'language',
  'pubDate',
  'lastBuildDate',
  'guid',
  'author',
]

export function judgeRss(document: Document): Finding[] {
  const root = document.kind === 'rss' ? document.xml?.root : undefined
  if (!root) return []
  const say: Say = (rule, seen) => ({ rule, url: document.url, seen })
  const channel = channelOf(root)
  if (!channel) return [say('rss.channel.required', 'there is no channel')]
  const items = itemsOf(root)
  return [...version(root, say), ...judgeChannel(channel, say), ...alike(items, say, judgeItem)]
}

type Say = (rule: Rule, seen: string) => Finding
type Fault = readonly [rule: Rule, what?: string]

/** What is wrong with many items is told once, with the first lines where it stands. */
function alike(
  items: readonly Element[],
  say: Say,
  judge: (item: Element) => readonly Fault[],
): Finding[] {
  const places = new Map<Rule, string[]>()
  for (const item of items) {
    for (const [rule, what] of judge(item)) {
      const place = `line ${item.line}`
      const known = places.get(rule) ?? []
      places.set(rule, [...known, what === undefined ? place : `${place} (${what})`])
    }
  }
  return Array.from(places, ([rule, found]) => say(rule, some(found)))
}

function version(root: Element, say: Say): Finding[] {
  const written = root.name === 'rss' ? root.attributes.get('version') : 'RSS 1.0'
  return written === '2.0' ? [] : [say('rss.version', written ?? 'no version')]
}

function judgeChannel(channel: Element, say: Say): Finding[] {
  const found: Finding[] = []
  const missing = ['title', 'link', 'description'].filter((name) => !textOf(channel, name))
  if (missing.length > 0) found.push(say('rss.channel.required', missing.join(', ')))
  // RSS 1.0 has names of its own.
  const unknown = channel.namespace === '' ? unknownIn(channel, CHANNEL) : []
  if (unknown.length > 0) found.push(say('rss.channel.unknown', some(unknown)))
  const repeated = repeatedIn(channel)
  if (repeated.length > 0) found.push(say('rss.repeated', some(repeated)))
  for (const name of ['pubDate', 'lastBuildDate']) {
    const written = textOf(channel, name)
    const { fault } = written === undefined ? {} : readRfc822(written)
    if (fault !== undefined) found.push(say('rss.channel.date', `${name} ${written}: ${fault}`))
  }
  return [...found, ...selfLink(channel, say), ...image(channel, say)]
}

function selfLink(channel: Element, say: Say): Finding[] {
  const links = childrenOf(channel, 'link', ATOM).filter(
    ({ attributes }) => attributes.get('rel') === 'self',
  )
  if (links.length === 1) return []
  return [say('rss.atomself', links.length === 0 ? 'there is none' : `there are ${links.length}`)]
}

function image(channel: Element, say: Say): Finding[] {
  const image = childOf(channel, 'image')
  if (!image || channel.namespace !== '') return []
  const faults = ['url', 'title', 'link'].filter((name) => !textOf(image, name))
  for (const name of ['title', 'link']) {
    const [own, paper] = [textOf(image, name), textOf(channel, name)]
    if (own && paper && withoutSlash(own) !== withoutSlash(paper)) faults.push(`another ${name}`)
  }
  if (Number(textOf(image, 'width') ?? 0) > 144) faults.push('wider than 144')
  if (Number(textOf(image, 'height') ?? 0) > 400) faults.push('higher than 400')
  return faults.length > 0 ? [say('rss.image', faults.join(', '))] : []
}

const withoutSlash = (url: string): string => url.replace(/\/$/u, '')

const unknownIn = (parent: Element, known: ReadonlySet<string>): string[] =>
  parent.children
    .filter(({ name, namespace }) => namespace === parent.namespace && !known.has(name))
    .map(({ written }) => written)

const repeatedIn = (parent: Element): string[] =>
  ONCE.filter((name) => childrenOf(parent, name).length > 1)

function judgeItem(item: Element): Fault[] {
  const [title, description] = [textOf(item, 'title'), textOf(item, 'description')]
  return [
    ...(title || description ? [] : [['rss.item.empty'] as const]),
    ...unknownIn(item, ITEM).map((name) => ['rss.item.unknown', name] as const),
    ...repeatedIn(item).map((name) => ['rss.repeated', name] as const),
    ...link(item),
    ...guid(item),
    ...date(item),
    ...people(item),
    ...enclosures(item),
    ...order(item),
    ...descriptionOf(description ?? ''),
  ]
}

function link(item: Element): Fault[] {
  const written = textOf(item, 'link')
  const guid = childOf(item, 'guid')
  const isPermalink = guid !== undefined && guid.attributes.get('isPermaLink') !== 'false'
  if (!written) return isPermalink && isAddress(guid.text) ? [] : [['rss.item.link']]
  return isAddress(written) ? [] : [['rss.item.link', written]]
}

const isAddress = (text: string): boolean => /^https?:\/\/[^/\s]/u.test(text.trim())

function guid(item: Element): Fault[] {
  const element = childOf(item, 'guid')
  const id = element?.text.trim()
  if (!element || !id) return item.namespace === '' ? [['rss.guid-missing']] : []
  const isPermalink = element.attributes.get('isPermaLink') !== 'false'
  return isPermalink && !isAddress(id) ? [['rss.guid-perma', id]] : []
}

function date(item: Element): Fault[] {
  const written = textOf(item, 'pubDate')
  if (written === undefined) return []
  const { time, fault } = readRfc822(written)
  if (time === undefined) return [['rss.date', `${written}: ${fault}`]]
  return fault === undefined ? [] : [['rss.date-weekday', `${written}: ${fault}`]]
}

function people(item: Element): Fault[] {
  const written = textOf(item, 'author')
  return written === undefined || /^\S+@\S+(?:\s|$)/u.test(written) ? [] : [['rss.author', written]]
}

function enclosures(item: Element): Fault[] {
  const found = childrenOf(item, 'enclosure')
  const [first] = found
  if (found.length > 1) return [['rss.enclosure', `${found.length} of them`]]
  if (!first) return []
  const { attributes } = first
  const length = attributes.get('length') ?? ''
  const faults = ['url', 'length', 'type'].filter((name) => !attributes.get(name))
  // The Advisory Board's profile allows 0 where the size is not known.
  if (length !== '' && !/^\d+$/u.test(length)) faults.push(`length ${length}`)
  return faults.length > 0 ? [['rss.enclosure', faults.join(', ')]] : []
}

function order({ children }: Element): Fault[] {
  const names = children.map(({ name, namespace }) => (namespace === CONTENT ? namespace : name))
  const [content, description] = [names.indexOf(CONTENT), names.indexOf('description')]
  return content !== -1 && description > content ? [['rss.desc-first']] : []
}

/** `<` or `&` that begins neither a tag nor a reference: plain text where HTML was meant. */
const NOT_HTML = /<(?![a-z/!?])|&(?![a-z][a-z\d]*;|#\d+;|#x[\da-f]+;)(?=\s|\w)/iu

function descriptionOf(description: string): Fault[] {
  const at = NOT_HTML.exec(withoutAddresses(description))?.index
  if (at !== undefined) return [['rss.desc-once']]
  const { elements } = readFragment(description)
  const stray = elements.find(({ name }) => !/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u.test(name))
  return stray ? [['rss.desc-once', `<${stray.name}>`]] : []
}

/** Browsers read `?a=1&b=2` in an attribute as it is meant. */
const withoutAddresses = (html: string): string =>
  html.replaceAll(/\s(?:href|src|srcset)\s*=\s*(?:"[^"]*"|'[^']*')/giu, '')
