// What the decision sees of a line before anything else is decided: its own form, its neighbours',
// the habits of the page, and whether the words before it go on after it.

import { openFeatureSpace, type Feature } from './feature-space.ts'
import { FORMS } from './gazetteer.ts'
import { LANGUAGES } from './script.ts'
import { ENDS, FILLS, LENGTH_CLASSES, SHAPES, STARTS, type Shape } from './shape.ts'
import type { Run } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { leadAt, LEADS } from './title-habits.ts'

/** All features of the parser; the history has its templates in the same space. */
export const SPACE = openFeatureSpace()

const { feature } = SPACE

const EDGE = 'edge of the page'
export const SHAPE_NAMES = [...SHAPES, EDGE]
export const END_NAMES = [...ENDS, EDGE]
export const START_NAMES = [...STARTS, EDGE]
const FORM_NAMES = FORMS.map(({ name }) => name)
const LENGTH_NAMES = LENGTH_CLASSES + 1
const CONTEXTS = LANGUAGES.flatMap((language) => [language, `${language}, wrapped`])
export const RATIOS = ['under half', 'shorter', 'alike', 'longer', 'over twice']
export const SHARES = ['none', 'few', 'some', 'many', 'most']
const GAPS = ['no blank line', 'a blank line', 'blank lines']
const INDENTS = ['page without indents', 'flush left', 'indented']
const BALANCES = ['quotes balanced', 'a quote left open', 'a quote closed']

const HALVES = ['one', 'two', 'more']
const NONE_SURE = 'none are sure'
const SURE_SHARES = ['none', 'few', 'some', 'most', NONE_SURE]

const bias = feature('any line')
const context = feature('page', CONTEXTS)
const shapeIn = feature('shape, page', SHAPE_NAMES, CONTEXTS)
const endIn = feature('end, page', END_NAMES, CONTEXTS)
const lengthIn = feature('length, page', LENGTH_NAMES, CONTEXTS)
const habitGap = feature('gap, habit', GAPS, ['few blank lines', 'some', 'many'])
const repeats = feature('stands on the page', ['once', 'more than once'])
const fromTop = feature('lines from the top', 5)
const fromBottom = feature('lines from the bottom', 5)
const across = feature('words go on', 9)
const sharedBefore = feature('own words before', SHARES)
const sharedAfter = feature('own words after', SHARES)
const longerThanBefore = feature('line before, to this', RATIOS)
const longerThanAfter = feature('line after, to this', RATIOS)
const markBefore = feature('first mark as before', ['other', 'same'])
const markAfter = feature('first mark as after', ['other', 'same'])
const joint = feature('end before, start', END_NAMES, START_NAMES)
const runLength = feature('title run of', 6)
const runPlace = feature('place in title run of', 6, 5)
const runRank = feature('in its title run', ['longest', 'between', 'shortest'], 6)
const runLeft = feature('lines of the run left', 5)
const runLead = feature('after the run', LEADS)
const leadHabit = feature('after the run, sure headlines', LEADS, SHARES)
const sureWidth = feature('beside sure headlines, after the run', [...RATIOS, NONE_SURE], LEADS)
const sureHalves = feature('halves, of sure headlines', HALVES, SURE_SHARES)
const sureGap = feature('gap, of sure headlines', GAPS, SURE_SHARES)
const sureLines = feature('title run of, of sure headlines', 4, SURE_SHARES)
const runAfter = feature('shape after the run', SHAPE_NAMES)

type Near = {
  readonly shape: Feature
  readonly start: Feature
  readonly end: Feature
  readonly length: Feature
  readonly form: Feature
  readonly gap: Feature
  readonly indent: Feature
}

const near = (where: string): Near => ({
  shape: feature(`shape${where}`, SHAPE_NAMES),
  start: feature(`start${where}`, START_NAMES),
  end: feature(`end${where}`, END_NAMES),
  length: feature(`length${where}`, LENGTH_NAMES),
  form: feature(`form${where}`, FORM_NAMES),
  gap: feature(`gap before${where}`, GAPS),
  indent: feature(`indent${where}`, INDENTS),
})

const detail = (where: string) => ({
  fill: feature(`fill${where}`, FILLS),
  clauses: feature(`halves${where}`, HALVES),
  commas: feature(`commas${where}`, 4),
  balance: feature(`quotes${where}`, BALANCES),
  capitals: feature(`capitals${where}`, ['none', 'some', 'most', 'all']),
  digits: feature(`digits${where}`, ['none', 'some', 'many']),
  innerStop: feature(`inner stop${where}`, ['no', 'yes']),
})

const NEAR: readonly (readonly [number, Near])[] = [
  [-2, near(', two before')],
  [-1, near(', before')],
  [0, near('')],
  [1, near(', after')],
  [2, near(', two after')],
  [3, near(', three after')],
]
const DETAIL = [
  [-1, detail(', before')],
  [0, detail('')],
  [1, detail(', after')],
] as const

/** Ids of the features of each line, in page order. */
export function lineFeatures(sheet: Sheet): readonly Int32Array[] {
  return sheet.lines.map((_, i) => Int32Array.from(featuresOf(sheet, i)))
}

const OUTSIDE: Shape = {
  start: STARTS.length,
  end: ENDS.length,
  fill: 0,
  shape: SHAPES.length,
  length: LENGTH_CLASSES,
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

/** The shape of a line, or one that stands for the page's edge. */
export function shapeAt(sheet: Sheet, i: number): Shape {
  return sheet.shapes[i] ?? OUTSIDE
}

/** 0 the page has no indents, 1 flush left, 2 indented. */
export function indentAt(sheet: Sheet, i: number): number {
  return sheet.habits.indents ? 1 + shapeAt(sheet, i).indent : 0
}

function featuresOf(sheet: Sheet, i: number): number[] {
  const ids = [...placeFeatures(sheet, i), ...runFeatures(sheet, i)]
  for (const [offset, at] of NEAR) {
    const shape = shapeAt(sheet, i + offset)
    ids.push(at.shape(shape.shape), at.start(shape.start), at.end(shape.end))
    ids.push(at.length(shape.length), at.gap(shape.gap), at.indent(indentAt(sheet, i + offset)))
    for (const form of shape.forms) ids.push(at.form(form))
  }
  for (const [offset, at] of DETAIL) {
    const shape = shapeAt(sheet, i + offset)
    ids.push(at.fill(shape.fill), at.clauses(shape.clauses), at.commas(shape.commas))
    ids.push(at.balance(shape.balance), at.capitals(shape.capitals), at.digits(shape.digits))
    ids.push(at.innerStop(shape.innerStop ? 1 : 0))
  }
  return ids
}

function placeFeatures(sheet: Sheet, i: number): number[] {
  const own = shapeAt(sheet, i)
  const { habits } = sheet
  const page = LANGUAGES.indexOf(habits.language) * 2 + (habits.width === undefined ? 0 : 1)
  return [
    bias(),
    context(page),
    shapeIn(own.shape, page),
    endIn(own.end, page),
    lengthIn(own.length, page),
    habitGap(own.gap, habits.gaps),
    repeats(sheet.repeats[i] ?? 0),
    fromTop(edgeDistance(i)),
    fromBottom(edgeDistance(sheet.lines.length - 1 - i)),
    across(acrossAt(sheet, i)),
    sharedBefore(shareClass(sheet.cohesion[i]?.before ?? 0)),
    sharedAfter(shareClass(sheet.cohesion[i]?.after ?? 0)),
    longerThanBefore(ratioClass(cellsAt(sheet, i), cellsAt(sheet, i - 1))),
    longerThanAfter(ratioClass(cellsAt(sheet, i), cellsAt(sheet, i + 1))),
    markBefore(sameStart(sheet, i - 1, i)),
    markAfter(sameStart(sheet, i, i + 1)),
    joint(shapeAt(sheet, i - 1).end, own.start),
  ]
}

function runFeatures(sheet: Sheet, i: number): number[] {
  const run = sheet.runs[i]
  if (run === undefined || run.length === 0) return [runLength(0)]
  return [
    runLength(run.length),
    runPlace(run.length, run.at),
    runRank(run.rank, run.length),
    runLeft(run.length - 1 - run.at),
    ...besideSure(sheet, i, run),
    runAfter(shapeAt(sheet, run.end).shape),
  ]
}

/** How a title stands beside those of the page that are surely headlines. */
function besideSure(sheet: Sheet, i: number, run: Run): number[] {
  const { share, cells, halves, gaps, several } = sheet.titles
  const { clauses, gap } = shapeAt(sheet, i)
  const lead = leadAt(sheet.shapes, run.end)
  const isNone = share === 0
  const ofSure = (part: number) => (isNone ? SURE_SHARES.length : stepOf(part, SURE_STEPS))
  return [
    runLead(lead),
    leadHabit(lead, isNone ? 0 : 1 + stepOf(share, HABIT_STEPS)),
    sureWidth(isNone ? RATIOS.length : ratioClass(cells, cellsAt(sheet, i)), lead),
    sureHalves(clauses, ofSure(halves)),
    sureGap(gap, ofSure(gaps)),
    sureLines(run.length, ofSure(several)),
  ]
}

const SURE_STEPS = [0.15, 0.5, 0.85]
const HABIT_STEPS = [0.25, 0.5, 0.8]

/** How many of the steps a share reaches. */
const stepOf = (share: number, steps: readonly number[]): number =>
  steps.filter((step) => share >= step).length

const edgeDistance = (lines: number): number => (lines < 3 ? lines : lines < 6 ? 3 : 4)

// Cosines across a story's end lie below 0.03, inside a story about 0.1; measured on exact pairs.
const ACROSS = [0.005, 0.015, 0.03, 0.045, 0.06, 0.08, 0.11, 0.16]

/** How far the words before a line go on after it, 0–8. */
function acrossAt(sheet: Sheet, i: number): number {
  const value = sheet.cohesion[i]?.across ?? 0
  const found = ACROSS.findIndex((limit) => value < limit)
  return found < 0 ? ACROSS.length : found
}

/** A share in five steps. */
export const shareClass = (share: number): number =>
  share === 0 ? 0 : share < 0.12 ? 1 : share < 0.25 ? 2 : share < 0.5 ? 3 : 4

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
