// What the decision sees of a line before anything else is decided: its own form, its neighbours,
// the habits of the page, and whether the words before it go on after it.

import { openFeatureSpace, type Feature } from './feature-space.ts'
import { FORMS } from './gazetteer.ts'
import { LANGUAGES } from './script.ts'
import { ENDS, FILLS, LENGTH_CLASSES, SHAPES, shows, STARTS, type Shape } from './shape.ts'
import type { Sheet } from './sheet.ts'

/** All features of the parser; the history has its templates in the same space. */
export const SPACE = openFeatureSpace()

export const [S, E, T, L, F] = [
  SHAPES.length + 1,
  ENDS.length + 1,
  STARTS.length + 1,
  LENGTH_CLASSES + 1,
  FORMS.length,
]
const CONTEXT = LANGUAGES.length * 2
const P = FILLS.length

const { feature } = SPACE

const bias = feature('bias', CONTEXT)
const shape = feature('shape', S, CONTEXT)
const length = feature('length', L, CONTEXT)
const start = feature('start', T, 2, 3)
const end = feature('end', E, CONTEXT)
const fill = feature('fill', P, E)
const startShape = feature('start, shape', T, S)
const form = feature('form', F)
const formShape = feature('form, shape', F, S)
const formLength = feature('form, length', F, L)
const noForm = feature('no form', S)
const gaps = feature('gap before, habit, gap after', 3, 3, 3)
const gapShape = feature('gap before, gap after, shape', 3, 3, S)
const clauses = feature('clauses, shape', 3, S)
const commas = feature('commas, shape', 4, S)
const balance = feature('balance, shape', 3, S)
const capitals = feature('capitals, shape', 4, S)
const digits = feature('digits, shape', 3, S)
const innerStop = feature('inner stop, shape', 2, S)
const repeats = feature('repeats, shape', 2, S)
const fromTop = feature('from top, shape', 5, S)
const fromBottom = feature('from bottom, shape', 5, S)
const edgeForm = feature('at an edge, form', 3, F)
const shapesBefore = feature('shape before, shape', S, S)
const shapesAfter = feature('shape, shape after', S, S)
const shapesAround = feature('shape before, shape, shape after', S, S, S)
const shapesAhead = feature('shape, next, one after', S, S, S)
const joint = feature('end before, start', E, T)
const jointFill = feature('fill before, end before, indent', P, E, 3)
const startAfter = feature('shape, start after, gap after', S, T, 3)
const indentAfter = feature('shape, indent, indent after', S, 3, 3)
const formBefore = feature('form before, shape', F, S)
const formAfter = feature('form after, shape', F, S)
const longer = feature('how much longer is the next line, shape', 5, S)
const sameMark = feature('same first mark as before, after', 2, 2, T)
const across = feature('words go on, shape', 9, S)
const around = feature('own words before, after', 5, 5, 3)

const runPlace = feature('run length, place, shape', 6, 5, S)
const runRank = feature('run length, place, rank, clauses', 6, 5, 3, 3)
const runAfter = feature('run length, lines to its end, shape after it', 6, 5, S, 3)
const runLead = feature('lead after the run, run length, lines to its end', 4, 6, 5)
const runLengths = feature('run length, place, length', 6, 5, L)

/** Ids of the features of each line, in page order. */
export function lineFeatures(sheet: Sheet): readonly Int32Array[] {
  return sheet.lines.map((_, i) => Int32Array.from(featuresOf(sheet, i)))
}

const OUTSIDE: Shape = {
  start: T - 1,
  end: E - 1,
  fill: 0,
  shape: S - 1,
  length: L - 1,
  clauses: 0,
  commas: 0,
  innerStop: false,
  balance: 0,
  quotes: 0,
  straight: false,
  capitals: 0,
  digits: 0,
  forms: [],
  indent: 0,
  gap: 0,
}

function featuresOf(sheet: Sheet, i: number): number[] {
  return [
    ...ownFeatures(sheet, i),
    ...placeFeatures(sheet, i),
    ...neighbourFeatures(sheet, i),
    ...runFeatures(sheet, i),
  ]
}

function runFeatures(sheet: Sheet, i: number): number[] {
  const run = sheet.runs[i]
  if (run === undefined || run.length === 0) return []
  const own = shapeAt(sheet, i)
  const after = shapeAt(sheet, run.end)
  const left = run.length - 1 - run.at
  return [
    runPlace(run.length, run.at, own.shape),
    runRank(run.length, run.at, run.rank, own.clauses),
    runAfter(run.length, left, after.shape, after.gap),
    runLead(leadAt(sheet, run.end), run.length, left),
    runLengths(run.length, run.at, own.length),
  ]
}

// How far a credit or a caption may stand between the titles and the first words of a story.
const LEAD_REACH = 4

/** How the next text opens: 0 none near, 1 a dateline, 2 a time, 3 neither. */
export function leadAt(sheet: Sheet, from: number): number {
  for (let i = from; i < from + LEAD_REACH; i++) {
    const shape = sheet.shapes[i]
    if (shape === undefined) return 0
    if (shape.shape < FIRST_TEXT_SHAPE) continue
    return shows(shape, 'dateline') ? 1 : shows(shape, 'ordinal-time') ? 2 : 3
  }
  return 0
}

const FIRST_TEXT_SHAPE = SHAPES.indexOf('full line')


/** The shape of a line, or one that stands for the page's edge. */
export function shapeAt(sheet: Sheet, i: number): Shape {
  return sheet.shapes[i] ?? OUTSIDE
}

/** 0 the page has no indents, 1 flush left, 2 indented. */
export function indentAt(sheet: Sheet, i: number): number {
  return sheet.habits.indents ? 1 + shapeAt(sheet, i).indent : 0
}

function ownFeatures(sheet: Sheet, i: number): number[] {
  const { habits } = sheet
  const own = shapeAt(sheet, i)
  const context = LANGUAGES.indexOf(habits.language) * 2 + (habits.width === undefined ? 0 : 1)
  const ids = [
    bias(context),
    shape(own.shape, context),
    length(own.length, context),
    start(own.start, habits.width === undefined ? 0 : 1, indentAt(sheet, i)),
    end(own.end, context),
    fill(own.fill, own.end),
    startShape(own.start, own.shape),
    clauses(own.clauses, own.shape),
    commas(own.commas, own.shape),
    balance(own.balance, own.shape),
    capitals(own.capitals, own.shape),
    digits(own.digits, own.shape),
    innerStop(own.innerStop ? 1 : 0, own.shape),
    repeats(sheet.repeats[i] ?? 0, own.shape),
  ]
  for (const f of own.forms) ids.push(form(f), formShape(f, own.shape), formLength(f, own.length))
  if (own.forms.length === 0) ids.push(noForm(own.shape))
  return ids
}

function placeFeatures(sheet: Sheet, i: number): number[] {
  const own = shapeAt(sheet, i)
  const after = shapeAt(sheet, i + 1)
  const top = edgeDistance(i)
  const bottom = edgeDistance(sheet.lines.length - 1 - i)
  const edge = top < 4 ? 0 : bottom < 4 ? 1 : 2
  return [
    gaps(own.gap, sheet.habits.gaps, after.gap),
    gapShape(own.gap, after.gap, own.shape),
    fromTop(top, own.shape),
    fromBottom(bottom, own.shape),
    ...own.forms.map((f) => edgeForm(edge, f)),
    across(acrossAt(sheet, i), own.shape),
    around(
      shareClass(sheet.cohesion[i]?.before ?? 0),
      shareClass(sheet.cohesion[i]?.after ?? 0),
      sheet.habits.width === undefined ? 0 : isFull(own) ? 1 : 2,
    ),
  ]
}

const edgeDistance = (lines: number): number => (lines < 3 ? lines : lines < 6 ? 3 : 4)

const isFull = ({ fill }: Shape): boolean => FILLS[fill] === 'full'

// Cosines across a story's end lie below 0.03, inside a story about 0.1; measured on exact pairs.
const ACROSS = [0.005, 0.015, 0.03, 0.045, 0.06, 0.08, 0.11, 0.16]

/** How far the words before a line go on after it, 0–8. */
export function acrossAt(sheet: Sheet, i: number): number {
  const value = sheet.cohesion[i]?.across ?? 0
  const found = ACROSS.findIndex((limit) => value < limit)
  return found < 0 ? ACROSS.length : found
}

/** A share in five steps. */
export const shareClass = (share: number): number =>
  share === 0 ? 0 : share < 0.12 ? 1 : share < 0.25 ? 2 : share < 0.5 ? 3 : 4

function neighbourFeatures(sheet: Sheet, i: number): number[] {
  const own = shapeAt(sheet, i)
  const [before, after, second] = [-1, 1, 2].map((d) => shapeAt(sheet, i + d))
  if (before === undefined || after === undefined || second === undefined) return []
  return [
    shapesBefore(before.shape, own.shape),
    shapesAfter(own.shape, after.shape),
    shapesAround(before.shape, own.shape, after.shape),
    shapesAhead(own.shape, after.shape, second.shape),
    joint(before.end, own.start),
    jointFill(before.fill, before.end, indentAt(sheet, i)),
    startAfter(own.shape, after.start, after.gap),
    indentAfter(own.shape, indentAt(sheet, i), indentAt(sheet, i + 1)),
    longer(ratioClass(cellsAt(sheet, i), cellsAt(sheet, i + 1)), own.shape),
    sameMark(sameStart(sheet, i - 1, i), sameStart(sheet, i, i + 1), own.start),
    ...each(before.forms, formBefore, own.shape),
    ...each(after.forms, formAfter, own.shape),
  ]
}

const each = (forms: readonly number[], template: Feature, value: number): number[] =>
  forms.map((f) => template(f, value))

/** Width of a line in cells, 0 off the page. */
export function cellsAt(sheet: Sheet, i: number): number {
  return sheet.lines[i]?.cells ?? 0
}

/** How long `b` is beside `a`: 0 under half, 1 shorter, 2 alike, 3 longer, 4 over twice. */
export function ratioClass(a: number, b: number): number {
  if (b < 0.5 * a) return 0
  if (b < 0.85 * a) return 1
  if (b <= 1.15 * a) return 2
  return b <= 2 * a ? 3 : 4
}

function sameStart(sheet: Sheet, a: number, b: number): number {
  const first = sheet.lines[a]?.text.charAt(0)
  return first !== undefined && first === sheet.lines[b]?.text.charAt(0) ? 1 : 0
}
