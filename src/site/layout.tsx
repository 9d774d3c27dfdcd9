// What every document of the site shares. There is no script and no inline style in it, so that the
// policy may forbid both.

import type { Child } from 'hono/jsx'
import { cleanLine } from '../markup/gate.ts'
import { FeedLinks } from './feed-links.tsx'
import { Head } from './head.tsx'
import { htmlOf } from './html-of.ts'
import { Masthead } from './masthead.tsx'
import { SearchForm } from './search-form.tsx'
import type { Sheet } from './sheet.ts'
import { wordsFor } from './words.ts'

function Foot({ site: { publication }, hasSearch }: Sheet) {
  const words = wordsFor(publication.language)
  return (
    <footer class="foot">
      {!hasSearch && <SearchForm publication={publication} />}
      <FeedLinks
        publication={publication}
        scope={{ kind: 'all' }}
        label={words.subscribeTo(cleanLine(publication.title))}
      />
      {publication.rights !== undefined && <p class="rights">{cleanLine(publication.rights)}</p>}
    </footer>
  )
}

/** A whole document, doctype first; `children` is what stands in `main`. */
export function renderSheet(sheet: Sheet, children: Child): string {
  const { language } = sheet.site.publication
  const { path: _, ...unlisted } = sheet
  const document = htmlOf(
    <html lang={language} prefix="og: https://ogp.me/ns# article: https://ogp.me/ns/article#">
      <Head {...(sheet.isUnlisted ? unlisted : sheet)} />
      <body class={sheet.isList ? 'h-feed' : undefined}>
        <a class="skip" href="#text">
          {wordsFor(language).skip}
        </a>
        <Masthead {...sheet} />
        <main id="text" tabindex={-1}>
          {children}
        </main>
        <Foot {...sheet} />
      </body>
    </html>,
  )
  return `<!doctype html>\n${document}\n`
}
