// What speaks for and against a block of text being the rest of a story further up: how that story
// stopped, how the block begins, where the block before it went, whose words it shares.

import type { Draft, DraftBlock } from './draft.ts'
import { isFlushLeft, isHeadless, isTailless, openQuotes } from './flags.ts'
import type { Home } from './homes.ts'
import { isParagraph, REACH, type Desk, type Tail, type Way } from './piece-ways.ts'
import { shows } from './shape.ts'
import { isMarked, type Sheet } from './sheet.ts'
import { shareWords, weighWords } from './words.ts'

/** A block with the stories it may belong to and the share of its words that each holds. */
export type Measured = {
  readonly block: DraftBlock
  /** Its own story, then those above it. */
  readonly stories: readonly number[]
  readonly runs: readonly number[]
  readonly titles: readonly number[]
  readonly rare: readonly number[]
  readonly begins: 'reads on' | 'leads' | 'begins'
  /** Paragraphs of its story. */
  readonly paragraphs: number
}

const LEADS = ['dateline', 'letter', 'question', 'item', 'bullet']

export function measureBlock(desk: Desk, story: number, block: DraftBlock): Measured {
  const { sheet } = desk
  const isFixed = block.lines.some((line) => isMarked(sheet, line))
  const reach = isFixed ? 0 : Math.min(REACH, story)
  const stories = Array.from({ length: reach + 1 }, (_, up) => story - up)
  const span = { first: story - reach, last: story }
  const others = { ...span, own: story }
  const first = sheet.shapes[block.lines[0] ?? 0]
  const isLead = first !== undefined && LEADS.some((form) => shows(first, form))
  const reads = block.role === 'paragraph' && isHeadless(sheet, block)
  return {
    block,
    stories,
    runs: shareWords(sheet.terms, block, desk.words, others).toReversed(),
    titles: shareWords(sheet.terms, block, desk.titleWords, span).toReversed(),
    rare: weighWords(sheet.terms, block, desk.words, others).toReversed(),
    begins: reads ? 'reads on' : isLead ? 'leads' : 'begins',
    paragraphs: desk.paragraphs[story] ?? 0,
  }
}

/** The homes that a block may have after those before it. */
export function findPieceHomes(desk: Desk, measured: Measured, way: Way): readonly Home[] {
  return measured.stories.map((home, up) => {
    const evidence = new Map<string, number>()
    const add = (name: string) => evidence.set(name, 1)
    addPlace(desk, { measured, way, up }, add)
    if (up > 0) addForm(desk, { measured, way, up }, add)
    addWords(measured, up, evidence)
    return { story: home, evidence }
  })
}

/** A block taken as one of the story so many stories up. */
type Case = { readonly measured: Measured; readonly way: Way; readonly up: number }

type Add = (name: string) => void

/** The name of evidence from two parts, made once: what is made anew each time is found slowly. */
function named(one: string, other: string): string {
  const known = NAMES.get(one) ?? new Map<string, string>()
  NAMES.set(one, known)
  const name = known.get(other) ?? `${one}, ${other}`
  known.set(other, name)
  return name
}

const NAMES = new Map<string, Map<string, string>>()

const STORIES_UP = Array.from({ length: REACH + 1 }, (_, up) => `stories up: ${up}`)

/** Where the block before went, how the home stopped, how the block begins. */
function addPlace({ sheet, draft }: Desk, { measured, way, up }: Case, add: Add): void {
  const { block, begins } = measured
  const turn = turnOf(way.story - way.home, up)
  const stop = stopOf(sheet, draft, way.tails[up])
  const where = up === 0 ? 'here' : 'above'
  add(named(turn, STORIES_UP[up] ?? ''))
  add(named(turn, block.role))
  add(named(turn, stop.after))
  add(named(where, stop.after))
  add(named(named(where, stop.after), begins))
  if (way.paragraphs === 0) add(named(turn, 'first of its story'))
  const { balance = 0 } = sheet.shapes[block.lines[0] ?? 0] ?? {}
  if (stop.after === 'after: open') add(`quote open: ${stop.quote}, own: ${balance}`)
}

function turnOf(before: number, up: number): string {
  if (up === 0) return before === 0 ? 'stays' : 'comes back'
  if (up === before) return 'follows'
  return before === 0 ? 'leaves' : 'leaves another'
}

// A line that finishes another's sentence is seldom longer.
const SHORT = 22

/** What speaks for a block that would be moved. */
function addForm({ sheet }: Desk, { measured, way }: Case, add: Add): void {
  const { lines, role } = measured.block
  const line = lines[0] ?? 0
  const isIndented = sheet.habits.indents && sheet.shapes[line]?.indent === 1
  if (isIndented) add('indented')
  if (isFlushLeft(sheet, line)) add('flush left')
  if (lines.length === 1 && (sheet.lines[line]?.cells ?? 0) < SHORT) add('short')
  const left = measured.paragraphs - way.gone - (role === 'paragraph' ? 1 : 0)
  if (left === 0) add('leaves its story empty')
}

// Steps of the share of words by which a home is ahead of staying.
const MARGINS = [-0.15, -0.05, 0.05, 0.15]
const RARE_AHEAD = [0, ...MARGINS].map((_, steps) => `rare words ahead: ${steps}`)

function addWords({ runs, titles, rare }: Measured, up: number, evidence: Map<string, number>) {
  evidence.set('words', runs[up] ?? 0)
  evidence.set('title words', titles[up] ?? 0)
  evidence.set('rare words', rare[up] ?? 0)
  const most = Math.max(...runs)
  if (most > 0 && runs[up] === most) evidence.set('most words', 1)
  if (most === 0) evidence.set(up === 0 ? 'no words, here' : 'no words, above', 1)
  if (up === 0) return
  const ahead = (rare[up] ?? 0) - (rare[0] ?? 0)
  evidence.set(RARE_AHEAD[MARGINS.filter((margin) => ahead > margin).length] ?? '', 1)
}

type Stop = {
  readonly after: 'after: no text' | 'after: open' | 'after: credit' | 'after: whole'
  readonly quote: boolean
}

function stopOf(sheet: Sheet, draft: Draft, tail: Tail | undefined): Stop {
  const block = tail?.block
  if (block === undefined || tail?.hasText !== true)
    return { after: 'after: no text', quote: false }
  const isOpen = isParagraph(block) && isTailless(sheet, block) && !isJump(sheet, draft, block)
  if (isOpen) return { after: 'after: open', quote: openQuotes(sheet, block.lines) > 0 }
  return { after: block.role === 'credit' ? 'after: credit' : 'after: whole', quote: false }
}

// …因此決定加開
// 下轉A5版            ← the rest is on another page
/** Whether a line after a block says that it goes on elsewhere. */
export function isJump(sheet: Sheet, { furniture }: Draft, { lines }: DraftBlock): boolean {
  const next = (lines.at(-1) ?? 0) + 1
  const shape = sheet.shapes[next]
  return shape !== undefined && shows(shape, 'jump') && furniture.includes(next)
}
