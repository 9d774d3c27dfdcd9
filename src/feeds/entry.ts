// A story as every format says it. The three printers take their values from here and nowhere else,
// so that no two formats disagree.

import { cleanLine } from '../markup/gate.ts'
import { renderBody } from '../markup/body.ts'
import { escapeHtml } from '../markup/escape.ts'
import { type Figure, figuresOf } from '../markup/figures.ts'
import { agencyRights } from '../markup/rights.ts'
import { storyPath, storyTag, urlOf } from '../model/address.ts'
import type { Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'

export type Entry = {
  /** A tag URI (RFC 4151). */
  readonly id: string
  /** Absolute. */
  readonly url: string
  /** Plain text, one line. */
  readonly title: string
  /** Plain text, one line. */
  readonly summary: string
  /** HTML, never empty. */
  readonly content: string
  readonly authors: readonly string[]
  /** The section: its slug, and its title as plain text. */
  readonly category: { readonly term: string; readonly label: string }
  /** In reading order. */
  readonly pictures: readonly EntryPicture[]
  /** Plain text; of a story that is not the paper's own. */
  readonly rights: string | undefined
  readonly published: Date
  readonly updated: Date
}

/** A picture and its absolute address. */
export type EntryPicture = { readonly url: string; readonly figure: Figure }

/** The story as an entry of any feed of the publication. */
export function entryOf(publication: Publication, story: Story): Entry {
  const { id, headline, section } = story
  const title = cleanLine(headline)
  const rights = agencyRights(story)
  return {
    id: storyTag(publication, id),
    url: urlOf(publication, storyPath(id)),
    title,
    // A brief may be a headline alone. RSS would have its whole text in `description` (RSS Best Practices
    // Profile, content:encoded), and a JSON Feed item has content (JSON Feed 1.1, items).
    summary: cleanLine(story.summary) || title,
    content:
      renderBody(story, publication.language, publication.url) || `<p>${escapeHtml(headline)}</p>`,
    authors: story.authors.map(cleanLine).filter((name) => name !== ''),
    category: { term: section, label: cleanLine(publication.sections[section] ?? section) },
    pictures: figuresOf(story.blocks).map((figure) => {
      return { figure, url: publication.url + figure.picture.path }
    }),
    rights: rights && cleanLine(rights),
    published: new Date(story.published),
    updated: new Date(story.updated),
  }
}
