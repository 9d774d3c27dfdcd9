// The paper's feeds as OPML 2.0, for a reader to import. A reader subscribes to every outline there is,
// so each feed is listed in one format only: RSS, which all of them read.

import { escapeHtml } from '../markup/escape.ts'
import { cleanLine } from '../markup/gate.ts'
import type { Scope } from '../model/address.ts'
import type { Publication } from '../model/publication.ts'
import { feedTitle, feedUrl, homeUrl } from './feed-document.ts'

function outline(publication: Publication, scope: Scope): string {
  const title = escapeHtml(cleanLine(feedTitle(publication, scope)))
  const addresses = `xmlUrl="${feedUrl(publication, scope, 'rss')}" htmlUrl="${homeUrl(publication, scope)}"`
  return `    <outline type="rss" text="${title}" title="${title}" ${addresses} language="${publication.language}"/>`
}

/**
 * Everything first, then the sections in the order of the paper. `updated` (RFC 3339) is when the paper
 * last changed: OPML dates are those of RFC 822, and the clock is asked for none.
 */
export function renderOpml(publication: Publication, updated: string): string {
  const sections = Object.keys(publication.sections)
  const scopes: Scope[] = [
    { kind: 'all' },
    ...sections.map((slug) => ({ kind: 'section' as const, slug })),
  ]
  const title = escapeHtml(cleanLine(publication.title))
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
  <head>
    <title>${title}</title>
    <dateModified>${new Date(updated).toUTCString()}</dateModified>
    <ownerName>${title}</ownerName>
    <ownerId>${homeUrl(publication, { kind: 'all' })}</ownerId>
    <docs>http://opml.org/spec2.opml</docs>
  </head>
  <body>
${scopes.map((scope) => outline(publication, scope)).join('\n')}
  </body>
</opml>
`
}
