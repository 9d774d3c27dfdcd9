// What `feed` has no option for and lets through under a name: an element in RSS, a key in JSON Feed.

import type { Extension } from 'feed'

/** An element or key of that name; it takes the place of one that `feed` would write itself. */
export const extension = (name: string, value: unknown): Extension => ({
  name,
  // `feed` writes arrays and strings as well; its type knows objects alone.
  objects: value as Record<string, unknown>,
})
