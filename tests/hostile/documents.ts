// Every printer of XML and JSON, given the same hostile texts, and what strict parsers have against the documents.

import * as fc from 'fast-check'
import { join } from 'node:path'

import { renderAtom } from '../../src/feeds/atom.ts'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import { renderJson } from '../../src/feeds/json.ts'
import { renderNewsSitemap } from '../../src/feeds/news-sitemap.ts'
import { renderOpenSearch } from '../../src/feeds/opensearch.ts'
import { renderOpml } from '../../src/feeds/opml.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { renderSitemap, renderSitemapIndex } from '../../src/feeds/sitemap.ts'
import { renderBody } from '../../src/markup/body.ts'
import type { Story } from '../../src/model/edition.ts'
import { renderJsonLd } from '../../src/site/json-ld.ts'
import { PUBLICATION } from '../feeds/small-edition.ts'
import { hostileText } from '../hostile-text.ts'
import { program } from '../programs.ts'
import { payloadsFor } from './payloads.ts'
import { idOf, inParts, PICTURE, type Some, storyOf } from './stories.ts'

export const python = program('python3')

/** Any text, one made of what breaks documents, or one that would run where it is not escaped. */
const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom(...payloadsFor('canary.example')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hostileText, fc.constantFrom(...payloadsFor('canary.example')), hostileText)
      .map((parts) => parts.join('')),
  },
)

export const textsOf = (count: number, seed: number): Some =>
  fc.sample(text, { numRuns: count, seed })

const DATE = '2026-02-07'
const UPDATED = `${DATE}T12:00:00Z`
const IN_A_STORY = 10
const ROLES = ['deck', 'paragraph', 'caption', 'credit', 'subhead', 'caption'] as const

/** The texts together in its headline, and each in its body and as a name; some have pictures. */
const storyWith = (texts: Some, n: number): Story => ({
  ...storyOf([], n, DATE),
  headline: texts.join(' '),
  summary: texts.at(-1) ?? '',
  blocks: texts.map((text, at) => ({
    role: ROLES[(n + at) % ROLES.length] ?? 'paragraph',
    text,
    ...(n % 10 === 0 && at % ROLES.length === 2 && { picture: PICTURE }),
  })),
  authors: texts,
  agencies: texts.slice(0, n % 2),
  corrections: [{ date: DATE, text: texts[n % texts.length] ?? '' }],
})

export type Documents = {
  readonly xml: readonly (readonly [printer: string, document: string])[]
  readonly json: readonly (readonly [printer: string, document: string])[]
}

/** Documents in which each of the texts is wherever that printer has text at all. */
export function printAll(texts: Some): Documents {
  const stories = inParts(texts, IN_A_STORY).map(storyWith)
  const [title = '', description = '', rights = ''] = texts
  const sections = Object.fromEntries(texts.map((name, at) => [`s-${at}`, name]))
  const publication = { ...PUBLICATION, title: `報${title}`, description, rights, sections }
  const feed: FeedDocument = {
    publication,
    scope: { kind: 'all' },
    stories,
    updated: UPDATED,
    stylesheet: '/feed.css?v=1',
    withdrawals: texts.map((note, n) => {
      return { id: idOf('gonegg', n), date: DATE, at: UPDATED, note: { text: note } }
    }),
  }
  const archive: FeedDocument = {
    ...feed,
    scope: { kind: 'section-edition', slug: 's-1', date: DATE },
    older: '2026-02-06',
  }
  const pages = stories.map(({ id }) => ({ path: `/s/${id}`, updated: UPDATED }))
  const printed = (story: Story) => ({ publication, story, date: DATE, folio: story.headline })
  return {
    xml: [
      ['RSS', renderRss(feed)],
      ['RSS', renderRss({ ...archive, stories: stories.slice(0, 1) })],
      ['Atom', renderAtom(feed)],
      ['Atom', renderAtom({ ...archive, stories: stories.slice(0, 1) })],
      ['OPML', renderOpml(publication, UPDATED)],
      ['news sitemap', renderNewsSitemap([{ publication, stories }])],
      ['sitemap', renderSitemap(publication, pages)],
      ['sitemap index', renderSitemapIndex(publication, pages)],
      ...texts.map((name) => {
        return ['OpenSearch', renderOpenSearch({ ...publication, title: name })] as const
      }),
      // It is HTML, and so written that XML reads the same.
      ...stories.map((story) => ['body', `<div>${renderBody(story, 'zh-Hant')}</div>`] as const),
    ],
    json: [
      ['JSON Feed', renderJson(feed)],
      ...stories.map((story) => ['JSON-LD', renderJsonLd(printed(story))] as const),
    ],
  }
}

const READER = join(import.meta.dirname, 'well_formed.py')

/** What is not well-formed to expat, or no JSON, or would end the element that it stands in. */
export function findFaults({ xml, json }: Documents): readonly string[] {
  const { stdout, stderr, status } = python.feed(
    [READER],
    JSON.stringify(xml.map(([, one]) => one)),
  )
  if (status !== 0) throw new Error(stderr)
  const illFormed = JSON.parse(stdout) as readonly (readonly [at: number, why: string])[]
  return [
    ...illFormed.map(([at, why]) => `${xml[at]?.[0]}: ${why}`),
    ...json.flatMap(([printer, document]) => jsonFault(printer, document)),
  ]
}

function jsonFault(printer: string, document: string): readonly string[] {
  try {
    JSON.parse(document)
  } catch (error) {
    return [`${printer}: ${String(error)}`]
  }
  return printer === 'JSON-LD' && document.includes('<') ? [`${printer}: a < is in it`] : []
}
