// A story as lists show it: its headline, and under it as much as its place deserves.

import { cleanLine } from '../markup/gate.ts'
import { storyPath } from '../model/address.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { Headline } from './headline.tsx'
import { wordsFor } from './words.ts'

/** Who wrote it, as one line; empty when the page did not say. */
export const bylineOf = ({ authors }: Story, { language }: Publication): string =>
  authors.map(cleanLine).join(wordsFor(language).comma)

/** The decks stand before everything else of a story. */
export const decksOf = ({ blocks }: Story): readonly string[] =>
  blocks.filter(({ role }) => role === 'deck').map(({ text }) => text)

type Listed = { readonly publication: Publication; readonly story: Story }

/** The headline, linked, under a heading of the given level. */
function Title({ story, level: Level }: { story: Story; level: 'h2' | 'h3' }) {
  return (
    <Level class="p-name">
      <a class="u-url" href={storyPath(story.id)}>
        <Headline text={story.headline} />
      </a>
    </Level>
  )
}

/** Headline, summary and byline. */
export function Teaser({ publication, story }: Listed) {
  const byline = bylineOf(story, publication)
  return (
    <article class="story h-entry">
      <Title story={story} level="h3" />
      {story.summary !== '' && <p class="p-summary">{cleanLine(story.summary)}</p>}
      {byline !== '' && <p class="byline p-author">{byline}</p>}
    </article>
  )
}

/** As much of the lead's text as stands above the fold. */
const OPENING_PARAGRAPHS = 3

/** The first paragraphs, from where a sentence begins. */
function openingOf({ blocks, opening }: Story): readonly string[] {
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph')
  const first = opening === 'missing' ? 1 : 0
  return paragraphs.slice(first, first + OPENING_PARAGRAPHS).map(({ text }) => text)
}

/** The lead of the paper: its decks, and its first paragraphs whole. */
export function LeadTeaser({ publication, story }: Listed) {
  const opening = openingOf(story)
  const byline = bylineOf(story, publication)
  return (
    <article class="lead story h-entry">
      <Title story={story} level="h2" />
      {decksOf(story).map((text) => (
        <p class="deck">
          <Headline text={text} />
        </p>
      ))}
      {opening.length > 0 && (
        <div class="p-summary">
          {opening.map((text) => (
            <p>{cleanLine(text)}</p>
          ))}
        </div>
      )}
      {byline !== '' && <p class="byline p-author">{byline}</p>}
    </article>
  )
}

/** Briefs run as a list of headlines. */
export function Briefs({ stories, label }: { stories: readonly Story[]; label: string }) {
  if (stories.length === 0) return <></>
  return (
    <div class="briefs">
      <h3 class="label">{label}</h3>
      <ul>
        {stories.map(({ id, headline }) => (
          <li class="h-entry">
            <a class="u-url p-name" href={storyPath(id)}>
              <Headline text={headline} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
