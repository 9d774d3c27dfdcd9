// The feeds as Python's feedparser reads and polls them.

import { describe, expect, test } from 'vitest'

import { program } from '../programs.ts'
import type { ReadStory } from './read-story.ts'
import { readWith } from './script.ts'
import { FEEDS, servePaper } from './served-paper.ts'

const python = program('python3', ['-c', 'import feedparser'])

const read = (feed: string): Promise<readonly Partial<ReadStory>[]> =>
  readWith(python, 'with-feedparser.py', feed)

describe.skipIf(python.missing)('feedparser', { timeout: 30_000 }, () => {
  test.each(FEEDS)('finds nothing wrong with %s and sees every story as it is', async (feed) => {
    const { origin, storiesIn } = await servePaper()
    expect(await read(origin + feed)).toEqual(storiesIn(feed))
  })

  test.each(FEEDS)('is not sent %s again, whichever validator it returns', async (feed) => {
    const { origin, polls } = await servePaper()
    await read(origin + feed)
    const unchanged = { path: feed, status: 304, bytes: 0 }
    expect(polls.slice(1)).toEqual([unchanged, unchanged, unchanged])
  })
})
