// Which story a caption illustrates: the one it stands in, the next or the one before. The arrow
// says where the picture was, not where its story is, and is not asked.

import type { Draft, DraftBlock, Picture } from './draft.ts'
import type { Sheet } from './sheet.ts'

/** The draft's stories, each with the blocks of its pictures. */
export function placePictures(sheet: Sheet, draft: Draft): readonly (readonly DraftBlock[])[] {
  const stories = draft.stories.map(({ blocks }) => [...blocks])
  draft.pictures.forEach((picture) => {
    const home = findHome(sheet, draft, picture)
    stories[home]?.push(...picture.blocks)
  })
  return stories
}

function findHome(sheet: Sheet, draft: Draft, picture: Picture): number {
  const here = picture.story
  const options = [here, here + 1, here - 1].filter((i) => draft.stories[i] !== undefined)
  const scores = options.map((i) => ({ i, score: scoreOf(sheet, draft, { picture, story: i }) }))
  return scores.reduce((best, next) => (next.score > best.score ? next : best), {
    i: Math.max(0, here),
    score: -Infinity,
  }).i
}

type Pair = { readonly picture: Picture; readonly story: number }

// Above the next headline, with nothing of its own story after it, either story may own a caption.
function scoreOf(sheet: Sheet, draft: Draft, { picture, story }: Pair): number {
  const blocks = draft.stories[story]?.blocks ?? []
  const line = picture.blocks[0]?.lines[0] ?? 0
  const words = overlap(sheet, picture, blocks)
  const goesOn = blocks.some(({ lines }) => lines.some((i) => i > line))
  const nextLine = line + picture.blocks.flatMap(({ lines }) => lines).length
  const isBefore = (blocks[0]?.lines[0] ?? 0) === nextLine
  if (story === picture.story) return 4 * words + (goesOn ? 3 : 0.6)
  if (story > picture.story) {
    const gap = (sheet.lines[line]?.gap ?? 0) - (sheet.lines[nextLine]?.gap ?? 0)
    return 4 * words + (isBefore ? 0.2 : -0.5) + 0.5 * Math.sign(gap)
  }
  return 4 * words - 1.5
}

/** Share of the caption's terms, by rarity, that the story holds. */
function overlap({ terms }: Sheet, picture: Picture, blocks: readonly DraftBlock[]): number {
  const held = new Set<number>()
  for (const { lines } of blocks) {
    for (const i of lines) for (const id of terms.of[i] ?? []) held.add(id)
  }
  let found = 0
  let all = 0
  for (const i of picture.blocks[0]?.lines ?? []) {
    for (const id of terms.of[i] ?? []) {
      const weight = terms.weight[id] ?? 0
      all += weight
      if (held.has(id)) found += weight
    }
  }
  return all > 0 ? found / all : 0
}
