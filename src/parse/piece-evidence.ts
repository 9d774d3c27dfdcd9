// What speaks for and against a piece belonging to a story: how the words before it stop, how it
// begins, whose words it shares. It names the evidence; what each piece of it weighs was learnt.

import type { Draft, DraftBlock } from './draft.ts'
import { isFlushLeft, isHeadless, isTailless, openQuotes } from './flags.ts'
import type { Choice, Piece, PieceState } from './pieces.ts'
import { ENDS, shows } from './shape.ts'
import type { Sheet } from './sheet.ts'
import { shareWords, wordsOf, type Words } from './words.ts'

/** Evidence by name, with how much there is of it. */
export type Evidence = ReadonlyMap<string, number>

/** Log-odds by the name of the evidence. */
export type PieceWeights = Readonly<Record<string, number>>

/** Everything about the pieces of a page that no choice changes. */
export type PieceTable = {
  readonly sheet: Sheet
  readonly draft: Draft
  readonly pieces: readonly Piece[]
  readonly words: readonly Words[]
  /** By piece and story: share of the piece's words that the story has and its own has not. */
  readonly shares: Map<number, number>
}

export function openPieces(sheet: Sheet, draft: Draft, pieces: readonly Piece[]): PieceTable {
  const words = draft.stories.map(({ blocks }) => wordsOf(sheet, blocks))
  return { sheet, draft, pieces, words, shares: new Map() }
}

/** The evidence for a choice. */
export function gatherEvidence(
  table: PieceTable,
  state: PieceState,
  at: number,
  choice: Choice,
): Evidence {
  const piece = table.pieces[at]
  const found = new Map<string, number>()
  if (piece === undefined) return found
  const add = (name: string, holds = true) => {
    if (holds) found.set(name, 1)
  }
  const place = placeOf(piece, choice)
  const { role } = piece.block
  if (role !== 'paragraph') {
    if (choice.story !== piece.own) add(`${role} ${place}`)
    addCompany(table, state, { at, choice }, add)
    return found
  }
  addPlace(table, { at, choice, place }, add)
  if (choice.story !== piece.own) {
    found.set(choice.joins ? 'joined words' : 'whole words', shareFor(table, at, choice.story))
  }
  addCompany(table, state, { at, choice }, add)
  addEnds(table, state, { at, choice }, add)
  return found
}

type Add = (name: string, holds?: boolean) => void
type At = { readonly at: number; readonly choice: Choice }

const PLACES = ['three back', 'two back', 'one back', 'own', 'ahead']

const placeOf = ({ own }: Piece, { story }: Choice): string => PLACES[story - own + 3] ?? 'own'

function addPlace(table: PieceTable, { at, choice, place }: At & { place: string }, add: Add): void {
  const piece = table.pieces[at]
  const moved = choice.story !== piece?.own
  add(`${choice.joins ? 'joined' : 'whole'} ${place}`, moved || choice.joins)
  if (!moved || piece === undefined) return
  const body = table.draft.stories[piece.own]?.blocks.filter(isParagraph) ?? []
  add('only paragraph of its story', body.length === 1)
  add('first of its story', body[0] === piece.block)
  add('last of its story', body.length > 1 && body.at(-1) === piece.block)
}

const isParagraph = ({ role }: DraftBlock): boolean => role === 'paragraph'

// A run of pieces was dropped together.
function addCompany(table: PieceTable, state: PieceState, { at, choice }: At, add: Add): void {
  const [before, piece] = [table.pieces[at - 1], table.pieces[at]]
  if (before === undefined || piece === undefined || before.own !== piece.own) return
  const left = state.choice.story !== before.own
  const leaves = choice.story !== piece.own
  if (!left && !leaves) return
  const role = piece.block.role === 'paragraph' ? '' : `${piece.block.role} `
  if (left && leaves) add(`${role}goes with the one before`, state.choice.story === choice.story)
  else add(`${role}${left ? 'does not go with the one before' : 'leaves alone'}`)
}

// Forms of a paragraph that begins something.
const LEADS = ['dateline', 'letter', 'question', 'item', 'bullet']
// A line that finishes another's sentence is seldom longer.
const SHORT = 22

function addEnds(table: PieceTable, state: PieceState, { at, choice }: At, add: Add): void {
  const { sheet } = table
  const block = table.pieces[at]?.block
  const line = block?.lines[0] ?? 0
  const first = sheet.shapes[line]
  if (block === undefined || first === undefined) return
  const tail = state.tails[choice.story]
  const headless = isHeadless(sheet, block)
  const open = tail !== undefined && isTailless(sheet, tail)
  if (!choice.joins) {
    add('left headless', headless)
    add('left without its quote', first.balance === 2)
    add('leaves a sentence open', open && tail !== undefined)
    return
  }
  const last = sheet.shapes[tail?.lines.at(-1) ?? 0]
  const opened = tail !== undefined && openQuotes(sheet, tail.lines) > 0
  const closes = first.balance === 2
  add(open ? 'joins an open sentence' : 'joins a closed sentence')
  add('quote opened and closed', opened && closes)
  add('quote opened only', opened && !closes)
  add('quote closed only', !opened && closes)
  add('reads on', headless)
  add('flush left', isFlushLeft(sheet, line))
  add('indented', sheet.habits.indents && first.indent === 1)
  add('short', (sheet.lines[line]?.cells ?? 0) < SHORT && block.lines.length === 1)
  add(`after ${ENDS[last?.end ?? 0] ?? 'other'}`)
  add('lead', LEADS.some((form) => shows(first, form)))
  add('after a full line', last?.fill === 2 || last?.fill === 1)
}

/** How much more of the piece's words the other story has than the rest of its own. */
function shareFor({ sheet, draft, pieces, words, shares }: PieceTable, at: number, story: number): number {
  const key = at * draft.stories.length + story
  const known = shares.get(key)
  if (known !== undefined) return known
  const piece = pieces[at]
  const rest = (draft.stories[piece?.own ?? 0]?.blocks ?? []).filter((block) => block !== piece?.block)
  const [theirs = 0, own = 0] = shareWords(sheet, piece?.block, [
    words[story] ?? new Set(),
    wordsOf(sheet, rest),
  ])
  shares.set(key, theirs - own)
  return theirs - own
}
