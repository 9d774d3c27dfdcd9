// One edition as it was printed: its pages in order, and on each its stories in order.

import { pathIn, scopePath } from '../model/address.ts'
import type { Edition, EditionSummary, PrintedPage } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { EditionDate, longDate } from './edition-date.tsx'
import { renderSheet } from './layout.tsx'
import { Pager, type Turn } from './pager.tsx'
import { pageTitle, type Site } from './sheet.ts'
import { StoryColumns } from './teaser.tsx'
import { wordsFor } from './words.ts'

export type EditionView = Site & {
  readonly edition: Edition
  /** The edition before this one in time. */
  readonly previous?: EditionSummary | undefined
  readonly next?: EditionSummary | undefined
}

type PageProps = { readonly view: EditionView; readonly page: PrintedPage }

function PageStories({ view: { publication, edition }, page }: PageProps) {
  const id = `page-${page.slug}`
  const stories = edition.stories.filter((story) => story.page === page.slug)
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{pageTitle(publication, page)}</h2>
      <StoryColumns publication={publication} stories={stories} />
    </section>
  )
}

/** On an edition of several pages, the way to each. */
function Contents({ publication, edition }: EditionView) {
  if (edition.pages.length < 2) return <></>
  return (
    <ul class="contents">
      {edition.pages.map((page) => (
        <li>
          <a href={`#page-${page.slug}`}>{pageTitle(publication, page)}</a>
        </li>
      ))}
    </ul>
  )
}

function turnTo(publication: Publication, label: string, edition: EditionSummary | undefined) {
  if (!edition) return undefined
  const { date } = edition
  const title = <EditionDate language={publication.language} date={date} />
  const href = pathIn(publication, scopePath({ kind: 'edition', date }))
  return { href, label, title } satisfies Turn
}

/** All stories of one date, page by page, with the editions before and after it. */
export function renderEditionPage(view: EditionView): string {
  const { publication, edition, previous, next } = view
  const { language } = publication
  const words = wordsFor(language)
  const date = longDate(language, edition.date)
  const path = scopePath({ kind: 'edition', date: edition.date })
  const [first] = edition.stories
  const description = first ? `${words.editionOf(date)}${words.colon}${first.headline}` : date
  return renderSheet(
    { site: view, title: date, description, path, isList: true },
    <>
      <header class="opener">
        <h1 class="p-name">
          <EditionDate language={language} date={edition.date} />
        </h1>
        <p class="count">{words.stories(edition.stories.length)}</p>
        <Contents {...view} />
      </header>
      {edition.pages.map((page) => (
        <PageStories view={view} page={page} />
      ))}
      <Pager
        prev={turnTo(publication, words.previousEdition, previous)}
        next={turnTo(publication, words.nextEdition, next)}
      />
    </>,
  )
}
