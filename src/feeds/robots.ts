// robots.txt (RFC 9309): everything may be read, and the sitemaps say where to begin.

import type { Publication } from '../model/publication.ts'

export const renderRobots = ({ url }: Publication): string =>
  [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${url}/sitemap.xml`,
    `Sitemap: ${url}/news-sitemap.xml`,
    '',
  ].join('\n')
