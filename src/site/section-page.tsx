// The newest stories of one section, under the dates of their editions.

import { pathIn, scopePath, type Scope } from '../model/address.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { EditionDate } from './edition-date.tsx'
import { FeedLinks } from './feed-links.tsx'
import { renderSheet } from './layout.tsx'
import { sectionTitle, type Site } from './sheet.ts'
import { StoryColumns } from './teaser.tsx'
import { wordsFor } from './words.ts'

/** What an edition has of the section, in printed order. */
export type SectionEdition = { readonly date: string; readonly stories: readonly Story[] }

export type SectionView = Site & {
  readonly slug: string
  /** Newest first. */
  readonly editions: readonly SectionEdition[]
  /** The date of the edition that goes on where these end, if there is one. */
  readonly older?: string | undefined
}

function EditionStories({ publication, part }: { publication: Publication; part: SectionEdition }) {
  const { language } = publication
  const { date, stories } = part
  const id = `edition-${date}`
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>
        <a href={pathIn(publication, scopePath({ kind: 'edition', date }))}>
          <EditionDate language={language} date={date} />
        </a>
      </h2>
      <StoryColumns publication={publication} stories={stories} />
    </section>
  )
}

/** A section that has no stories yet says so. */
export function renderSectionPage(view: SectionView): string {
  const { publication, slug, older } = view
  const words = wordsFor(publication.language)
  const scope: Scope = { kind: 'section', slug }
  const title = sectionTitle(publication, slug)
  const description = words.aboutSection(title, publication.title)
  const editions = view.editions.filter(({ stories }) => stories.length > 0)
  return renderSheet(
    {
      site: view,
      title,
      description,
      path: scopePath(scope),
      feeds: [scope, { kind: 'all' }],
      isList: true,
    },
    <>
      <header class="opener">
        <h1 class="p-name">{title}</h1>
      </header>
      {editions.length === 0 && <p>{words.noStories}</p>}
      {editions.map((part) => (
        <EditionStories publication={publication} part={part} />
      ))}
      {older !== undefined && (
        <p class="more">
          <a href={pathIn(publication, scopePath({ kind: 'edition', date: older }))}>
            {words.earlierEditions}
            {words.colon}
            <EditionDate language={publication.language} date={older} />
          </a>
        </p>
      )}
      <FeedLinks publication={publication} scope={scope} label={words.subscribeTo(title)} />
    </>,
  )
}
