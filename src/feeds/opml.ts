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
  return `    <outline type="rss" text="${title}" title="${title}" ${addresses}/>`
}

/** Everything first, then the sections in the order of the paper. */
export function renderOpml(publication: Publication): string {
  const sections = Object.keys(publication.sections)
  const scopes: Scope[] = [
    { kind: 'all' },
    ...sections.map((slug) => ({ kind: 'section' as const, slug })),
  ]
  return `<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0">
  <head>
    <title>${escapeHtml(cleanLine(publication.title))}</title>
  </head>
  <body>
${scopes.map((scope) => outline(publication, scope)).join('\n')}
  </body>
</opml>
`
}
