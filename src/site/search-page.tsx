// What was looked for and what was found: the newest first, each with the words that were asked for in
// their place.

import { clean, cleanLine } from '../markup/gate.ts'
import { noticesIn } from '../markup/notices.ts'
import { pagePath, pathIn, type Scope, SEARCH_PATH, storyPath } from '../model/address.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { EditionDate } from './edition-date.tsx'
import { FeedLinks } from './feed-links.tsx'
import { renderSheet } from './layout.tsx'
import { Pager } from './pager.tsx'
import { SearchForm } from './search-form.tsx'
import { sectionTitle, type Site } from './sheet.ts'
import { wordsFor } from './words.ts'

/** A piece of a story's text, as it stands there; marked where it is what was asked for. */
export type Piece = { readonly text: string; readonly isMatch: boolean }

export type Result = {
  readonly story: Story
  readonly date: string
  readonly headline: readonly Piece[]
  readonly excerpt: readonly Piece[]
}

export type SearchView = Site & {
  /** What was asked, on one line; empty on the page that only asks. */
  readonly query: string
  readonly outcome:
    | { readonly kind: 'empty' | 'short' | 'long' }
    | {
        readonly kind: 'found'
        readonly results: readonly Result[]
        /** Where the search goes on: what the page's address has after the query. */
        readonly earlier: string | undefined
      }
}

function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ text, isMatch }) => {
        const line = clean(text).replace(/\s+/g, ' ')
        return isMatch ? <mark>{line}</mark> : line
      })}
    </>
  )
}

function ResultItem({ publication, result }: { publication: Publication; result: Result }) {
  const { story, date, headline, excerpt } = result
  return (
    <li class="story h-entry">
      <h2>
        <a class="u-url p-name" href={pathIn(publication, storyPath(story.id))}>
          <Marked pieces={headline} />
        </a>
      </h2>
      {excerpt.length > 0 && (
        <p class="p-summary">
          <Marked pieces={excerpt} />
        </p>
      )}
      <p class="imprint">
        <EditionDate language={publication.language} date={date} />
        <span>{sectionTitle(publication, story.section)}</span>
      </p>
    </li>
  )
}

function Found({ view, scope }: { view: SearchView; scope: Scope & { kind: 'search' } }) {
  const { publication, outcome } = view
  if (outcome.kind !== 'found') return <></>
  const words = wordsFor(publication.language)
  const { results, earlier } = outcome
  const next = earlier !== undefined && {
    href: `${pathIn(publication, pagePath(scope))}&from=${earlier}`,
    label: words.earlierResults,
    title: <EditionDate language={publication.language} date={earlier.slice(0, 10)} />,
  }
  return (
    <>
      {results.length === 0 && <p>{next ? words.notFoundYet : words.notFound}</p>}
      <ol class="results">
        {results.map((result) => (
          <ResultItem publication={publication} result={result} />
        ))}
      </ol>
      <Pager prev={undefined} next={next || undefined} />
      <FeedLinks
        publication={publication}
        scope={scope}
        label={words.subscribeTo(noticesIn(publication.language).searchFor(scope.query))}
      />
    </>
  )
}

/** Search engines are asked not to keep it: there is no end of what can be asked. */
export function renderSearchPage(view: SearchView): string {
  const { publication, outcome } = view
  const query = cleanLine(view.query)
  const words = wordsFor(publication.language)
  const { searchFor } = noticesIn(publication.language)
  const isFound = outcome.kind === 'found'
  const scope = { kind: 'search', query } as const
  const title = query === '' ? words.search : searchFor(query)
  return renderSheet(
    {
      site: view,
      title,
      description: words.searchHow.empty,
      path: query === '' ? SEARCH_PATH : pagePath(scope),
      isUnlisted: true,
      ...(isFound && { feeds: [scope, { kind: 'all' }] }),
      isList: isFound,
      hasSearch: true,
    },
    <div class="plain">
      <header class="opener">
        <h1 class="p-name">{title}</h1>
      </header>
      <SearchForm publication={publication} query={query} />
      {isFound ? (
        <Found view={view} scope={scope} />
      ) : (
        <p class="hint">{words.searchHow[outcome.kind]}</p>
      )}
    </div>,
  )
}
