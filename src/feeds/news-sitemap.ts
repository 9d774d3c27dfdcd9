// The news sitemap as Google News reads it. "Now" is the newest story, never the clock.

import { escapeHtml } from '../markup/escape.ts'
import { cleanLine } from '../markup/gate.ts'
import { writtenLanguage } from '../markup/language.ts'
import { storyPath } from '../model/address.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'

/** Google takes stories of the last two days, and at most a thousand. */
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000
const MAX_STORIES = 1000

/** Google names languages by ISO 639, and the two Chinese scripts by these. */
const CHINESE: Readonly<Record<string, string>> = { 'zh-Hant': 'zh-tw', 'zh-Hans': 'zh-cn' }

function item(publication: Publication, language: string, story: Story): string {
  return `  <url>
    <loc>${publication.url}${storyPath(story.id)}</loc>
    <news:news>
      <news:publication>
        <news:name>${escapeHtml(cleanLine(publication.title))}</news:name>
        <news:language>${language}</news:language>
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

/** The newest thousand of those stories that are less than two days older than the newest of all. */
export function renderNewsSitemap(publication: Publication, stories: readonly Story[]): string {
  const written = writtenLanguage(publication.language)
  const language = CHINESE[written] ?? written
  const newestFirst = stories.toSorted((one, other) => (one.published < other.published ? 1 : -1))
  const newest = Date.parse(newestFirst[0]?.published ?? '')
  const items = newestFirst
    .filter(({ published }) => newest - Date.parse(published) < TWO_DAYS)
    .slice(0, MAX_STORIES)
    .map((story) => item(publication, language, story))
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${items.join('')}</urlset>
`
}
