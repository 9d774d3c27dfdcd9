// A title line as a paper sets it: broken between its clauses where it must break at all, and else
// between words. Not a character is added or lost.

import { cleanLine } from '../markup/gate.ts'

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

function clausesOf(text: string): readonly string[] {
  const clauses = text.split(CLAUSE_GAP)
  return clauses.every((clause) => clause.length >= SHORTEST_CLAUSE) ? clauses : [text]
}

/** Two characters alone are most often a name or a word that the dictionary lacks. */
const mayPart = (before: string, after: string): boolean =>
  HAN_WORD.test(before) &&
  HAN_WORD.test(after) &&
  !(HAN_CHARACTER.test(before) && HAN_CHARACTER.test(after))

/** Pieces between which a line may end; only between two Han words, never beside a mark. */
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

function Clause({ text }: { text: string }) {
  const [first, ...rest] = piecesOf(text)
  return (
    <span class="clause">
      {first}
      {rest.map((piece) => (
        <>
          <wbr />
          {piece}
        </>
      ))}
    </span>
  )
}

/** The text of a headline or deck, cleaned; put it inside the heading or the link that carries it. */
export function Headline({ text }: { text: string }) {
  return (
    <>
      {clausesOf(cleanLine(text)).map((clause, at) => (
        <>
          {at > 0 && ' '}
          <Clause text={clause} />
        </>
      ))}
    </>
  )
}
