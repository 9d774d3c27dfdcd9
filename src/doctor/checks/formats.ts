// Whether the formats of one feed say the same.

import { type Finding, some } from '../finding.ts'
import { type Document, isSound } from '../read/document.ts'
import { type Entry, type Feed, nameOf } from '../read/feed.ts'
import { readFragment } from '../read/html.ts'
import type { Rule } from '../rules.ts'
import { resolve } from '../wire/exchange.ts'

type Told = Document & { readonly feed: Feed }

/** Documents that are one feed in several formats: of one page, under one name. */
export function groupFormats(documents: readonly Document[]): Document[][] {
  const told = documents.filter(
    (document): document is Told => document.feed !== undefined && isSound(document),
  )
  const groups = Map.groupBy(told, ({ url, feed }) => {
    return `${resolve(feed.home ?? '', url)} ${feed.title}`
  })
  return [...groups.values()].filter((group) => new Set(group.map(({ kind }) => kind)).size > 1)
}

/** Each compared with the first. */
export function judgeFormats([first, ...others]: readonly Document[]): Finding[] {
  return others.flatMap((other) => {
    if (!first?.feed || !other.feed || first.kind === other.kind) return []
    const faults = compare(first.feed, other.feed)
    return faults.map(([rule, seen]) => ({ rule, url: other.url, seen: `${seen} (${first.url})` }))
  })
}

type Fault = readonly [rule: Rule, seen: string]

function compare(one: Feed, other: Feed): Fault[] {
  const pairs = pairsOf(one, other)
  if (pairs.length === 0) return []
  return [
    ...sameList(one, other, pairs),
    ...differing(pairs, 'formats.ids', ({ id }) => id),
    ...differing(pairs, 'formats.titles', ({ title }) => title?.replaceAll(/\s+/gu, ' ').trim()),
    ...differing(pairs, 'formats.dates', ({ published }) =>
      published === undefined ? undefined : Math.floor(published / 1000),
    ),
    ...differing(pairs, 'formats.text', ({ content, summary }) => {
      const html = content ?? summary
      return html === undefined ? undefined : readFragment(html).text
    }),
  ]
}

type Pair = { readonly one: Entry; readonly other: Entry; readonly name: string }

/** The same story in both, known by its address or else by its id. */
function pairsOf(one: Feed, other: Feed): Pair[] {
  const byUrl = new Map(other.entries.map((entry) => [entry.url, entry]))
  const byId = new Map(other.entries.map((entry) => [entry.id, entry]))
  return one.entries.flatMap((entry, at) => {
    const { id, url } = entry
    const twin = (url && byUrl.get(url)) || (id && byId.get(id)) || undefined
    return twin ? [{ one: entry, other: twin, name: nameOf(entry, at) }] : []
  })
}

function sameList(one: Feed, other: Feed, pairs: readonly Pair[]): Fault[] {
  const [here, there] = [one.entries.length, other.entries.length]
  if (pairs.length < here || pairs.length < there) {
    return [['formats.items', `${pairs.length} of ${here} and ${there} stories in both`]]
  }
  const isSameOrder = pairs.every((pair, at) => other.entries[at] === pair.other)
  return isSameOrder ? [] : [['formats.items', 'another order']]
}

/** What only one of them has is no contradiction. */
function differing(
  pairs: readonly Pair[],
  rule: Rule,
  valueOf: (entry: Entry) => string | number | undefined,
): Fault[] {
  const names = pairs
    .filter(({ one, other }) => {
      const [here, there] = [valueOf(one), valueOf(other)]
      return here !== undefined && there !== undefined && here !== there
    })
    .map(({ name }) => name)
  return names.length === 0 ? [] : [[rule, some(names)]]
}
