// The feeds as sfeed_update fetches them, with curl, and keeps them: a story a line, tabs between.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { writeFolder } from '../content/folder.ts'
import { program } from '../programs.ts'
import { FEEDS, plainText, type ReadStory, servePaper } from './served-paper.ts'

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

/** As sfeed keeps them: newest first. */
async function readStories(home: string): Promise<ReadStory[]> {
  const lines = await readFile(join(home, 'paper'), 'utf8')
  return lines.trimEnd().split('\n').map(readLine)
}

/** sfeed(5). */
function readLine(line: string): ReadStory {
  const [seconds, title = '', url = '', content = '', , id = ''] = line.split('\t')
  const date = new Date(Number(seconds) * 1000).toISOString()
  return { id, url, title, date, text: plainText(content.replace(/\\(.)/g, unescaped)) }
}

const unescaped = (_: string, letter: string): string =>
  letter === 'n' ? '\n' : letter === 't' ? '\t' : letter

describe.skipIf(sfeed.missing || curl.missing)('sfeed', { timeout: 30_000 }, () => {
  test.each(FEEDS)('sees every story of %s with its title, date and text', async (feed) => {
    const { origin, stories } = await servePaper()
    const home = await subscribe(`${origin}/${feed}`)
    await update(home)
    expect(await readStories(home)).toEqual(stories)
  })

  test.each(FEEDS)('is not sent %s again while nothing is new', async (feed) => {
    const { origin, stories, polls } = await servePaper()
    const home = await subscribe(`${origin}/${feed}`)
    await update(home)
    await update(home)
    expect(polls).toHaveLength(2)
    expect(polls[1]).toEqual({ path: `/${feed}`, status: 304, bytes: 0 })
    expect(await readStories(home)).toEqual(stories)
  })
})
