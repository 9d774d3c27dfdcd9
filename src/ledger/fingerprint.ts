// What of a story's text makes it the same story: letters and digits, without the spacing and the
// punctuation that a new export of the page may change.

import { createHash } from 'node:crypto'
import type { Block, PageStory } from '../model/page.ts'

export type Essences = {
  readonly headline: string
  readonly body: string
  readonly opening: string
}

/** Those of the essences, and `text`: everything a reader sees, which spacing is not. */
export type Fingerprints = Essences & { readonly text: string }

/** As many characters of the body as are sure to differ between two stories of one edition. */
const OPENING_LENGTH = 60

/** Letters and digits of `text`, compatibility forms folded; spacing and punctuation are gone. */
export const essence = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The first 16 hexadecimal digits of SHA-256 over UTF-8. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Headlines apart from the rest; a story that is only a headline has that for its body too. */
export function essences(story: PageStory): Essences {
  const headline = essence(textOf(story, (role) => role === 'headline'))
  const body = essence(textOf(story, (role) => role !== 'headline')) || headline
  return { headline, body, opening: Array.from(body).slice(0, OPENING_LENGTH).join('') }
}

export function fingerprints(story: PageStory): Fingerprints {
  const { headline, body, opening } = essences(story)
  return {
    headline: fingerprint(headline),
    body: fingerprint(body),
    opening: fingerprint(opening),
    text: fingerprint(seen(story)),
  }
}

/** Roles, notices and pictures are seen too: a subhead that was a paragraph looks another. */
const seen = ({ blocks, opening, ending }: PageStory): string =>
  [opening, ending, ...blocks.flatMap(seenOf)].join('\n')

const seenOf = ({ role, text, picture }: Block): string[] => [
  `${role} ${text.replace(/\s+/gu, '')}`,
  ...(picture ? [`picture ${picture.path}`] : []),
]

const textOf = (story: PageStory, wanted: (role: string) => boolean): string =>
  story.blocks
    .filter((block) => wanted(block.role))
    .map((block) => block.text)
    .join('\n')
