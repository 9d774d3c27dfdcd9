// What a second look sees that a first one cannot: how the page sets its other stories, what follows
// further down, and whether whole stories, not windows, speak of one thing. All of it comes from the
// first reading; a line's own story is left out, so that no reading confirms itself.

import {
  ACTIONS,
  CAPTION,
  CREDIT,
  DECK,
  HEADLINE,
  HEADLINE_AFTER_KICKER,
  HEADLINE_CONTINUED,
  KICKER,
  NO_ACTION,
  PARAGRAPH,
  PARAGRAPH_CONTINUED,
  SUBHEAD,
  type Action,
} from './actions.ts'
import { cellsAt, ratioClass, SHAPE_NAMES as S, shapeAt, SPACE } from './features.ts'
import type { Sheet } from './sheet.ts'

const A = [...ACTIONS, 'nothing']
const { feature } = SPACE

const readBefore = feature('first reading, shape', A, S)
const readAround = feature('first reading before, of it, after', A, A, A)
const readAhead = feature('first reading, after, second after', A, A, A)
const othersKickers = feature('other stories with kicker, run length, place', 4, 5, 4)
const othersDecks = feature('other stories with deck, run length, place', 4, 5, 4)
const othersLines = feature('other headlines of two lines, run length, place', 4, 5, 4)
const othersClauses = feature('other headlines in halves, clauses, first reading', 4, 3, A)
const othersGaps = feature('gaps before other headlines, gap, shape', 4, 3, S)
const othersWidth = feature('width beside other headlines, first reading', 6, A)
const othersSubheads = feature('subheads elsewhere, width beside them, shape', 3, 6, S)
const othersBylines = feature('credits under other titles, first reading, after', 4, A, A)
const othersMarks = feature('first character of other captions, shape', 3, S)
const nextTitle = feature('next title, how far, first reading', 4, 5, A)
const nextTitleShape = feature('next title, how far, shape', 4, 5, S)
const oneStory = feature('story before and text after alike, first reading', 9, A)
const oneStoryShape = feature('story before and text after alike, gap, shape', 9, 3, S)
const ownWords = feature('words in the story before, in the text after', 5, 5, A)

type Told = {
  readonly first: number
  readonly end: number
  readonly kicker: boolean
  readonly deck: boolean
  readonly headlines: readonly number[]
  readonly subheads: readonly number[]
  readonly captions: readonly number[]
  readonly byline: boolean
}

/** Ids of further features of each line, given the first reading of the page. */
export function secondFeatures(sheet: Sheet, actions: readonly Action[]): readonly Int32Array[] {
  const stories = storiesOf(actions)
  const owner = new Int32Array(actions.length).fill(-1)
  stories.forEach(({ first, end }, story) => owner.fill(story, first, end))
  const alike = openLikeness(sheet, actions)
  return actions.map((_, i) => {
    const others = stories.filter((_, story) => story !== owner[i])
    const ids = [...readingFeatures(sheet, actions, i)]
    if (shapeAt(sheet, i).shape < 6) {
      ids.push(...styleFeatures(sheet, actions, { i, others }))
      ids.push(...aheadFeatures(sheet, actions, i))
      ids.push(...alike(i))
    }
    ids.push(markFeature(sheet, others, i))
    return Int32Array.from(ids)
  })
}

const begins = (action: Action | undefined): boolean => action === HEADLINE || action === KICKER

function storiesOf(actions: readonly Action[]): Told[] {
  const starts = actions.flatMap((action, i) =>
    begins(action) && (actions[i - 1] !== KICKER || action === KICKER) ? [i] : [],
  )
  return starts.map((first, story) => {
    const end = starts[story + 1] ?? actions.length
    const at = (wanted: readonly Action[]) => {
      const found: number[] = []
      for (let i = first; i < end; i++) if (wanted.includes(actions[i] ?? -1)) found.push(i)
      return found
    }
    const headlines = at([HEADLINE, HEADLINE_CONTINUED, HEADLINE_AFTER_KICKER])
    const body = at([PARAGRAPH, PARAGRAPH_CONTINUED])[0] ?? end
    return {
      first,
      end,
      kicker: at([KICKER]).length > 0,
      deck: at([DECK]).length > 0,
      headlines,
      subheads: at([SUBHEAD]),
      captions: at([CAPTION]),
      byline: at([CREDIT]).some((i) => i < body && actions[i - 1] !== CAPTION),
    }
  })
}

function readingFeatures(sheet: Sheet, actions: readonly Action[], i: number): number[] {
  const at = (k: number): Action => actions[k] ?? NO_ACTION
  return [
    readBefore(at(i), shapeAt(sheet, i).shape),
    readAround(at(i - 1), at(i), at(i + 1)),
    readAhead(at(i), at(i + 1), at(i + 2)),
  ]
}

/** 0 too few to say, 1 none, 2 some, 3 most. */
function shareOf(others: readonly Told[], holds: (story: Told) => boolean): number {
  if (others.length < 2) return 0
  const share = others.filter(holds).length / others.length
  return share < 0.15 ? 1 : share < 0.65 ? 2 : 3
}

type Place = { readonly i: number; readonly others: readonly Told[] }

function styleFeatures(sheet: Sheet, actions: readonly Action[], { i, others }: Place): number[] {
  const own = shapeAt(sheet, i)
  const read = actions[i] ?? NO_ACTION
  const run = sheet.runs[i] ?? { length: 0, at: 0 }
  const heads = others.flatMap(({ headlines }) => headlines)
  const subs = others.flatMap(({ subheads }) => subheads)
  const gapped = ({ first }: Told) => shapeAt(sheet, first).gap > 0
  const halved = ({ headlines }: Told) => headlines.some((k) => shapeAt(sheet, k).clauses > 0)
  return [
    othersKickers(shareOf(others, ({ kicker }) => kicker), run.length, run.at),
    othersDecks(shareOf(others, ({ deck }) => deck), run.length, run.at),
    othersLines(shareOf(others, ({ headlines }) => headlines.length > 1), run.length, run.at),
    othersClauses(shareOf(others, halved), own.clauses, read),
    othersGaps(shareOf(others, gapped), own.gap, own.shape),
    othersWidth(widthClass(sheet, heads, i), read),
    othersSubheads(subs.length === 0 ? 0 : subs.length < 3 ? 1 : 2, widthClass(sheet, subs, i), own.shape),
    othersBylines(shareOf(others, ({ byline }) => byline), read, actions[i + 1] ?? NO_ACTION),
  ]
}

function widthClass(sheet: Sheet, lines: readonly number[], i: number): number {
  if (lines.length === 0) return 5
  const sum = lines.reduce((cells, k) => cells + cellsAt(sheet, k), 0)
  return ratioClass(sum / lines.length, cellsAt(sheet, i))
}

function markFeature(sheet: Sheet, others: readonly Told[], i: number): number {
  const first = (k: number) => sheet.lines[k]?.text.charAt(0)
  const captions = others.flatMap(({ captions }) => captions)
  const own = first(i)
  const same = captions.some((k) => first(k) === own)
  return othersMarks(captions.length === 0 ? 0 : same ? 1 : 2, shapeAt(sheet, i).shape)
}

function aheadFeatures(sheet: Sheet, actions: readonly Action[], i: number): number[] {
  let k = i + 1
  while (k < actions.length && !begins(actions[k]) && actions[k] !== SUBHEAD) k += 1
  const kind = k === actions.length ? 0 : actions[k] === SUBHEAD ? 1 : actions[k] === KICKER ? 2 : 3
  let cells = 0
  for (let line = i + 1; line < k; line++) cells += cellsAt(sheet, line)
  const far = k === i + 1 ? 0 : cells < 40 ? 1 : cells < 120 ? 2 : cells < 350 ? 3 : 4
  return [
    nextTitle(kind, far, actions[i] ?? NO_ACTION),
    nextTitleShape(kind, far, shapeAt(sheet, i).shape),
  ]
}

const LIMITS = [0.005, 0.012, 0.02, 0.03, 0.045, 0.06, 0.08, 0.11]

const isBody = (action: Action | undefined): boolean =>
  action === PARAGRAPH || action === PARAGRAPH_CONTINUED

/** Compares the story before a line with the text from it to the next title. */
function openLikeness(sheet: Sheet, actions: readonly Action[]): (i: number) => number[] {
  const { of, weight } = sheet.terms
  const collect = (from: number, to: number) => {
    const counts = new Map<number, number>()
    for (let k = from; k < to; k++) {
      if (!isBody(actions[k])) continue
      for (const id of of[k] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
    }
    return counts
  }
  const norm = (counts: ReadonlyMap<number, number>) => {
    let sum = 0
    for (const [id, n] of counts) sum += (weight[id] ?? 0) * n * n
    return sum
  }
  return (i) => {
    let from = i
    while (from > 0 && !begins(actions[from])) from -= 1
    if (begins(actions[i])) {
      from = i - 1
      while (from > 0 && !begins(actions[from])) from -= 1
    }
    let to = i + 1
    while (to < actions.length && !(begins(actions[to]) && to > i + 3) && actions[to] !== SUBHEAD) to += 1
    const before = collect(Math.max(0, from), i)
    const after = collect(i + 1, to)
    let dot = 0
    for (const [id, n] of after) dot += (weight[id] ?? 0) * n * (before.get(id) ?? 0)
    const mass = Math.sqrt(norm(before) * norm(after))
    const value = mass > 0 ? dot / mass : 0
    const at = LIMITS.findIndex((limit) => value < limit)
    const level = before.size === 0 || after.size === 0 ? 0 : at < 0 ? LIMITS.length : at
    const read = actions[i] ?? NO_ACTION
    const own = shapeAt(sheet, i)
    return [
      oneStory(level, read),
      oneStoryShape(level, own.gap, own.shape),
      ownWords(shareIn(sheet, i, before), shareIn(sheet, i, after), read),
    ]
  }
}

function shareIn({ terms }: Sheet, i: number, counts: ReadonlyMap<number, number>): number {
  let all = 0
  let found = 0
  for (const id of terms.of[i] ?? []) {
    const mass = terms.weight[id] ?? 0
    all += mass
    if (counts.has(id)) found += mass
  }
  const share = all > 0 ? found / all : 0
  return share === 0 ? 0 : share < 0.12 ? 1 : share < 0.25 ? 2 : share < 0.5 ? 3 : 4
}
