// What is meant by an address that is none of ours: the same thing otherwise written, which is certain, or a
// slip in it, which is not. All that is told comes out of the archive, and nothing out of the request.

import type { Archive } from '../archive/archive.ts'
import { feedPath, FEEDS_PATH, pagePath, SEARCH_PATH, storyPath } from '../model/address.ts'
import { BASE32, ID_LENGTH } from '../model/story-id.ts'
import { oneSlipAway } from './edits.ts'
import { guessFeed } from './guesses.ts'

/** What may have been meant. */
export type Likely =
  | { readonly kind: 'story'; readonly id: string }
  | { readonly kind: 'edition'; readonly date: string }
  | { readonly kind: 'section'; readonly slug: string }

/**
 * `/2026/02/07`, `/20260207`, `/2026-2-7`, and what other papers put before it. A section has no page of its own in
 * an edition; the edition's has it.
 */
const DATE =
  /^\/(?:editions?\/|archives?\/|sections\/[^/]+\/)?(?<year>\d{4})(?<mark>[-/.]?)(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})\/?$/
const MONTH = /^\/(?:editions?\/|archives?\/)?(?<year>\d{4})[-/.]?(?<month>\d{1,2})\/?$/
const SECTION =
  /^\/(?:(?:sections?|category|categories|tags?|topics?|channels?)\/)?(?<name>[^/]+)\/?$/
const STORY = /^\/(?:s|story|stories|articles?|news|p)\/(?<id>[^/]+)\/?$/

const SLUG_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789-'

/** The path of the paper's own that says the same; `undefined` where that is not certain. */
export function meantPath(archive: Archive, path: string): string | undefined {
  const tidied = tidy(path)
  for (const read of READINGS) {
    const meant = read(archive, tidied)
    if (meant !== undefined) return meant
  }
  return undefined
}

/** The ways to read a tidied path, each as a path that the archive has. */
const READINGS: readonly ((archive: Archive, path: string) => string | undefined)[] = [
  (_, path) => ['/', SEARCH_PATH, FEEDS_PATH].find((own) => withSlash(own) === withSlash(path)),
  ({ editions }, path) => {
    const date = dateIn(path)
    return editions.some((edition) => edition.date === date) ? `/${date}/` : undefined
  },
  (archive, path) => {
    const slug = sectionCalled(archive, SECTION.exec(path)?.groups?.['name'])
    return slug && pagePath({ kind: 'section', slug })
  },
  (archive, path) => {
    const id = STORY.exec(path)?.groups?.['id'] ?? ''
    return archive.findStory(id) && storyPath(id)
  },
  (archive, path) => {
    const guess = guessFeed(path)
    return guess && archive.findWindow(guess.scope) && feedPath(guess.scope, guess.format)
  },
]

const withSlash = (path: string): string => (path.endsWith('/') ? path : `${path}/`)

/** What is a slip away, or near in time; the nearest first, and few. */
export function likelyMeant(archive: Archive, path: string): readonly Likely[] {
  const tidied = tidy(path)
  const id = STORY.exec(tidied)?.groups?.['id']
  const name = SECTION.exec(tidied)?.groups?.['name']
  return [
    ...(id === undefined ? [] : storyNear(archive, id)),
    ...editionsNear(archive, tidied),
    ...(name === undefined ? [] : sectionsNear(archive, name)),
  ]
}

/** What a sentence puts behind an address, and what servers of files did. */
const TRAILING = /(?<!(?!\/)[\p{P}\p{S}\s])(?:(?!\/)[\p{P}\p{S}\s])+$/u
const FILE_NAME = /\/(?:index|default|home)(?:\.[a-z]{3,5})?$/
const FILE_ENDING = /\.(?:html?|php|aspx?|jsp)$/

/** In small letters and one way of writing, without what does not name anything. */
const tidy = (path: string): string =>
  decode(path)
    .normalize('NFKC')
    .toLowerCase()
    .replace(TRAILING, '')
    .replace(/\/{2,}/g, '/')
    .replace(FILE_NAME, '/')
    .replace(FILE_ENDING, '') || '/'

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function dateIn(path: string): string | undefined {
  const { year, mark, month = '', day = '' } = DATE.exec(path)?.groups ?? {}
  // Digits in one row are a date when there are eight of them.
  if (year === undefined || (mark === '' && month.length + day.length < 4)) return undefined
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

function sectionCalled({ publication }: Archive, name: string | undefined): string | undefined {
  const sections = Object.entries(publication.sections)
  return sections.find(
    ([slug, title]) => slug === name || title.normalize('NFKC').toLowerCase() === name,
  )?.[0]
}

/** Of 2⁶⁰ ids the paper has some thousand: one that is a slip away is the one that was meant. */
function storyNear(archive: Archive, written: string): readonly Likely[] {
  if (Math.abs(written.length - ID_LENGTH) > 1) return []
  for (const id of oneSlipAway(written, BASE32)) {
    if (archive.findStory(id)?.kind === 'live') return [{ kind: 'story', id }]
  }
  return []
}

/** On both sides of a date that has no edition; the last one of a month. */
function editionsNear({ editions }: Archive, path: string): readonly Likely[] {
  const { year = '', month = '' } = MONTH.exec(path)?.groups ?? {}
  const date = dateIn(path)
  const dates = editions.map((edition) => edition.date)
  const near =
    date === undefined
      ? [dates.find((one) => one.startsWith(`${year}-${month.padStart(2, '0')}-`))]
      : [dates.find((one) => one < date), dates.findLast((one) => one > date)]
  return near.flatMap((one) => (one === undefined ? [] : [{ kind: 'edition', date: one }]))
}

function sectionsNear({ publication }: Archive, name: string): readonly Likely[] {
  // Anything near a longer name than a paper has sections for is not worth making.
  if (name.length > 40) return []
  const near = new Set(oneSlipAway(name, SLUG_ALPHABET))
  return Object.keys(publication.sections)
    .filter((slug) => near.has(slug))
    .map((slug) => ({ kind: 'section', slug }))
}
