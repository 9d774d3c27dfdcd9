// What the decision sees of the story so far when it comes to a line: which lines were its title,
// how its last paragraph stopped, how the page has set its titles up to here.

import { ACTIONS, PHASES, type State, type Style } from './actions.ts'
import {
  acrossAt,
  cellsAt,
  E,
  F,
  indentAt,
  L,
  ratioClass,
  S,
  shareClass,
  shapeAt,
  SPACE,
  T,
} from './features.ts'
import { FILLS, SHAPES, type Shape } from './shape.ts'
import type { Sheet } from './sheet.ts'

const A = ACTIONS.length + 1
const PH = PHASES.length
const P = FILLS.length
const { feature } = SPACE

const last = feature('last', A)
const lastShape = feature('last, shape', A, S)
const lastTwo = feature('last two, shape', A, A, S)
const lastStart = feature('last, start', A, T)
const lastEnd = feature('last, end', A, E)
const lastGap = feature('last, gap, habit', A, 3, 3)
const lastGapShape = feature('last, gap, shape', A, 3, S)
const lastForm = feature('last, form', A, F)
const lastNext = feature('last, shape, shape after', A, S, S)
const lastIndent = feature('last, indent, indent after', A, 3, 3)
const phaseShape = feature('phase, shape, shape after', PH, S, S)
const phaseForm = feature('phase, form', PH, F)
const phaseCount = feature('phase, paragraphs, shape', PH, 4, S)
const bodyJoint = feature('body end, start', E, T, 2)
const bodyFill = feature('body fill, end, indent', P, E, 3, 2)
const bodyGap = feature('body end, gap, habit', E, 3, 3, 2)
const bodyShapes = feature('body shape, shape', S, S, 2)
const bodyQuotes = feature('body quotes, balance', 3, 3, 2)
const bodyEndShape = feature('body end, shape', E, S, 2)
const bodyFillStart = feature('body fill, start', P, T, 2)
const titleLength = feature('last, title length, length', A, L, L)
const titleRatio = feature('last, ratio, clauses of both', A, 5, 3, 3)
const titleFill = feature('last, title fill, fill', A, P, P)
const titleEnd = feature('last, title end, shape', A, E, S)
const titleCount = feature('last, title lines, shape', A, 4, S)
const headStyle = feature('headline gaps, gap, shape', 4, 2, S)
const headWidth = feature('width beside headlines, shape', 6, S, 2)
const subStyle = feature('subhead gaps, gap, shape', 4, 2, S)
const subWidth = feature('width beside subheads, shape', 6, S)
const storyAcross = feature('words go on, story so far, shape', 9, 4, S)
const echoShape = feature('story comes back, shape', 10, S)
const echoSize = feature('story comes back, story so far, phase', 10, 4, PH)
const echoAfter = feature('story comes back, gap, phase, shape after', 10, 2, PH, S)
const ownWords = feature('own words in the story, ahead, phase', 5, 5, PH)
const ownWordsGap = feature('own words in the story, ahead, gap, shape', 5, 5, 2, S)
const closedShape = feature('closed, phase, shape', 2, PH, S)
const captionEnd = feature('last, caption end, shape', A, E, S)
const captionFill = feature('caption fill, caption end, shape', P, E, S)
const kickers = feature('kickers so far, last, shape', 3, A, S)
const subheads = feature('subheads so far, phase, shape', 3, PH, S)
const stories = feature('stories so far, phase, shape', 3, PH, S)
const gapPhase = feature('gap before, after, phase, shape', 2, 2, PH, S)

/** Writes ids of a state at a line to `add`. */
type Write = (sheet: Sheet, state: State, i: number, add: Add) => void

type Add = (id: number) => void

/** Features that ask the same of a state: states alike in that share their scores. */
export type Group = { readonly alike: (a: State, b: State) => boolean; readonly write: Write }

/** All features of the history, by what they ask of it. */
export const GROUPS: readonly Group[] = [
  {
    alike: (a, b) => a.action === b.action && a.actionBefore === b.actionBefore,
    write: addLast,
  },
  { alike: (a, b) => a.phase === b.phase && a.closed === b.closed, write: addPhase },
  { alike: (a, b) => a.body === b.body && a.quotes === b.quotes, write: addBody },
  {
    alike: (a, b) =>
      a.title === b.title &&
      a.action === b.action &&
      a.titleLines === b.titleLines &&
      a.body < 0 === b.body < 0,
    write: addTitle,
  },
  {
    alike: (a, b) =>
      a.story === b.story && a.phase === b.phase && a.body === b.body && a.storyCells === b.storyCells,
    write: addEcho,
  },
  { alike: (a, b) => a.heads === b.heads && a.subs === b.subs, write: addStyle },
  {
    alike: (a, b) =>
      a.phase === b.phase &&
      a.action === b.action &&
      a.paragraphs === b.paragraphs &&
      a.kickers === b.kickers &&
      a.subheads === b.subheads &&
      a.stories === b.stories,
    write: addCounts,
  },
  { alike: (a, b) => a.caption === b.caption && a.action === b.action, write: addCaption },
]

// How the page sets its titles matters to lines that could be one.
const TITLE_SHAPES = new Set<(typeof SHAPES)[number]>([
  'word',
  'title',
  'question title',
  'title with comma',
  'long title',
  'full line',
])

const maybeTitle = ({ shape }: Shape): boolean => TITLE_SHAPES.has(SHAPES[shape] ?? 'sentences')

function addLast(sheet: Sheet, state: State, i: number, add: Add): void {
  const own = shapeAt(sheet, i)
  const { action } = state
  add(last(action))
  add(lastShape(action, own.shape))
  add(lastTwo(action, state.actionBefore, own.shape))
  add(lastStart(action, own.start))
  add(lastEnd(action, own.end))
  add(lastGap(action, own.gap, sheet.habits.gaps))
  add(lastGapShape(action, own.gap, own.shape))
  add(lastNext(action, own.shape, shapeAt(sheet, i + 1).shape))
  add(lastIndent(action, indentAt(sheet, i), indentAt(sheet, i + 1)))
  for (const f of own.forms) add(lastForm(action, f))
}

function addPhase(sheet: Sheet, state: State, i: number, add: Add): void {
  const own = shapeAt(sheet, i)
  const after = shapeAt(sheet, i + 1)
  const { phase } = state
  const gap = own.gap > 0 ? 1 : 0
  add(phaseShape(phase, own.shape, after.shape))
  add(closedShape(state.closed ? 1 : 0, phase, own.shape))
  add(gapPhase(gap, after.gap > 0 ? 1 : 0, phase, own.shape))
  for (const f of own.forms) add(phaseForm(phase, f))
}

function addStyle(sheet: Sheet, { heads, subs }: State, i: number, add: Add): void {
  const own = shapeAt(sheet, i)
  if (!maybeTitle(own)) return
  const gap = own.gap > 0 ? 1 : 0
  const bodyAfter = shapeAt(sheet, i + 1).shape < 5 ? 0 : 1
  add(headStyle(styleClass(heads), gap, own.shape))
  add(headWidth(widthClass(heads, cellsAt(sheet, i)), own.shape, bodyAfter))
  add(subStyle(styleClass(subs), gap, own.shape))
  add(subWidth(widthClass(subs, cellsAt(sheet, i)), own.shape))
}

function addCounts(sheet: Sheet, state: State, i: number, add: Add): void {
  const own = shapeAt(sheet, i)
  if (!maybeTitle(own)) return
  const { phase } = state
  add(phaseCount(phase, state.paragraphs, own.shape))
  add(kickers(state.kickers, state.action, own.shape))
  add(subheads(state.subheads, phase, own.shape))
  add(stories(state.stories, phase, own.shape))
}

function addCaption(sheet: Sheet, state: State, i: number, add: Add): void {
  if (state.caption !== i - 1 || i === 0) return
  const own = shapeAt(sheet, i)
  const caption = shapeAt(sheet, state.caption)
  add(captionEnd(state.action, caption.end, own.shape))
  add(captionFill(caption.fill, caption.end, own.shape))
}

// Under subheads the middle value is 0.06, under the next headline 0.016 (tests/pages).
const ECHOES = [0.005, 0.012, 0.02, 0.03, 0.04, 0.05, 0.065, 0.085, 0.11]

/** How far the story so far comes back after the line, 0–9. */
function echoClass(sheet: Sheet, state: State, i: number): number {
  const value = sheet.echo.back(state.story, i)
  const found = ECHOES.findIndex((limit) => value < limit)
  return found < 0 ? ECHOES.length : found
}

function addEcho(sheet: Sheet, state: State, i: number, add: Add): void {
  const own = shapeAt(sheet, i)
  if (!maybeTitle(own)) return
  add(storyAcross(acrossAt(sheet, i), sizeClass(state.storyCells), own.shape))
  if (state.body < 0) return
  const echo = echoClass(sheet, state, i)
  add(echoShape(echo, own.shape))
  add(echoSize(echo, sizeClass(state.storyCells), state.phase))
  const told = shareClass(sheet.echo.inStory(state.story, i))
  const comes = shareClass(sheet.echo.ahead(i))
  add(ownWords(told, comes, state.phase))
  add(ownWordsGap(told, comes, own.gap > 0 ? 1 : 0, own.shape))
  add(echoAfter(echo, own.gap > 0 ? 1 : 0, state.phase, shapeAt(sheet, i + 1).shape))
}

const sizeClass = (cells: number): number =>
  cells === 0 ? 0 : cells < 80 ? 1 : cells < 350 ? 2 : 3

/** 0 none yet, 1 all after a blank line, 2 none after one, 3 some. */
function styleClass({ count, gaps }: Style): number {
  if (count === 0) return 0
  return gaps === count ? 1 : gaps === 0 ? 2 : 3
}

const widthClass = ({ count, cells }: Style, own: number): number =>
  count === 0 ? 5 : ratioClass(cells / count, own)

function addBody(sheet: Sheet, state: State, i: number, add: Add): void {
  if (state.body < 0) return
  const own = shapeAt(sheet, i)
  const body = shapeAt(sheet, state.body)
  const next = state.body === i - 1 ? 1 : 0
  add(bodyJoint(body.end, own.start, next))
  add(bodyFill(body.fill, body.end, indentAt(sheet, i), next))
  add(bodyGap(body.end, own.gap, sheet.habits.gaps, next))
  add(bodyShapes(body.shape, own.shape, next))
  add(bodyQuotes(state.quotes, own.balance, next))
  add(bodyEndShape(body.end, own.shape, next))
  add(bodyFillStart(body.fill, own.start, next))
}

function addTitle(sheet: Sheet, state: State, i: number, add: Add): void {
  if (state.body >= 0 || state.title < 0) return
  const own = shapeAt(sheet, i)
  const title: Shape = shapeAt(sheet, state.title)
  const { action } = state
  add(titleLength(action, title.length, own.length))
  const ratio = ratioClass(cellsAt(sheet, state.title), cellsAt(sheet, i))
  add(titleRatio(action, ratio, title.clauses, own.clauses))
  add(titleFill(action, title.fill, own.fill))
  add(titleEnd(action, title.end, own.shape))
  add(titleCount(action, state.titleLines, own.shape))
}
