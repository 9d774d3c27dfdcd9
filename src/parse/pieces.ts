// Pieces that the export dropped out of place are moved back: the rest of an open paragraph that
// stands under the next headline or behind another story. A piece stays unless it reads on.
//
//   …昨晚播的是他太太罵人的錄音，
//   檳城渡輪今起增班次                ← the next headline, dropped into the paragraph
//   「效果最好」。

import type { Draft, DraftBlock, DraftStory } from './draft.ts'
import { isFlushLeft, isHeadless, isTailless, openQuotes } from './flags.ts'
import { shows } from './shape.ts'
import type { Sheet } from './sheet.ts'
import { shareWords, wordsOf } from './words.ts'

/** The draft with its pieces in their stories. */
export function movePieces(sheet: Sheet, draft: Draft): Draft {
  let stories = draft.stories
  for (let open = 0; open < stories.length; open++) {
    const best = findRest(sheet, { ...draft, stories }, open)
    if (best !== undefined) stories = move(stories, best)
  }
  return { ...draft, stories }
}

/** Blocks `from` to `to` of a story go on where the last paragraph of the story `open` stops. */
type Move = {
  readonly open: number
  readonly story: number
  readonly from: number
  readonly to: number
  readonly score: number
}

// Exports let one or two stories in between.
const REACH = 2
// Log-odds, set by hand: what a piece has to be worth before it moves.
const ENOUGH = 1.5

function findRest(sheet: Sheet, draft: Draft, open: number): Move | undefined {
  const tail = lastParagraph(draft.stories[open])
  if (tail === undefined || !isTailless(sheet, tail) || isJump(sheet, draft, tail)) return undefined
  let best: Move | undefined
  for (let story = open + 1; story <= open + REACH && story < draft.stories.length; story++) {
    draft.stories[story]?.blocks.forEach((head, from) => {
      if (head.role !== 'paragraph') return
      const score = scoreLink(sheet, draft, { tail, head, open, story, from })
      if (score > ENOUGH && score > (best?.score ?? 0)) {
        best = { open, story, from, to: findEnd(sheet, draft, { open, story, from }), score }
      }
    })
  }
  return best
}

const lastParagraph = (story: DraftStory | undefined): DraftBlock | undefined =>
  story?.blocks.findLast(({ role }) => role === 'paragraph')

// …因此決定加開
// 下轉A5版            ← the rest is on another page
function isJump(sheet: Sheet, { furniture }: Draft, { lines }: DraftBlock): boolean {
  const next = (lines.at(-1) ?? 0) + 1
  const shape = sheet.shapes[next]
  return shape !== undefined && furniture.includes(next) && shows(shape, 'jump')
}

type Place = { readonly open: number; readonly story: number; readonly from: number }
type Link = Place & { readonly tail: DraftBlock; readonly head: DraftBlock }

function scoreLink(sheet: Sheet, draft: Draft, link: Link): number {
  const { tail, head, open, story, from } = link
  const blocks = draft.stories[story]?.blocks ?? []
  const before = blocks.slice(0, from).findLast(({ role }) => role === 'paragraph')
  if (before !== undefined && isTailless(sheet, before)) return -Infinity
  const [own = 0, other = 0] = shareWords(sheet, head, [
    wordsOf(sheet, draft.stories[open]?.blocks ?? []),
    wordsOf(
      sheet,
      blocks.filter((block) => block !== head),
    ),
  ])
  const reads = isHeadless(sheet, head) ? 2 : isFlushLeft(sheet, head.lines[0] ?? 0) ? 1.5 : 0
  const adjacent = before === undefined && story === open + 1 ? 1 : 0
  const alone = !blocks.some((block) => block !== head && block.role === 'paragraph') ? -2 : 0
  const crossed = open + 1 - story
  return quoteScore(sheet, tail, head) + reads + adjacent + alone + crossed + 3 * (own - other)
}

function quoteScore(sheet: Sheet, tail: DraftBlock, head: DraftBlock): number {
  const opened = openQuotes(sheet, tail.lines) > 0
  const closes = (sheet.shapes[head.lines[0] ?? 0]?.balance ?? 0) === 2
  if (opened) return closes ? 2.5 : -1
  return closes ? -1 : 0.5
}

/** Where the run that starts at `from` ends: as long as its words are those of the open story. */
function findEnd(sheet: Sheet, draft: Draft, { open, story, from }: Place): number {
  const blocks = draft.stories[story]?.blocks ?? []
  const own = wordsOf(sheet, draft.stories[open]?.blocks ?? [])
  let end = from + 1
  let sum = 0
  let best = 0
  for (let at = end; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) break
    const rest = blocks.filter((_, i) => i < from || i > at)
    const kept = rest.some(({ role }) => role === 'paragraph')
    const [mine = 0, theirs = 0] = shareWords(sheet, block, [own, wordsOf(sheet, rest)])
    sum += mine - theirs
    if (kept && sum > best) {
      best = sum
      end = at + 1
    }
  }
  return end
}

function move(stories: readonly DraftStory[], { open, story, from, to }: Move): DraftStory[] {
  const moved = stories[story]?.blocks.slice(from, to) ?? []
  const [head, ...others] = moved
  return stories.map((draft, i) => {
    if (i === story) return { blocks: draft.blocks.filter((block) => !moved.includes(block)) }
    if (i !== open || head === undefined) return draft
    const tail = lastParagraph(draft)
    const blocks = draft.blocks.map((block) =>
      block === tail ? { ...block, lines: [...block.lines, ...head.lines] } : block,
    )
    return { blocks: [...blocks, ...others] }
  })
}
