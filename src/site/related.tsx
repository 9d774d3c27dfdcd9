// Earlier stories that tell of the same.

import { cleanLine } from '../markup/gate.ts'
import { pathIn, storyPath } from '../model/address.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { EditionDate } from './edition-date.tsx'
import { wordsFor } from './words.ts'

/** Nothing where there are none. */
export function Related({ publication, story }: { publication: Publication; story: Story }) {
  const { related = [] } = story
  const { language } = publication
  if (related.length === 0) return <></>
  return (
    <section class="related" aria-labelledby="related">
      <h2 id="related" class="label">
        {wordsFor(language).related}
      </h2>
      <ul>
        {related.map(({ id, headline, date }) => (
          <li>
            <a href={pathIn(publication, storyPath(id))}>{cleanLine(headline)}</a>{' '}
            <span class="count">
              <EditionDate language={language} date={date} style="long" />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
