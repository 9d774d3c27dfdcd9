// What was made for one request and is wanted by the next, as long as there is room for it.

export type Memo<Value> = {
  /** What is kept under `key`; whoever asks for it keeps it longer. */
  find(key: string): Value | undefined
  /** Keeps `value` in place of what was there. `size` is in bytes. */
  keep(key: string, value: Value, size: number): void
}

/** Forgets what was asked for longest ago once it holds more than `limit` bytes. */
export function createMemo<Value>(limit: number): Memo<Value> {
  const kept = new Map<string, { readonly value: Value; readonly size: number }>()
  let held = 0

  const forget = (key: string): void => {
    held -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }
  return {
    find(key) {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    keep(key, value, size) {
      forget(key)
      kept.set(key, { value, size })
      held += size
      for (const oldest of kept.keys()) {
        if (held <= limit) break
        forget(oldest)
      }
    },
  }
}
