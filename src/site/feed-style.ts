// How a browser shows a feed to a person who opened it: what it is, what to do with it, and its stories
// in brief. CSS cannot make links, so that addresses stand there as text.

import { FEEDS_PATH, urlOf } from '../model/address.ts'
import type { Publication } from '../model/publication.ts'
import { wordsFor } from './words.ts'

/** A string of CSS (CSS Syntax §4.3.5), over as many lines as there are. */
const quote = (lines: readonly string[]): string =>
  `"${lines.map((line) => line.replace(/["\\]/g, String.raw`\$&`)).join(String.raw`\a `)}"`

/** The style of RSS and Atom, in the words of the paper's language. Same publication, same text. */
export function renderFeedStyle(publication: Publication): string {
  const { language } = publication
  const { feedOpened, subscribe, home, colon } = wordsFor(language)
  const [what, how] = feedOpened
  const ways = [
    `${subscribe}${colon}${urlOf(publication, FEEDS_PATH)}`,
    `${home}${colon}${urlOf(publication, '/')}`,
  ]
  return `:root {
  color-scheme: light dark;
  --paper: #fdfcf9;
  --ink: #1c1a16;
  --grey: #635d53;
  --rule: #d9d4c9;
  --red: #9c2618;
  background: var(--paper);
  color: var(--ink);
  font: 106.25% / 1.7 system-ui, sans-serif;
  overflow-wrap: anywhere;
  text-size-adjust: 100%;
  /* RSS cannot say its language to a browser, and Han characters have forms by language. */
  -webkit-locale: ${quote([language])};
}

@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171613;
    --ink: #e4dfd5;
    --grey: #a59f93;
    --rule: #3b3833;
    --red: #ec9484;
  }
}

/* Whatever is not named below is for readers' programs. */
channel > *,
feed > *,
item > *,
entry > * {
  display: none;
}

channel,
feed {
  display: flex;
  flex-direction: column;
  box-sizing: border-box;
  max-width: 42rem;
  margin: 0 auto;
  padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem;
}

:is(channel, feed)::before {
  content: ${quote([what, how, ...ways])};
  order: -4;
  padding: 0.8rem 1.2rem;
  border-inline-start: 4px solid var(--red);
  background: color-mix(in srgb, var(--rule) 35%, var(--paper));
  font-size: 0.9rem;
  white-space: pre-line;
}

:is(channel, feed) > title {
  display: block;
  order: -3;
  margin-top: 1.6rem;
  font-size: 1.8rem;
  font-weight: 700;
  line-height: 1.35;
}

channel > description,
feed > subtitle {
  display: block;
  order: -2;
  color: var(--grey);
}

:is(channel, feed) > *|link[rel='self'] {
  display: block;
  order: -1;
  color: var(--grey);
  font-size: 0.85rem;
}

*|link[rel='self']::before {
  content: attr(href);
}

item,
entry {
  display: flex;
  flex-direction: column;
  margin-top: 1.2rem;
  padding-top: 1.2rem;
  border-top: 1px solid var(--rule);
}

:is(item, entry) > title {
  display: block;
  order: -3;
  font-size: 1.15rem;
  font-weight: 700;
  line-height: 1.45;
}

item > pubDate,
entry > published {
  display: block;
  order: -2;
  color: var(--grey);
  font-size: 0.8rem;
}

item > description,
entry > summary {
  display: block;
  order: -1;
  margin-top: 0.4rem;
}
`
}
