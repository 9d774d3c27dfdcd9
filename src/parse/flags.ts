// Whether a story's opening or ending is missing on the page: its body starts in the middle of a
// sentence, or its last paragraph stops before its sentence does.

import type { Completeness } from '../model/page.ts'
import type { DraftBlock } from './draft.ts'
import { ENDS, shows, STARTS } from './shape.ts'
import type { Sheet } from './sheet.ts'

export type Flags = { readonly opening: Completeness; readonly ending: Completeness }

export const WHOLE: Flags = { opening: 'present', ending: 'present' }

export function findFlags(sheet: Sheet, blocks: readonly DraftBlock[]): Flags {
  const body = blocks.filter(({ role }) => role === 'paragraph')
  const [first] = body
  const last = body.at(-1)
  return {
    opening: first === undefined ? 'present' : openingOf(sheet, first),
    ending: last === undefined ? 'present' : endingOf(sheet, last),
  }
}

const markOf = ({ marks }: Sheet, { lines }: DraftBlock) => marks[lines[0] ?? -1]

// An editor who marks a paragraph says whether it is whole.
function openingOf(sheet: Sheet, first: DraftBlock): Completeness {
  const mark = markOf(sheet, first)
  if (mark !== undefined) return mark.opening ?? 'present'
  return isHeadless(sheet, first) ? 'missing' : 'present'
}

function endingOf(sheet: Sheet, last: DraftBlock): Completeness {
  const mark = markOf(sheet, last)
  if (mark !== undefined) return mark.ending ?? 'present'
  return isTailless(sheet, last) ? 'missing' : 'present'
}

const HEADLESS_STARTS = new Set(['lower', 'closer'])
// A first paragraph never opens with a particle, a conjunction, or the second half of a word; 將軍澳, 的士
// and 都市 are words of their own.
const HEADLESS_WORDS =
  /^(?:的(?!士)|了|着|著|等|而|並|并|及|和|與|与|將(?!軍)|将(?!军)|使|令|以便|因此|所以|但|卻|却|也|亦|又|則|则|就|才|都(?![內内市會会])|任何|們|们|を|が|に|は|の|と|で|も|へ|や|れ|ら|り|る|き|け|し|ま|않|것|수 |때문)/u

/** True when a paragraph reads on from words that are not before it. */
export function isHeadless(sheet: Sheet, { lines }: DraftBlock): boolean {
  const line = lines[0] ?? 0
  const shape = sheet.shapes[line]
  if (shape === undefined) return false
  if (HEADLESS_STARTS.has(STARTS[shape.start] ?? 'other')) return true
  return HEADLESS_WORDS.test(sheet.lines[line]?.text ?? '') || isFlushLeft(sheet, line)
}

/** True on a page that indents its paragraphs, when the line is not indented. */
export function isFlushLeft({ habits, shapes }: Sheet, line: number): boolean {
  return habits.indents && shapes[line]?.indent === 0
}

const TAILLESS_ENDS = new Set(['letter', 'word', 'comma', 'hyphen', 'digit'])
// A paragraph of two sentences is text; a short line without a full stop may be an item of a list.
const ITEM_CELLS = 16

// …今では十四冊になった。＝共同
const SIGNED_END = /[。．.!！?？」』]\s*[＝=]\s*\S{1,8}$/u
const SENTENCE_END = /[。！？.!?]/u

/** True when a paragraph's last sentence is not over. */
export function isTailless(sheet: Sheet, { lines }: DraftBlock): boolean {
  const [line = 0] = lines
  const last = lines.at(-1) ?? line
  if (openQuotes(sheet, lines) > 0) return true
  if (isListed(sheet, line) || isItem(sheet, lines)) return false
  if (SIGNED_END.test(sheet.lines[last]?.text ?? '')) return false
  return stopsShort(sheet, last) && widthOf(sheet, lines) > ITEM_CELLS
}

const stopsShort = ({ shapes }: Sheet, line: number): boolean =>
  TAILLESS_ENDS.has(ENDS[shapes[line]?.end ?? -1] ?? 'other')

const widthOf = (sheet: Sheet, lines: readonly number[]): number =>
  lines.reduce((sum, i) => sum + (sheet.lines[i]?.cells ?? 0), 0)

// 晚上七時半 望廈體育館 羽毛球四強賽          ← set with wide spaces
/** A line of its own that is set in parts and is no sentence. */
function isItem({ lines }: Sheet, [line = 0, ...others]: readonly number[]): boolean {
  const text = lines[line]?.text ?? ''
  return others.length === 0 && /\S\u3000\S/u.test(text) && !SENTENCE_END.test(text)
}

const LISTED = ['letter', 'item', 'bullet']

function isListed({ shapes }: Sheet, line: number): boolean {
  const shape = shapes[line]
  return shape !== undefined && LISTED.some((form) => shows(shape, form))
}

/** Quotation marks that these lines open and do not close; negative when they close more. */
export function openQuotes({ shapes }: Sheet, lines: readonly number[]): number {
  const sum = lines.reduce((quotes, i) => quotes + (shapes[i]?.quotes ?? 0), 0)
  const straight = lines.some((i) => shapes[i]?.straight === true)
  return straight ? Math.abs(sum) % 2 : sum
}
