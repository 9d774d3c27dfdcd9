// The reading of a page written back as marks, one before every line, so that it never depends on the
// parser again. Nothing else of the text is touched: a line's space, its end and the blank lines stay.

import type { Block, Page, PageStory } from '../model/page.ts'
import { putMark, takeMark, type Mark, type MarkKind } from './editor-marks.ts'
import { parsePage } from './page.ts'
import { findSpot, openPasteUp, pasteLine, type PasteUp, type Spot } from './paste-up.ts'

/**
 * `text` with its reading as marks; `source` is the same with the lines blank that are no newspaper
 * text. The marked page parses to the same stories and furniture. Idempotent.
 */
export function markPage(text: string, source: string = text): string {
  const marks = markLines(parsePage(source))
  const mark = (row: string, i: number): string => {
    const own = marks.get(i + 1)
    return own === undefined ? row : putMark(takeMark(row).bare, own)
  }
  return text.split('\n').map(mark).join('\n')
}

/** A mark for every line of the page, by line number. */
function markLines({ stories, furniture }: Page): ReadonlyMap<number, Mark> {
  const numbered = stories.toSorted((a, b) => beginningOf(a) - beginningOf(b))
  const wishes = [
    ...furniture.map((line): Wish => ({ line, role: 'furniture', story: -1, signs: [FURNITURE] })),
    ...numbered.flatMap(wishesOf),
  ].sort((a, b) => a.line - b.line)
  const page = openPasteUp(stories.length)
  const marks = new Map<number, Mark>()
  for (const wish of wishes) {
    const mark = findMark(page, wish)
    marks.set(wish.line, mark)
    pasteLine(page, wish.line, mark)
  }
  return marks
}

/** What has to become of a line, and the marks that could say so, the shortest first. */
type Wish = {
  readonly line: number
  readonly role: Spot['role']
  readonly story: number
  readonly begins?: boolean
  /** The first line of the block that the line goes on with. */
  readonly after?: number
  readonly signs: readonly Mark[]
}

const FURNITURE: Mark = { kind: 'furniture' }

function findMark(page: PasteUp, wish: Wish): Mark {
  const [first = FURNITURE] = wish.signs
  const withNumber = wish.signs.map((mark): Mark => ({ ...mark, story: wish.story + 1 }))
  return [...wish.signs, ...withNumber].find((mark) => fits(findSpot(page, mark), wish)) ?? first
}

const fits = (spot: Spot, { role, story, begins = false, after }: Wish): boolean =>
  spot.role === role &&
  spot.story === story &&
  spot.begins === begins &&
  spot.block?.lines[0] === after

const isTitle = ({ role }: Block): boolean => role === 'headline' || role === 'deck'
const isBody = ({ role }: Block): boolean => role === 'paragraph' || role === 'subhead'

/** The line at which a story begins: its first title line, else the first of its body. */
function beginningOf({ blocks }: PageStory): number {
  const first = blocks.find(isTitle) ?? blocks.find(isBody) ?? blocks[0]
  return first?.lines[0] ?? 0
}

function wishesOf(given: PageStory, story: number): readonly Wish[] {
  const edges = edgesOf(given)
  const wishes = (given.corrections ?? []).map(({ line, withdraws }): Wish => {
    const kind = withdraws ? 'withdrawal' : 'correction'
    return { line, role: 'correction', story, signs: [{ kind }] }
  })
  for (const block of given.blocks) {
    const { role } = block
    const [first = 0, ...others] = block.lines
    const begins = first === edges.beginning
    wishes.push({ line: first, role, story, begins, signs: signsOf(block, edges) })
    for (const line of others)
      wishes.push({ line, role, story, after: first, signs: GOES_ON[role] })
  }
  return wishes
}

/** Where a story begins, and the paragraphs whose opening or ending is not on the page. */
type Edges = { readonly beginning: number; readonly headless?: Block; readonly tailless?: Block }

function edgesOf(story: PageStory): Edges {
  const body = story.blocks.filter(({ role }) => role === 'paragraph')
  const [headless, tailless] = [body[0], body.at(-1)]
  return {
    beginning: beginningOf(story),
    ...(story.opening === 'missing' && headless && { headless }),
    ...(story.ending === 'missing' && tailless && { tailless }),
  }
}

/** The marks for the first line of a block. */
function signsOf(block: Block, { beginning, headless, tailless }: Edges): readonly Mark[] {
  const flags = {
    ...(block === headless && { opening: 'missing' as const }),
    ...(block === tailless && { ending: 'missing' as const }),
  }
  const begins = block.lines[0] === beginning
  const kinds = begins ? [...BEGINS[block.role], block.role] : [block.role]
  return kinds.map((kind) => Object.assign({ kind }, flags))
}

// The next headline begins a story by itself, and so does a paragraph before the first headline.
const BEGINS: Readonly<Record<Block['role'], readonly MarkKind[]>> = {
  headline: [],
  deck: ['kicker'],
  subhead: [],
  paragraph: ['paragraph', 'headless'],
  caption: [],
  credit: [],
}

const CONTINUED: Mark = { kind: 'continued' }

const GOES_ON: Readonly<Record<Block['role'], readonly Mark[]>> = {
  headline: [CONTINUED, { kind: 'headline continued' }],
  deck: [CONTINUED],
  subhead: [CONTINUED],
  paragraph: [CONTINUED],
  caption: [{ kind: 'caption continued' }],
  credit: [CONTINUED],
}
