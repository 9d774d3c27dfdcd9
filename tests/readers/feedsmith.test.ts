// The feeds as feedsmith reads them. Of all these programs it alone reads JSON Feed too.

import { describe, expect, test } from 'vitest'

import { readAtom, type ReadFeed, readJson, readRss } from '../feeds/read-back.ts'
import { readHtml, type ReadStory } from './read-story.ts'
import { FEEDS, servePaper } from './served-paper.ts'

const JSON_FEEDS = [
  '/feed.json',
  '/sections/culture/feed.json',
  '/2026-02-06/feed.json',
  '/sections/culture/2026-02-06/feed.json',
] as const

function readFeed(text: string, path: string): ReadFeed {
  if (path.endsWith('rss.xml')) return readRss(text)
  return path.endsWith('atom.xml') ? readAtom(text) : readJson(text)
}

type Entry = ReadFeed['entries'][number]

function readStory({ published, updated, content, ...story }: Entry): ReadStory {
  return {
    ...story,
    date: new Date(published).toISOString(),
    updated: new Date(updated).toISOString(),
    ...readHtml(content),
  }
}

describe('feedsmith', () => {
  test.each([...FEEDS, ...JSON_FEEDS])('sees every story of %s as it is', async (path) => {
    const { origin, storiesIn } = await servePaper()
    const feed = readFeed(await (await fetch(origin + path)).text(), path)
    expect(feed.entries.map(readStory)).toEqual(storiesIn(path))
  })
})
