// The first of a text, as much as a reader takes in at a glance: whole sentences, cut on a grapheme and
// never inside a quotation. It knows text alone, not what part of a story it comes from.

import { type Quotation, quotationsIn } from './quotations.ts'

/** Half-width units: 120 Han or 240 Latin characters, about three lines in a feed reader. */
const LIMIT = 240
/** A cut that leaves less than this tells nothing: `他說…`. */
const TELLING = 16

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** In half-width units, as a fixed font sets it. */
export const widthOf = (text: string): number =>
  Array.from(graphemes.segment(text), ({ segment }) => cells(segment)).reduce(
    (sum, width) => sum + width,
    0,
  )

const cells = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1)

/**
 * At most 120 Han characters or 240 others, ending after a sentence, or else after a clause or a word
 * with `…`. Undefined when the text could only be cut inside a quotation, or to next to nothing.
 */
export function excerptOf(text: string): string | undefined {
  const boundaries = boundariesOf(text)
  if (boundaries.at(-1) === text.length) return text
  // Where a quotation that is never closed ends nobody knows: what is before it comes first, then all.
  const quotations = quotationsIn(text)
  const closed = quotations.filter(({ to }) => to !== Infinity)
  for (const { isEnd, mark, least } of ENDS) {
    for (const spans of [quotations, closed]) {
      const cut = boundaries.findLast((at) => !isInside(at, spans) && isEnd(text, at))
      const kept = text.slice(0, cut ?? 0).replace(mark === '' ? /\s+$/u : DANGLING, '')
      if (widthOf(kept) >= least) return kept + mark
    }
  }
  return undefined
}

/** Up to the first end of a sentence that is outside quotations; a text without one is left as it is. */
export function firstSentence(text: string): string {
  const quotations = quotationsIn(text)
  const boundaries = boundariesOf(text)
  return text.slice(
    0,
    boundaries.find((at) => !isInside(at, quotations) && endsSentence(text, at)),
  )
}

const isInside = (at: number, quotations: readonly Quotation[]): boolean =>
  quotations.some(({ from, to }) => from < at && at < to)

/** The grapheme boundaries of as much of the text as is within the limit. */
function boundariesOf(text: string): readonly number[] {
  const boundaries: number[] = []
  let width = 0
  for (const { segment, index } of graphemes.segment(text)) {
    width += cells(segment)
    if (width > LIMIT) break
    boundaries.push(index + segment.length)
  }
  return boundaries
}

/** Nothing that a reader would wait at may stand before `…`. */
const DANGLING = /[\s，、：；,:;—–-]+$/u

/** The characters before a place that its sentence mark and its closing quotes can be. */
const TAIL = 16
/** `Mr. Leong`, `U.S. Senate`, `n. 5`: a full stop that ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:\p{Lu}|\p{L}(?:\.\p{L})+|Mr|Mrs|Ms|Dr|Dra|Sr|Sra|Jr|St|Sto|Sta|Prof|Eng|Arq|Rev|Hon|Gen|Col|Maj|Capt|Lt|Sgt|Gov|Sen|Rep|No|Nos|Nr|n|vs|pp?|Inc|Ltd|Co|Corp|Av|Mt|Ft|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|approx|etc)\.$/u

/** A closing quote after the full stop belongs to the sentence: `他說：「可以。」` */
const SENTENCE_TAIL = /([。！？!?．.]+)[」』”’"＂）)】〕］\]»]*$/u
const TAIL_GOES_ON = /[。！？!?．.」』”’）)】〕］\]»]/u

function endsSentence(text: string, at: number): boolean {
  const [tail, marks] = SENTENCE_TAIL.exec(text.slice(Math.max(0, at - TAIL), at)) ?? []
  if (tail === undefined || marks === undefined || TAIL_GOES_ON.test(text.charAt(at))) return false
  if (!marks.endsWith('.')) return true
  const stop = at - tail.length + marks.length
  const isStop = !ABBREVIATION.test(text.slice(Math.max(0, stop - TAIL), stop))
  return isStop && (at === text.length || /^\s+[^\s\p{Ll}]/u.test(text.slice(at, at + TAIL)))
}

const SPACED = /[\p{L}\p{N}\p{M}'’.-]/u

const isSpaced = (character: string): boolean => SPACED.test(character) && !WIDE.test(character)

/** Between two characters of a spaced script a word goes on. */
const endsWord = (text: string, at: number): boolean =>
  !(isSpaced(text.charAt(at - 1)) && isSpaced(text.charAt(at)))

type End = {
  readonly isEnd: (text: string, at: number) => boolean
  readonly mark: '' | '…'
  readonly least: number
}

/** The best one that there is decides. */
const ENDS: readonly End[] = [
  { isEnd: endsSentence, mark: '', least: 1 },
  { isEnd: (text, at) => /[，；,;]/u.test(text.charAt(at - 1)), mark: '…', least: TELLING },
  { isEnd: endsWord, mark: '…', least: TELLING },
  { isEnd: () => true, mark: '…', least: TELLING },
]
