// Encoded bodies, kept while they are wanted and while there is room. Bytes, because a string body is
// encoded again at each answer.

import type { Encoded } from './encode.ts'

/** Of the 128 MB that an isolate may use. */
const LIMIT = 24 * 1024 * 1024

export type Memo = {
  /** The body kept under `key`, or else the one that `make` gives, which is kept from now on. */
  recall(key: string, make: () => Promise<Encoded>): Promise<Encoded>
}

/** Forgets what was asked for longest ago once it holds more than `limit` bytes. */
export function createMemo(limit = LIMIT): Memo {
  const kept = new Map<string, Encoded>()
  let size = 0

  const forget = (key: string): void => {
    size -= kept.get(key)?.bytes.byteLength ?? 0
    kept.delete(key)
  }
  const keep = (key: string, body: Encoded): void => {
    forget(key)
    kept.set(key, body)
    size += body.bytes.byteLength
    for (const oldest of kept.keys()) {
      if (size <= limit) break
      forget(oldest)
    }
  }
  return {
    async recall(key, make) {
      const body = kept.get(key) ?? (await make())
      keep(key, body)
      return body
    },
  }
}
