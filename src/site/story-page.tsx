// One story, whole: what a reader who followed a link came for. Its body is the one that feeds carry.

import { raw } from 'hono/html'
import { renderBody } from '../markup/body.ts'
import { type Figure, figuresOf } from '../markup/figures.ts'
import { cleanLine } from '../markup/gate.ts'
import { pathIn, scopePath, storyPath, type Scope, urlOf } from '../model/address.ts'
import type { Edition, Story } from '../model/edition.ts'
import { Byline } from './byline.tsx'
import { markDigits } from './digits.ts'
import { clockTime, longDate } from './edition-date.tsx'
import { FeedLinks } from './feed-links.tsx'
import { Headline } from './headline.tsx'
import { htmlOf } from './html-of.ts'
import { type Printed, renderJsonLd } from './json-ld.ts'
import { renderSheet } from './layout.tsx'
import { Pager, type Turn } from './pager.tsx'
import { readingTime } from './reading-time.ts'
import { Related } from './related.tsx'
import { sectionTitle, type Site } from './sheet.ts'
import { Decks } from './teaser.tsx'
import { wordsFor } from './words.ts'

export type StoryView = Site & {
  readonly story: Story
  /** The edition that the story stands in. */
  readonly edition: Edition
}

/**
 * What search engines read, and what Open Graph says of articles alone. Its `article:author` is the address of a
 * profile, which a name is not.
 */
function Metadata(printed: Printed) {
  const { publication, story } = printed
  return (
    <>
      {story.authors.map((name) => (
        <meta name="author" content={cleanLine(name)} />
      ))}
      <meta property="article:published_time" content={story.published} />
      <meta property="article:modified_time" content={story.updated} />
      <meta property="article:section" content={sectionTitle(publication, story.section)} />
      <script type="application/ld+json">{raw(renderJsonLd(printed))}</script>
    </>
  )
}

/** Only these scripts are set both ways; the style does the rest, without a script. */
const isVertical = (language: string): boolean => /^(?:zh|ja)(?:-|$)/u.test(language)

/** By whom, when, on which page; and when it was last changed, if it was. */
function Imprint(printed: Printed) {
  const { publication, story, date, folio } = printed
  const { language, timezone } = publication
  const words = wordsFor(language)
  const edition = pathIn(publication, scopePath({ kind: 'edition', date }))
  return (
    <p class="imprint">
      <Byline publication={publication} story={story} />
      <a href={edition}>
        <time class="dt-published" datetime={story.published}>
          {longDate(language, date)}
        </time>
      </a>
      {folio !== undefined && (
        <a href={`${edition}#page-${story.page}`}>{words.folio(cleanLine(folio))}</a>
      )}
      <span>{words.readingTime(readingTime(story))}</span>
      {isVertical(language) && (
        <label class="vertical">
          <input type="checkbox" />
          {words.vertical}
        </label>
      )}
      {story.updated !== story.published && (
        <span>
          {words.updated}{' '}
          <time class="dt-updated" datetime={story.updated}>
            {clockTime(language, story.updated, timezone)}
          </time>
        </span>
      )}
    </p>
  )
}

function StoryHead(printed: Printed) {
  const { publication, story } = printed
  const section: Scope = { kind: 'section', slug: story.section }
  return (
    <header class="story-head">
      <p class="label">
        <a class="p-category" href={pathIn(publication, scopePath(section))}>
          {sectionTitle(publication, story.section)}
        </a>
      </p>
      <h1 class="p-name">
        <Headline text={story.headline} />
      </h1>
      <Decks story={story} isSummary />
      <Imprint {...printed} />
    </header>
  )
}

/** What a reader may have set vertically; its short numbers are ready for that. */
function StoryArticle(printed: Printed) {
  const { publication, story } = printed
  const { language } = publication
  const url = urlOf(publication, storyPath(story.id))
  const body = { ...story, blocks: story.blocks.filter(({ role }) => role !== 'deck') }
  const head = htmlOf(<StoryHead {...printed} />)
  const text = renderBody(body, language)
  const set = isVertical(language) ? markDigits : (html: string) => html
  return (
    <article class="full h-entry">
      {raw(set(head))}
      <div class="body e-content">{raw(set(text))}</div>
      <p class="address">
        <a class="u-url u-uid" href={url}>
          {url}
        </a>
        {story.authors.length === 0 && (
          <data class="p-author" value={cleanLine(publication.title)}></data>
        )}
      </p>
    </article>
  )
}

function turnTo({ publication }: Site, label: string, story: Story | undefined): Turn | undefined {
  if (!story) return undefined
  const href = pathIn(publication, storyPath(story.id))
  return { href, label, title: <Headline text={story.headline} /> }
}

/** Messengers that show links with a picture know no drawings, and few know AVIF. */
const isShared = ({ picture: { type } }: Figure): boolean =>
  type !== 'image/svg+xml' && type !== 'image/avif'

/** The story with what was printed before and after it in its edition. */
export function renderStoryPage(view: StoryView): string {
  const { publication, story, edition } = view
  const words = wordsFor(publication.language)
  const { date, stories, pages } = edition
  const folio = pages.find(({ slug }) => slug === story.page)?.folio
  const printed = { publication, story, date, folio }
  const at = stories.findIndex(({ id }) => id === story.id)
  const section: Scope = { kind: 'section', slug: story.section }
  return renderSheet(
    {
      site: view,
      title: story.headline,
      description: story.summary === '' ? story.headline : story.summary,
      path: storyPath(story.id),
      figure: figuresOf(story.blocks).find(isShared),
      feeds: [{ kind: 'all' }, section],
      story: <Metadata {...printed} />,
    },
    <>
      <StoryArticle {...printed} />
      <Related publication={publication} story={story} />
      <Pager
        prev={turnTo(view, words.previousStory, stories[at - 1])}
        next={turnTo(view, words.nextStory, stories[at + 1])}
      />
      <FeedLinks
        publication={publication}
        scope={section}
        label={words.subscribeTo(sectionTitle(publication, story.section))}
      />
    </>,
  )
}
