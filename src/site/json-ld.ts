// A story as schema.org's NewsArticle, for search engines. It says what the newspaper page said and
// nothing that would have to be guessed.

import { type Figure, figuresOf } from '../markup/figures.ts'
import { cleanLine } from '../markup/gate.ts'
import { rightsOf } from '../markup/rights.ts'
import { DRAWN_ICON_PATH, scopePath, storyPath, storyTag, urlOf } from '../model/address.ts'
import type { Note, Story } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { readingTime } from './reading-time.ts'

/** A story and where it was printed. */
export type Printed = {
  readonly publication: Publication
  readonly story: Story
  readonly date: string
  readonly folio: string | undefined
}

/**
 * Credit lines name agencies and people alike:
 *
 *     新華社 / 綜合報道 / Lusa
 *     本報記者 陳明
 *
 * schema.org wants to know which: a name that ends as organizations' names do, or in capitals.
 */
const ORGANIZATION =
  /(?:[社報报網网台臺部電电處处]|通訊|通讯|報道|报道|통신)$|^[A-Z]{2,6}$|\b(?:News|Agency|Press|Lusa|Reuters|Xinhua|Bloomberg)\b/u

const authorOf = (name: string) => ({
  '@type': ORGANIZATION.test(name) ? 'Organization' : 'Person',
  name,
})

const imageOf = (publication: Publication, { picture, caption, credit }: Figure) => ({
  '@type': 'ImageObject',
  url: publication.url + picture.path,
  encodingFormat: picture.type,
  width: picture.width,
  height: picture.height,
  caption,
  ...(credit !== undefined && { creditText: credit }),
})

const correctionOf = ({ date, text }: Note) => ({
  '@type': 'CorrectionComment',
  text,
  ...(date !== undefined && { datePublished: date }),
})

/** From the front page by the section to the story, as a search engine shows it instead of the address. */
function breadcrumbs(publication: Publication, { section, headline }: Story) {
  const path = scopePath({ kind: 'section', slug: section })
  const crumbs = [
    { name: publication.title, item: urlOf(publication, '/') },
    { name: publication.sections[section] ?? section, item: urlOf(publication, path) },
    // Google takes the address of the page itself for the last one.
    { name: headline },
  ]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, at) =>
      Object.assign({ '@type': 'ListItem', position: at + 1 }, crumb),
    ),
  }
}

function newsArticle({ publication, story, date, folio }: Printed) {
  const publisher = {
    '@type': 'NewsMediaOrganization',
    name: publication.title,
    url: urlOf(publication, '/'),
    logo: { '@type': 'ImageObject', url: publication.url + DRAWN_ICON_PATH },
  }
  const url = urlOf(publication, storyPath(story.id))
  const images = figuresOf(story.blocks).map((figure) => imageOf(publication, figure))
  const rights = rightsOf(publication, story)
  const { corrections = [] } = story
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': url,
      breadcrumb: breadcrumbs(publication, story),
    },
    identifier: storyTag(publication, story.id),
    headline: story.headline,
    ...(story.summary !== '' && { description: story.summary }),
    ...(images.length > 0 && { image: images }),
    inLanguage: publication.language,
    datePublished: story.published,
    dateModified: story.updated,
    ...(corrections.length > 0 && { correction: corrections.map(correctionOf) }),
    articleSection: publication.sections[story.section] ?? story.section,
    timeRequired: `PT${readingTime(story)}M`,
    printEdition: date,
    ...(folio !== undefined && { printPage: folio }),
    // Of what is only in print there is nothing to pay for here, and no more to read.
    ...(!story.isSummaryOnly && { isAccessibleForFree: true }),
    author: story.authors.length > 0 ? story.authors.map(authorOf) : [publisher],
    publisher,
    ...(rights !== undefined && { copyrightNotice: rights }),
  }
}

const gated = (_: string, value: unknown): unknown =>
  typeof value === 'string' ? cleanLine(value) : value

/** JSON that may stand in a `script` element: HTML's parser knows no escapes there, JSON's does. */
export function renderJsonLd(printed: Printed): string {
  return JSON.stringify(newsArticle(printed), gated).replaceAll('<', '\\u003c')
}
