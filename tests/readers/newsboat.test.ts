// The feeds as newsboat keeps them in its cache, which is an SQLite database.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { describe, expect, test } from 'vitest'

import { writeFolder } from '../content/folder.ts'
import { program } from '../programs.ts'
import { readHtml, type ReadStory } from './read-story.ts'
import { FEEDS, LIVE_FEEDS, servePaper } from './served-paper.ts'

const newsboat = program('newsboat')

const subscribe = (feed: string): Promise<string> =>
  writeFolder({ urls: `${feed}\n`, config: '' }, {})

const reload = (home: string): Promise<unknown> =>
  newsboat.runAtHome(home, ['-u', 'urls', '-C', 'config', '-c', 'cache.db', '-x', 'reload'])

/** Of several `dc:creator` it keeps the last; the authors of an Atom entry it joins. */
function kept({ id, url, title, date, text, pictures, authors }: ReadStory, feed: string) {
  const signed = feed.endsWith('rss.xml') ? authors.slice(-1) : authors
  return { id, url, title, date, text, pictures, authors: signed }
}

type KeptStory = ReturnType<typeof kept>

/** Newest first. */
function readCache(home: string): KeptStory[] {
  const cache = new DatabaseSync(join(home, 'cache.db'), { readOnly: true })
  try {
    return cache.prepare('SELECT * FROM rss_item ORDER BY pubDate DESC').all().map(readRow)
  } finally {
    cache.close()
  }
}

const readRow = (row: Readonly<Record<string, unknown>>): KeptStory => ({
  id: String(row['guid']),
  url: String(row['url']),
  title: String(row['title']),
  date: new Date(Number(row['pubDate']) * 1000).toISOString(),
  ...readHtml(String(row['content'])),
  authors: String(row['author']).split(', ').filter(Boolean),
})

describe.skipIf(newsboat.missing)('newsboat', { timeout: 30_000 }, () => {
  test.each(FEEDS)('sees every story of %s as it is, and is not sent it again', async (feed) => {
    const { origin, storiesIn, polls } = await servePaper()
    const home = await subscribe(origin + feed)
    await reload(home)
    expect(readCache(home)).toEqual(storiesIn(feed).map((story) => kept(story, feed)))
    // Debian's version forgets the validators of its first reload (newsboat/newsboat#2734).
    await reload(home)
    await reload(home)
    expect(polls).toHaveLength(3)
    expect(polls[2]).toEqual({ path: feed, status: 304, bytes: 0 })
    expect(readCache(home)).toEqual(storiesIn(feed).map((story) => kept(story, feed)))
  })

  test.each(LIVE_FEEDS)('shows the news and the correction of the next day in %s', async (feed) => {
    const { origin, storiesIn, turnDay } = await servePaper()
    const home = await subscribe(origin + feed)
    await reload(home)
    await reload(home)
    await turnDay()
    await reload(home)
    expect(readCache(home)).toEqual(storiesIn(feed).map((story) => kept(story, feed)))
  })
})
