// The feeds as Ruby's rss reads them, which refuses what is not valid. It fetches nothing itself.

import { describe, expect, test } from 'vitest'

import { program } from '../programs.ts'
import type { ReadStory } from './read-story.ts'
import { readWith } from './script.ts'
import { FEEDS, servePaper } from './served-paper.ts'

const ruby = program('ruby', ['-r', 'rss', '-e', ''])

/** Of RSS it keeps no date of correction. */
const kept = (story: ReadStory): Partial<ReadStory> => {
  const { id, url, title, date, text, pictures, summary, authors, section } = story
  return { id, url, title, date, text, pictures, summary, authors, section }
}

describe.skipIf(ruby.missing)('rss of Ruby', { timeout: 30_000 }, () => {
  test.each(FEEDS)('finds %s valid and sees every story as it is', async (feed) => {
    const { origin, storiesIn } = await servePaper()
    const stories = await readWith(ruby, 'with-rss.rb', origin + feed)
    expect(stories).toEqual(storiesIn(feed).map(kept))
  })
})
