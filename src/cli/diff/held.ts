// A story as subscribers have it, wherever that is read from: this tree, a commit or a live site.

import { entryOf } from '../../feeds/entry.ts'
import type { Edition } from '../../model/edition.ts'
import type { Publication } from '../../model/publication.ts'
import { type SeenBlock, seenBlocks } from '../../doctor/read/seen-blocks.ts'

export type Held = {
  /** As the feeds give it. */
  readonly id: string
  readonly title: string
  readonly blocks: readonly SeenBlock[]
  /** Milliseconds since 1970; 0 where a feed does not say. */
  readonly published: number
  readonly updated: number
}

/** The stories of these editions, the newest first. */
export const heldOf = (publication: Publication, editions: readonly Edition[]): readonly Held[] =>
  editions
    .flatMap(({ stories }) => stories)
    .map((story) => {
      const { id, title, content, published, updated } = entryOf(publication, story)
      const blocks = seenBlocks(content)
      return { id, title, blocks, published: published.getTime(), updated: updated.getTime() }
    })
    .sort((one, other) => other.published - one.published)
