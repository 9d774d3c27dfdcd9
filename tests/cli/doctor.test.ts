import { describe, expect, test } from 'vitest'

import { PAPER } from '../doctor/paper.ts'
import { listen, serveOnPort } from '../doctor/on-port.ts'
import { edit, fields, reply, rss } from '../doctor/rows/row.ts'
import type { Edition, Story } from '../../src/model/edition.ts'
import { sampleEdition } from '../paper.ts'
import { servePaper } from '../readers/served-paper.ts'
import { runIn } from './terminal.ts'

type Found = { readonly rule: string; readonly url: string; readonly severity: string }

async function found(url: string, ...more: string[]): Promise<readonly Found[]> {
  const { out } = await runIn({}, 'doctor', url, '--json', ...more)
  const lines = out.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Found)
}

const CHALLENGE = rss(() =>
  reply(403, 'text/html', '<!DOCTYPE html><html><title>Just a moment...</title></html>', {
    Server: 'cloudflare',
    'cf-mitigated': 'challenge',
  }),
)

describe('a paper that does everything right', () => {
  test('is clean, and says how much was asked', async () => {
    const { exit, out, err } = await runIn({}, 'doctor', await serveOnPort(PAPER))
    expect({ exit, out }).toEqual({ exit: 0, out: '' })
    expect(err).toMatch(/^3 feeds, 6 older documents, 4 stories, \d+ requests: clean\n$/u)
  })

  test('is found without http:// too, and from a feed of it', async () => {
    const origin = await serveOnPort(PAPER)
    const { exit, err } = await runIn({}, 'doctor', `${origin.slice('http://'.length)}/feed.json`)
    expect(exit).toBe(0)
    expect(err).toMatch(/^1 feed, 2 older documents/u)
  })
})

describe('a server that misbehaves', () => {
  test.each([
    ['reach.challenge', 'a check for bots', CHALLENGE],
    ['http.cookies', 'a cookie', fields({ 'Set-Cookie': 'id=1' })],
    ['http.inm', 'a full answer to every poll', rss((_, right) => ({ ...right, status: 200 }))],
    ['http.ctype', 'a wrong type', fields({ 'Content-Type': 'text/html' })],
    ['reach.unreachable', 'a closed connection', rss(() => ({ kind: 'connection', reason: '' }))],
  ])('%s: %s', async (rule, _, change) => {
    expect(await found(await serveOnPort(change(PAPER)))).toContainEqual(
      expect.objectContaining({ rule }),
    )
  })

  test('a clock in the feed', async () => {
    let clock = 0
    const ticking = rss((_, right) => ({
      ...right,
      body: Buffer.from(
        Buffer.from(right.body)
          .toString('latin1')
          .replace(/06:00:00 GMT<\/last/u, () => `06:00:${10 + (clock += 1)} GMT</last`),
        'latin1',
      ),
    }))
    expect((await found(await serveOnPort(ticking(PAPER)))).map(({ rule }) => rule)).toEqual([
      'feed.updated-now',
    ])
  })

  test('a machine that is no site', async () => {
    const url = await listen((request) => request.socket.end('220 mail.example ESMTP\r\n'))
    const { exit, err } = await runIn({}, 'doctor', url)
    expect(exit).toBe(1)
    expect(err).toContain('[reach.protocol]')
  })
})

describe('the report', () => {
  test('says what keeps readers out, and which setting lets them in', async () => {
    const origin = await serveOnPort(CHALLENGE(PAPER))
    const { exit, out, err } = await runIn({}, 'doctor', origin)
    expect({ exit, out }).toEqual({ exit: 1, out: '' })
    expect(err).toContain(
      `error: a check for bots is answered instead of the feed; a feed reader cannot pass it [reach.challenge]
  at ${origin}/rss.xml: 403 from Cloudflare, cf-mitigated: challenge
  help: in Cloudflare's dashboard: Security > Settings, filter by Bot traffic: turn Bot fight mode off`,
    )
    expect(err).toContain('(ends_with(http.request.uri.path, "/rss.xml"))')
    expect(err).toContain('  說明：')
    expect(err).toContain('\n1 error\n3 feeds, ')
  })

  test('shows the request that shows it', async () => {
    const origin = await serveOnPort(
      rss((ask, right) =>
        ask.fields?.some(([name]) => name === 'If-None-Match')
          ? reply(200, 'application/rss+xml', '')
          : right,
      )(PAPER),
    )
    const { err } = await runIn({}, 'doctor', `${origin}/rss.xml`)
    expect(err).toContain(
      `  try: curl -sS -D - -o /dev/null -H 'If-None-Match: W/"r1,x"' '${origin}/rss.xml'\n`,
    )
  })

  test('puts the worst first, and a note alone is no finding', async () => {
    const noted = fields({ 'X-Content-Type-Options': undefined })
    const both = await serveOnPort(noted(CHALLENGE(PAPER)))
    const { err } = await runIn({}, 'doctor', both)
    expect(err.indexOf('error:')).toBe(0)
    const { exit, err: note } = await runIn({}, 'doctor', await serveOnPort(noted(PAPER)))
    expect(exit).toBe(0)
    expect(note).toContain('note: browsers may guess the type of the feed [http.nosniff]')
  })

  test('lets nothing of the site reach the terminal', async () => {
    const hostile = edit('/rss.xml', 'isPermaLink="false">tag', '>\u009B31mtag')(PAPER)
    const { err } = await runIn({ isTTY: true }, 'doctor', await serveOnPort(hostile))
    expect(err).toContain('<U+009B>31m')
    expect(err).not.toContain('\u009B')
  })

  test('shows on a terminal alone what is being asked, and takes it away', async () => {
    const origin = await serveOnPort(PAPER)
    const { err } = await runIn({ isTTY: true, columns: 200 }, 'doctor', origin)
    expect(err).toContain(`\r\u001B[Kfeed 1 of 3: ${origin}/rss.xml`)
    expect(err).toMatch(/\r\u001B\[K3 feeds, [^\r]*clean\n$/u)
  })
})

describe('what is asked of doctor', () => {
  test.each([
    [[], 'one URL'],
    [['a', 'b'], 'one URL'],
    [['ftp://paper.example/'], 'ftp://'],
    [['http://'], 'no address'],
    [['paper.example', '--archives', 'all'], '--archives'],
    [['paper.example', '--archive', '3'], "'--archives'"],
  ])('%j is not understood', async (argv, told) => {
    const { exit, err } = await runIn({}, 'doctor', ...argv)
    expect(exit).toBe(2)
    expect(err).toContain(told)
  })

  test('--archives says how far back', async () => {
    const origin = await serveOnPort(PAPER)
    const rules = (await found(`${origin}/rss.xml`, '--archives', '1')).map(({ rule }) => rule)
    expect(rules).toEqual(['page.limit'])
  })
})

const inSport = (story: Story): Story => ({ ...story, section: 'sport' })

/** An edition with a story in every section. */
function fullEdition(date: string): Edition {
  const edition = sampleEdition(date)
  const [lead, second, ...others] = edition.stories
  const stories = [lead, second && inSport(second), ...others].filter(
    (story) => story !== undefined,
  )
  return { ...edition, stories }
}

describe('our own paper', () => {
  test('keeps no reader out', async () => {
    const { origin } = await servePaper(['2026-02-06', '2026-02-07'].map(fullEdition))
    expect(await found(origin)).toEqual([])
  })
})
