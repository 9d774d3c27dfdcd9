// What of a story's text makes it the same story: letters and digits, without the spacing and the
// punctuation that a new export of the page may change.

import { createHash } from 'node:crypto'
import type { Block, BlockRole, PageStory } from '../model/page.ts'

/** Letters and digits of `text`, compatibility forms folded; spacing and punctuation are gone. */
export const essence = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** The first 16 hexadecimal digits of SHA-256 over UTF-8. */
export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The headline as it is printed, on one line, cut to what the ledger keeps of it. */
export function printedHeadline(story: PageStory): string {
  const line = textOf(story, isHeadline).replace(/\s+/gu, ' ').trim()
  return Array.from(line.toWellFormed()).slice(0, HEADLINE_LENGTH).join('')
}

/** As much as tells people which story it is. */
const HEADLINE_LENGTH = 60

/** The essence of all but the headline; a story that is only a headline has that for its body too. */
export const bodyEssence = (story: PageStory): string =>
  essence(textOf(story, (role) => !isHeadline(role))) || essence(textOf(story, isHeadline))

/** Everything printed of the story. */
export const wholeText = (story: PageStory): string => textOf(story, () => true)

/**
 * Everything a reader sees, of which spacing is no part. Roles, notices, pictures and correction notes are: a subhead
 * that was a paragraph looks another.
 */
export const seenText = ({ blocks, opening, ending, corrections = [] }: PageStory): string =>
  [
    opening,
    ending,
    ...blocks.flatMap(seenOf),
    ...corrections.map(({ text }) => `correction ${ink(text)}`),
  ].join('\n')

const seenOf = ({ role, text, picture }: Block): string[] => [
  `${role} ${ink(text)}`,
  ...(picture ? [`picture ${picture.path}`] : []),
]

/** Space, soft hyphens and what only steers them leaves no ink. */
const ink = (text: string): string =>
  text.normalize('NFC').replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069]/gu, '')

const isHeadline = (role: BlockRole): boolean => role === 'headline'

const textOf = (story: PageStory, isWanted: (role: BlockRole) => boolean): string =>
  story.blocks
    .filter((block) => isWanted(block.role))
    .map((block) => block.text)
    .join('\n')
