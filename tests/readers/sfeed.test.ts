// The feeds as sfeed_update fetches them, with curl, and keeps them: a story a line, tabs between.

import { readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { writeFolder } from '../content/folder.ts'
import { program } from '../programs.ts'
import { DAY_ENDS, slugOf } from './paper.ts'
import { readHtml, type ReadStory } from './read-story.ts'
import { FEEDS, LIVE_FEEDS, servePaper } from './served-paper.ts'

const sfeed = program('sfeed_update')
const curl = program('curl')

/** `fetch` is the one that sfeed's README gives: by itself sfeed_update asks for the whole feed. */
const settings = (feed: string): string => `
sfeedpath="$HOME"
fetch() {
  tag="$HOME/tag"
  curl -L --max-redirs 0 -H 'User-Agent:' -f -s -m 15 --compressed \\
    --etag-save "$tag" --etag-compare "$tag" -z "$tag" "$2" 2>/dev/null
}
feeds() {
  feed paper '${feed}'
}
`

const subscribe = (feed: string): Promise<string> => writeFolder({ sfeedrc: settings(feed) }, {})

const update = (home: string): Promise<unknown> => sfeed.runAtHome(home, ['sfeedrc'])

/** sfeed(5): of several authors it keeps the first. */
function kept({ id, url, title, date, text, pictures, authors, section }: ReadStory, feed: string) {
  const category = feed.endsWith('atom.xml') ? slugOf(section) : section
  return { id, url, title, date, text, pictures, authors: authors.slice(0, 1), category }
}

type KeptStory = ReturnType<typeof kept>

/** Newest first, as sfeed keeps them. */
async function readStories(home: string): Promise<KeptStory[]> {
  const lines = await readFile(join(home, 'paper'), 'utf8')
  return lines.trimEnd().split('\n').map(readLine)
}

function readLine(line: string): KeptStory {
  const [seconds, title = '', url = '', content = '', , id = '', author = '', , category = ''] =
    line.split('\t')
  return {
    id,
    url,
    title,
    date: new Date(Number(seconds) * 1000).toISOString(),
    ...readHtml(content.replace(/\\(.)/g, unescaped)),
    authors: author === '' ? [] : [author],
    category,
  }
}

const unescaped = (_: string, letter: string): string =>
  letter === 'n' ? '\n' : letter === 't' ? '\t' : letter

describe.skipIf(sfeed.missing || curl.missing)('sfeed', { timeout: 30_000 }, () => {
  test.each(FEEDS)('sees every story of %s as it is, and is not sent it again', async (feed) => {
    const { origin, storiesIn, polls } = await servePaper()
    const home = await subscribe(origin + feed)
    await update(home)
    await update(home)
    await update(home)
    // It keeps the tag of each answer: a 304 without one would leave it with none.
    const unchanged = { path: feed, status: 304, bytes: 0 }
    expect(polls.slice(1)).toEqual([unchanged, unchanged])
    expect(await readStories(home)).toEqual(storiesIn(feed).map((story) => kept(story, feed)))
  })

  test.each(LIVE_FEEDS)('has the news and the correction of the next day in %s', async (feed) => {
    const { origin, storiesIn, turnDay } = await servePaper()
    const home = await subscribe(origin + feed)
    await update(home)
    // curl -z drops a body whose Last-Modified is older than the file, as if it had asked on the day.
    await utimes(join(home, 'tag'), DAY_ENDS, DAY_ENDS)
    const before = storiesIn(feed)
    await turnDay()
    await update(home)
    // It takes a story for another one when its title is another (sfeed_update, merge), and keeps both.
    const known = new Set(storiesIn(feed).map(({ id, title }) => id + title))
    const old = before.filter(({ id, title }) => !known.has(id + title))
    const all = [...storiesIn(feed), ...old].sort((one, other) =>
      other.date.localeCompare(one.date),
    )
    expect(await readStories(home)).toEqual(all.map((story) => kept(story, feed)))
  })
})
