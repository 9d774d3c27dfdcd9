// Sitemaps (sitemaps.org 0.9): the addresses of the site for search engines.

import type { Publication } from '../model/publication.ts'

/** A path of the site as model/address.ts makes it, and when it last changed (RFC 3339). */
export type SitemapEntry = { readonly path: string; readonly updated?: string }

function render(list: string, item: string, lines: readonly string[]): string {
  const items = lines.map((line) => `  <${item}>${line}</${item}>\n`).join('')
  const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9'
  // Declared where it is used.
  const xhtml = items.includes('<xhtml:') ? ' xmlns:xhtml="http://www.w3.org/1999/xhtml"' : ''
  return `<?xml version="1.0" encoding="utf-8"?>\n<${list} xmlns="${schema}"${xhtml}>\n${items}</${list}>\n`
}

const located = (address: string, updated: string | undefined): string =>
  `<loc>${address}</loc>${updated === undefined ? '' : `<lastmod>${updated}</lastmod>`}`

/**
 * A sitemap of these pages, in their order, each in every script of the paper. The protocol allows 50,000
 * addresses; whoever has more makes an index.
 */
export function renderSitemap(
  { url, served }: Publication,
  pages: readonly SitemapEntry[],
): string {
  const scripts = served?.scripts ?? [{ language: undefined, root: '' }]
  const lines = pages.flatMap(({ path, updated }) => {
    const links = scripts.length > 1 ? scripts.map((script) => alternate(url, path, script)) : []
    return scripts.map(({ root }) => located(url + root + path, updated) + links.join(''))
  })
  return render('urlset', 'url', lines)
}

/** Google, localized versions: every page names all of them, itself too. */
const alternate = (url: string, path: string, { language, root }: Script): string =>
  `<xhtml:link rel="alternate" hreflang="${language}" href="${url}${root}${path}"/>`

type Script = { readonly language: string | undefined; readonly root: string }

/** An index of these sitemaps, in their order. */
export const renderSitemapIndex = (
  { url }: Publication,
  sitemaps: readonly SitemapEntry[],
): string =>
  render(
    'sitemapindex',
    'sitemap',
    sitemaps.map(({ path, updated }) => located(url + path, updated)),
  )
