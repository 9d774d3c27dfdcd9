// The feeds as the package @rowanmanning/feed-parser reads them. It fetches nothing itself.

import { parseFeed } from '@rowanmanning/feed-parser'
import { describe, expect, test } from 'vitest'

import { PUBLICATION } from '../paper.ts'
import { decode, plainText, readHtml, type ReadStory } from './read-story.ts'
import { FEEDS, servePaper } from './served-paper.ts'

function kept(story: ReadStory, feed: string): ReadStory {
  // It decodes named references once more than the format does (lib/xml/element.js, textContentNormalized).
  const text = plainText(story.text)
  // Of RSS it knows no date of correction but `dc:date`.
  if (feed.endsWith('rss.xml')) return { ...story, text, updated: story.date }
  // RFC 4287 §4.1.2: an Atom entry without an author has those of the feed.
  const authors = story.authors.length > 0 ? story.authors : [PUBLICATION.title]
  return { ...story, title: decode(story.title), text, summary: decode(story.summary), authors }
}

const readStory = (item: ReturnType<typeof parseFeed>['items'][number]): ReadStory => ({
  id: item.id ?? '',
  url: item.url ?? '',
  title: item.title ?? '',
  date: item.published?.toISOString() ?? '',
  updated: item.updated?.toISOString() ?? '',
  ...readHtml(item.content ?? ''),
  summary: item.description ?? '',
  authors: item.authors.map(({ name }) => name ?? ''),
  section: item.categories[0]?.label ?? '',
})

describe('feed-parser', () => {
  test.each(FEEDS)('sees every story of %s as it is', async (feed) => {
    const { origin, storiesIn } = await servePaper()
    const { items } = parseFeed(await (await fetch(origin + feed)).text())
    expect(items.map(readStory)).toEqual(storiesIn(feed).map((story) => kept(story, feed)))
  })
})
