// What a reader sees where there is nothing to read: what happened, and a way on. It repeats nothing
// of the request.

import { pathIn, scopePath, storyPath } from '../model/address.ts'
import { cleanLine } from '../markup/gate.ts'
import type { EditionSummary } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import type { Withdrawal } from '../model/withdrawal.ts'
import { dayOf, EditionDate } from './edition-date.tsx'
import { renderSheet } from './layout.tsx'
import { SearchForm } from './search-form.tsx'
import { sectionTitle, type Site } from './sheet.ts'
import { type FailingStatus, wordsFor } from './words.ts'

export type ErrorView = Site & {
  readonly status: FailingStatus
  readonly latest?: EditionSummary | undefined
  /** Of a story that is gone. */
  readonly withdrawn?: Withdrawn | undefined
  /** What may have been meant by the address. */
  readonly likely?: readonly Suggestion[]
}

export type Suggestion =
  | { readonly kind: 'story'; readonly id: string; readonly headline: string }
  | { readonly kind: 'edition'; readonly date: string }
  | { readonly kind: 'section'; readonly slug: string }

/** `isPrinted`: the edition that it stood in is still there to be read. */
export type Withdrawn = { readonly withdrawal: Withdrawal; readonly isPrinted: boolean }

/** What a reader may want to know of a story that he was sent to: why and since when, never what it said. */
function Notice({ view, withdrawn }: { view: ErrorView; withdrawn: Withdrawn }) {
  const { language, timezone } = view.publication
  const { withdrawal, isPrinted } = withdrawn
  const words = wordsFor(language)
  const edition = <EditionDate language={language} date={withdrawal.date} />
  return (
    <>
      {withdrawal.note && <blockquote class="reason">{cleanLine(withdrawal.note.text)}</blockquote>}
      <p class="imprint">
        <time datetime={withdrawal.at}>
          {words.withdrawnOn(dayOf(language, withdrawal.at, timezone))}
        </time>
        <span>
          {words.printedIn}{' '}
          {isPrinted ? (
            <a
              href={pathIn(view.publication, scopePath({ kind: 'edition', date: withdrawal.date }))}
            >
              {edition}
            </a>
          ) : (
            edition
          )}
        </span>
      </p>
    </>
  )
}

function SuggestionLink({ publication, to }: { publication: Publication; to: Suggestion }) {
  switch (to.kind) {
    case 'story':
      return <a href={pathIn(publication, storyPath(to.id))}>{cleanLine(to.headline)}</a>
    case 'edition':
      return (
        <a href={pathIn(publication, scopePath(to))}>
          <EditionDate language={publication.language} date={to.date} />
        </a>
      )
    default:
      return <a href={pathIn(publication, scopePath(to))}>{sectionTitle(publication, to.slug)}</a>
  }
}

function Suggestions({ publication, likely = [] }: ErrorView) {
  if (likely.length === 0) return <></>
  return (
    <>
      <p class="label">{wordsFor(publication.language).perhaps}</p>
      <ul class="ways">
        {likely.map((to) => (
          <li>
            <SuggestionLink publication={publication} to={to} />
          </li>
        ))}
      </ul>
    </>
  )
}

/** In the paper's language; search engines are asked not to keep it. */
export function renderErrorPage(view: ErrorView): string {
  const { publication, status, latest, withdrawn } = view
  const words = wordsFor(publication.language)
  const { title, text } = words.failing[status]
  return renderSheet(
    { site: view, title, description: text, hasSearch: true },
    <div class="plain">
      <header class="opener">
        <p class="label">{status}</p>
        <h1>{title}</h1>
      </header>
      <p>{text}</p>
      {withdrawn && <Notice view={view} withdrawn={withdrawn} />}
      <Suggestions {...view} />
      <SearchForm publication={publication} />
      <ul class="ways">
        <li>
          <a href={pathIn(publication, '/')}>{words.home}</a>
        </li>
        {latest && (
          <li>
            <a href={pathIn(publication, scopePath({ kind: 'edition', date: latest.date }))}>
              {words.latestEdition}
              {words.colon}
              <EditionDate language={publication.language} date={latest.date} />
            </a>
          </li>
        )}
      </ul>
    </div>,
  )
}
