// Every body goes out here: rendered once per state and coding, as long as the memo has room.

import type { Context } from 'hono'
import { acceptedCodings, prefersGzip } from './accept-encoding.ts'
import { encode } from './encode.ts'
import { createMemo } from './memo.ts'
import type { Body } from './representation.ts'

export type Content = {
  /** Names the bytes: what has the same name is the same. */
  readonly name: string
  /** With charset. */
  readonly type: string
  readonly render: () => Body | Promise<Body>
  /** Remembered among its like alone. */
  readonly isPassing?: true | undefined
}

/** In bytes: some dozens of pages that many ask for at once. */
const PASSING = 2 * 1024 * 1024

type Head = { readonly status: number; readonly headers: Readonly<Record<string, string>> }

export type Send = (c: Context, content: Content, head: Head) => Promise<Response>

/** A response with the content in the coding that the client takes, and its length. */
export function createSender(): Send {
  const memo = createMemo()
  const passing = createMemo(PASSING)
  return async (c, { name, type, render, isPassing }, { status, headers }) => {
    const withGzip = prefersGzip(acceptedCodings(c.req.raw))
    const { bytes, coding } = await (isPassing ? passing : memo).recall(
      `${name} ${withGzip}`,
      async () => encode(await render(), type, withGzip),
    )
    return new Response(bytes, {
      status,
      // The bytes are encoded: workerd must not do it again.
      encodeBody: 'manual',
      headers: {
        ...headers,
        'Content-Type': type,
        'Content-Length': String(bytes.byteLength),
        ...(coding && { 'Content-Encoding': coding }),
      },
    })
  }
}
