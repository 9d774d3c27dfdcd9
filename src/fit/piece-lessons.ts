// Where the truth puts each piece of a page, and the learner of what the evidence for it weighs.

import { draftPage, type Draft } from '../parse/draft.ts'
import { gatherEvidence, openPieces, type PieceWeights } from '../parse/piece-evidence.ts'
import {
  choicesFor,
  choicesOf,
  follow,
  piecesOf,
  searchPieces,
  startOf,
  type Choice,
  type Piece,
  type PieceState,
} from '../parse/pieces.ts'
import { readSheet, type Sheet } from '../parse/sheet.ts'
import type { CorpusPage, Truth } from './corpus.ts'
import { goldActions } from './gold.ts'
import { openRandom, shuffle } from './random.ts'

export type PieceLesson = {
  readonly sheet: Sheet
  readonly draft: Draft
  readonly pieces: readonly Piece[]
  readonly gold: readonly Choice[]
}

/** A lesson for each page whose pieces can be put where the truth has them. */
export function pieceLessons(pages: readonly CorpusPage[]): readonly PieceLesson[] {
  return pages.flatMap(({ source, truth }) => {
    const sheet = readSheet(source)
    const actions = goldActions(sheet, truth)
    if (actions === undefined) return []
    const draft = draftPage(actions)
    const pieces = piecesOf(draft)
    const gold = goldChoices({ sheet, draft, pieces }, truth)
    return gold === undefined ? [] : [{ sheet, draft, pieces, gold }]
  })
}

type Laid = Omit<PieceLesson, 'gold'>

function goldChoices({ sheet, draft, pieces }: Laid, truth: Truth): Choice[] | undefined {
  const numberOf = (line: number | undefined) => sheet.lines[line ?? -1]?.number ?? 0
  const storyOf = new Map<number, number>()
  const joined = new Set<number>()
  truth.stories.forEach(({ blocks }, story) => {
    for (const { lines, role } of blocks) {
      lines.forEach((line, piece) => {
        storyOf.set(line, story)
        if (piece > 0 && role === 'paragraph') joined.add(line)
      })
    }
  })
  const home = new Map<number, number>()
  draft.stories.forEach(({ blocks }, own) => {
    const title = blocks.find(({ role }) => role === 'headline' || role === 'deck') ?? blocks[0]
    const story = storyOf.get(numberOf(title?.lines[0]))
    if (story !== undefined && !home.has(story)) home.set(story, own)
  })
  let state: PieceState = startOf(draft)
  const gold: Choice[] = []
  for (const [at, piece] of pieces.entries()) {
    const line = numberOf(piece.block.lines[0])
    const story = home.get(storyOf.get(line) ?? -1)
    if (story === undefined) return undefined
    const wanted = { story, joins: piece.block.role === 'paragraph' && joined.has(line) }
    const options = choicesFor(draft, pieces, { state, at })
    const choice = options.find((o) => o.story === wanted.story && o.joins === wanted.joins)
    if (choice === undefined) return undefined
    gold.push(choice)
    state = follow(state, piece, choice, 0)
  }
  return gold
}

const EPOCHS = 8

/** Averaged weights of the evidence. Same lessons, same weights. */
export function learnPieces(lessons: readonly PieceLesson[], seed: number): PieceWeights {
  const weights: Record<string, number> = {}
  const sums: Record<string, number> = {}
  const random = openRandom(seed)
  let clock = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const lesson of shuffle(lessons, random)) {
      const change = studyPieces(lesson, weights)
      for (const [name, by] of change) {
        weights[name] = (weights[name] ?? 0) + by
        sums[name] = (sums[name] ?? 0) + by * clock
      }
      clock += 1
    }
  }
  const averaged: Record<string, number> = {}
  for (const name of Object.keys(weights).sort()) {
    averaged[name] = Math.round(100 * ((weights[name] ?? 0) - (sums[name] ?? 0) / clock)) / 100
  }
  return averaged
}

function studyPieces(lesson: PieceLesson, weights: PieceWeights): ReadonlyMap<string, number> {
  const { sheet, draft, pieces, gold } = lesson
  const right = scoresOf(lesson, gold, weights)
  let worst = { violation: 0, choices: [] as readonly Choice[] }
  searchPieces(sheet, draft, pieces, weights, {
    beam: 6,
    cost: (at, { story, joins }) => {
      return story === gold[at]?.story && joins === gold[at]?.joins ? 0 : 1
    },
    watch: (at, best) => {
      const violation = best.score - (right.scores[at] ?? 0)
      if (violation > worst.violation + 1e-9) worst = { violation, choices: choicesOf(best) }
    },
  })
  const change = new Map<string, number>()
  if (worst.choices.length === 0) return change
  const count = (choices: readonly Choice[], by: number) => {
    for (const [name, value] of scoresOf(lesson, choices, weights).evidence) {
      change.set(name, (change.get(name) ?? 0) + by * value)
    }
  }
  count(gold.slice(0, worst.choices.length), 1)
  count(worst.choices, -1)
  let size = 0
  for (const by of change.values()) size += by * by
  const step = Math.min(0.2, worst.violation / Math.max(1, size))
  for (const [name, by] of change) change.set(name, step * by)
  return change
}

function scoresOf(
  { sheet, draft, pieces }: PieceLesson,
  choices: readonly Choice[],
  weights: PieceWeights,
): { readonly scores: readonly number[]; readonly evidence: ReadonlyMap<string, number> } {
  const table = openPieces(sheet, draft, pieces)
  const evidence = new Map<string, number>()
  const scores: number[] = []
  let state = startOf(draft)
  let sum = 0
  choices.forEach((choice, at) => {
    for (const [name, value] of gatherEvidence(table, state, at, choice)) {
      evidence.set(name, (evidence.get(name) ?? 0) + value)
      sum += value * (weights[name] ?? 0)
    }
    scores.push(sum)
    state = follow(state, pieces[at], choice, 0)
  })
  return { scores, evidence }
}
