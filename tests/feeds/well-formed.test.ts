// Our XML as libxml2 reads it, by xmllint. All documents of a test go through one run of it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import { renderNewsSitemap } from '../../src/feeds/news-sitemap.ts'
import { renderOpml } from '../../src/feeds/opml.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { program } from '../programs.ts'
import { hostileFeed } from './hostile-feed.ts'
import { EDITION, SUBSCRIPTION } from './small-edition.ts'

const ATOM_SCHEMA = new URL('atom.rng', import.meta.url).pathname

/** The printers of XML. */
const PRINTERS: readonly ((feed: FeedDocument) => string)[] = [
  renderRss,
  renderAtom,
  ({ publication }) => renderOpml(publication),
  ({ publication, stories }) => renderNewsSitemap(publication, stories),
]

const xmllint = program('xmllint')

/** What xmllint has against the documents; nothing when there is no fault in any of them. */
function faultsOf(documents: readonly string[], ...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pagewire-'))
  try {
    const names = documents.map((_, at) => `${at}.xml`)
    for (const [at, xml] of documents.entries()) writeFileSync(join(folder, `${at}.xml`), xml)
    const { status, stderr } = xmllint.run(['--noout', ...options, ...names], folder)
    // A namespace that nobody declared is told, and leaves the status 0; what is valid is told too.
    const faults = stderr.replace(/^\d+\.xml validates\n/gm, '')
    return status === 0 ? faults : `xmllint: ${status}\n${faults}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.skipIf(xmllint.missing)('as libxml2 reads it', () => {
  const feeds = fc.sample(hostileFeed, { numRuns: 500, seed: 20260207 })

  test('two thousand documents of hostile text are well-formed', () => {
    const documents = PRINTERS.flatMap((render) => feeds.map((feed) => render(feed)))
    expect(documents).toHaveLength(2000)
    expect(faultsOf(documents)).toBe('')
  })

  test('one form feed in a feed is a fault', () => {
    const spoilt = renderRss(EDITION).replace('舊橋', '舊\f橋')
    expect(faultsOf([spoilt])).toContain('PCDATA invalid Char value 12')
  })

  test('every Atom feed keeps to the schema of RFC 4287', () => {
    const documents = [EDITION, SUBSCRIPTION, ...feeds].map((feed) => renderAtom(feed))
    expect(faultsOf(documents, '--relaxng', ATOM_SCHEMA)).toBe('')
  })

  test('a category without its term is a fault', () => {
    const spoilt = renderAtom(EDITION).replace(' term="local"', '')
    expect(faultsOf([spoilt], '--relaxng', ATOM_SCHEMA)).toContain('Element category failed')
  })
})
