// Sitemaps (sitemaps.org 0.9): the addresses of the site for search engines.

import type { Publication } from '../model/publication.ts'

/** A path of the site as model/address.ts makes it, and when it last changed (RFC 3339). */
export type SitemapEntry = { readonly path: string; readonly updated?: string }

function render(list: string, item: string, lines: readonly string[]): string {
  const items = lines.map((line) => `  <${item}>${line}</${item}>\n`).join('')
  const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  return `<?xml version="1.0" encoding="utf-8"?>\n<${list} xmlns="${schema}">\n${items}</${list}>\n`
}

const located = ({ url }: Publication, { path, updated }: SitemapEntry): string =>
  `<loc>${url}${path}</loc>${updated === undefined ? '' : `<lastmod>${updated}</lastmod>`}`

/** A sitemap of these pages, in their order. The protocol allows 50,000; whoever has more makes an index. */
export const renderSitemap = (publication: Publication, pages: readonly SitemapEntry[]): string =>
  render(
    'urlset',
    'url',
    pages.map((page) => located(publication, page)),
  )

/** An index of these sitemaps, in their order. */
export const renderSitemapIndex = (
  publication: Publication,
  sitemaps: readonly SitemapEntry[],
): string =>
  render(
    'sitemapindex',
    'sitemap',
    sitemaps.map((sitemap) => located(publication, sitemap)),
  )
