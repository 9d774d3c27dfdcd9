// The feeds as newsboat keeps them in its cache, which is an SQLite database.

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { describe, expect, test } from 'vitest'

import { writeFolder } from '../content/folder.ts'
import { program } from '../programs.ts'
import { FEEDS, plainText, type ReadStory, servePaper } from './served-paper.ts'

const newsboat = program('newsboat')

const subscribe = (feed: string): Promise<string> =>
  writeFolder({ urls: `${feed}\n`, config: '' }, {})

const reload = (home: string): Promise<unknown> =>
  newsboat.runAtHome(home, ['-u', 'urls', '-C', 'config', '-c', 'cache.db', '-x', 'reload'])

/** Newest first. */
function readCache(home: string): ReadStory[] {
  const cache = new DatabaseSync(join(home, 'cache.db'), { readOnly: true })
  try {
    const rows = cache.prepare('SELECT * FROM rss_item ORDER BY pubDate DESC').all()
    return rows.map((row) => ({
      id: String(row['guid']),
      url: String(row['url']),
      title: String(row['title']),
      date: new Date(Number(row['pubDate']) * 1000).toISOString(),
      text: plainText(String(row['content'])),
    }))
  } finally {
    cache.close()
  }
}

describe.skipIf(newsboat.missing)('newsboat', { timeout: 30_000 }, () => {
  test.each(FEEDS)('sees every story of %s with its title, date and text', async (feed) => {
    const { origin, stories } = await servePaper()
    const home = await subscribe(`${origin}/${feed}`)
    await reload(home)
    expect(readCache(home)).toEqual(stories)
  })

  test.each(FEEDS)('is not sent %s again while nothing is new', async (feed) => {
    const { origin, stories, polls } = await servePaper()
    const home = await subscribe(`${origin}/${feed}`)
    // It remembers validators of known feeds only, and a feed is known after its first reload.
    await reload(home)
    await reload(home)
    await reload(home)
    expect(polls).toHaveLength(3)
    expect(polls[2]).toEqual({ path: `/${feed}`, status: 304, bytes: 0 })
    expect(readCache(home)).toEqual(stories)
  })
})
