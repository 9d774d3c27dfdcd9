// What programs other than feed readers ask for: lists of feeds and addresses, robots, icons, the style.

import type { Archive } from '../archive/archive.ts'
import { combine } from '../archive/revision.ts'
import { newsDates, type NewsPaper, renderNewsSitemap } from '../feeds/news-sitemap.ts'
import { renderOpenSearch } from '../feeds/opensearch.ts'
import { renderOpml } from '../feeds/opml.ts'
import { renderRobots } from '../feeds/robots.ts'
import { renderSitemap, renderSitemapIndex, type SitemapEntry } from '../feeds/sitemap.ts'
import {
  FEEDS_PATH,
  OPENSEARCH_TYPE,
  OPML_TYPE,
  pathIn,
  scopePath,
  storyPath,
} from '../model/address.ts'
import type { Drawing } from '../site/drawing.ts'
import { FAVICON } from '../site/favicon.ts'
import { renderFeedStyle } from '../site/feed-style.ts'
import { ICON } from '../site/icon.ts'
import { renderPng } from '../site/png.ts'
import { FOREVER } from './headers.ts'
import type { Representation } from './representation.ts'

const XML = 'application/xml; charset=utf-8'
/** From here on each edition has a sitemap of its own: few are opened for one answer. */
const STORIES_IN_ONE_SITEMAP = 1000
/** Readers that live in a browser show a feed's picture on pages of their own. */
const SHOWN_ANYWHERE = { 'Cross-Origin-Resource-Policy': 'cross-origin' }

export const opml = ({ publication, validator }: Archive): Representation => ({
  type: `${OPML_TYPE}; charset=utf-8`,
  validator,
  render: () => renderOpml(publication, validator.updated),
})

export const openSearch = ({ publication, validator }: Archive): Representation => ({
  type: `${OPENSEARCH_TYPE}; charset=utf-8`,
  validator,
  render: () => renderOpenSearch(publication),
})

export const robots = ({ publication, validator }: Archive): Representation => ({
  type: 'text/plain; charset=utf-8',
  validator,
  render: () => renderRobots(publication),
})

export function sitemap(archive: Archive): Representation {
  const { publication, editions, validator } = archive
  const stories = editions.reduce((sum, edition) => sum + edition.stories, 0)
  return {
    type: XML,
    validator,
    async render() {
      if (stories > STORIES_IN_ONE_SITEMAP) {
        const ofEditions = editions.map(({ date, updated }) => ({
          path: sitemapPath(date),
          updated,
        }))
        return renderSitemapIndex(publication, [{ path: sitemapPath('pages') }, ...ofEditions])
      }
      const dates = editions.map(({ date }) => addressesOf(archive, date))
      const addresses = (await Promise.all(dates)).flat()
      return renderSitemap(publication, [...standing(archive), ...addresses])
    },
  }
}

/** The pages that are there whatever is printed. */
export const pagesSitemap = (archive: Archive): Representation => ({
  type: XML,
  validator: archive.validator,
  render: () => renderSitemap(archive.publication, standing(archive)),
})

/** `undefined` for a date without an edition. */
export function editionSitemap(archive: Archive, date: string): Representation | undefined {
  const window = archive.findWindow({ kind: 'edition', date })
  return (
    window && {
      type: XML,
      validator: window.validator,
      render: async () => renderSitemap(archive.publication, await addressesOf(archive, date)),
    }
  )
}

/** Of every script, so that what changes in one of them changes it. */
export function newsSitemap(archive: Archive): Representation {
  const papers = [archive, ...archive.variants]
  const revision = combine(...papers.map(({ validator }) => validator.revision))
  return {
    type: XML,
    validator: { ...archive.validator, revision },
    render: async () => renderNewsSitemap(await Promise.all(papers.map(newsOf))),
  }
}

async function newsOf(archive: Archive): Promise<NewsPaper> {
  const dates = newsDates(archive.editions.map(({ date }) => date))
  const opened = await Promise.all(dates.map((date) => archive.readEdition(date)))
  return { publication: archive.publication, stories: opened.flatMap((edition) => edition.stories) }
}

export const stylesheet = (archive: Archive, style: string): Representation => ({
  type: 'text/css; charset=utf-8',
  validator: { ...archive.validator, revision: archive.printer },
  headers: { 'Cache-Control': FOREVER },
  render: () => style,
})

export type Style = { readonly path: string; readonly revision: string; readonly text: string }

/** How browsers show feeds. The path names the text, so that it may be kept for ever. */
export function feedStyleOf({ publication }: Archive): Style {
  const text = renderFeedStyle(publication)
  const revision = combine(text)
  return { path: pathIn(publication, `/feed.css?v=${revision}`), revision, text }
}

export const feedStylesheet = (archive: Archive, { revision, text }: Style): Representation => ({
  type: 'text/css; charset=utf-8',
  validator: { ...archive.validator, revision },
  headers: { 'Cache-Control': FOREVER },
  render: () => text,
})

export const icon = ({ validator }: Archive): Representation => ({
  type: 'image/svg+xml; charset=utf-8',
  validator,
  headers: SHOWN_ANYWHERE,
  render: () => ICON,
})

export const favicon = ({ validator }: Archive): Representation => ({
  type: 'image/x-icon',
  validator,
  headers: SHOWN_ANYWHERE,
  render: () => FAVICON,
})

/** `scale` pixels a unit of the drawing. */
export const png = ({ validator }: Archive, drawing: Drawing, scale: number): Representation => ({
  type: 'image/png',
  validator,
  headers: SHOWN_ANYWHERE,
  render: () => renderPng(drawing, scale),
})

/** At the root: a sitemap may list only what stands below its own folder (sitemaps.org, location). */
const sitemapPath = (of: string): string => `/sitemap-${of}.xml`

const standing = ({ publication, validator }: Archive): SitemapEntry[] => [
  { path: scopePath({ kind: 'all' }), updated: validator.updated },
  ...Object.keys(publication.sections).map((slug) => ({
    path: scopePath({ kind: 'section', slug }),
  })),
  { path: FEEDS_PATH },
]

async function addressesOf(archive: Archive, date: string): Promise<SitemapEntry[]> {
  const edition = await archive.readEdition(date)
  const summary = archive.editions.find((one) => one.date === date)
  return [
    { path: scopePath({ kind: 'edition', date }), ...(summary && { updated: summary.updated }) },
    ...edition.stories.map(({ id, updated }) => ({ path: storyPath(id), updated })),
  ]
}
