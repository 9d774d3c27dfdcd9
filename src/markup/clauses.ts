// Where a title line may be broken, as a paper sets it: between its clauses where it must break at all,
// and else between words. It knows nothing of elements, and not a character is added or lost.

import { cleanLine } from './gate.ts'

/**
 * Han titles part their clauses by a space, and the printed line was broken there:
 *
 *     舊碼頭改建圖書館
 *     街坊盼保留鐘樓
 *
 * A space beside a letter or digit is none of these.
 */
const CLAUSE_GAP =
  /(?<=[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}？！」』》])[ \u3000](?=[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}「『《])/u

/** In characters: anything shorter is a name that was spaced out (`陳 明`), and stays in one piece. */
const SHORTEST_CLAUSE = 4

const HAN_WORD = /^\p{Script=Han}+$/u
const HAN_CHARACTER = /^\p{Script=Han}$/u
const wordEnds = new Intl.Segmenter('zh', { granularity: 'word' })

/** The clauses of a headline or deck, cleaned, each as the pieces between which it may break. */
export function clausesOf(text: string): readonly (readonly string[])[] {
  const line = cleanLine(text)
  const clauses = line.split(CLAUSE_GAP)
  const isParted = clauses.every((clause) => clause.length >= SHORTEST_CLAUSE)
  return (isParted ? clauses : [line]).map(piecesOf)
}

/** Only between two Han words, never beside a mark. */
function piecesOf(clause: string): readonly string[] {
  const pieces: string[] = []
  let before = ''
  for (const { segment } of wordEnds.segment(clause)) {
    if (mayPart(before, segment)) pieces.push(segment)
    else pieces.push((pieces.pop() ?? '') + segment)
    before = segment
  }
  return pieces
}

/** Two characters alone are most often a name or a word that the dictionary lacks. */
const mayPart = (before: string, after: string): boolean =>
  HAN_WORD.test(before) &&
  HAN_WORD.test(after) &&
  !(HAN_CHARACTER.test(before) && HAN_CHARACTER.test(after))
