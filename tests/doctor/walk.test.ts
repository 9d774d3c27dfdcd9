// How far the walk goes, and that it ends.

import { expect, test } from 'vitest'

import { type Examination, examine } from '../../src/doctor/walk/examine.ts'
import { readPage } from '../../src/doctor/walk/discover.ts'
import { readDocument } from '../../src/doctor/read/document.ts'
import type { Exchange } from '../../src/doctor/wire/exchange.ts'
import { ORIGIN, PAPER, type Paper } from './paper.ts'
import { edit, put, reply } from './rows/row.ts'
import { answer, asked } from './server.ts'

type Walked = Examination & { readonly requests: readonly string[]; readonly steps: string[] }

const HANGING: Exchange = {
  ask: { url: ORIGIN },
  failure: { kind: 'timeout', reason: 'no complete answer' },
}

async function walk(paper: Paper, url = `${ORIGIN}/`, always?: Exchange): Promise<Walked> {
  const requests: string[] = []
  const steps: string[] = []
  const examination = await examine(url, {
    asker: async (ask) => {
      requests.push(ask.url)
      return always ?? answer(paper, ask)
    },
    archives: 100,
    onStep: (step) => void steps.push(step),
  })
  return { ...examination, requests, steps }
}

test('the feeds of a section are found by its page, and that by the list of feeds', async () => {
  const rss = String(PAPER.resources.get('/rss.xml')?.body)
  const local = rss.replace(/<atom:link rel="prev.*/u, '').replaceAll('/rss.xml', '/local/rss.xml')
  const page = '<html><head><link rel="alternate" type="application/rss+xml" href="rss.xml">'
  const paper = [
    put('/local/', page, 'text/html'),
    put('/local/rss.xml', local, 'application/rss+xml'),
    edit('/feeds.opml', `htmlUrl="${ORIGIN}/"`, `htmlUrl="${ORIGIN}/local/"`),
  ].reduce((changed, change) => change(changed), PAPER)
  const { feeds, steps } = await walk(paper)
  expect(feeds).toBe(4)
  expect(steps).toContain(`feed 4 of 4: ${ORIGIN}/local/rss.xml`)
})

test('a base, a relative address and another case are understood in a page', () => {
  const html =
    '<html><head><base href="/news/"><LINK REL="Alternate home" TYPE="application/rss+xml; x=1" HREF="rss">' +
    '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/">' +
    '<link rel="alternate" type="application/json" href="/feed.json"><link rel="alternate" hreflang="en">' +
    '<a rel="alternate" type="application/rss+xml" href="/a"></a></head>'
  const { feeds } = readPage(readDocument(`${ORIGIN}/x/`, reply(200, 'text/html', html)))
  expect(feeds.map(({ url }) => url)).toEqual([`${ORIGIN}/news/rss`, `${ORIGIN}/feed.json`])
})

test('an archive is asked for once, however many formats lead to it, and seen as it is reached', async () => {
  const { archives, steps } = await walk(PAPER)
  expect(archives).toBe(6)
  expect(steps).toContain(`feed 2 of 3, back: ${ORIGIN}/2/atom.xml`)
})

test('a site that lets everything hang is left alone', async () => {
  const { requests, findings } = await walk(PAPER, `${ORIGIN}/`, HANGING)
  expect(requests).toHaveLength(1)
  expect(findings.map(({ rule }) => rule)).toEqual(['reach.timeout'])
})

test('no more is asked of a site after five requests that hung', async () => {
  let requests = 0
  await examine(`${ORIGIN}/`, {
    asker: async (ask) => {
      requests += 1
      const isQuick = requests < 10
      return isQuick
        ? answer(PAPER, ask)
        : { ask, failure: { kind: 'timeout', reason: 'no complete answer' } }
    },
    archives: 100,
    onStep: () => undefined,
  })
  expect(requests).toBe(14)
})

test('a reader without a name sends none', async () => {
  const names: (string | undefined)[] = []
  await examine(`${ORIGIN}/rss.xml`, {
    asker: async (ask) => {
      names.push(asked(ask, 'user-agent'))
      return answer(PAPER, ask)
    },
    archives: 0,
    onStep: () => undefined,
  })
  expect(new Set(names.map((name) => name?.split('/')[0]))).toEqual(
    new Set(['pagewire-doctor', 'newsboat', 'Feedly', 'Mozilla', 'curl', undefined]),
  )
})
