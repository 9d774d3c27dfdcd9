// Pieces that the export dropped out of place are moved back: the rest of an open paragraph that
// stands under the next headline or behind another story. A piece stays unless it reads on.
//
//   …昨晚播的是他太太罵人的錄音，
//   檳城渡輪今起增班次                ← the next headline, dropped into the paragraph
//   「效果最好」。

import type { Draft, DraftBlock, DraftStory } from './draft.ts'
import { isFlushLeft, isHeadless, isTailless, openQuotes } from './flags.ts'
import { ENDS, shows } from './shape.ts'
import { isMarked, type Sheet } from './sheet.ts'
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
// Log-odds by which moving has to beat staying.
const ENOUGH = 0

function findRest(sheet: Sheet, draft: Draft, open: number): Move | undefined {
  const tail = lastParagraph(draft.stories[open])
  if (tail === undefined || !isTailless(sheet, tail) || isJump(sheet, draft, tail)) return undefined
  let best: Move | undefined
  for (let story = open + 1; story <= open + REACH && story < draft.stories.length; story++) {
    draft.stories[story]?.blocks.forEach((head, from) => {
      if (head.role !== 'paragraph' || isFixed(sheet, head)) return
      const score = scoreLink(sheet, draft, { tail, head, open, story, from })
      if (score > ENOUGH && score > (best?.score ?? 0)) {
        best = { open, story, from, to: findEnd(sheet, draft, { open, story, from }), score }
      }
    })
  }
  return best
}

/** The editor has said what the block is, and where: it stays. */
const isFixed = (sheet: Sheet, { lines }: DraftBlock): boolean =>
  lines.some((line) => isMarked(sheet, line))

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

/** What speaks for and against a paragraph being the rest of an open one. */
export type Evidence = keyof typeof EVIDENCE

// Log-odds, fitted to tests/pages and to pages set anew; staying is worth 0.
const EVIDENCE = {
  any: -3,
  'quote opened and closed': 1.4,
  'quote opened only': -0.7,
  'quote closed only': -1,
  'reads on': 2,
  'flush left': 1.4,
  indented: -2.9,
  'first of the next story': 1.1,
  'only paragraph': -1.1,
  'crosses a story': -3,
  'shares words': 3.5,
  short: 2.7,
  'after a comma': 0.6,
  lead: -1.4,
}

function scoreLink(sheet: Sheet, draft: Draft, link: Link): number {
  const found = evidenceOf(sheet, draft, link)
  if (found === undefined) return Number.NEGATIVE_INFINITY
  return [...found].reduce((sum, [name, value]) => sum + value * EVIDENCE[name], 0)
}

/** The evidence for a link; undefined when the paragraph before the head is open itself. */
export function evidenceOf(
  sheet: Sheet,
  draft: Draft,
  link: Link,
): ReadonlyMap<Evidence, number> | undefined {
  const { head, open, story, from } = link
  const blocks = draft.stories[story]?.blocks ?? []
  const before = blocks.slice(0, from).findLast(isParagraph)
  if (before !== undefined && isTailless(sheet, before)) return undefined
  const rest = blocks.filter((block) => block !== head)
  const [own = 0, other = 0] = shareWords(sheet, head, [
    wordsOf(sheet, draft.stories[open]?.blocks ?? []),
    wordsOf(sheet, rest),
  ])
  const found = new Map<Evidence, number>([
    ['any', 1],
    ['shares words', own - other],
    ['crosses a story', story - open - 1],
  ])
  const add = (name: Evidence, holds: boolean) => {
    if (holds) found.set(name, 1)
  }
  add('first of the next story', before === undefined && story === open + 1)
  add('only paragraph', !rest.some(isParagraph))
  addForms(sheet, link, add)
  return found
}

const isParagraph = ({ role }: DraftBlock): boolean => role === 'paragraph'

// Forms of a paragraph that begins something.
const LEADS = ['dateline', 'letter', 'question', 'item', 'bullet']
// A line that finishes another's sentence is seldom longer.
const SHORT = 22

function addForms(sheet: Sheet, link: Link, add: (name: Evidence, holds: boolean) => void): void {
  const { tail, head } = link
  const line = head.lines[0] ?? 0
  const first = sheet.shapes[line]
  const last = sheet.shapes[tail.lines.at(-1) ?? 0]
  if (first === undefined || last === undefined) return
  const opened = openQuotes(sheet, tail.lines) > 0
  const closes = first.balance === 2
  add('quote opened and closed', opened && closes)
  add('quote opened only', opened && !closes)
  add('quote closed only', !opened && closes)
  add('reads on', isHeadless(sheet, head))
  add('flush left', isFlushLeft(sheet, line))
  add('indented', sheet.habits.indents && first.indent === 1)
  add('short', (sheet.lines[line]?.cells ?? 0) < SHORT && head.lines.length === 1)
  add('after a comma', ENDS[last.end] === 'comma')
  add(
    'lead',
    LEADS.some((form) => shows(first, form)),
  )
}

/** Where the run that starts at `from` ends: as long as its words are those of the open story. */
function findEnd(sheet: Sheet, draft: Draft, { open, story, from }: Place): number {
  const blocks = draft.stories[story]?.blocks ?? []
  const own = wordsOf(sheet, draft.stories[open]?.blocks ?? [])
  let end = from + 1
  let sum = 0
  let best = 0
  for (let at = end; at < blocks.length; at++) {
    const rest = blocks.filter((_, i) => i < from || i > at)
    if (!rest.some(isParagraph)) break
    const [mine = 0, theirs = 0] = shareWords(sheet, blocks[at], [own, wordsOf(sheet, rest)])
    sum += mine - theirs
    if (sum <= best) continue
    best = sum
    end = at + 1
  }
  const fixed = blocks.findIndex((block, at) => at > from && isFixed(sheet, block))
  return Math.min(withSubhead(blocks, from, end), fixed < 0 ? blocks.length : fixed)
}

// Headline of a story
// …the rest of the open paragraph.
// Subhead                             ← no story's body begins with one: it is the open story's,
// Its paragraph.                        and so is a credit before a paragraph
function withSubhead(blocks: readonly DraftBlock[], from: number, end: number): number {
  const begins = !blocks.slice(0, from).some(isParagraph)
  const left = blocks.slice(end).filter(isParagraph).length
  if (blocks[end]?.role === 'credit' && left > 0) return end + 1
  return begins && blocks[end]?.role === 'subhead' && left > 1 ? end + 2 : end
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
