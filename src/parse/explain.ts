// Why each line was read as it was: the role that came second, the margin, and the features that made
// the difference. The same reading as parsePage, told; it decides nothing.

import type { Page, Role } from '../model/page.ts'
import type { LineReading, PageReading, Reason } from '../model/reading.ts'
import { ACTIONS, START, take, type Action, type State } from './actions.ts'
import { decide } from './decide.ts'
import { roleOfAction } from './draft.ts'
import type { Mark } from './editor-marks.ts'
import { SPACE } from './features.ts'
import { readLearnt } from './learnt.ts'
import type { Layer, Network } from './network.ts'
import { NO_READING, readActions } from './page.ts'
import { findRival, weighLine, type LineQuestion } from './rival.ts'
import { isFullyMarked, readSheet } from './sheet.ts'

/** The page and how each of its lines was read. Never throws. */
export function explainPage(source: string): PageReading {
  const learnt = readLearnt()
  const { network } = learnt
  const sheet = readSheet(source)
  const reading = isFullyMarked(sheet) ? { ...NO_READING, fixed: [] } : decide(sheet, network)
  const page = readActions({ sheet, source, learnt }, reading)
  const places = placesOf(page)
  const { actions, fixed } = reading
  let state: State = START
  const lines = sheet.lines.map(({ number }, line) => {
    const action = actions[line] ?? 0
    const marked = tellMark(sheet.marks[line], places.get(number))
    const told =
      marked ?? explainLine({ sheet, state, line, action, fixed: fixed[line] ?? NONE, network })
    state = take(state, action, { sheet, line, score: 0 })
    return Object.assign(told, { line: number, isMarked: marked !== undefined }, places.get(number))
  })
  return { page, lines }
}

const NONE = new Int32Array()

type Place = { readonly role: Role; readonly story?: number }

function placesOf({ stories, furniture }: Page): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>(furniture.map((line) => [line, { role: 'furniture' }]))
  stories.forEach(({ blocks, corrections = [] }, story) => {
    for (const { line } of corrections) places.set(line, { role: 'furniture', story })
    for (const { role, lines } of blocks)
      for (const line of lines) places.set(line, { role, story })
  })
  return places
}

type Told = Pick<LineReading, 'role' | 'action' | 'runnerUp' | 'margin' | 'reasons'>

function tellMark(mark: Mark | undefined, place: Place | undefined): Told | undefined {
  if (mark === undefined) return undefined
  const role = place?.role ?? 'furniture'
  return { role, action: mark.kind, runnerUp: role, margin: 0, reasons: [] }
}

type Question = LineQuestion & { readonly action: Action }

function explainLine(question: Question): Told {
  const { state, action, network } = question
  const weighing = weighLine(question)
  const { features, hidden, scores } = weighing
  const rival = findRival(state, action, weighing)
  const reasons = features
    .map((id): Reason => ({
      feature: SPACE.nameOf(id),
      weight: share(network, hidden, { id, action, rival }),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
  const margin = (scores[action] ?? 0) - (scores[rival] ?? 0)
  const role = roleOfAction(action)
  return { role, action: ACTIONS[action] ?? '', runnerUp: roleOfAction(rival), margin, reasons }
}

type Duel = { readonly id: number; readonly action: Action; readonly rival: Action }

// Only hidden units above nought vote: what a feature adds to those is its share of the margin.
function share(network: Network, hidden: Layer, { id, action, rival }: Duel): number {
  const { width, rows, votes, step } = network
  let sum = 0
  for (let j = 0; j < width; j++) {
    if ((hidden[j] ?? 0) <= 0) continue
    const difference = (votes[action * width + j] ?? 0) - (votes[rival * width + j] ?? 0)
    sum += (rows[id * width + j] ?? 0) * step * difference
  }
  return sum
}
