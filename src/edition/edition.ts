// Pages of one date and the identities of their stories become an edition, ready to be published.

import type { BodyBlock, Edition, PrintedPage, Story } from '../model/edition.ts'
import type { Identity } from '../model/ledger.ts'
import type { Block, Page, PageStory } from '../model/page.ts'
import { authorsOf } from './authors.ts'
import { firstSentence } from './excerpt.ts'
import { headlineText } from './headline.ts'
import { correctionsOf } from './notes.ts'
import { summaryOf } from './summary.ts'

export type ReadPage = { readonly printed: PrintedPage; readonly page: Page }

/**
 * `identities`, one for each story, come in printed order: page by page as `pages` has them. A story
 * that has none, or is not live, is left out.
 */
export function assembleEdition(
  date: string,
  pages: readonly ReadPage[],
  identities: readonly (Identity | undefined)[],
): Edition {
  const found = pages.flatMap(({ printed, page }) =>
    page.stories.map((story) => ({ story, printed })),
  )
  const stories = found.flatMap(({ story, printed }, index) => {
    const identity = identities[index]
    return identity?.state === 'live' ? [publishedStory(story, printed, identity)] : []
  })
  return { date, pages: pages.map(({ printed }) => printed), stories }
}

function publishedStory(story: PageStory, page: PrintedPage, identity: Identity): Story {
  const corrections = correctionsOf(story)
  return {
    id: identity.id,
    page: page.slug,
    section: page.section,
    headline: headlineOf(story),
    blocks: bodyBlocks(story.blocks),
    summary: summaryOf(story.blocks, story.opening),
    authors: authorsOf(story.blocks),
    ...(corrections.length > 0 && { corrections }),
    opening: story.opening,
    ending: story.ending,
    published: identity.published,
    updated: identity.updated,
  }
}

/** Feeds need a title for every story: without a headline it is the first sentence, or the first words. */
function headlineOf({ blocks, opening }: PageStory): string {
  const sentence = firstSentence(summaryOf(blocks, opening))
  return headlineText(blocks) || sentence || firstWords(blocks.map(({ text }) => text).join(' '))
}

/** Up to the first mark, with no quotation left open before it. */
const firstWords = (text: string): string =>
  text.split(/[\p{P}\p{Z}]+/u).find((words) => words !== '') ?? ''

/** A kicker stands above the headline on the page; with the headline gone, decks come first. */
function bodyBlocks(blocks: readonly Block[]): BodyBlock[] {
  const body = blocks.flatMap(({ role, text, picture }) =>
    role === 'headline' ? [] : [{ role, text, ...(picture && { picture }) }],
  )
  return [
    ...body.filter((block) => block.role === 'deck'),
    ...body.filter((block) => block.role !== 'deck'),
  ]
}
