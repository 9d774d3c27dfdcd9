// Who wrote a story, as the page names them.

import { cleanLine } from '../markup/gate.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { wordsFor } from './words.ts'

/** Nothing when the page named nobody. */
export function Byline({ publication, story }: { publication: Publication; story: Story }) {
  const { comma } = wordsFor(publication.language)
  if (story.authors.length === 0) return <></>
  return (
    <span class="byline">
      {story.authors.map((name, at) => (
        <>
          {at > 0 && comma}
          <span class="p-author h-card">{cleanLine(name)}</span>
        </>
      ))}
    </span>
  )
}
