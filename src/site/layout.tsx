// What every document of the site shares: head, masthead, sections, footer. It decides nothing about
// stories, and there is no script and no inline style in it, so that the policy may forbid both.

import type { Child } from 'hono/jsx'
import { cleanLine } from '../markup/gate.ts'
import { feedPath, scopePath, type Scope } from '../model/address.ts'
import type { PrintedPage } from '../model/edition.ts'
import type { Publication } from '../model/publication.ts'
import { EditionDate } from './edition-date.tsx'
import { FEED_KINDS, FEEDS_PATH, FeedLinks } from './feed-links.tsx'
import { wordsFor } from './words.ts'

/** What every view has: the paper, and the rooted path at which site.css is served. */
export type Site = { readonly publication: Publication; readonly stylesheet: string }

/** One document, apart from what stands in its `main`. */
export type Sheet = {
  readonly site: Site
  /** Without the paper's name; the front page has none of its own. */
  readonly title?: string
  readonly description: string
  /** Rooted; an error has no address of its own. */
  readonly path?: string
  /** Whose feeds a reader finds here: everything when absent. */
  readonly scope?: Scope
  /** The edition that the front page carries. */
  readonly date?: string
  /** A list of stories is an h-feed (microformats2). */
  readonly isList?: boolean
  /** More for the head. */
  readonly head?: Child
}

const ALL: Scope = { kind: 'all' }

/** A section's title, cleaned; a section that the paper has since given up is called by its slug. */
export const sectionTitle = ({ sections }: Publication, slug: string): string =>
  cleanLine(sections[slug] ?? slug)

/** A newspaper page by its number and section, such as `A12 版 國際`. */
export function pageTitle(publication: Publication, { folio, section }: PrintedPage): string {
  const title = sectionTitle(publication, section)
  if (folio === undefined) return title
  return `${wordsFor(publication.language).folio(cleanLine(folio))} ${title}`
}

const scopeTitle = (publication: Publication, scope: Scope): string =>
  scope.kind === 'section'
    ? `${cleanLine(publication.title)} · ${sectionTitle(publication, scope.slug)}`
    : cleanLine(publication.title)

function Addresses({ site: { publication }, path, scope = ALL }: Sheet) {
  return (
    <>
      {path !== undefined && <link rel="canonical" href={publication.url + path} />}
      {FEED_KINDS.map(({ format, name, type }) => (
        <link
          rel="alternate"
          type={type}
          title={`${scopeTitle(publication, scope)} (${name})`}
          href={publication.url + feedPath(scope, format)}
        />
      ))}
    </>
  )
}

function Head(sheet: Sheet & { fullTitle: string }) {
  const { site, fullTitle, description, path, head } = sheet
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{fullTitle}</title>
      <meta name="description" content={cleanLine(description)} />
      <meta name="color-scheme" content="light dark" />
      {path === undefined && <meta name="robots" content="noindex" />}
      <Addresses {...sheet} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={site.stylesheet} />
      {head}
    </head>
  )
}

/** The paper's name is the heading of its front page, and everywhere else the way back to it. */
function Masthead({ site: { publication }, path, date }: Sheet) {
  const name = cleanLine(publication.title)
  if (path !== '/') {
    return (
      <p class="paper">
        <a href="/" rel="home">
          {name}
        </a>
      </p>
    )
  }
  return (
    <>
      <h1 class="paper p-name">{name}</h1>
      <p class="ears">
        <span>{cleanLine(publication.description)}</span>
        {date !== undefined && <EditionDate language={publication.language} date={date} />}
      </p>
    </>
  )
}

function NavLink({ href, here, text }: { href: string; here: string | undefined; text: string }) {
  return (
    <li>
      <a href={href} aria-current={href === here ? 'page' : undefined}>
        {text}
      </a>
    </li>
  )
}

function Sections({ site: { publication }, path }: Sheet) {
  const words = wordsFor(publication.language)
  return (
    <nav class="sections" aria-label={words.sections}>
      <ul>
        <NavLink href="/" here={path} text={words.home} />
        {Object.keys(publication.sections).map((slug) => (
          <NavLink
            href={scopePath({ kind: 'section', slug })}
            here={path}
            text={sectionTitle(publication, slug)}
          />
        ))}
        <NavLink href={FEEDS_PATH} here={path} text={words.subscribe} />
      </ul>
    </nav>
  )
}

function Foot({ publication }: Site) {
  const words = wordsFor(publication.language)
  return (
    <footer class="foot">
      <FeedLinks scope={ALL} label={words.subscribeTo(cleanLine(publication.title))} />
      {publication.rights !== undefined && <p class="rights">{cleanLine(publication.rights)}</p>}
    </footer>
  )
}

/** A whole document, doctype first; `children` is what stands in `main`. */
export function renderSheet(sheet: Sheet, children: Child): string {
  const { publication } = sheet.site
  const words = wordsFor(publication.language)
  const name = cleanLine(publication.title)
  const fullTitle =
    sheet.title === undefined ? name : `${cleanLine(sheet.title)}${words.bar}${name}`
  const document = (
    <html lang={publication.language} prefix="og: https://ogp.me/ns#">
      <Head {...sheet} fullTitle={fullTitle} />
      <body class={sheet.isList ? 'h-feed' : undefined}>
        <a class="skip" href="#text">
          {words.skip}
        </a>
        <header class="masthead">
          <Masthead {...sheet} />
          <Sections {...sheet} />
        </header>
        <main id="text" tabindex={-1}>
          {children}
        </main>
        <Foot {...sheet.site} />
      </body>
    </html>
  )
  if (document instanceof Promise) throw new TypeError('a component of the site is asynchronous')
  return `<!doctype html>\n${document}\n`
}
