// A feed as a reader has it, the same for the three formats: what entries, archives and agreement are
// judged by. What is particular to a format is judged on its document.

import type { FeedFormat } from '../../model/feed-format.ts'

/** Absolute, unless it could not be resolved: then as written. */
export type Link = {
  readonly rel: string
  readonly href: string
  readonly type?: string | undefined
}

export type Entry = {
  readonly id: string | undefined
  readonly url: string | undefined
  /** As a reader shows it. */
  readonly title: string | undefined
  /** It was given as plain text and is not. */
  readonly hasMarkedTitle: boolean
  /** HTML. */
  readonly summary: string | undefined
  /** HTML, in full. */
  readonly content: string | undefined
  /** It has a date, whether or not that can be read. */
  readonly isDated: boolean
  /** Milliseconds since 1970. */
  readonly published: number | undefined
  readonly updated: number | undefined
}

export type Feed = {
  readonly format: FeedFormat
  readonly title: string | undefined
  /** The address of the page that the feed is of. */
  readonly home: string | undefined
  /** Where the feed says it stands. */
  readonly self: string | undefined
  readonly hubs: readonly string[]
  readonly language: string | undefined
  /** Every link of the feed, RFC 5005's and JSON Feed's `next_url` among them. */
  readonly links: readonly Link[]
  /** RFC 5005 §4: it says that it is an archive document. */
  readonly isArchive: boolean
  /** RFC 5005 §2: it says that it holds everything there is. */
  readonly isComplete: boolean
  readonly entries: readonly Entry[]
}

/** The target of the first link of that relation. */
export const linkOf = ({ links }: Feed, rel: string): string | undefined =>
  links.find((link) => link.rel === rel)?.href

/** What to call an entry in a report: its title, else its id, else its place. */
export function nameOf({ title, id, url }: Entry, at: number): string {
  const name = title || id || url
  return name === undefined ? `entry ${at + 1}` : `“${shorten(name)}”`
}

const MOST_NAME = 40

const shorten = (name: string): string => {
  const chars = Array.from(name)
  return chars.length > MOST_NAME ? `${chars.slice(0, MOST_NAME).join('')}…` : name
}

/** Tags, or references that would be shown as they stand. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/iu

export const hasMarkup = (text: string | undefined): boolean => MARKUP.test(text ?? '')
