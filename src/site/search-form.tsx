// Where a reader asks for something: a plain form, which sends its one field as `q`.

import { pathIn, SEARCH_PATH } from '../model/address.ts'
import type { Publication } from '../model/publication.ts'
import { wordsFor } from './words.ts'

/** `query` is what was asked before, if anything was. */
export function SearchForm({
  publication,
  query = '',
}: {
  publication: Publication
  query?: string
}) {
  const { search } = wordsFor(publication.language)
  return (
    <form class="search" action={pathIn(publication, SEARCH_PATH)} method="get" role="search">
      <input type="search" name="q" value={query} aria-label={search} enterkeyhint="search" />
      <button type="submit">{search}</button>
    </form>
  )
}
