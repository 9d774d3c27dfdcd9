// What there is to subscribe to, for people who have never done it.

import { feedPath, FEEDS_PATH, OPML_PATH, type Scope } from '../model/address.ts'
import type { Publication } from '../model/publication.ts'
import { FEED_KINDS } from './feed-links.tsx'
import { renderSheet } from './layout.tsx'
import { sectionTitle, type Site } from './sheet.ts'
import { wordsFor } from './words.ts'

/** The whole paper, with the addresses in full, because they are there to be copied. */
function Everything({ publication }: Site) {
  const words = wordsFor(publication.language)
  return (
    <section class="section" aria-labelledby="everything">
      <h2 id="everything">{words.everything}</h2>
      <dl class="addresses">
        {FEED_KINDS.map(({ format, name, type }) => {
          const url = publication.url + feedPath({ kind: 'all' }, format)
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
    </section>
  )
}

function SectionRow({ publication, slug }: { publication: Publication; slug: string }) {
  const scope: Scope = { kind: 'section', slug }
  const title = sectionTitle(publication, slug)
  return (
    <tr>
      <th scope="row">{title}</th>
      {FEED_KINDS.map(({ format, name, type }) => (
        <td>
          <a
            href={publication.url + feedPath(scope, format)}
            type={type}
            aria-label={`${title} ${name}`}
          >
            {name}
          </a>
        </td>
      ))}
    </tr>
  )
}

function Opml({ publication }: Site) {
  const words = wordsFor(publication.language)
  const url = publication.url + OPML_PATH
  return (
    <section class="section" aria-labelledby="opml">
      <h2 id="opml">{words.subscribeAll}</h2>
      <p>{words.subscribeAllHow}</p>
      <p class="addresses">
        <a href={url} type="text/x-opml">
          {url}
        </a>
      </p>
    </section>
  )
}

/** Everything and every section in the three formats, and all of them as one OPML file. */
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
        <table>
          <tbody>
            {Object.keys(publication.sections).map((slug) => (
              <SectionRow publication={publication} slug={slug} />
            ))}
          </tbody>
        </table>
      </section>
      <Opml {...view} />
    </div>,
  )
}
