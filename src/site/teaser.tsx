// A story as lists show it: its headline, and under it as much as its place deserves.

import { cleanLine } from '../markup/gate.ts'
import { pathIn, storyPath } from '../model/address.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { Byline } from './byline.tsx'
import { isBrief } from './front-order.ts'
import { Headline } from './headline.tsx'
import { LeadPicture, TeaserPicture } from './teaser-picture.tsx'
import { wordsFor } from './words.ts'

type Listed = { readonly publication: Publication; readonly story: Story }

/** As much of the lead's text as fills its place above the fold, beside a picture or without one. */
const OPENING_PARAGRAPHS = { withPicture: 3, without: 6 }

/** The first paragraphs, from where a sentence begins. */
function openingOf({ blocks, opening }: Story): readonly string[] {
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph')
  const hasPicture = blocks.some(({ picture }) => picture)
  const count = hasPicture ? OPENING_PARAGRAPHS.withPicture : OPENING_PARAGRAPHS.without
  const first = opening === 'missing' ? 1 : 0
  return paragraphs.slice(first, first + count).map(({ text }) => text)
}

/** A list says once of which date its stories are; to programs each says so itself (microformats2, h-entry). */
function TitleLink({ publication, story: { id, headline, published } }: Listed) {
  return (
    <>
      <a class="u-url p-name" href={pathIn(publication, storyPath(id))}>
        <Headline text={headline} />
      </a>
      <data class="dt-published" value={published}></data>
    </>
  )
}

/** `isSummary`: nothing else on the page says what the story is about (microformats2, h-entry). */
export function Decks({ story: { blocks }, isSummary }: { story: Story; isSummary?: boolean }) {
  const decks = blocks.filter(({ role }) => role === 'deck')
  return (
    <>
      {decks.map(({ text }) => (
        <p class={isSummary ? 'deck p-summary' : 'deck'}>
          <Headline text={text} />
        </p>
      ))}
    </>
  )
}

/** What is known of a story in a line or two; a deck breaks as the paper broke it. */
function Summary({ story: { blocks, summary } }: { story: Story }) {
  if (summary === '') return <></>
  const decks = blocks.filter(({ role }) => role === 'deck').map(({ text }) => text)
  const isDeck = decks.join(' ').includes(summary)
  return <p class="p-summary">{isDeck ? <Headline text={summary} /> : cleanLine(summary)}</p>
}

function Teaser({ publication, story }: Listed) {
  return (
    <article class="story h-entry">
      <TeaserPicture publication={publication} story={story} />
      <h3>
        <TitleLink publication={publication} story={story} />
      </h3>
      <Summary story={story} />
      <Byline publication={publication} story={story} />
    </article>
  )
}

/** The lead of the paper: its decks, and its first paragraphs whole. */
export function LeadTeaser({ publication, story }: Listed) {
  return (
    <article class="lead story h-entry">
      <h2>
        <TitleLink publication={publication} story={story} />
      </h2>
      <Decks story={story} />
      <LeadPicture story={story} />
      <div class="p-summary">
        {openingOf(story).map((text) => (
          <p>{cleanLine(text)}</p>
        ))}
      </div>
      <Byline publication={publication} story={story} />
    </article>
  )
}

type Columns = { readonly publication: Publication; readonly stories: readonly Story[] }

function Briefs({ publication, stories, label }: Columns & { label: string }) {
  return (
    <div class="briefs">
      <h3 class="label">{label}</h3>
      <ul>
        {stories.map((story) => (
          <li class="h-entry">
            <TitleLink publication={publication} story={story} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Stories under a heading of the second level, in their order; the briefs run as a list at the end. */
export function StoryColumns({ publication, stories }: Columns) {
  const briefs = stories.filter(isBrief)
  return (
    <div class="columns">
      {stories
        .filter((story) => !isBrief(story))
        .map((story) => (
          <Teaser publication={publication} story={story} />
        ))}
      {briefs.length > 0 && (
        <Briefs
          publication={publication}
          stories={briefs}
          label={wordsFor(publication.language).briefs}
        />
      )}
    </div>
  )
}
