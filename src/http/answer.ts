// Representation → Response: validators, 304, the memo. Every 200 and 304 of the site is made here.

import type { Context } from 'hono'
import { isCurrent } from './conditional.ts'
import { FRESH } from './headers.ts'
import { createMemo } from './memo.ts'
import type { Representation } from './representation.ts'

type Answer = (c: Context, representation: Representation | undefined) => Promise<Response>

/**
 * Answers with a representation, or as `otherwise` does where there is none. A 304 renders nothing; a
 * 200 renders once per revision and isolate.
 */
export function createAnswerer(otherwise: (c: Context) => Promise<Response>): Answer {
  const memo = createMemo()
  return async (c, representation) => {
    if (!representation) return otherwise(c)
    const { revision, updated } = representation.validator
    const lastModified = new Date(updated)
    // Weak, since the edge may compress the same text in several ways (RFC 9110 §8.8.3.3).
    const entityTag = `W/"${revision}"`
    const headers = {
      'Cache-Control': FRESH,
      ...representation.headers,
      ETag: entityTag,
      ...pastDate(lastModified),
    }
    if (isCurrent(c.req.raw.headers, { entityTag, lastModified })) {
      return c.newResponse(null, 304, headers)
    }
    const body = await memo.recall(`${revision} ${c.req.path}`, representation.render)
    return c.newResponse(body, 200, { ...headers, 'Content-Type': representation.type })
  }
}

/**
 * RFC 9110 §8.8.2.1: no date later than the answer. An edition that is deployed the evening before it
 * comes out has only its entity tag until then.
 */
const pastDate = (date: Date): Record<string, string> =>
  date.getTime() <= Date.now() ? { 'Last-Modified': date.toUTCString() } : {}
