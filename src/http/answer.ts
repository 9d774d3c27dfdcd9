// Representation → Response: validators, 304, the memo. Every 200 and 304 of the site is made here.

import type { Context } from 'hono'
import { isCurrent } from './conditional.ts'
import { FRESH } from './headers.ts'
import type { Memo } from './memo.ts'
import type { Representation } from './representation.ts'

/** RFC 9110 §15.4.5: a 304 has no content, so it says nothing of its type. */
const CONTENT_FIELDS = new Set(['Content-Type'])

/** A 304 renders nothing; a 200 renders once per revision and isolate. */
export async function answer(
  c: Context,
  memo: Memo,
  representation: Representation,
): Promise<Response> {
  const { revision, updated } = representation.validator
  const lastModified = new Date(updated)
  // Weak, since the edge may compress the same text in several ways (RFC 9110 §8.8.3.3).
  const entityTag = `W/"${revision}"`
  const headers = {
    'Cache-Control': FRESH,
    'Content-Type': representation.type,
    ...representation.headers,
    ETag: entityTag,
    'Last-Modified': lastModified.toUTCString(),
  }
  if (isCurrent(c.req.raw.headers, { entityTag, lastModified })) {
    const kept = Object.entries(headers).filter(([name]) => !CONTENT_FIELDS.has(name))
    return c.newResponse(null, 304, Object.fromEntries(kept))
  }
  const body = await memo.recall(`${revision} ${c.req.path}`, representation.render)
  return c.newResponse(body, 200, headers)
}
