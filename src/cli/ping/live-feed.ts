// A feed as it is served now: its revision, once it is certain that a hub would find it there.

import { readLinkFields } from '../../doctor/read/link-fields.ts'
import { type Ask, type Exchange, fieldOf } from '../../doctor/wire/exchange.ts'

export type LiveFeed =
  | { readonly revision: string; readonly fault?: undefined }
  | { readonly revision?: undefined; readonly fault: string }

/** A cache on the way may still have what stood there before the deploy. */
export const headAsk = (topic: string): Ask => ({
  url: topic,
  method: 'HEAD',
  fields: [
    ['User-Agent', 'pagewire-ping/1'],
    ['Cache-Control', 'no-cache'],
  ],
})

/** The revision in the answer to `headAsk`, or what keeps subscribers of `hub` from hearing of it. */
export function readLiveFeed({ ask: { url }, answer, failure }: Exchange, hub: string): LiveFeed {
  if (failure) return { fault: `the site cannot be reached: ${failure.reason}` }
  if (answer.status !== 200) {
    const location = fieldOf(answer, 'location')
    const target = location === undefined ? '' : ` (${location}); set url to where the site is`
    return { fault: `the site answers with status ${answer.status}${target}` }
  }
  const links = readLinkFields(answer, url)
  const self = links.find(({ rel }) => rel === 'self')?.href
  if (self !== url) {
    return { fault: `the feed names ${self ?? 'no address'} as its own; a hub would not know it` }
  }
  if (!links.some(({ rel, href }) => rel === 'hub' && href === hub)) {
    return { fault: 'the feed does not name this hub yet: deploy the site first' }
  }
  const revision = fieldOf(answer, 'etag') ?? fieldOf(answer, 'last-modified')
  // The edge may make a strong tag weak, and means the same content.
  return revision === undefined
    ? { fault: 'the feed has neither ETag nor Last-Modified' }
    : { revision: revision.replace(/^W\//u, '') }
}
