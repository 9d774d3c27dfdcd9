// The front page: the latest edition by rank, then the way to the earlier ones.

import { pathIn, scopePath } from '../model/address.ts'
import type { Edition, EditionSummary } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { EditionDate } from './edition-date.tsx'
import { type FrontOrder, frontOrder, type FrontSection } from './front-order.ts'
import { renderSheet } from './layout.tsx'
import { sectionTitle, type Site } from './sheet.ts'
import { LeadTeaser, StoryColumns } from './teaser.tsx'
import { wordsFor } from './words.ts'

export type FrontView = Site & {
  readonly edition: Edition
  /** Newest first, without `edition`; the front page shows the first of them. */
  readonly earlier: readonly EditionSummary[]
}

/** Two weeks; from there each edition leads to the one before it. */
const EARLIER = 14

function Section({ publication, part }: { publication: Publication; part: FrontSection }) {
  const { slug, stories } = part
  return (
    <section class="section" aria-labelledby={`section-${slug}`}>
      <h2 id={`section-${slug}`}>
        <a href={pathIn(publication, scopePath({ kind: 'section', slug }))}>
          {sectionTitle(publication, slug)}
        </a>
      </h2>
      <StoryColumns publication={publication} stories={stories} />
    </section>
  )
}

function Earlier({ publication, earlier }: FrontView) {
  const { language } = publication
  const words = wordsFor(language)
  if (earlier.length === 0) return <></>
  return (
    <section class="earlier" aria-labelledby="earlier">
      <h2 id="earlier">{words.earlierEditions}</h2>
      <ul>
        {earlier.slice(0, EARLIER).map(({ date, stories }) => (
          <li>
            <a href={pathIn(publication, scopePath({ kind: 'edition', date }))}>
              <EditionDate language={language} date={date} />
            </a>{' '}
            <span class="count">{words.stories(stories)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type TopProps = { readonly publication: Publication; readonly order: FrontOrder }

function Top({ publication, order: { lead, others } }: TopProps) {
  const words = wordsFor(publication.language)
  return (
    <div class="top">
      {lead ? <LeadTeaser publication={publication} story={lead} /> : <p>{words.noStories}</p>}
      {others.length > 0 && (
        <section class="others" aria-labelledby="others">
          <h2 id="others" class="label">
            {words.others}
          </h2>
          <StoryColumns publication={publication} stories={others} />
        </section>
      )}
    </div>
  )
}

/** The latest edition: lead, others and briefs by section in printed order, then earlier editions. */
export function renderFrontPage(view: FrontView): string {
  const { publication, edition } = view
  const words = wordsFor(publication.language)
  const { description } = publication
  const order = frontOrder(edition)
  return renderSheet(
    { site: view, description, path: '/', date: edition.date, isList: true },
    <>
      <Top publication={publication} order={order} />
      {order.sections.map((part) => (
        <Section publication={publication} part={part} />
      ))}
      <p class="more">
        <a href={pathIn(publication, scopePath({ kind: 'edition', date: edition.date }))}>
          {words.wholeEdition}
        </a>{' '}
        <span class="count">{words.stories(edition.stories.length)}</span>
      </p>
      <Earlier {...view} />
    </>,
  )
}
