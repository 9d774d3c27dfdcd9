// What subscribers would see if what they have became something else. Readers' programs know a story by its
// id and by nothing else.

import { cutPieces, overlapOf, sketchOf } from '../../ledger/sketch.ts'
import { type Change, changesOf } from './changes.ts'
import type { Held } from './held.ts'

export type Updated = {
  readonly story: Held
  readonly changes: readonly Change[]
  /** Programs show it as changed; else they may keep what they have. */
  readonly isTold: boolean
}

/** `into` is the story that has its text from now on; absent where none has. */
export type Gone = { readonly story: Held; readonly into?: Held | undefined }

export type Difference = {
  readonly fresh: readonly Held[]
  readonly updated: readonly Updated[]
  readonly withdrawn: readonly Gone[]
  /** A story that readers have and would be shown once more under another id. */
  readonly again: readonly { readonly story: Held; readonly before: Held }[]
  readonly unchanged: number
}

/**
 * Each list in the order of `after`, or of `before` for what is only there. `heirs`: the id of a story that is
 * merged → the id of the one that has its text.
 */
export function compareHeld(
  before: readonly Held[],
  after: readonly Held[],
  heirs: ReadonlyMap<string, string> = new Map(),
): Difference {
  const had = new Map(before.map((story) => [story.id, story]))
  const have = new Map(after.map((story) => [story.id, story]))
  const gone = before.filter(({ id }) => !have.has(id))
  const findTwin = twinFinder(gone)
  const unknown = after.filter(({ id }) => !had.has(id))
  const again = unknown.flatMap((story) => {
    const twin = findTwin(story)
    return twin ? [{ story, before: twin }] : []
  })
  const known = after.flatMap((story) => {
    const old = had.get(story.id)
    return old ? [updatedOf(old, story)] : []
  })
  const updated = known.filter(({ changes, isTold }) => isTold || changes.length > 0)
  const repeated = new Set(again.map(({ story }) => story))
  const kept = new Set(again.map(({ before }) => before))
  return {
    fresh: unknown.filter((story) => !repeated.has(story)),
    updated,
    withdrawn: gone
      .filter((story) => !kept.has(story))
      .map((story) => ({ story, into: have.get(heirs.get(story.id) ?? '') })),
    again,
    unchanged: known.length - updated.length,
  }
}

const updatedOf = (before: Held, story: Held): Updated => ({
  story,
  changes: changesOf(before, story),
  isTold: story.updated > before.updated,
})

/** Two stories of one page share up to 8 % of their pieces (src/ledger/likeness.ts). */
const RESEMBLING = 0.4

const textOf = ({ title, blocks }: Held): string =>
  [title, ...blocks.map(({ text }) => text)].join('\n')

const sketched = (story: Held) => sketchOf(cutPieces(textOf(story)))

/** Finds the likest of these stories, where one is like enough to be taken for the same. */
function twinFinder(gone: readonly Held[]): (story: Held) => Held | undefined {
  const sketches = gone.map((story) => ({ story, sketch: sketched(story) }))
  return (story) => {
    const own = sketches.length > 0 ? sketched(story) : undefined
    const ranked = sketches
      .map(({ story: other, sketch }) => ({ other, overlap: own ? overlapOf(own, sketch) : 0 }))
      .sort((one, another) => another.overlap - one.overlap)
    const [best] = ranked
    return best && best.overlap >= RESEMBLING ? best.other : undefined
  }
}
