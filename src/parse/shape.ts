// What one line looks like on its own, as small closed classes: how it starts and ends, how long it
// is, how full its printed line is, which newspaper forms it shows.

import { FORMS, formsOf } from './gazetteer.ts'
import type { Line } from './lines.ts'
import { countMarks } from './punctuation.ts'
import { letterKind, type Habits } from './script.ts'

export const STARTS = [
  'han',
  'kana',
  'hangul',
  'upper',
  'lower',
  'digit',
  'quote',
  'bracket',
  'square bracket',
  'mark',
  'dash',
  'closer',
  'other',
] as const

export const ENDS = [
  'letter',
  'word',
  'stop',
  'question',
  'comma',
  'colon',
  'quoted stop',
  'quote',
  'bracket',
  'hyphen',
  'dash',
  'digit',
  'other',
] as const

export type Start = (typeof STARTS)[number]
export type End = (typeof ENDS)[number]

/** How far a printed line is filled; `none` when lines are not printed lines. */
export const FILLS = ['none', 'over', 'full', 'near', 'half', 'short'] as const

/** The coarse form: one word for what the line could be. */
export const SHAPES = [
  'word',
  'title',
  'question title',
  'title with comma',
  'long title',
  'full line',
  'full stop line',
  'short stop',
  'sentences',
  'open text',
] as const

/** A line with its classes; class values are indices into the lists above. */
export type Shape = {
  readonly start: number
  readonly end: number
  readonly fill: number
  readonly shape: number
  /** 0–11, by cells. */
  readonly length: number
  /** Halves set apart by a space between Han characters: 0, 1, 2 or more. */
  readonly clauses: number
  readonly commas: number
  /** True when a sentence ends before the line does. */
  readonly innerStop: boolean
  /** Quotes and brackets: 0 balanced, 1 left open, 2 closed without being opened. */
  readonly balance: number
  /** Quotation marks opened minus closed. */
  readonly quotes: number
  /** They are straight quotes: an even number is balanced. */
  readonly straight: boolean
  /** Spaced scripts: 0 none or lower case, 1 some words, 2 nearly all words begin with a capital, 3 all capitals. */
  readonly capitals: number
  /** 0 none, 1 some, 2 a third or more of the characters are digits. */
  readonly digits: number
  /** Indices into FORMS. */
  readonly forms: readonly number[]
  readonly indent: number
  readonly gap: number
}

const LENGTHS = [2.5, 4.5, 6.5, 9, 12, 16, 21, 28, 40, 60, 90]

export const LENGTH_CLASSES = LENGTHS.length + 1

/** Shapes of all lines, in page order. */
export function shapeLines(lines: readonly Line[], habits: Habits): readonly Shape[] {
  return lines.map((line, i) => shapeOf(line, lines[i + 1], habits))
}

function shapeOf(line: Line, next: Line | undefined, habits: Habits): Shape {
  const { sample } = line
  const counts = countPunctuation(sample)
  const end = ENDS.indexOf(endOf(sample))
  const fill = fillOf(line, next, habits)
  const length = LENGTHS.findIndex((limit) => line.cells <= limit)
  const own = {
    start: STARTS.indexOf(startOf(sample)),
    end,
    fill,
    length: length < 0 ? LENGTHS.length : length,
    forms: formsOf(sample),
    indent: line.indent >= 0.5 ? 1 : 0,
    gap: Math.min(line.gap, 2),
    ...counts,
  }
  return { ...own, shape: SHAPES.indexOf(nameShape(line.cells, own)) }
}

const MARKS = '▲▼◀▶△▽◁▷↑↓←→◤◥●○◎・•※＊*◆◇■□★☆▪①②③④⑤⑥⑦⑧⑨⑩Ⓒ©'

function startOf(text: string): Start {
  const char = text.charAt(0)
  const kind = letterKind(text.charCodeAt(0))
  if (kind === 'latin') return char === char.toLowerCase() ? 'lower' : 'upper'
  if (kind !== undefined) return kind
  if (/[0-9０-９]/u.test(char)) return 'digit'
  if (/[「『“‘《〈«"']/u.test(char)) return 'quote'
  if (char === '(' || char === '（') return 'bracket'
  if (/[【〔［[]/u.test(char)) return 'square bracket'
  if (MARKS.includes(char)) return 'mark'
  if (/[—–―-]/u.test(char)) return 'dash'
  return /[」』”’》〉）)】〕»，。、；：！？,.;:!?]/u.test(char) ? 'closer' : 'other'
}

const SIMPLE_ENDS: Readonly<Record<string, End>> = {
  '，': 'comma',
  '、': 'comma',
  '；': 'comma',
  ',': 'comma',
  ';': 'comma',
  '：': 'colon',
  ':': 'colon',
  '。': 'stop',
  '．': 'stop',
  '.': 'stop',
  '？': 'question',
  '?': 'question',
  '！': 'question',
  '!': 'question',
  '-': 'hyphen',
  '\u00AD': 'hyphen',
  '‐': 'hyphen',
  '—': 'dash',
  '–': 'dash',
  '…': 'dash',
  '─': 'dash',
}

function endOf(text: string): End {
  const char = text.charAt(text.length - 1)
  const simple = SIMPLE_ENDS[char]
  if (simple !== undefined) return simple
  const kind = letterKind(char.charCodeAt(0))
  if (kind === 'latin' || kind === 'hangul') return 'word'
  if (kind !== undefined) return 'letter'
  if (/[0-9０-９%％]/u.test(char)) return 'digit'
  if (/[」』”’»"'）)】〕》]/u.test(char)) return closedEnd(text)
  return 'other'
}

function closedEnd(text: string): End {
  const inner = text.replace(/[」』”’»"'）)】〕》]{1,4}$/u, '')
  if (/[。．.！!？?…]$/u.test(inner)) return 'quoted stop'
  return /[）)】〕]$/u.test(text) ? 'bracket' : 'quote'
}

function countPunctuation(text: string) {
  const { commas, digits, ...quotes } = countMarks(text)
  return {
    commas: Math.min(commas, 3),
    digits: digits === 0 ? 0 : digits * 3 < text.length ? 1 : 2,
    ...quotes,
    capitals: capitalsOf(text),
    innerStop: /[。！？!?]|[.][ ”"]/u.test(text.slice(0, -2)),
    clauses: Math.min(2, text.slice(0, TITLE_LIMIT).match(CLAUSE_GAP)?.length ?? 0),
  }
}

// No title is longer.
const TITLE_LIMIT = 120
// 土耳其破獲間諜網 逮捕兩人      ← two clauses of a title
const CLAUSE_GAP =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}」』”）！？…][ \u3000]+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『“（])/gu

function capitalsOf(text: string): number {
  const words = text.slice(0, 200).match(/\p{Script=Latin}[\p{Script=Latin}'’]*/gu) ?? []
  if (words.length === 0) return 0
  const letters = words.join('')
  if (letters.length > 2 && letters === letters.toUpperCase()) return 3
  const long = words.filter((word) => word.length > 3)
  const upper = long.filter((word) => word.charAt(0) !== word.charAt(0).toLowerCase()).length
  if (long.length < 2 || upper < 2) return 0
  return upper >= 0.8 * long.length ? 2 : 1
}

function fillOf(line: Line, next: Line | undefined, { width, language }: Habits): number {
  if (width === undefined) return FILLS.indexOf('none')
  const room = width - line.cells - line.indent
  if (room < -1) return FILLS.indexOf('over')
  if (language === 'latin' || language === 'ko') return spacedFill(room, next, width)
  return FILLS.indexOf(
    room <= 1 ? 'full' : room <= 2.5 ? 'near' : room <= width / 2 ? 'half' : 'short',
  )
}

// In a spaced script a line is full when the first word of the next one would not have fitted.
function spacedFill(room: number, next: Line | undefined, width: number): number {
  const word = next?.text.slice(0, 30).split(' ')[0] ?? ''
  const wanted = 0.5 + (/\p{Script=Hangul}/u.test(word) ? word.length : word.length / 2)
  if (room < wanted) return FILLS.indexOf('full')
  return FILLS.indexOf(room < wanted + 1 ? 'near' : room <= width / 2 ? 'half' : 'short')
}

type Own = {
  readonly end: number
  readonly fill: number
  readonly commas: number
  readonly innerStop: boolean
}

function nameShape(cells: number, own: Own): (typeof SHAPES)[number] {
  const end = ENDS[own.end] ?? 'other'
  const stops = end === 'stop' || end === 'quoted stop'
  const fill = FILLS[own.fill]
  if (fill === 'full' || fill === 'near') return stops ? 'full stop line' : 'full line'
  if (stops) return cells <= 24 ? 'short stop' : 'sentences'
  if (end === 'question') return cells <= 34 && own.commas < 2 ? 'question title' : 'sentences'
  return nameOpenShape(cells, own)
}

/** The shape of a line that ends without a sentence's end. */
function nameOpenShape(cells: number, own: Own): (typeof SHAPES)[number] {
  if (cells > 40 || own.innerStop || ENDS[own.end] === 'comma') return 'open text'
  if (own.commas > 0) return 'title with comma'
  if (cells <= 6) return 'word'
  return cells <= 22 ? 'title' : 'long title'
}

const FORM_NAMES = FORMS.map(({ name }) => name)

/** Forms of a line that names who wrote or filed a story. */
export const CREDIT_FORMS = ['agency', 'reporter'] as const
/** Forms of the words under a picture. */
export const PICTURE_FORMS = [
  'caption-arrow',
  'caption-word',
  'caption-side',
  'caption-credit',
] as const

/** Whether the line shows a form of the gazetteer. */
export function shows(shape: Shape, name: string): boolean {
  return shape.forms.includes(FORM_NAMES.indexOf(name))
}
