// What browsers, feed readers, search engines and messengers read of a document. Addresses here are
// absolute and come from the publication alone.

import { cleanLine } from '../markup/gate.ts'
import { noticesIn } from '../markup/notices.ts'
import {
  DRAWN_ICON_PATH,
  feedPath,
  OPENSEARCH_PATH,
  OPENSEARCH_TYPE,
  pathIn,
  type Scope,
  urlOf,
} from '../model/address.ts'
import type { Publication } from '../model/publication.ts'
import { FEED_KINDS } from './feed-links.tsx'
import { fullTitle, sectionTitle, otherScripts, type Sheet } from './sheet.ts'

/**
 * The feeds that a reader finds when it is given the address of the document: those that go on, so never
 * an edition's, which is an archive and gets no more stories.
 */
function Feeds({ site: { publication }, feeds = [{ kind: 'all' }] }: Sheet) {
  const paper = cleanLine(publication.title)
  return (
    <>
      {feeds.map((scope) => {
        const title = [paper, ...namesOf(publication, scope)].join(' · ')
        return FEED_KINDS.map(({ format, name, type }) => (
          <link
            rel="alternate"
            type={type}
            title={`${title} (${name})`}
            href={urlOf(publication, feedPath(scope, format))}
          />
        ))
      })}
    </>
  )
}

function namesOf(publication: Publication, scope: Scope): readonly string[] {
  if (scope.kind === 'section') return [sectionTitle(publication, scope.slug)]
  if (scope.kind !== 'search') return []
  return [noticesIn(publication.language).searchFor(cleanLine(scope.query))]
}

/** Open Graph wants language_TERRITORY, and knows no script. */
function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region === undefined ? language : `${language}_${region}`
}

/** The picture's true size lets a messenger set it before it has fetched it. */
function openGraphImage({ site: { publication }, figure }: Sheet): Record<string, string> {
  if (!figure) return {}
  const { path, type, width, height } = figure.picture
  return {
    'og:image': publication.url + path,
    'og:image:type': type,
    'og:image:width': String(width),
    'og:image:height': String(height),
    'og:image:alt': figure.caption,
  }
}

function OpenGraph({ path, ...sheet }: Sheet & { readonly path: string }) {
  const { site, title, description, story } = sheet
  const { publication } = site
  const properties = {
    'og:type': story === undefined ? 'website' : 'article',
    'og:title': cleanLine(title ?? publication.title),
    'og:description': cleanLine(description),
    'og:url': urlOf(publication, path),
    'og:site_name': cleanLine(publication.title),
    'og:locale': openGraphLocale(publication.language),
    ...openGraphImage(sheet),
  }
  const others = otherScripts(publication).map(({ language }) => openGraphLocale(language))
  return (
    <>
      {Object.entries(properties).map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
      {others.map((locale) => (
        <meta property="og:locale:alternate" content={locale} />
      ))}
    </>
  )
}

/** The same page in every script, itself too, as Google asks; whoever reads neither gets the paper's own. */
function Scripts({ site: { publication }, path }: Sheet) {
  const { served, url } = publication
  if (!served || path === undefined) return <></>
  const [own] = served.scripts
  const pages = [
    ...served.scripts.map(({ language, root }) => ({ name: language, href: url + root + path })),
    ...(own ? [{ name: 'x-default', href: url + own.root + path }] : []),
  ]
  return (
    <>
      {pages.map(({ name, href }) => (
        <link rel="alternate" hreflang={name} href={href} />
      ))}
    </>
  )
}

/** An error has no address, and asks search engines not to keep it. */
export function Head(sheet: Sheet) {
  const { site, description, path, story } = sheet
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{fullTitle(sheet)}</title>
      <meta name="description" content={cleanLine(description)} />
      <meta name="color-scheme" content="light dark" />
      {path === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={urlOf(site.publication, path)} />
      )}
      <Scripts {...sheet} />
      <Feeds {...sheet} />
      <link
        rel="search"
        type={OPENSEARCH_TYPE}
        title={cleanLine(site.publication.title)}
        href={pathIn(site.publication, OPENSEARCH_PATH)}
      />
      <link rel="icon" href={DRAWN_ICON_PATH} type="image/svg+xml" />
      <link rel="stylesheet" href={site.stylesheet} />
      {path !== undefined && <OpenGraph {...sheet} path={path} />}
      {story}
    </head>
  )
}
