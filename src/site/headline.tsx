// A title line as a paper sets it. Not a character is added or lost.

import { clausesOf } from '../markup/clauses.ts'

function Clause({ pieces: [first, ...rest] }: { pieces: readonly string[] }) {
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
      {clausesOf(text).map((pieces, at) => (
        <>
          {at > 0 && ' '}
          <Clause pieces={pieces} />
        </>
      ))}
    </>
  )
}
