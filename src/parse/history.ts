// What the decision sees of the story so far when it comes to a line: which lines were its title,
// how its last paragraph stopped, how the page has set its titles up to here.

import { ACTIONS, PHASES, type State, type Style } from './actions.ts'
import {
  cellsAt,
  END_NAMES,
  ratioClass,
  RATIOS,
  SHAPE_NAMES,
  shapeAt,
  shareClass,
  SHARES,
  SPACE,
  START_NAMES,
} from './features.ts'
import { FILLS } from './shape.ts'
import type { Sheet } from './sheet.ts'

const LAST = [...ACTIONS, 'nothing']
const { feature } = SPACE
const NONE_YET = 'none yet'

const last = feature('last action', LAST)
const lastTwo = feature('last two actions', LAST, LAST)
const lastShape = feature('last action, shape', LAST, SHAPE_NAMES)
const phase = feature('in', PHASES)
const phaseShape = feature('in, shape', PHASES, SHAPE_NAMES)
const closed = feature('story closed by a credit', ['no', 'yes'], PHASES)
const bodyEnd = feature('last paragraph line ends with', END_NAMES, ['further up', 'right above'])
const bodyFill = feature('last paragraph line filled', FILLS, ['further up', 'right above'])
const bodyShape = feature('last paragraph line', SHAPE_NAMES)
const bodyQuotes = feature(
  'quotes open, own',
  ['none', 'one', 'more'],
  ['balanced', 'opens', 'closes'],
)
const bodyJoint = feature('last paragraph line ends with, start', END_NAMES, START_NAMES)
const titleShape = feature('last title line', SHAPE_NAMES)
const titleEnd = feature('last title line ends with', END_NAMES)
const titleRatio = feature('beside the last title line', RATIOS, ['one', 'two', 'more'])
const titleFill = feature('last title line filled', FILLS)
const titleCount = feature('title lines so far', 5)
const echoLevel = feature('story comes back after it', 10)
const storySize = feature('story so far', ['no text', 'a brief', 'some', 'long'])
const inStory = feature('own words in the story', SHARES)
const ahead = feature('own words come next', SHARES)
const inBoth = feature('own words in the story, next', SHARES, SHARES)
const STYLES = [NONE_YET, 'all after a blank line', 'none after one', 'some']
const headStyle = feature('headlines stand', STYLES, ['no gap', 'gap'])
const headWidth = feature('beside headlines so far', [...RATIOS, NONE_YET])
const subStyle = feature('subheads stand', STYLES, ['no gap', 'gap'])
const subWidth = feature('beside subheads so far', [...RATIOS, NONE_YET])
const paragraphs = feature('paragraphs so far', 5)
const kickers = feature('kickers so far', 3)
const subheads = feature('subheads of the story', 3)
const stories = feature('stories so far', 4)
const captionEnd = feature('caption above ends with', END_NAMES)
const captionFill = feature('caption above filled', FILLS)

type Add = (id: number) => void
type Write = (sheet: Sheet, state: State, i: number, add: Add) => void

/** Features that ask the same of a state: states alike in that share them. */
export type Group = { readonly alike: (a: State, b: State) => boolean; readonly write: Write }

/** All features of the history, by what they ask of it. */
export const GROUPS: readonly Group[] = [
  {
    alike: (a, b) =>
      a.action === b.action &&
      a.actionBefore === b.actionBefore &&
      a.phase === b.phase &&
      a.closed === b.closed &&
      a.caption === b.caption,
    write: addLast,
  },
  { alike: (a, b) => a.body === b.body && a.quotes === b.quotes, write: addBody },
  {
    alike: (a, b) =>
      a.title === b.title && a.titleLines === b.titleLines && a.body < 0 === b.body < 0,
    write: addTitle,
  },
  {
    alike: (a, b) =>
      a.story === b.story && a.body < 0 === b.body < 0 && a.storyCells === b.storyCells,
    write: addEcho,
  },
  {
    alike: (a, b) =>
      a.heads === b.heads &&
      a.subs === b.subs &&
      a.paragraphs === b.paragraphs &&
      a.kickers === b.kickers &&
      a.subheads === b.subheads &&
      a.stories === b.stories,
    write: addStyle,
  },
]

function addLast(sheet: Sheet, state: State, i: number, add: Add): void {
  const own = shapeAt(sheet, i)
  add(last(state.action))
  add(lastTwo(state.action, state.actionBefore))
  add(lastShape(state.action, own.shape))
  add(phase(state.phase))
  add(phaseShape(state.phase, own.shape))
  add(closed(state.closed ? 1 : 0, state.phase))
  if (state.caption !== i - 1 || i === 0) return
  const caption = shapeAt(sheet, state.caption)
  add(captionEnd(caption.end))
  add(captionFill(caption.fill))
}

function addBody(sheet: Sheet, state: State, i: number, add: Add): void {
  if (state.body < 0) return
  const own = shapeAt(sheet, i)
  const body = shapeAt(sheet, state.body)
  const next = state.body === i - 1 ? 1 : 0
  add(bodyEnd(body.end, next))
  add(bodyFill(body.fill, next))
  add(bodyShape(body.shape))
  add(bodyQuotes(state.quotes, own.balance))
  add(bodyJoint(body.end, own.start))
}

function addTitle(sheet: Sheet, state: State, i: number, add: Add): void {
  if (state.body >= 0 || state.title < 0) return
  const title = shapeAt(sheet, state.title)
  add(titleShape(title.shape))
  add(titleEnd(title.end))
  add(titleRatio(ratioClass(cellsAt(sheet, state.title), cellsAt(sheet, i)), title.clauses))
  add(titleFill(title.fill))
  add(titleCount(state.titleLines))
}

// How the page sets its titles, and whose words come back, matters to lines that could be a title.
const LAST_TITLE_SHAPE = 5

function addEcho(sheet: Sheet, state: State, i: number, add: Add): void {
  add(storySize(sizeClass(state.storyCells)))
  if (state.body < 0 || shapeAt(sheet, i).shape > LAST_TITLE_SHAPE) return
  const told = shareClass(sheet.echo.inStory(firstLine(state), i))
  const comes = shareClass(sheet.echo.ahead(i))
  add(echoLevel(echoClass(sheet, state, i)))
  add(inStory(told))
  add(ahead(comes))
  add(inBoth(told, comes))
}

/** Text that stands before the first headline has been there from the top of the page on. */
const firstLine = ({ story }: State): number => Math.max(0, story)

// Under subheads the middle value is 0.06, under the next headline 0.016 (tests/pages).
const ECHOES = [0.005, 0.012, 0.02, 0.03, 0.04, 0.05, 0.065, 0.085, 0.11]

/** How far the story so far comes back after the line, 0–9. */
function echoClass(sheet: Sheet, state: State, i: number): number {
  const value = sheet.echo.back(firstLine(state), i)
  const found = ECHOES.findIndex((limit) => value < limit)
  return found < 0 ? ECHOES.length : found
}

const sizeClass = (cells: number): number =>
  cells === 0 ? 0 : cells < 80 ? 1 : cells < 350 ? 2 : 3

function addStyle(sheet: Sheet, state: State, i: number, add: Add): void {
  add(paragraphs(state.paragraphs))
  add(kickers(state.kickers))
  add(subheads(state.subheads))
  add(stories(state.stories))
  const own = shapeAt(sheet, i)
  if (own.shape > LAST_TITLE_SHAPE) return
  const { heads, subs } = state
  const gap = own.gap > 0 ? 1 : 0
  add(headStyle(styleClass(heads), gap))
  add(headWidth(widthClass(heads, cellsAt(sheet, i))))
  add(subStyle(styleClass(subs), gap))
  add(subWidth(widthClass(subs, cellsAt(sheet, i))))
}

/** 0 none yet, 1 all after a blank line, 2 none after one, 3 some. */
function styleClass({ count, gaps }: Style): number {
  if (count === 0) return 0
  return gaps === count ? 1 : gaps === 0 ? 2 : 3
}

const widthClass = ({ count, cells }: Style, own: number): number =>
  count === 0 ? 5 : ratioClass(cells / count, own)
