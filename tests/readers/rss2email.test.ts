// The feeds as rss2email mails them. Its mails go to a folder on this machine and nowhere else.

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { writeFolder } from '../content/folder.ts'
import { program } from '../programs.ts'
import { FEEDS, plainText, type ReadStory, servePaper } from './served-paper.ts'

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

/** Newest first. */
async function readMails(home: string): Promise<ReadStory[]> {
  const folder = join(home, 'mail/new')
  const mails = (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'))
  const stories = (await Promise.all(mails)).map(readMail)
  return stories.sort((one, other) => (one.date < other.date ? 1 : -1))
}

function readMail(mail: string): ReadStory {
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
    text: plainText(content),
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
  test.each(FEEDS)('mails every story of %s with its title, date and text', async (feed) => {
    const { origin, stories } = await servePaper()
    const home = await subscribe(`${origin}/${feed}`)
    await run(home)
    expect(await readMails(home)).toEqual(stories)
  })

  test.each(FEEDS)('is not sent %s again, and mails no story twice', async (feed) => {
    const { origin, stories, polls } = await servePaper()
    const home = await subscribe(`${origin}/${feed}`)
    await run(home)
    await run(home)
    expect(polls).toHaveLength(2)
    expect(polls[1]).toEqual({ path: `/${feed}`, status: 304, bytes: 0 })
    expect(await readMails(home)).toEqual(stories)
  })
})
