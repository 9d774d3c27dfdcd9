import type { IncomingMessage } from 'node:http'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { describe, expect, test } from 'vitest'

import { retryAfter } from '../../src/cli/ping/ask-twice.ts'
import { pingHub } from '../../src/cli/ping/ping-hub.ts'
import { readState, writeState } from '../../src/cli/ping/state.ts'
import { PUBLICATION, writeFolder } from '../content/folder.ts'
import { listen } from '../doctor/on-port.ts'
import { runIn } from './terminal.ts'

type Fields = Readonly<Record<string, string>>
type Reply = { readonly status: number; readonly fields?: Fields; readonly body?: string }

/** A hub that answers one after another, the last for ever, and keeps what it was asked. */
async function openHub(...replies: readonly Reply[]) {
  const requests: { readonly type: string | undefined; readonly body: string }[] = []
  const url = await listen(async (request, response) => {
    const reply = replies[Math.min(requests.length, replies.length - 1)] ?? { status: 202 }
    requests.push({ type: request.headers['content-type'], body: await text(request) })
    response.writeHead(reply.status, reply.fields).end(reply.body)
  })
  return { url: `${url}/`, requests }
}

const TAKES: Reply = { status: 202 }

/** A site whose feeds name themselves and this hub, each with the tag of `tagOf`. */
async function openSite(
  hub: string,
  tagOf: (path: string) => string,
  twist: (path: string, fields: Fields) => Reply = (_, fields) => ({ status: 200, fields }),
) {
  const origin: string = await listen((request: IncomingMessage, response) => {
    const { url: path = '/', headers } = request
    const self = `http://${headers.host}${path}`
    const Link = `<${self}>; rel="self", <${hub}>; rel="hub"`
    const { status, fields } = twist(path, { ETag: tagOf(path), Link })
    response.writeHead(status, fields).end()
  })
  return origin
}

const ping = async (
  hub: string,
  topics: readonly string[],
  revisions: Fields = {},
  isDry = false,
) => pingHub({ topics, state: { hub, revisions }, isDry, onTopic: () => undefined })

describe('the hub', () => {
  test('is told of each feed in one request, under both names', async () => {
    const hub = await openHub(TAKES)
    const site = await openSite(hub.url, () => 'W/"1"')
    const topics = [`${site}/rss.xml`, `${site}/s/a&b.xml`]
    const { outcomes, state } = await ping(hub.url, topics)
    expect(outcomes).toEqual([
      { topic: topics[0], done: 'pinged' },
      { topic: topics[1], done: 'pinged' },
    ])
    expect(hub.requests.map(({ type }) => type)).toEqual([
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded',
    ])
    expect(hub.requests.map(({ body }) => Object.fromEntries(new URLSearchParams(body)))).toEqual([
      { 'hub.mode': 'publish', 'hub.url': topics[0], 'hub.topic': topics[0] },
      { 'hub.mode': 'publish', 'hub.url': topics[1], 'hub.topic': topics[1] },
    ])
    expect(state.revisions).toEqual(Object.fromEntries(topics.map((topic) => [topic, '"1"'])))
  })

  test('hears only of what has changed, in whatever strength the tag comes', async () => {
    const hub = await openHub(TAKES)
    const site = await openSite(hub.url, (path) => (path === '/a' ? '"1"' : 'W/"2"'))
    const { outcomes } = await ping(hub.url, [`${site}/a`, `${site}/b`, `${site}/c`], {
      [`${site}/a`]: '"1"',
      [`${site}/b`]: '"2"',
      [`${site}/c`]: '"1"',
    })
    expect(outcomes.map(({ done }) => done)).toEqual(['unchanged', 'unchanged', 'pinged'])
    expect(hub.requests).toHaveLength(1)
  })

  test('is told again of what it did not take, and of nothing else', async () => {
    const hub = await openHub({ status: 400, body: 'Unknown topic\n' }, TAKES)
    const site = await openSite(hub.url, () => '"1"')
    const topics = [`${site}/a`, `${site}/b`]
    const first = await ping(hub.url, topics)
    expect(first.outcomes).toMatchObject([
      { done: 'failed', why: 'the hub answers with status 400, Unknown topic' },
      { done: 'pinged' },
    ])
    const second = await ping(hub.url, topics, first.state.revisions)
    expect(second.outcomes.map(({ done }) => done)).toEqual(['pinged', 'unchanged'])
  })

  test('is asked once more when it is busy', async () => {
    const hub = await openHub({ status: 503, fields: { 'Retry-After': '0' } }, TAKES)
    const site = await openSite(hub.url, () => '"1"')
    expect((await ping(hub.url, [`${site}/a`])).outcomes).toMatchObject([{ done: 'pinged' }])
    expect(hub.requests).toHaveLength(2)
  })

  test('is left alone when it wants more time than a deploy has', async () => {
    const hub = await openHub({ status: 429, fields: { 'Retry-After': '3600' } })
    const site = await openSite(hub.url, () => '"1"')
    const { outcomes } = await ping(hub.url, [`${site}/a`])
    expect(outcomes).toMatchObject([{ why: 'the hub answers with status 429, retry-after: 3600' }])
    expect(hub.requests).toHaveLength(1)
  })

  test('is not waited for at every feed when it cannot be reached', async () => {
    const hub = 'http://127.0.0.1:1/'
    const site = await openSite(hub, () => '"1"')
    const { outcomes, state } = await ping(hub, [`${site}/a`, `${site}/b`, `${site}/c`])
    expect(outcomes.map((one) => one.done === 'failed' && one.why.slice(0, 25))).toEqual(
      Array.from({ length: 3 }, () => 'the hub cannot be reached'),
    )
    expect(state.revisions).toEqual({})
  })

  test('hears nothing of a dry run', async () => {
    const hub = await openHub(TAKES)
    const site = await openSite(hub.url, () => '"1"')
    const { outcomes, state } = await ping(hub.url, [`${site}/a`], {}, true)
    expect(outcomes).toMatchObject([{ done: 'changed' }])
    expect(state.revisions).toEqual({})
    expect(hub.requests).toEqual([])
  })
})

describe('a hub is not told of a feed', () => {
  test.each([
    ['that is not there', 'status 404', (): Reply => ({ status: 404 })],
    [
      'that is elsewhere',
      'https://www.paper.example/a); set url',
      (): Reply => ({ status: 301, fields: { Location: 'https://www.paper.example/a' } }),
    ],
    [
      'that has another name',
      'https://www.paper.example/a as its own',
      (_: string, fields: Fields): Reply => ({
        status: 200,
        fields: { ...fields, Link: '<https://www.paper.example/a>; rel="self"' },
      }),
    ],
    [
      'that has none',
      'no address as its own',
      (_: string, { ETag = '' }: Fields): Reply => ({ status: 200, fields: { ETag } }),
    ],
    [
      'that does not name it',
      'deploy the site first',
      (_: string, fields: Fields): Reply => ({
        status: 200,
        fields: { ...fields, Link: (fields['Link'] ?? '').replace(/, .*/u, '') },
      }),
    ],
    [
      'whose revision nobody can tell',
      'neither ETag nor Last-Modified',
      (_: string, { Link = '' }: Fields): Reply => ({ status: 200, fields: { Link } }),
    ],
  ])('%s', async (_, why, twist) => {
    const hub = await openHub(TAKES)
    const site = await openSite(hub.url, () => '"1"', twist)
    const { outcomes } = await ping(hub.url, [`${site}/a`])
    expect(outcomes).toMatchObject([{ done: 'failed', why: expect.stringContaining(why) }])
    expect(hub.requests).toEqual([])
  })
})

test.each([
  [undefined, undefined],
  ['120', 120],
  ['Sat, 07 Feb 2026 06:00:30 GMT', 30],
  ['Sat, 07 Feb 2026 05:00:00 GMT', 0],
  ['soon', undefined],
])('Retry-After: %s is %s seconds', (value, seconds) => {
  expect(retryAfter(value, Date.parse('2026-02-07T06:00:00Z'))).toBe(seconds)
})

describe('what was pinged', () => {
  const HUB = 'https://hub.example/'

  test('is remembered for the hub it was told to', async () => {
    const file = join(await writeFolder({}), 'new', 'ping.json')
    const nothing = { hub: HUB, revisions: {} }
    expect(await readState(file, HUB)).toEqual({ state: nothing })
    const state = { hub: HUB, revisions: { 'https://paper.example/rss.xml': '"1"' } }
    await writeState(file, state)
    expect(await readState(file, HUB)).toEqual({ state })
    expect((await readState(file, 'https://other.example/')).state.revisions).toEqual({})
  })

  test.each(['', '[]', '{"hub":1,"revisions":{}}', '{"hub":"x"'])(
    'is nothing in a damaged file: %s',
    async (damaged) => {
      const file = join(await writeFolder({}), 'ping.json')
      await writeFile(file, damaged)
      const { state, fault } = await readState(file, HUB)
      expect(state.revisions).toEqual({})
      expect(fault).not.toBe(undefined)
    },
  )
})

describe('the verb', () => {
  const HUB = 'https://127.0.0.1:1/'

  async function paper(origin: string, hub = `hub: ${HUB}\n`): Promise<string> {
    const settings = PUBLICATION.replace(/^url: .*$/mu, `url: ${origin}`)
    return writeFolder({ 'publication.yaml': settings + hub })
  }

  test('says what a hub is where there is none, and that is no failure', async () => {
    const { exit, err } = await runIn(
      {},
      'ping',
      '--content',
      await paper('http://127.0.0.1:1', ''),
    )
    expect(exit).toBe(0)
    expect(err).toContain('Write `hub: https://')
  })

  test('would ping every feed that people subscribe to, in each format and script', async () => {
    const site = await openSite(HUB, () => '"1"')
    const content = await paper(site, `hub: ${HUB}\nvariants: [zh-Hans]\n`)
    const state = join(content, 'state.json')
    const { exit, out, err } = await runIn(
      {},
      'ping',
      '--dry-run',
      '--content',
      content,
      '--state',
      state,
    )
    expect({ exit, out }).toEqual({ exit: 0, out: '' })
    expect(err).toContain(`${site}/rss.xml: would be pinged\n`)
    expect(err).toContain(`${site}/sections/local/feed.json: would be pinged\n`)
    expect(err).toContain(`${site}/zh-hans/sections/local/atom.xml: would be pinged\n`)
    expect(err).toMatch(/^18 feeds: 18 would be pinged$/mu)
    await expect(readFile(state)).rejects.toThrow('ENOENT')
  })

  test('fails when a hub did not take what changed, and keeps what it knew', async () => {
    const site = await openSite(HUB, () => '"1"')
    const content = await paper(site)
    const state = join(content, 'state.json')
    const known = { hub: HUB, revisions: { [`${site}/rss.xml`]: '"1"' } }
    await writeState(state, known)
    const { exit, err } = await runIn({}, 'ping', '--content', content, '--state', state)
    expect(exit).toBe(1)
    expect(err).toContain(`${site}/rss.xml: unchanged\n`)
    expect(err).toContain(`${site}/atom.xml: error: the hub cannot be reached: `)
    expect((await readState(state, HUB)).state).toEqual(known)
  })

  test('says that it pings everything again where its file is damaged', async () => {
    const content = await paper(await openSite(HUB, () => '"1"'))
    const state = join(content, 'state.json')
    await writeFile(state, '{')
    const { err } = await runIn({}, 'ping', '--dry-run', '--content', content, '--state', state)
    expect(err).toContain('state.json cannot be read, so every feed is pinged again')
  })

  test('does nothing for a paper that is described wrongly', async () => {
    const content = await paper('http://127.0.0.1:1', 'hub: http://hub.example/\n')
    const { exit, err } = await runIn({}, 'ping', '--content', content)
    expect(exit).toBe(1)
    expect(err).toContain('https://hub.example.com/')
    expect((await runIn({}, 'ping', content)).exit).toBe(2)
  })
})
