// A page pasted up line by line from the editor's marks: where each mark puts its line, and nothing but
// the marks is asked. Who reads a marked page and who writes the marks use the same rules.

import type { Role } from '../model/page.ts'
import type { OpenBlock } from './draft.ts'
import type { Mark, MarkKind } from './editor-marks.ts'

export type PastedStory = { readonly blocks: OpenBlock[]; readonly corrections: number[] }

/** A page of which the upper part is pasted up. */
export type PasteUp = {
  /** In the order of their numbers; a story may be given lines before it begins. */
  readonly stories: PastedStory[]
  /** How many stories there are on the whole page; a higher number is no story's. */
  readonly count: number
  /** How many have begun. */
  begun: number
  phase: 'none' | 'kicker' | 'title' | 'body'
  /** The last caption of the page and the index of its story. */
  caption: { readonly block: OpenBlock; readonly story: number } | undefined
  /** The line right above is a caption's. */
  isUnderCaption: boolean
  readonly furniture: number[]
}

/** Where a line goes: a story's new block, or `block` when it goes on with one. */
export type Spot = {
  readonly role: Role | 'correction'
  /** Index; -1 for furniture. */
  readonly story: number
  readonly begins: boolean
  readonly block?: OpenBlock
}

export const openPasteUp = (count: number): PasteUp => ({
  stories: [],
  count,
  begun: 0,
  phase: 'none',
  caption: undefined,
  isUnderCaption: false,
  furniture: [],
})

/** Where a mark puts the next line. */
export function findSpot(page: PasteUp, mark: Mark): Spot {
  const { kind } = mark
  if (kind === 'furniture') return { role: 'furniture', story: -1, begins: false }
  if (beginsStory(page, mark)) {
    return { role: ROLES[kind], story: page.begun, begins: true }
  }
  const story = storyOf(page, mark)
  const blocks = page.stories[story]?.blocks ?? []
  // The last caption of the page may be that of a story whose last it is not.
  const isAbove = kind === 'caption continued' && mark.story === undefined
  const block = isAbove ? page.caption?.block : findContinued(blocks, kind)
  return { role: block?.role ?? ROLES[kind], story, begins: false, ...(block && { block }) }
}

// A number that no story has counts as the story above. A credit right under a caption is the picture's.
function storyOf(page: PasteUp, { kind, story }: Mark): number {
  if (story !== undefined && story <= page.count) return story - 1
  const follows = kind === 'caption continued' || (kind === 'credit' && page.isUnderCaption)
  return (follows ? page.caption?.story : undefined) ?? Math.max(0, page.begun - 1)
}

const ROLES: Readonly<Record<MarkKind, Spot['role']>> = {
  headline: 'headline',
  kicker: 'deck',
  deck: 'deck',
  subhead: 'subhead',
  caption: 'caption',
  credit: 'credit',
  paragraph: 'paragraph',
  headless: 'paragraph',
  continued: 'paragraph',
  'headline continued': 'headline',
  'caption continued': 'caption',
  furniture: 'furniture',
  correction: 'correction',
  withdrawal: 'correction',
}

const ANYWHERE = new Set<MarkKind>([
  'caption',
  'caption continued',
  'credit',
  'correction',
  'withdrawal',
])

// Before the first headline, text is a story without one. A deck after a body is the next kicker. The
// next story's number sets a headline apart from a kicker above that still waits for its own.
function beginsStory({ phase, begun }: PasteUp, { kind, story }: Mark): boolean {
  if (story !== undefined) return kind === 'headline' && story === begun + 1
  if (kind === 'kicker' || kind === 'headless') return true
  if (kind === 'headline') return phase !== 'kicker'
  if (kind === 'deck' && phase === 'body') return true
  return phase === 'none' && !ANYWHERE.has(kind)
}

/** The block of a story that a mark goes on with; undefined where it begins one. */
export function findContinued(blocks: readonly OpenBlock[], kind: MarkKind): OpenBlock | undefined {
  const last = (role: Role) => blocks.findLast((block) => block.role === role)
  if (kind === 'continued') return last('paragraph') ?? last('headline')
  if (kind === 'headline continued') return last('headline')
  return kind === 'caption continued' ? last('caption') : undefined
}

/** Puts a line, an index into the sheet, where its mark says. */
export function pasteLine(page: PasteUp, line: number, mark: Mark): void {
  const spot = findSpot(page, mark)
  const { role, begins } = spot
  page.isUnderCaption = role === 'caption'
  if (role === 'furniture') return void page.furniture.push(line)
  const story = (page.stories[spot.story] ??= { blocks: [], corrections: [] })
  if (begins) page.begun += 1
  if (mark.story === undefined || mark.story === page.begun) page.phase = phaseAfter(page, spot)
  if (role === 'correction') return void story.corrections.push(line)
  const block = spot.block ?? { role, lines: [] }
  block.lines.push(line)
  if (spot.block === undefined) story.blocks.push(block)
  if (role === 'caption') page.caption = { block, story: spot.story }
}

function phaseAfter({ phase }: PasteUp, { role, begins }: Spot): PasteUp['phase'] {
  if (role === 'headline') return 'title'
  if (role === 'deck') return begins ? 'kicker' : phase
  return role === 'paragraph' || role === 'subhead' ? 'body' : phase
}
