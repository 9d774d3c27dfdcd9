// Our XML as libxml2 reads it, by xmllint.

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import { renderNewsSitemap } from '../../src/feeds/news-sitemap.ts'
import { renderOpml } from '../../src/feeds/opml.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { renderSitemap, renderSitemapIndex } from '../../src/feeds/sitemap.ts'
import { cleanLine } from '../../src/markup/gate.ts'
import { hostileFeed } from './hostile-feed.ts'
import { EDITION, SUBSCRIPTION, withLead } from './small-edition.ts'
import { faultsOf, xmllint } from './xml-programs.ts'

const schema = (name: string): string => new URL(name, import.meta.url).pathname
/** RFC 4287 Appendix B, and what its text demands besides. */
const ATOM_SCHEMAS = [schema('atom.rng'), schema('atom-strict.rng')]
const SITEMAP_SCHEMA = schema('sitemap.rng')

/** The printers of XML. */
const PRINTERS: readonly ((feed: FeedDocument) => string)[] = [
  renderRss,
  renderAtom,
  ({ publication, updated }) => renderOpml(publication, updated),
  (paper) => renderNewsSitemap([paper]),
]

describe.skipIf(xmllint.missing)('as libxml2 reads it', () => {
  const feeds = fc.sample(hostileFeed(), { numRuns: 500, seed: 20260207 })

  test('two thousand documents of hostile text are well-formed', () => {
    const documents = PRINTERS.flatMap((render) => feeds.map((feed) => render(feed)))
    expect(documents).toHaveLength(2000)
    expect(faultsOf(documents)).toBe('')
  })

  test('one form feed in a feed is a fault', () => {
    const spoilt = renderRss(EDITION).replace('舊橋', '舊\f橋')
    expect(faultsOf([spoilt])).toContain('PCDATA invalid Char value 12')
  })

  test.each(ATOM_SCHEMAS)('every Atom feed keeps to %s', (atom) => {
    const agency = withLead({ agencies: ['法新社'] })
    const documents = [EDITION, SUBSCRIPTION, agency, ...feeds].map((feed) => renderAtom(feed))
    expect(faultsOf(documents, '--relaxng', atom)).toBe('')
  })

  const FAULTS: readonly (readonly [what: string, from: string, to: string])[] = [
    ['a category without its term', ' term="local"', ''],
    ['an entry without an id', '<id>tag:news.example.com,2026:k7m2qx4tb9ra</id>', ''],
    ['a second title', '<subtitle>', '<title>石橋</title><subtitle>'],
    ['a date without a zone', '2026-02-06T22:00:00.000Z', '2026-02-06T22:00:00.000'],
    ['a date with a small letter', '2026-02-06T22:00:00.000Z', '2026-02-06t22:00:00.000z'],
    ['an attribute that nobody knows', '<category ', '<category slug="local" '],
    ['a type that is none', '<content type="html">', '<content type="htm">'],
    ['a mail address that is none', '<uri>', '<email>石橋晚報</email><uri>'],
    ['a relative address', '<uri>https://news.example.com/', '<uri>/'],
    ['an author without a name', '<name>何曉嵐</name>', '<name> </name>'],
    ['an unknown element of Atom', '<subtitle>', '<slogan>石橋</slogan><subtitle>'],
  ]

  test.each(FAULTS)('%s is a fault', (_, from, to) => {
    const atom = renderAtom(SUBSCRIPTION)
    expect(atom).toContain(from)
    expect(faultsOf([atom.replace(from, to)], '--relaxng', schema('atom-strict.rng'))).toMatch(
      /^xmllint: 3\n/,
    )
  })

  test('every sitemap keeps to the schemas of sitemaps.org and Google', () => {
    // A story has a headline, whatever else it lacks.
    const news = [EDITION, ...feeds].flatMap(({ publication, stories }) => {
      const titled = stories.filter(({ headline }) => cleanLine(headline) !== '')
      return titled.length > 0 ? [renderNewsSitemap([{ publication, stories: titled }])] : []
    })
    const pages = [{ path: '/feeds/' }, { path: '/s/k7m2qx4tb9ra', updated: EDITION.updated }]
    const sitemaps = [
      renderSitemap(EDITION.publication, pages),
      renderSitemapIndex(EDITION.publication, pages),
      ...news,
    ]
    expect(faultsOf(sitemaps, '--relaxng', SITEMAP_SCHEMA)).toBe('')
  })

  test.each([
    ['<news:language>zh-tw', '<news:language>zh-Hant'],
    ['<news:title>', '<news:title/><news:title>'],
    ['<loc>https://', '<loc>'],
  ])('%s written as %s is a fault', (from, to) => {
    const spoilt = renderNewsSitemap([EDITION]).replace(from, to)
    expect(faultsOf([spoilt], '--relaxng', SITEMAP_SCHEMA)).toMatch(/^xmllint: 3\n/)
  })
})
