// robots.txt (RFC 9309): everything that the paper prints may be read, and the sitemaps say where to begin.

import { NEWS_SITEMAP_PATH, SEARCH_PATH, SITEMAP_PATH } from '../model/address.ts'
import type { Publication } from '../model/publication.ts'

export const renderRobots = ({ url, served }: Publication): string =>
  [
    'User-agent: *',
    'Allow: /',
    // There is no end of what can be asked.
    ...(served?.scripts ?? [{ root: '' }]).map(({ root }) => `Disallow: ${root}${SEARCH_PATH}`),
    '',
    `Sitemap: ${url}${SITEMAP_PATH}`,
    `Sitemap: ${url}${NEWS_SITEMAP_PATH}`,
    '',
  ].join('\n')
