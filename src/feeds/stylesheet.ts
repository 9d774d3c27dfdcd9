// The style of a feed that a person opens in a browser: CSS, because browsers are giving XSLT up.

import type { FeedDocument } from './feed-document.ts'

/** What `feed` begins every XML document with. */
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'

/** The document with the instruction behind its declaration (xml-stylesheet §2); `feed` would say XSLT. */
export function withStylesheet(xml: string, { stylesheet }: FeedDocument): string {
  if (stylesheet === undefined) return xml
  if (!xml.startsWith(DECLARATION)) throw new Error('feed wrote another XML declaration')
  const instruction = `<?xml-stylesheet type="text/css" href="${stylesheet}"?>\n`
  return DECLARATION + instruction + xml.slice(DECLARATION.length)
}
