// A title line as the paper set it: broken between its clauses where it must break at all. Not a
// character is added or lost.

import { cleanLine } from '../markup/gate.ts'

/**
 * Han titles part their clauses by a space, and the printed line was broken there:
 *
 *     舊碼頭改建圖書館
 *     街坊盼保留鐘樓
 *
 * A space beside a letter or digit is none of these, nor is the one that spaces a name (`陳 明`).
 */
const CLAUSE_GAP =
  /(?<=[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}？！」』》])[ \u3000](?=[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}「『《])/u

/** In characters: anything shorter is a name that was spaced out, and stays in one piece. */
const SHORTEST_CLAUSE = 4

const clausesOf = (text: string): readonly string[] => {
  const clauses = text.split(CLAUSE_GAP)
  return clauses.every((clause) => clause.length >= SHORTEST_CLAUSE) ? clauses : [text]
}

/** The text of a headline or deck, cleaned; put it inside the heading or the link that carries it. */
export function Headline({ text }: { text: string }) {
  const [first = '', ...rest] = clausesOf(cleanLine(text))
  if (rest.length === 0) return <>{first}</>
  return (
    <>
      <span class="clause">{first}</span>
      {rest.map((clause) => (
        <>
          {' '}
          <span class="clause">{clause}</span>
        </>
      ))}
    </>
  )
}
