import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import { renderJson } from '../../src/feeds/json.ts'
import { renderNewsSitemap } from '../../src/feeds/news-sitemap.ts'
import { renderOpml } from '../../src/feeds/opml.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { hostileText } from '../hostile-text.ts'
import { program } from '../programs.ts'
import { readAtom, readJson, readRss } from './read-back.ts'
import { EDITION, SUBSCRIPTION } from './small-edition.ts'

const story = fc.record({
  id: fc.stringMatching(/^[a-z2-7]{12}$/),
  page: fc.constant('local'),
  section: fc.constantFrom('local', 'sport', 'unknown'),
  headline: hostileText,
  blocks: fc.array(
    fc.record({
      role: fc.constantFrom('deck', 'subhead', 'paragraph', 'caption', 'credit'),
      text: hostileText,
    }),
    { maxLength: 4 },
  ),
  summary: hostileText,
  authors: fc.array(hostileText, { maxLength: 3 }),
  opening: fc.constantFrom('present', 'missing'),
  ending: fc.constantFrom('present', 'missing'),
  published: fc.constant('2026-02-06T22:00:00Z'),
  updated: fc.constantFrom('2026-02-06T22:00:00Z', '2026-02-07T03:15:00Z'),
})

/** A feed whose every text is hostile; what publication.yaml checks (address, tag, language) is not. */
const hostileFeed: fc.Arbitrary<FeedDocument> = fc
  .record({
    like: fc.constantFrom(EDITION, SUBSCRIPTION),
    title: hostileText,
    description: hostileText,
    rights: hostileText,
    sections: fc.record({ local: hostileText, sport: hostileText }),
    stories: fc.array(story, { maxLength: 3 }),
  })
  .map(({ like, stories, ...texts }) => ({
    ...like,
    publication: { ...like.publication, ...texts },
    stories,
  }))

/** The printers of XML, by the ending of a file. */
const PRINTERS: Readonly<Record<string, (feed: FeedDocument) => string>> = {
  'rss.xml': renderRss,
  'atom.xml': renderAtom,
  opml: ({ publication }) => renderOpml(publication),
  'news.xml': ({ publication, stories }) => renderNewsSitemap(publication, stories),
}

describe('whatever a page says', () => {
  test('the three formats say the same', () => {
    fc.assert(
      fc.property(hostileFeed, (feed) => {
        const { self: _, older: __, ...json } = readJson(renderJson(feed))
        expect(readRss(renderRss(feed))).toMatchObject(json)
        expect(readAtom(renderAtom(feed))).toMatchObject(json)
      }),
      { numRuns: 500 },
    )
  })
})

const xmllint = program('xmllint')

/** What xmllint has against the documents; nothing when all are well-formed. One run for all of them. */
function faultsOf(documents: ReadonlyMap<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pagewire-'))
  try {
    for (const [name, xml] of documents) writeFileSync(join(folder, name), xml)
    const { status, stderr } = xmllint.run(['--noout', ...documents.keys()], folder)
    return status === 0 ? stderr : `xmllint: ${status}\n${stderr}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.skipIf(xmllint.missing)('as libxml2 reads XML', () => {
  test('two thousand hostile documents are well-formed', () => {
    const documents = fc
      .sample(hostileFeed, { numRuns: 500, seed: 20260207 })
      .flatMap((feed, at) =>
        Object.entries(PRINTERS).map(
          ([ending, render]) => [`${at}.${ending}`, render(feed)] as const,
        ),
      )
    expect(documents).toHaveLength(2000)
    expect(faultsOf(new Map(documents))).toBe('')
  })

  test('one form feed in a feed is a fault', () => {
    const spoilt = renderRss(EDITION).replace('舊橋', '舊\f橋')
    expect(faultsOf(new Map([['spoilt.rss.xml', spoilt]]))).toContain(
      'PCDATA invalid Char value 12',
    )
  })
})
