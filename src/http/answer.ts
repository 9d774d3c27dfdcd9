// Representation → Response: validators and preconditions. Every 200, 304 and 412 of the site is made here.

import type { Context } from 'hono'
import { weigh } from './conditional.ts'
import { type Fields, FRESH } from './headers.ts'
import type { Representation } from './representation.ts'
import type { Send } from './send.ts'

export type Answer = (c: Context, representation: Representation | undefined) => Promise<Response>

/**
 * Answers with a representation, or as `otherwise` does where there is none. A 304 renders nothing; a
 * 200 renders what `send` does not remember. `fieldsAt` are the fields of every answer at a path, given here at
 * once because a field that is added to an answer costs more than all that it was made with.
 */
export function createAnswerer(
  send: Send,
  fieldsAt: (path: string) => Fields,
  otherwise: (c: Context) => Promise<Response>,
): Answer {
  return async (c, representation) => {
    if (!representation) return otherwise(c)
    const { revision, updated } = representation.validator
    const now = Date.now()
    const lastModified = pastDate(updated, now)
    // Weak, since the same text goes out in several codings (RFC 9110 §8.8.1).
    const entityTag = `W/"${revision}"`
    const headers = {
      ...fieldsAt(c.req.path),
      'Cache-Control': FRESH,
      ...representation.headers,
      ETag: entityTag,
      ...(lastModified && { 'Last-Modified': lastModified.toUTCString() }),
    }
    const verdict = weigh(c.req.raw.headers, { entityTag, lastModified }, now)
    if (verdict === 'not-modified') return new Response(null, { status: 304, headers })
    if (verdict === 'failed') return new Response(null, { status: 412 })
    return send(
      c,
      {
        name: `${revision} ${c.req.path}`,
        type: typeFor(c, representation),
        render: representation.render,
        isPassing: representation.isPassing,
      },
      // §14.3: a list of stories is not fetched in pieces.
      { status: 200, headers: { ...headers, 'Accept-Ranges': 'none' } },
    )
  }
}

/**
 * §8.8.2.1: no date later than the answer. An edition that is deployed the evening before it comes out
 * has only its entity tag until then.
 */
const pastDate = (updated: string, now: number): Date | undefined => {
  const date = new Date(updated)
  return date.getTime() <= now ? date : undefined
}

/** Fetch Metadata: browsers say so where a person has opened the address itself. */
const typeFor = (c: Context, { type, documentType = type }: Representation): string =>
  c.req.header('sec-fetch-dest') === 'document' ? documentType : type
