// The top of every document: the paper's name and its sections.

import { cleanLine } from '../markup/gate.ts'
import { FEEDS_PATH, scopePath } from '../model/address.ts'
import { EditionDate } from './edition-date.tsx'
import { sectionTitle, type Sheet } from './sheet.ts'
import { wordsFor } from './words.ts'

/** The paper's name is the heading of its front page, and everywhere else the way back to it. */
function Paper({ site: { publication }, path, date }: Sheet) {
  const name = cleanLine(publication.title)
  if (path !== '/') {
    return (
      <p class="paper">
        <a href="/">{name}</a>
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

export function Masthead(sheet: Sheet) {
  const { site, path } = sheet
  const words = wordsFor(site.publication.language)
  return (
    <header class="masthead">
      <Paper {...sheet} />
      <nav class="sections" aria-label={words.sections}>
        <ul>
          <NavLink href="/" here={path} text={words.home} />
          {Object.keys(site.publication.sections).map((slug) => (
            <NavLink
              href={scopePath({ kind: 'section', slug })}
              here={path}
              text={sectionTitle(site.publication, slug)}
            />
          ))}
          <NavLink href={FEEDS_PATH} here={path} text={words.subscribe} />
        </ul>
      </nav>
    </header>
  )
}
