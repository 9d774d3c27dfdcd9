// The news sitemap as Google News reads it. "Now" is the newest story, never the clock.

import { escapeHtml } from '../markup/escape.ts'
import { cleanLine } from '../markup/gate.ts'
import { writtenLanguage } from '../markup/language.ts'
import { storyPath, urlOf } from '../model/address.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'

/** Google takes stories of the last two days, and at most a thousand. */
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000
const MAX_STORIES = 1000

/** Google names languages by ISO 639, and the two Chinese scripts by these. */
const CHINESE: Readonly<Record<string, string>> = { 'zh-Hant': 'zh-tw', 'zh-Hans': 'zh-cn' }

/** The paper in one of its scripts, which is a publication of its own to Google. */
export type NewsPaper = { readonly publication: Publication; readonly stories: readonly Story[] }

type News = { readonly publication: Publication; readonly story: Story }

function item({ publication, story }: News): string {
  const written = writtenLanguage(publication.language)
  return `  <url>
    <loc>${urlOf(publication, storyPath(story.id))}</loc>
    <news:news>
      <news:publication>
        <news:name>${escapeHtml(cleanLine(publication.title))}</news:name>
        <news:language>${CHINESE[written] ?? written}</news:language>
      </news:publication>
      <news:publication_date>${story.published}</news:publication_date>
      <news:title>${escapeHtml(cleanLine(story.headline))}</news:title>
    </news:news>
  </url>
`
}

/** Dates of the editions (YYYY-MM-DD, newest first) that can have such a story, whatever their clocks. */
export function newsDates(dates: readonly string[]): readonly string[] {
  const newest = Date.parse(dates[0] ?? '')
  // Where clocks are put forward, what came out two dates before is less than two days old.
  return dates.filter((date) => newest - Date.parse(date) <= TWO_DAYS)
}

const latestFirst = ({ story: one }: News, { story: other }: News): number =>
  Date.parse(other.published) - Date.parse(one.published)

/** The newest thousand of those stories that are less than two days older than the newest of all. */
export function renderNewsSitemap(papers: readonly NewsPaper[]): string {
  const newestFirst = papers
    .flatMap(({ publication, stories }) => stories.map((story): News => ({ publication, story })))
    .sort(latestFirst)
  const newest = Date.parse(newestFirst[0]?.story.published ?? '')
  const items = newestFirst
    .filter(({ story }) => newest - Date.parse(story.published) < TWO_DAYS)
    .slice(0, MAX_STORIES)
    .map(item)
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${items.join('')}</urlset>
`
}
