// What an address answers with as long as its representation stays the same: the answers without a body, and
// those with one once they were asked for. Every 200, 304 and 412 of the site is one of these.

import { acceptedCodings, prefersGzip } from './accept-encoding.ts'
import { type Validators, weigh } from './conditional.ts'
import { finish, type Finished, responseOf } from './finished.ts'
import { type Fields, FRESH, NEVER } from './headers.ts'
import type { Representation } from './representation.ts'

export type Kept = {
  readonly representation: Representation
  readonly current: Validators
  /** Until when this is so: an instant of the clock, in milliseconds. */
  readonly until: number
  /** The fields of a 200, but for those of its body. */
  readonly fields: Fields
  readonly unchanged: Response
  readonly failed: Response
  /** By type and coding. */
  readonly finished: Map<string, Finished>
}

/** About what a kept answer takes besides its bodies: fields and names. */
const FRAME = 4096

/** In bytes. */
export const sizeOf = ({ finished }: Kept): number =>
  [...finished.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, FRAME)

/** `common` are the fields of every answer at this address. Nothing is rendered. */
export function keep(representation: Representation, common: Fields, now: number): Kept {
  const { revision, updated } = representation.validator
  const date = new Date(updated)
  // RFC 9110 §8.8.2.1: no date later than the answer. An edition that is deployed the evening before it comes out
  // has only its entity tag until then.
  const isPast = date.getTime() <= now
  // Weak, since the same text goes out in several codings (§8.8.1).
  const entityTag = `W/"${revision}"`
  const fields = {
    ...common,
    'Cache-Control': FRESH,
    ...representation.headers,
    ETag: entityTag,
    ...(isPast && { 'Last-Modified': date.toUTCString() }),
  }
  return {
    representation,
    current: { entityTag, lastModified: isPast ? date : undefined },
    until: isPast ? Infinity : date.getTime(),
    // §14.3: a list of stories is not fetched in pieces.
    fields: { ...fields, 'Accept-Ranges': 'none' },
    unchanged: new Response(null, { status: 304, headers: fields }),
    failed: new Response(null, { status: 412, headers: { ...common, 'Cache-Control': NEVER } }),
    finished: new Map(),
  }
}

/** The answer, if nothing must be rendered for it. */
export function readyAnswer(kept: Kept, request: Request, now: number): Response | undefined {
  const verdict = weigh(request.headers, kept.current, now)
  if (verdict === 'not-modified') return new Response(null, kept.unchanged)
  if (verdict === 'failed') return new Response(null, kept.failed)
  const finished = kept.finished.get(variantFor(kept, request).key)
  return finished && responseOf(finished)
}

/** The answer with a body, which is kept from now on. Rejects when it cannot be rendered. */
export async function renderAnswer(kept: Kept, request: Request): Promise<Response> {
  const { key, type, withGzip } = variantFor(kept, request)
  const { render } = kept.representation
  const finished = await finish({ type, render }, withGzip, 200, kept.fields)
  kept.finished.set(key, finished)
  return responseOf(finished)
}

function variantFor({ representation }: Kept, request: Request) {
  const type = typeFor(representation, request)
  const withGzip = prefersGzip(acceptedCodings(request))
  return { key: `${type} ${withGzip}`, type, withGzip }
}

/** Fetch Metadata: browsers say so where a person has opened the address itself. */
function typeFor({ type, documentType }: Representation, { headers }: Request): string {
  const isOpened = documentType !== undefined && headers.get('sec-fetch-dest') === 'document'
  return isOpened ? documentType : type
}
