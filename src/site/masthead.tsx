// The top of every document: the paper's name and its sections.

import { cleanLine } from '../markup/gate.ts'
import { FEEDS_PATH, pathIn, scopePath } from '../model/address.ts'
import { EditionDate } from './edition-date.tsx'
import { ScriptSwitch } from './script-switch.tsx'
import { sectionTitle, type Sheet } from './sheet.ts'
import { wordsFor } from './words.ts'

/** The paper's name is the heading of its front page, and everywhere else the way back to it. */
function Paper({ site: { publication }, path, date }: Sheet) {
  const name = cleanLine(publication.title)
  if (path !== '/') {
    return (
      <p class="paper">
        <a href={pathIn(publication, '/')}>{name}</a>
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

function NavLink({ href, isHere, text }: { href: string; isHere: boolean; text: string }) {
  return (
    <li>
      <a href={href} aria-current={isHere ? 'page' : undefined}>
        {text}
      </a>
    </li>
  )
}

export function Masthead(sheet: Sheet) {
  const { site, path } = sheet
  const { publication } = site
  const words = wordsFor(publication.language)
  const at = (to: string) => ({ href: pathIn(publication, to), isHere: to === path })
  return (
    <header class="masthead">
      <ScriptSwitch {...sheet} />
      <Paper {...sheet} />
      <nav class="sections" aria-label={words.sections}>
        <ul>
          <NavLink {...at('/')} text={words.home} />
          {Object.keys(publication.sections).map((slug) => (
            <NavLink
              {...at(scopePath({ kind: 'section', slug }))}
              text={sectionTitle(publication, slug)}
            />
          ))}
          <NavLink {...at(FEEDS_PATH)} text={words.subscribe} />
        </ul>
      </nav>
    </header>
  )
}
