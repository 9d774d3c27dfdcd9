// Sitemaps (sitemaps.org 0.9) and Google's extension for news. "Now" is the newest story of the file.

import { type Finding, some, when } from '../finding.ts'
import { readW3cDate } from '../read/dates.ts'
import type { Document } from '../read/document.ts'
import { childOf, childrenOf, type Element, textOf } from '../read/xml.ts'
import type { Rule } from '../rules.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

const MOST = 50_000
const MOST_NEWS = 1000
const TWO_DAYS = 2 * 24 * 60 * 60 * 1000

/** The parts that an index lists. */
export const partsOf = ({ xml }: Document): string[] =>
  xml?.root?.name === 'sitemapindex'
    ? childrenOf(xml.root, 'sitemap').flatMap((part) => textOf(part, 'loc') ?? [])
    : []

/** The pages that a sitemap lists. */
export const pagesIn = ({ xml }: Document): string[] =>
  xml?.root?.name === 'urlset'
    ? childrenOf(xml.root, 'url').flatMap((page) => textOf(page, 'loc') ?? [])
    : []

export function judgeSitemap({ xml, url }: Document): Finding[] {
  const root = xml?.root
  const [fault] = xml?.faults ?? []
  if (!root || fault || !isSitemap(root)) {
    const seen = fault ? `line ${fault.line}: ${fault.message}` : `<${root?.written ?? 'nothing'}>`
    return [{ rule: 'sitemap.wellformed', url, seen }]
  }
  const entries = childrenOf(root, root.name === 'sitemapindex' ? 'sitemap' : 'url')
  const news = entries.flatMap((entry) => childrenOf(entry, 'news', NEWS))
  const where = (rule: Rule, of: readonly Element[], faultOf: FaultOf): Finding[] => {
    const faults = of.flatMap((one) => {
      const fault = faultOf(one)
      return fault === undefined ? [] : [`line ${one.line}: ${fault}`]
    })
    return when(faults.length > 0, { rule, url, seen: some(faults) })
  }
  return [
    ...count(entries.length, news.length, url),
    ...where('sitemap.loc', entries, (entry) => location(entry, url)),
    ...where('sitemap.lastmod', entries, lastmod),
    ...where('sitemap.news-required', news, required),
    ...where('sitemap.news-language', news, language),
    ...window(news, url),
  ]
}

const isSitemap = ({ name, namespace }: Element): boolean =>
  namespace === SITEMAP && (name === 'urlset' || name === 'sitemapindex')

type FaultOf = (element: Element) => string | undefined

function count(entries: number, news: number, url: string): Finding[] {
  const isTooMany = entries > MOST || news > MOST_NEWS
  return isTooMany ? [{ rule: 'sitemap.count', url, seen: `${entries} entries` }] : []
}

function location(entry: Element, url: string): string | undefined {
  const written = textOf(entry, 'loc')
  if (!written) return 'no loc'
  const own = URL.parse(written)
  if (own === null) return written
  return own.host === new URL(url).host ? undefined : written
}

function lastmod(entry: Element): string | undefined {
  const written = textOf(entry, 'lastmod')
  return written !== undefined && readW3cDate(written).fault !== undefined ? written : undefined
}

function required(news: Element): string | undefined {
  const publication = childOf(news, 'publication')
  const missing = [
    ...(publication && textOf(publication, 'name') ? [] : ['name']),
    ...(publication && textOf(publication, 'language') ? [] : ['language']),
    ...(textOf(news, 'title') ? [] : ['title']),
    ...(dateOf(news) === undefined ? ['publication_date'] : []),
  ]
  return missing.length === 0 ? undefined : missing.join(', ')
}

const dateOf = (news: Element): number | undefined =>
  readW3cDate(textOf(news, 'publication_date') ?? '').time

function language(news: Element): string | undefined {
  const publication = childOf(news, 'publication')
  const written = publication && textOf(publication, 'language')
  return !written || /^(?:zh-(?:tw|cn)|(?!zh$)[a-z]{2,3})$/u.test(written) ? undefined : written
}

function window(news: readonly Element[], url: string): Finding[] {
  const times = news.flatMap((one) => dateOf(one) ?? [])
  const [oldest, newest] = times.reduce(
    ([first, last], time) => [Math.min(first, time), Math.max(last, time)],
    [Infinity, -Infinity],
  )
  return newest - oldest > TWO_DAYS
    ? [{ rule: 'sitemap.news-window', url, seen: `from ${new Date(oldest).toISOString()}` }]
    : []
}
