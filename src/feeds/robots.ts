// robots.txt (RFC 9309): everything may be read, and the sitemaps say where to begin.

import { NEWS_SITEMAP_PATH, SITEMAP_PATH } from '../model/address.ts'
import type { Publication } from '../model/publication.ts'

export const renderRobots = ({ url }: Publication): string =>
  [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${url}${SITEMAP_PATH}`,
    `Sitemap: ${url}${NEWS_SITEMAP_PATH}`,
    '',
  ].join('\n')
