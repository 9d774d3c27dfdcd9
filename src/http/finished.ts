// An answer with all that it takes, made once and given to many.

import { encode } from './encode.ts'
import type { Fields } from './headers.ts'
import type { Body, Bytes } from './representation.ts'

export type Finished = {
  readonly bytes: Bytes
  /** Status and header fields: an answer begins as a copy of it, which costs a fraction of setting them again. */
  readonly head: Response
}

/** What there is to send. */
export type Content = {
  /** With charset. */
  readonly type: string
  readonly render: () => Body | Promise<Body>
}

/** Rendered, encoded and measured. Rejects as `render` does. */
export async function finish(
  { type, render }: Content,
  withGzip: boolean,
  status: number,
  fields: Fields,
): Promise<Finished> {
  const { bytes, coding } = await encode(await render(), type, withGzip)
  const headers = {
    ...fields,
    'Content-Type': type,
    'Content-Length': String(bytes.byteLength),
    ...(coding && { 'Content-Encoding': coding }),
  }
  // The bytes are encoded: workerd must not do it again.
  return { bytes, head: new Response(null, { status, headers, encodeBody: 'manual' }) }
}

export const responseOf = ({ bytes, head }: Finished): Response => new Response(bytes, head)
