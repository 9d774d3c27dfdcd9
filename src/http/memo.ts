// Rendered bytes, kept while they are wanted and while there is room. Bytes, because a string body is
// encoded again at each answer.

import type { Body, Bytes } from './representation.ts'

/** Of the 128 MB that an isolate may use. */
const LIMIT = 24 * 1024 * 1024

export type Memo = {
  /** The bytes kept under `key`, or else those that `make` gives, which are kept from now on. */
  recall(key: string, make: () => Body | Promise<Body>): Promise<Bytes>
}

/** Forgets what was asked for longest ago once it holds more than `limit` bytes. */
export function createMemo(limit = LIMIT): Memo {
  const kept = new Map<string, Bytes>()
  let size = 0

  const forget = (key: string): void => {
    size -= kept.get(key)?.byteLength ?? 0
    kept.delete(key)
  }
  const keep = (key: string, bytes: Bytes): void => {
    forget(key)
    kept.set(key, bytes)
    size += bytes.byteLength
    for (const oldest of kept.keys()) {
      if (size <= limit) break
      forget(oldest)
    }
  }
  return {
    async recall(key, make) {
      const bytes = kept.get(key) ?? toBytes(await make())
      keep(key, bytes)
      return bytes
    },
  }
}

const toBytes = (body: Body): Bytes =>
  typeof body === 'string' ? new Uint8Array(new TextEncoder().encode(body)) : body
