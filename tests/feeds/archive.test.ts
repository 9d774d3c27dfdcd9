// RFC 5005 §4: the feed people subscribe to leads to the newest archive document, and every archive
// document to its neighbours.

import { parseAtomFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import { renderJson } from '../../src/feeds/json.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { readJson } from './read-back.ts'
import { EDITION, PUBLICATION, SUBSCRIPTION } from './small-edition.ts'

const SECTION: FeedDocument = {
  publication: PUBLICATION,
  scope: { kind: 'section', slug: 'sport' },
  stories: [],
  updated: '2026-02-07T03:15:00Z',
  older: '2026-02-03',
}

const SECTION_EDITION: FeedDocument = {
  ...SECTION,
  scope: { kind: 'section-edition', slug: 'sport', date: '2026-02-03' },
  older: '2026-01-20',
  newer: '2026-02-07',
}

const FIRST_EDITION: FeedDocument = { ...EDITION, older: undefined }

const LINKED: readonly {
  readonly what: string
  readonly feed: FeedDocument
  readonly links: Readonly<Record<string, string>>
}[] = [
  {
    what: 'the feed of everything leads to the edition before its last',
    feed: SUBSCRIPTION,
    links: { self: '/FILE', alternate: '/', 'prev-archive': '/2026-02-06/FILE' },
  },
  {
    what: 'the feed of an edition leads to its neighbours and to the present',
    feed: EDITION,
    links: {
      self: '/2026-02-07/FILE',
      alternate: '/2026-02-07/',
      current: '/FILE',
      'prev-archive': '/2026-02-06/FILE',
      'next-archive': '/2026-02-08/FILE',
    },
  },
  {
    what: 'nothing comes before the first edition',
    feed: FIRST_EDITION,
    links: {
      self: '/2026-02-07/FILE',
      alternate: '/2026-02-07/',
      current: '/FILE',
      'next-archive': '/2026-02-08/FILE',
    },
  },
  {
    what: 'the feed of a section leads to what older editions have of it',
    feed: SECTION,
    links: {
      self: '/sections/sport/FILE',
      alternate: '/sections/sport/',
      'prev-archive': '/sections/sport/2026-02-03/FILE',
    },
  },
  {
    what: 'what an edition has of a section leads to its neighbours and to the feed of the section',
    feed: SECTION_EDITION,
    links: {
      self: '/sections/sport/2026-02-03/FILE',
      // The page of the edition shows it; there is none of its own.
      alternate: '/2026-02-03/',
      current: '/sections/sport/FILE',
      'prev-archive': '/sections/sport/2026-01-20/FILE',
      'next-archive': '/sections/sport/2026-02-07/FILE',
    },
  },
]

type Links = readonly { readonly rel?: string; readonly href?: string }[]
const byRelation = (links: Links = []): Record<string, string | undefined> =>
  Object.fromEntries(links.map(({ rel, href }) => [rel, href]))

const inFile = (links: Readonly<Record<string, string>>, file: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(links).map(([rel, path]) => [rel, PUBLICATION.url + path.replace('FILE', file)]),
  )

describe('the links of a feed', () => {
  test.each(LINKED)('$what', ({ feed, links }) => {
    expect(byRelation(parseRssFeed(renderRss(feed)).atom?.links)).toEqual(inFile(links, 'rss.xml'))
    expect(byRelation(parseAtomFeed(renderAtom(feed)).links)).toEqual(inFile(links, 'atom.xml'))
    const { self, alternate, 'prev-archive': older = '' } = inFile(links, 'feed.json')
    expect(readJson(renderJson(feed))).toMatchObject({ self, home: alternate, older })
  })

  test('the feed of an edition says that it is an archive document, and no other does', () => {
    const archive = /<fh:archive\b/
    for (const render of [renderRss, renderAtom]) {
      for (const feed of [EDITION, SECTION_EDITION]) {
        expect(render(feed)).toMatch(archive)
        expect(render(feed)).toContain('xmlns:fh="http://purl.org/syndication/history/1.0"')
      }
      expect(render(SUBSCRIPTION)).not.toMatch(archive)
      expect(render(SECTION)).not.toMatch(archive)
    }
  })

  test.each([
    { scope: SUBSCRIPTION, title: '石橋晚報' },
    { scope: EDITION, title: '石橋晚報 · 2026-02-07' },
    { scope: SECTION, title: '石橋晚報 · 體育' },
    { scope: SECTION_EDITION, title: '石橋晚報 · 體育 · 2026-02-03' },
  ])('in a list of subscriptions it is called $title', ({ scope, title }) => {
    expect(readJson(renderJson(scope)).title).toBe(title)
  })
})
