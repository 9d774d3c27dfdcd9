// How browsers put a search of the paper into their own list (OpenSearch 1.1, description document).

import { cleanLine } from '../markup/gate.ts'
import { escapeText } from '../markup/escape.ts'
import { noticesIn } from '../markup/notices.ts'
import { DRAWN_ICON_PATH, SEARCH_PATH, urlOf } from '../model/address.ts'
import { FEED_FILE, FEED_FORMATS, MEDIA_TYPE } from '../model/feed-format.ts'
import type { Publication } from '../model/publication.ts'

/** OpenSearch 1.1: at most 16 characters, and no markup. */
const NAME_LENGTH = 16

/** The description: the page and the three feeds of a search. */
export function renderOpenSearch(publication: Publication): string {
  const { title, language, url } = publication
  const name = cleanLine(title)
  const searchUrl = (type: string, path: string): string =>
    `  <Url type="${type}" template="${urlOf(publication, path)}?q={searchTerms}"/>`
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeText(Array.from(name).slice(0, NAME_LENGTH).join(''))}</ShortName>`,
    `  <Description>${escapeText(noticesIn(language).searchFor(name))}</Description>`,
    `  <Image type="image/svg+xml">${url}${DRAWN_ICON_PATH}</Image>`,
    searchUrl('text/html', SEARCH_PATH),
    ...FEED_FORMATS.map((format) =>
      searchUrl(MEDIA_TYPE[format], `${SEARCH_PATH}/${FEED_FILE[format]}`),
    ),
    `  <Language>${language}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}
