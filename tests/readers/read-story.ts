// What each story of the paper must be to whoever reads a feed: told from the story itself, and from nothing
// that prints it.

import type { BodyBlock, Edition, Story } from '../../src/model/edition.ts'
import type { Publication } from '../../src/model/publication.ts'

/** A story as a reader has it; dates are what `Date.toISOString` writes. */
export type ReadStory = {
  readonly id: string
  readonly url: string
  /** Plain text. */
  readonly title: string
  /** When it was published. */
  readonly date: string
  readonly updated: string
  /** All that its HTML says, on one line. */
  readonly text: string
  /** The addresses of the pictures in its HTML. */
  readonly pictures: readonly string[]
  /** Plain text. */
  readonly summary: string
  readonly authors: readonly string[]
  /** The title of the section. */
  readonly section: string
}

/** What a reader of the feed at that path must have, newest first. */
export function storiesIn(
  feed: string,
  publication: Publication,
  editions: readonly Edition[],
): readonly ReadStory[] {
  const [, section] = /^\/sections\/([^/]+)/.exec(feed) ?? []
  const [, date] = /\/(\d{4}-\d{2}-\d{2})\//.exec(feed) ?? []
  return editions
    .filter((edition) => date === undefined || edition.date === date)
    .flatMap(({ stories }) => stories)
    .filter((story) => section === undefined || story.section === section)
    .toSorted((one, other) => (one.published < other.published ? 1 : -1))
    .map((story) => readStory(publication, story))
}

const readStory = ({ url, tag, sections }: Publication, story: Story): ReadStory => ({
  id: `tag:${tag}:${story.id}`,
  url: `${url}/s/${story.id}`,
  title: story.headline,
  date: instant(story.published),
  updated: instant(story.updated),
  text: textOf(story),
  pictures: story.blocks.flatMap(({ picture }) => (picture ? [url + picture.path] : [])),
  // A brief may be a headline alone; without a summary some readers would show the text as one.
  summary: story.summary || story.headline,
  authors: story.authors,
  section: sections[story.section] ?? '',
})

/** The paper's language is zh-Hant. */
const OPENING_MISSING = '〔本文開首部分未能收錄。〕'
const ENDING_MISSING = '〔本文結尾部分未能收錄。〕'

const isParagraph = ({ role }: BodyBlock): boolean => role === 'paragraph'

function textOf({ headline, blocks, opening, ending }: Story): string {
  const first = blocks.findIndex(isParagraph)
  const last = blocks.findLastIndex(isParagraph)
  const lines = blocks.flatMap(({ text }, at) => [
    ...(opening === 'missing' && at === first ? [OPENING_MISSING] : []),
    text,
    ...(ending === 'missing' && at === last ? [ENDING_MISSING] : []),
  ])
  return oneLine(lines.join('\n') || headline)
}

const instant = (date: string): string => new Date(date).toISOString()

const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The text with its references as the characters they stand for. */
export const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (reference) => CHARACTERS[reference] ?? '')

/** What a story's HTML says and shows. */
export const readHtml = (html: string): Pick<ReadStory, 'text' | 'pictures'> => ({
  text: plainText(html),
  pictures: Array.from(html.matchAll(/<img [^>]*src="([^"]*)"/g), ([, address = '']) => address),
})

/** What HTML says without its tags, on one line. */
export const plainText = (html: string): string => oneLine(decode(html.replace(/<[^>]*>/g, '')))

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
