// Bodies as the bytes that go out.

import type { Body, Bytes } from './representation.ts'

export type Encoded = { readonly bytes: Bytes; readonly coding?: 'gzip' }

/** Pictures are compressed by their own formats, but for these two. */
const COMPRESSED = /^image\/(?!svg|x-icon)/

/** With gzip where that is asked for and makes it smaller; text as UTF-8 otherwise. */
export async function encode(body: Body, type: string, withGzip: boolean): Promise<Encoded> {
  const bytes = typeof body === 'string' ? new Uint8Array(new TextEncoder().encode(body)) : body
  if (!withGzip || COMPRESSED.test(type)) return { bytes }
  const compressed = await gzip(bytes)
  return compressed.byteLength < bytes.byteLength
    ? { bytes: compressed, coding: 'gzip' }
    : { bytes }
}

const gzip = async (bytes: Bytes): Promise<Bytes> => {
  const compressed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(compressed).arrayBuffer())
}
