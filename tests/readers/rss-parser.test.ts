// The feeds as the package rss-parser fetches and reads them. It remembers no validators.

import Parser from 'rss-parser'
import { describe, expect, test } from 'vitest'

import { plainText, readHtml, type ReadStory } from './read-story.ts'
import { FEEDS, servePaper } from './served-paper.ts'

/** With what its type leaves out. */
type Item = Parser.Item & {
  readonly 'content:encoded'?: string
  readonly id?: string
  readonly author?: string
}

/** It keeps one author, and the section in RSS alone. */
function kept(story: ReadStory, feed: string): Partial<ReadStory> {
  const { id, url, title, date, text, pictures, summary, authors } = story
  const common = { id, url, title, date, text, pictures, summary, authors: authors.slice(0, 1) }
  return feed.endsWith('rss.xml') ? { ...common, section: story.section } : common
}

const readItem = (item: Item) => ({
  id: item.guid,
  url: item.link,
  title: item.title,
  date: item.isoDate,
  ...readHtml(item['content:encoded'] ?? ''),
  summary: plainText(item.content ?? ''),
  authors: item.creator === undefined ? [] : [item.creator],
  section: item.categories?.[0],
})

const readEntry = (entry: Item) => ({
  id: entry.id,
  url: entry.link,
  title: entry.title,
  date: entry.isoDate,
  ...readHtml(entry.content ?? ''),
  summary: entry.summary ?? '',
  authors: entry.author === undefined ? [] : [entry.author],
})

describe('rss-parser', () => {
  test.each(FEEDS)('sees every story of %s as it is', async (feed) => {
    const { origin, storiesIn } = await servePaper()
    const { items } = await new Parser<object, Item>().parseURL(origin + feed)
    const read = items.map(feed.endsWith('rss.xml') ? readItem : readEntry)
    expect(read).toEqual(storiesIn(feed).map((story) => kept(story, feed)))
  })
})
