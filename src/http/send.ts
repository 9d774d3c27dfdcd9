// Bodies of answers that stand for nothing of the paper: made once per name and coding, as long as there is room.

import type { Context } from 'hono'
import { acceptedCodings, prefersGzip } from './accept-encoding.ts'
import { type Content, finish, type Finished, responseOf } from './finished.ts'
import type { Fields } from './headers.ts'
import { createMemo } from './memo.ts'

/** In bytes: some dozens of pages. */
const LIMIT = 2 * 1024 * 1024

/** What has the same name is the same. */
export type NamedContent = Content & { readonly name: string }

type Head = { readonly status: number; readonly headers: Fields }

export type Send = (c: Context, content: NamedContent, head: Head) => Promise<Response>

/** A response with the content in the coding that the client takes, and its length. */
export function createSender(): Send {
  const memo = createMemo<Finished>(LIMIT)
  return async (c, content, { status, headers }) => {
    const withGzip = prefersGzip(acceptedCodings(c.req.raw))
    const key = `${content.name} ${withGzip}`
    const finished = memo.find(key) ?? (await finish(content, withGzip, status, headers))
    memo.keep(key, finished, finished.bytes.byteLength)
    return responseOf(finished)
  }
}
