// What there is to subscribe to, for people who have never done it.

import { cleanLine } from '../markup/gate.ts'
import { feedPath, FEEDS_PATH, OPML_PATH, OPML_TYPE, type Scope, urlOf } from '../model/address.ts'
import type { Publication } from '../model/publication.ts'
import { FEED_KINDS } from './feed-links.tsx'
import { renderSheet } from './layout.tsx'
import { onDevice, READERS } from './readers.ts'
import { sectionTitle, type Site } from './sheet.ts'
import { wordsFor } from './words.ts'

type Subscription = {
  readonly publication: Publication
  readonly scope: Scope
  /** What the feed is called, beside the name of a reader or a format. */
  readonly title: string
}

/** One tap each; every reader takes RSS. */
function Readers({ publication, scope, title }: Subscription) {
  const { subscribeWith, deviceReader } = wordsFor(publication.language)
  const feed = urlOf(publication, feedPath(scope, 'rss'))
  const readers = [{ name: deviceReader, subscribe: onDevice }, ...READERS]
  return (
    <ul
      class="readers"
      aria-label={`${subscribeWith}${wordsFor(publication.language).colon}${title}`}
    >
      {readers.map(({ name, subscribe }) => (
        <li>
          <a href={subscribe(feed)} rel="nofollow" aria-label={`${name} ${title}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The addresses in full, because they are there to be copied. */
function Addresses({ publication, scope }: Subscription) {
  const words = wordsFor(publication.language)
  return (
    <dl class="addresses">
      {FEED_KINDS.map(({ format, name, type }) => {
        const url = urlOf(publication, feedPath(scope, format))
        return (
          <>
            <dt>
              {name} <span class="hint">{words.formats[format]}</span>
            </dt>
            <dd>
              <a href={url} type={type}>
                {url}
              </a>
            </dd>
          </>
        )
      })}
    </dl>
  )
}

function Everything({ publication }: Site) {
  const words = wordsFor(publication.language)
  const subscription = { publication, scope: { kind: 'all' }, title: words.everything } as const
  return (
    <section class="section" aria-labelledby="everything">
      <h2 id="everything">{words.everything}</h2>
      <p>{cleanLine(publication.description)}</p>
      <p class="label">{words.subscribeWith}</p>
      <Readers {...subscription} />
      <Addresses {...subscription} />
    </section>
  )
}

function Section({ publication, slug }: { publication: Publication; slug: string }) {
  const scope: Scope = { kind: 'section', slug }
  const title = sectionTitle(publication, slug)
  const id = `feed-${slug}`
  return (
    <section class="subscription" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{wordsFor(publication.language).aboutSection(title, cleanLine(publication.title))}</p>
      <Readers publication={publication} scope={scope} title={title} />
      <ul class="readers">
        {FEED_KINDS.map(({ format, name, type }) => (
          <li>
            <a
              href={urlOf(publication, feedPath(scope, format))}
              type={type}
              aria-label={`${name} ${title}`}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Opml({ publication }: Site) {
  const words = wordsFor(publication.language)
  const url = urlOf(publication, OPML_PATH)
  return (
    <section class="section" aria-labelledby="opml">
      <h2 id="opml">{words.subscribeAll}</h2>
      <p>{words.subscribeAllHow}</p>
      <p class="addresses">
        <a href={url} type={OPML_TYPE}>
          {url}
        </a>
      </p>
    </section>
  )
}

/** Everything and every section, for common readers and in the three formats, and all as one OPML file. */
export function renderFeedsPage(view: Site): string {
  const { publication } = view
  const words = wordsFor(publication.language)
  const [description, formats] = words.subscribeHow
  return renderSheet(
    { site: view, title: words.subscribe, description, path: FEEDS_PATH },
    <div class="plain">
      <header class="opener">
        <h1>{words.subscribe}</h1>
      </header>
      <p>{description}</p>
      <p>{formats}</p>
      <Everything {...view} />
      <section class="section" aria-labelledby="by-section">
        <h2 id="by-section">{words.sections}</h2>
        {Object.keys(publication.sections).map((slug) => (
          <Section publication={publication} slug={slug} />
        ))}
      </section>
      <Opml {...view} />
    </div>,
  )
}
