// The feeds as rss2email mails them. Its mails go to a folder on this machine and nowhere else.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { writeFolder } from '../content/folder.ts'
import { program } from '../programs.ts'
import { slugOf } from './paper.ts'
import { plainText, readHtml, type ReadStory } from './read-story.ts'
import { FEEDS, LIVE_FEEDS, servePaper } from './served-paper.ts'

const rss2email = program('r2e')

/** Its own date is that of the sending, its own text is Markdown; `maildir` sends to a folder. */
const settings = (feed: string): string => `
[DEFAULT]
to = reader@example.com
email-protocol = maildir
maildir-path = .
maildir-mailbox = mail
date-header = True
date-header-order = issued
html-mail = True
encodings = UTF-8

[feed.paper]
url = ${feed}
`

const subscribe = (feed: string): Promise<string> =>
  writeFolder({ '.config/rss2email.cfg': settings(feed) }, {})

const run = (home: string): Promise<unknown> => rss2email.runAtHome(home, ['run'])

/** What of a story is in its mail; its sender is one of the authors, in each format another one. */
function mailed({ id, url, title, date, text, pictures, section }: ReadStory, feed: string) {
  const category = feed.endsWith('atom.xml') ? slugOf(section) : section
  // RSS does not say whether a title is HTML; one with a reference in it is taken for HTML.
  const isTakenForHtml = feed.endsWith('rss.xml') && /&\w+;/.test(title)
  const subject = isTakenForHtml ? plainText(title) : title
  return { id, url, title: subject, date, text, pictures, category }
}

type MailedStory = ReturnType<typeof mailed>

/** Newest first. */
async function readMails(home: string): Promise<MailedStory[]> {
  const folder = join(home, 'mail/new')
  const mails = (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'))
  const stories = (await Promise.all(mails)).map(readMail)
  return stories.sort((one, other) => (one.date < other.date ? 1 : -1))
}

function readMail(mail: string): MailedStory {
  const end = mail.indexOf('\n\n')
  const head = mail.slice(0, end).replace(/\n[ \t]/g, ' ')
  const field = (name: string): string =>
    decodeWords(new RegExp(`^${name}: (.*)$`, 'm').exec(head)?.[1] ?? '')
  const html = Buffer.from(mail.slice(end), 'base64').toString()
  // The headline stands above the text, the address under it.
  const [, content = ''] = /<div id="body">(.*)<div class="footer">/s.exec(html) ?? []
  return {
    id: field('X-RSS-ID'),
    url: field('X-RSS-URL'),
    title: field('Subject'),
    date: new Date(field('Date')).toISOString(),
    ...readHtml(content),
    category: field('X-RSS-TAGS'),
  }
}

/** RFC 2047: white space between encoded words is not part of the text (§6.2). */
const decodeWords = (value: string): string =>
  value
    .replace(/\?= +=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, encoding: string, text: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString()
        : decodeURIComponent(text.replaceAll('_', ' ').replaceAll('=', '%')),
    )

describe.skipIf(rss2email.missing)('rss2email', { timeout: 30_000 }, () => {
  test.each(FEEDS)('mails every story of %s as it is, and is not sent it again', async (feed) => {
    const { origin, storiesIn, polls } = await servePaper()
    const home = await subscribe(origin + feed)
    await run(home)
    await run(home)
    await run(home)
    // It keeps the tag of each answer: a 304 without one would leave it with none.
    const unchanged = { path: feed, status: 304, bytes: 0 }
    expect(polls.slice(1)).toEqual([unchanged, unchanged])
    expect(await readMails(home)).toEqual(storiesIn(feed).map((story) => mailed(story, feed)))
  })

  test.each(LIVE_FEEDS)('mails the news of the next day in %s, and nothing twice', async (feed) => {
    const { origin, storiesIn, turnDay } = await servePaper()
    const home = await subscribe(origin + feed)
    await run(home)
    const before = storiesIn(feed)
    await turnDay()
    await run(home)
    const known = new Set(before.map(({ id }) => id))
    const news = storiesIn(feed).filter(({ id }) => !known.has(id))
    expect(await readMails(home)).toEqual([...news, ...before].map((story) => mailed(story, feed)))
  })
})
