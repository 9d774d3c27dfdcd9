// The actions that read a page line by line, and what a half-read page remembers. One action a
// line; which actions are possible follows from the state alone.

import type { Sheet } from './sheet.ts'

export const ACTIONS = [
  'furniture',
  'headline',
  'kicker',
  'headline continued',
  'headline after kicker',
  'deck',
  'subhead',
  'paragraph',
  'paragraph continued',
  'caption',
  'caption continued',
  'credit',
] as const

export type ActionName = (typeof ACTIONS)[number]

/** An index into ACTIONS. */
export type Action = number

const at = (name: ActionName): Action => ACTIONS.indexOf(name)

export const FURNITURE = at('furniture')
/** A story begins with its headline. */
export const HEADLINE = at('headline')
/** A story begins with a deck that stands above its headline. */
export const KICKER = at('kicker')
export const HEADLINE_CONTINUED = at('headline continued')
export const HEADLINE_AFTER_KICKER = at('headline after kicker')
export const DECK = at('deck')
export const SUBHEAD = at('subhead')
export const PARAGRAPH = at('paragraph')
export const PARAGRAPH_CONTINUED = at('paragraph continued')
export const CAPTION = at('caption')
export const CAPTION_CONTINUED = at('caption continued')
export const CREDIT = at('credit')

/** Before any line was read. */
export const NO_ACTION = ACTIONS.length

export const PHASES = ['none', 'kicker', 'headline', 'deck', 'body', 'subhead'] as const
const [IN_KICKER, IN_HEADLINE, IN_DECK, IN_BODY, IN_SUBHEAD] = [1, 2, 3, 4, 5]

/** What was decided so far, as far as later lines ask for it. Line references are indices, -1 for none. */
export type State = {
  readonly before: State | undefined
  readonly score: number
  readonly action: Action
  readonly actionBefore: Action
  readonly phase: number
  /** The story's first line. */
  readonly story: number
  /** The last line of the story's title lines. */
  readonly title: number
  readonly titleLines: number
  /** The story's last paragraph line. */
  readonly body: number
  /** Quotation marks open at the end of `body`. */
  readonly quotes: number
  readonly paragraphs: number
  readonly subheads: number
  readonly storyCells: number
  /** A credit stood under the body. */
  readonly closed: boolean
  readonly caption: number
  readonly stories: number
  readonly kickers: number
  /** Of the page's headlines and subheads: how many, how many after a blank line, their width. */
  readonly heads: Style
  readonly subs: Style
}

export type Style = { readonly count: number; readonly gaps: number; readonly cells: number }

const NO_STYLE: Style = { count: 0, gaps: 0, cells: 0 }

export const START: State = {
  before: undefined,
  score: 0,
  action: NO_ACTION,
  actionBefore: NO_ACTION,
  phase: 0,
  story: -1,
  title: -1,
  titleLines: 0,
  body: -1,
  quotes: 0,
  paragraphs: 0,
  subheads: 0,
  storyCells: 0,
  closed: false,
  caption: -1,
  stories: 0,
  kickers: 0,
  heads: NO_STYLE,
  subs: NO_STYLE,
}

const list = (...actions: readonly Action[]): readonly Action[] => actions

const ANYWHERE = list(FURNITURE, CAPTION, CREDIT)

// By phase. A kicker asks for its headline; a paragraph continues only within its story.
const POSSIBLE: readonly (readonly Action[])[] = [
  list(...ANYWHERE, HEADLINE, KICKER, PARAGRAPH),
  list(...ANYWHERE, HEADLINE_AFTER_KICKER, DECK),
  list(...ANYWHERE, HEADLINE, KICKER, HEADLINE_CONTINUED, DECK, SUBHEAD, PARAGRAPH),
  list(...ANYWHERE, HEADLINE, KICKER, DECK, SUBHEAD, PARAGRAPH),
  list(...ANYWHERE, HEADLINE, KICKER, SUBHEAD, PARAGRAPH, PARAGRAPH_CONTINUED),
  list(...ANYWHERE, HEADLINE, KICKER, SUBHEAD, PARAGRAPH),
]

const WITH_CAPTION = POSSIBLE.map((actions) => [...actions, CAPTION_CONTINUED])

/** The actions that the state allows; furniture is always among them. */
export function possibleActions(state: State): readonly Action[] {
  const inCaption = state.action === CAPTION || state.action === CAPTION_CONTINUED
  return (inCaption ? WITH_CAPTION : POSSIBLE)[state.phase] ?? ANYWHERE
}

type Step = { readonly sheet: Sheet; readonly line: number; readonly score: number }

/** The state after an action on a line. */
export function take(state: State, action: Action, { sheet, line, score }: Step): State {
  const next = { ...state, before: state, score, action, actionBefore: state.action }
  return { ...next, ...CHANGES[action]?.(next, { sheet, line, score }) }
}

type Change = (state: State, step: Step) => Partial<State>

const addHeadline: Change = (state, { line }) => ({
  phase: IN_HEADLINE,
  title: line,
  titleLines: state.titleLines + 1,
})
const addDeck: Change = (state, { line }) => ({
  phase: state.phase === IN_KICKER ? IN_KICKER : IN_DECK,
  title: line,
  titleLines: state.titleLines + 1,
})
const addSubhead: Change = (state, step) => ({
  phase: IN_SUBHEAD,
  subheads: state.subheads + 1,
  subs: addTo(state.subs, step),
  closed: false,
})
const addCaption: Change = (_, { line }) => ({ caption: line })
// A credit right under a caption is the picture's.
const addCredit: Change = (state) =>
  state.phase === IN_BODY && state.actionBefore !== CAPTION ? { closed: true } : {}

// By action, in the order of ACTIONS.
const CHANGES: readonly Change[] = [
  () => ({}),
  beginStory,
  beginStory,
  addHeadline,
  addHeadline,
  addDeck,
  addSubhead,
  addBody,
  addBody,
  addCaption,
  addCaption,
  addCredit,
]

function beginStory(state: State, step: Step): Partial<State> {
  const kicker = state.action === KICKER
  return {
    phase: kicker ? IN_KICKER : IN_HEADLINE,
    story: step.line,
    title: step.line,
    titleLines: 1,
    body: -1,
    quotes: 0,
    paragraphs: 0,
    subheads: 0,
    storyCells: 0,
    closed: false,
    stories: state.stories + 1,
    kickers: state.kickers + (kicker ? 1 : 0),
    heads: addTo(state.heads, step),
  }
}

function addBody(state: State, { sheet, line }: Step): Partial<State> {
  const begins = state.action === PARAGRAPH
  return {
    phase: IN_BODY,
    body: line,
    quotes: Math.max(0, (begins ? 0 : state.quotes) + (sheet.shapes[line]?.quotes ?? 0)),
    paragraphs: state.paragraphs + (begins ? 1 : 0),
    storyCells: state.storyCells + (sheet.lines[line]?.cells ?? 0),
    closed: false,
  }
}

function addTo(style: Style, { sheet, line }: Step): Style {
  const gap = sheet.lines[line]?.gap ?? 0
  return {
    count: style.count + 1,
    gaps: style.gaps + (gap > 0 || line === 0 ? 1 : 0),
    cells: style.cells + (sheet.lines[line]?.cells ?? 0),
  }
}
