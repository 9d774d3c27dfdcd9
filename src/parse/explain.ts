// Why each line was read as it was: the role that came second, the margin, and the features that made
// the difference. The same reading as parsePage, told; it decides nothing.

import type { Page, Role } from '../model/page.ts'
import type { LineReading, PageReading, Reason } from '../model/reading.ts'
import { ACTIONS, possibleActions, START, take, type Action, type State } from './actions.ts'
import { decide, type Weights } from './decide.ts'
import { roleOfAction } from './draft.ts'
import { SPACE } from './features.ts'
import { GROUPS } from './history.ts'
import { readLearnt } from './learnt.ts'
import { readActions } from './page.ts'
import { readSheet, type Sheet } from './sheet.ts'

/** The page and how each of its lines was read. Never throws. */
export function explainPage(source: string): PageReading {
  const learnt = readLearnt()
  const sheet = readSheet(source)
  const { actions, fixed } = decide(sheet, learnt)
  const page = readActions({ sheet, source, learnt }, actions)
  const places = placesOf(page)
  const weights = learnt.second
  let state: State = START
  const lines = sheet.lines.map(({ number }, line) => {
    const action = actions[line] ?? 0
    const told = explainLine({ sheet, state, line, action, fixed, weights })
    state = take(state, action, { sheet, line, score: 0 })
    return Object.assign(told, { line: number, isMarked: false }, places.get(number))
  })
  return { page, lines }
}

type Place = { readonly role: Role; readonly story?: number }

function placesOf({ stories, furniture }: Page): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>(furniture.map((line) => [line, { role: 'furniture' }]))
  stories.forEach(({ blocks }, story) => {
    for (const { role, lines } of blocks)
      for (const line of lines) places.set(line, { role, story })
  })
  return places
}

type Question = {
  readonly sheet: Sheet
  readonly state: State
  readonly line: number
  readonly action: Action
  readonly fixed: readonly Int32Array[]
  readonly weights: Weights
}

type Told = Pick<LineReading, 'role' | 'action' | 'runnerUp' | 'margin' | 'reasons'>

function explainLine({ sheet, state, line, action, fixed, weights }: Question): Told {
  const features = [...(fixed[line] ?? [])]
  for (const { write } of GROUPS) write(sheet, state, line, (id) => features.push(id))
  const weightOf = (id: number, of: Action) => weights[id * ACTIONS.length + of] ?? 0
  const scoreOf = (of: Action) => features.reduce((sum, id) => sum + weightOf(id, of), 0)
  const role = roleOfAction(action)
  const rivals = possibleActions(state)
    .filter((other) => roleOfAction(other) !== role)
    .map((other) => ({ other, score: scoreOf(other) }))
    .sort((a, b) => b.score - a.score)
  const rival = rivals[0]?.other ?? action
  const reasons = features
    .map((id): Reason => ({
      feature: SPACE.nameOf(id),
      weight: weightOf(id, action) - weightOf(id, rival),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
  const margin = scoreOf(action) - (rivals[0]?.score ?? 0)
  return { role, action: ACTIONS[action] ?? '', runnerUp: roleOfAction(rival), margin, reasons }
}
