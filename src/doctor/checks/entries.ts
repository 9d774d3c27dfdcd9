// What every reader does with the entries of a feed, whatever its format.

import { type Finding, some } from '../finding.ts'
import { readHttpDate } from '../read/dates.ts'
import type { Document } from '../read/document.ts'
import { type Entry, type Feed, nameOf } from '../read/feed.ts'
import { addressesOf, type Html, readFragment } from '../read/html.ts'
import type { Rule } from '../rules.ts'
import { fieldOf } from '../wire/exchange.ts'

/** Clocks differ, and a story may come out in the minute of the fetch. */
const TOLERANCE = 10 * 60 * 1000

export function judgeEntries({ feed, url, answer }: Document): Finding[] {
  if (!feed) return []
  const { entries } = feed
  if (entries.length === 0) return [{ rule: 'items.none', url }]
  const named = entries.map((entry, at) => ({ ...entry, name: nameOf(entry, at) }))
  /** One finding for all the entries of which this is true. */
  const where = (rule: Rule, isWrong: (entry: Entry & { name: string }) => boolean): Finding[] => {
    const names = named.filter(isWrong).map(({ name }) => name)
    return names.length === 0 ? [] : [{ rule, url, seen: some(names) }]
  }
  const now = readHttpDate(fieldOf(answer, 'date'))
  return [
    ...repeated(
      'items.id-unique',
      entries.map(({ id }) => id),
      url,
    ),
    ...repeated(
      'items.link-unique',
      entries.map((entry) => entry.url),
      url,
    ),
    ...where('items.title-missing', ({ title }) => !title),
    ...where('items.title-markup', ({ hasMarkedTitle }) => hasMarkedTitle),
    ...where('items.date-missing', ({ isDated }) => !isDated),
    ...where(
      'items.future',
      ({ published = 0 }) => now !== undefined && published > now + TOLERANCE,
    ),
    ...where('items.no-text', ({ summary, content }) => !summary?.trim() && !content?.trim()),
    ...order(feed, url),
    ...language(feed, url),
    ...texts(named, url),
  ]
}

function repeated(rule: Rule, values: readonly (string | undefined)[], url: string): Finding[] {
  const known = values.flatMap((value) => value || [])
  const groups = Map.groupBy(known, (value) => value)
  const twice = [...groups].flatMap(([value, alike]) => (alike.length > 1 ? [value] : []))
  return twice.length === 0 ? [] : [{ rule, url, seen: some(twice) }]
}

function order({ entries }: Feed, url: string): Finding[] {
  const times = entries.flatMap(({ published, updated }) => published ?? updated ?? [])
  const later = times.findIndex((time, at) => at > 0 && time > (times[at - 1] ?? time))
  const found: Finding[] = []
  if (later !== -1) {
    const seen = `entry ${later + 1} is later than the one before it`
    // An order by last change is an order too.
    const changes = entries.map(({ published, updated }) => updated ?? published ?? 0)
    const isByChange = changes.every((time, at) => at === 0 || time <= (changes[at - 1] ?? time))
    if (!isByChange) found.push({ rule: 'items.order', url, seen })
  }
  const [first] = times
  if (times.length > 2 && first !== undefined && times.every((time) => time === first)) {
    found.push({ rule: 'items.same-time', url, seen: new Date(first).toISOString() })
  }
  return found
}

const language = (feed: Feed, url: string): Finding[] =>
  feed.language ? [] : [{ rule: 'feed.language', url }]

const UNWANTED = new Set('script style iframe frame object embed form input button'.split(' '))

/** The HTML of the entries: each with its summary and its content. */
function texts(entries: readonly (Entry & { name: string })[], url: string): Finding[] {
  const read = entries.map(({ name, summary = '', content = '' }) => {
    return { name, html: readFragment(`${summary}\n${content}`) }
  })
  const where = (rule: Rule, faultOf: (html: Html) => string | undefined): Finding[] => {
    const faults = read.flatMap(({ name, html }) => {
      const fault = faultOf(html)
      return fault === undefined ? [] : [`${fault} in ${name}`]
    })
    return faults.length === 0 ? [] : [{ rule, url, seen: some(faults) }]
  }
  return [
    ...where('html.relative', (html) => addressesOf(html).find(isRelative)),
    ...where('html.script', unwantedIn),
    ...where('html.double-escape-tags', (html) => SHOWN_TAG.exec(html.text)?.[0]),
  ]
}

/** Within the text itself (#note) an address may be relative. */
const isRelative = (address: string): boolean =>
  address !== '' && !/^(?:[a-z][a-z\d+.-]*:|#)/iu.test(address.trim())

function unwantedIn({ elements }: Html): string | undefined {
  const element = elements.find(({ name }) => UNWANTED.has(name))
  if (element) return `<${element.name}>`
  const handler = elements
    .flatMap(({ attributes }) => [...attributes.keys()])
    .find((name) => /^on[a-z]+$/u.test(name))
  return handler === undefined ? undefined : `${handler}=`
}

/** Of the tags that stories are made of; a story about HTML may show one or two. */
const SHOWN_TAG =
  /<(?:p|br|div|figure|strong|em|a href="[^"<>]*")\s*\/?>|<img src="[^"<>]*"[^<>]*>/u
