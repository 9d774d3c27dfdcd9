// What the editor's marks leave possible for the search: at a marked line only what the mark says, and
// before it only what can lead there. It weighs nothing.
//
//   乘客須提早半小時到碼頭              ← alone this could be a headline; the mark below it says that
//   + ，船公司職員會在場協助。             words go on here, so it is none

import {
  ACTIONS,
  CAPTION,
  CAPTION_CONTINUED,
  CREDIT,
  DECK,
  FURNITURE,
  HEADLINE,
  HEADLINE_AFTER_KICKER,
  HEADLINE_CONTINUED,
  KICKER,
  PARAGRAPH,
  PARAGRAPH_CONTINUED,
  PHASES,
  possibleActions,
  START,
  SUBHEAD,
  take,
  type Action,
  type State,
} from './actions.ts'
import { isNote, type Mark, type MarkKind } from './editor-marks.ts'
import type { Sheet } from './sheet.ts'

/** Which actions a half-read page may read the next line with. */
export type Possible = (state: State, line: number) => readonly Action[]

const OBEYS: Readonly<Record<MarkKind, readonly Action[]>> = {
  headline: [HEADLINE, HEADLINE_AFTER_KICKER],
  kicker: [KICKER],
  deck: [DECK, KICKER],
  subhead: [SUBHEAD],
  caption: [CAPTION],
  credit: [CREDIT],
  paragraph: [PARAGRAPH],
  headless: [PARAGRAPH],
  continued: [PARAGRAPH_CONTINUED, HEADLINE_CONTINUED],
  'headline continued': [HEADLINE_CONTINUED],
  'caption continued': [CAPTION_CONTINUED],
  furniture: [FURNITURE],
  correction: [FURNITURE],
  withdrawal: [FURNITURE],
}

/** True for a line that the search passes over: it is put into its story once there are stories. */
export function isPutLater({ kind, story }: Mark): boolean {
  if (isNote(kind)) return true
  return story !== undefined && kind !== 'caption' && kind !== 'caption continued'
}

// Pictures and their credits stand in stories: with one of them the page has a story.
function needsStory(mark: Mark | undefined): boolean {
  return mark?.kind === 'caption' || mark?.kind === 'caption continued' || mark?.kind === 'credit'
}

function actionsFor(mark: Mark | undefined): readonly Action[] | undefined {
  if (mark === undefined) return undefined
  return isPutLater(mark) ? OBEYS.furniture : OBEYS[mark.kind]
}

/** The possible actions on a page with marks; every state that it leads to has one at the next line. */
export function obeyMarks(sheet: Sheet): Possible {
  if (sheet.marks.every((mark) => mark === undefined)) return possibleActions
  const moves = openMoves(sheet)
  const wanted = sheet.marks.map(actionsFor)
  const forced = findForced(moves, wanted)
  const goals = findGoals(moves, { wanted, forced, needsStory: sheet.marks.some(needsStory) })
  return (state, line) => {
    const goal = goals[line] ?? 0
    const from = numberOf(state)
    return moves.actions(from, wanted[line], forced[line] ?? false).filter((action) => {
      return (goal & (1 << moves.next(from, action))) !== 0
    })
  }
}

// What possibleActions asks of a state: its phase, and whether a caption stands right above.
const KINDS_OF_STATE = 2 * PHASES.length
const ALL = (1 << KINDS_OF_STATE) - 1
const NO_STORY = 0b11

const isCaption = ({ action }: State): boolean => action === CAPTION || action === CAPTION_CONTINUED

const numberOf = (state: State): number => 2 * state.phase + (isCaption(state) ? 1 : 0)

type Moves = {
  readonly next: (from: number, action: Action) => number
  /** With `force`, what the mark says even where the state does not allow it. */
  readonly actions: (from: number, wanted: Wanted, force: boolean) => readonly Action[]
}
type Wanted = readonly Action[] | undefined

function openMoves(sheet: Sheet): Moves {
  const states = Array.from({ length: KINDS_OF_STATE }, (_, from): State => {
    const above = from % 2 === 1 ? { action: CAPTION } : {}
    return { ...START, phase: Math.floor(from / 2), ...above }
  })
  const possible = states.map(possibleActions)
  const nexts = states.map((state) => {
    return ACTIONS.map((_, action) => numberOf(take(state, action, { sheet, line: 0, score: 0 })))
  })
  return {
    next: (from, action) => nexts[from]?.[action] ?? 0,
    actions: (from, wanted, force) => {
      if (wanted !== undefined && force) return forceOn(Math.floor(from / 2), wanted)
      const found = possible[from] ?? []
      return wanted === undefined ? found : found.filter((action) => wanted.includes(action))
    },
  }
}

// Titles are continued before there is a body, paragraphs after that.
function forceOn(phase: number, wanted: readonly Action[]): readonly Action[] {
  const inTitles = ['kicker', 'headline', 'deck'].includes(PHASES[phase] ?? 'none')
  const other = inTitles ? PARAGRAPH_CONTINUED : HEADLINE_CONTINUED
  return wanted.length > 1 ? wanted.filter((action) => action !== other) : wanted
}

/** The lines whose mark nothing before them allows: `+` at the top of a page. */
function findForced(moves: Moves, wanted: readonly Wanted[]): readonly boolean[] {
  let reached = 1 << numberOf(START)
  return wanted.map((actions) => {
    const step = (force: boolean): number => {
      let after = 0
      for (const from of statesIn(reached)) {
        for (const action of moves.actions(from, actions, force))
          after |= 1 << moves.next(from, action)
      }
      return after
    }
    const after = step(false)
    reached = after === 0 ? step(true) : after
    return after === 0
  })
}

type Task = {
  readonly wanted: readonly Wanted[]
  readonly forced: readonly boolean[]
  readonly needsStory: boolean
}

/** By line, the kinds of state after it from which every later mark can be obeyed. */
function findGoals(moves: Moves, task: Task): readonly number[] {
  const { wanted, forced, needsStory } = task
  const goals: number[] = wanted.map(() => ALL)
  if (needsStory) goals[wanted.length - 1] = ALL & ~NO_STORY
  for (let line = wanted.length - 1; line >= 0; line--) {
    const goal = goals[line] ?? ALL
    const leads = (from: number): boolean =>
      moves.actions(from, wanted[line], forced[line] ?? false).some((action) => {
        return (goal & (1 << moves.next(from, action))) !== 0
      })
    if (line > 0)
      goals[line - 1] = statesIn(ALL).reduce((set, from) => set | (leads(from) ? 1 << from : 0), 0)
    // Every line is spoken for and none begins a story.
    else if (!leads(numberOf(START))) return findGoals(moves, { ...task, needsStory: false })
  }
  return goals
}

const statesIn = (set: number): readonly number[] =>
  Array.from({ length: KINDS_OF_STATE }, (_, i) => i).filter((i) => (set & (1 << i)) !== 0)
