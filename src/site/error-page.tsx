// What a reader sees where there is nothing to read: what happened, and a way on. It repeats nothing
// of the request.

import { scopePath } from '../model/address.ts'
import type { EditionSummary } from '../model/edition.ts'
import { EditionDate } from './edition-date.tsx'
import { renderSheet } from './layout.tsx'
import type { Site } from './sheet.ts'
import { type FailingStatus, wordsFor } from './words.ts'

export type ErrorView = Site & {
  readonly status: FailingStatus
  readonly latest?: EditionSummary | undefined
}

/** In the paper's language; search engines are asked not to keep it. */
export function renderErrorPage(view: ErrorView): string {
  const { publication, status, latest } = view
  const words = wordsFor(publication.language)
  const { title, text } = words.failing[status]
  return renderSheet(
    { site: view, title, description: text },
    <div class="plain">
      <header class="opener">
        <p class="label">{status}</p>
        <h1>{title}</h1>
      </header>
      <p>{text}</p>
      <ul class="ways">
        <li>
          <a href="/">{words.home}</a>
        </li>
        {latest && (
          <li>
            <a href={scopePath({ kind: 'edition', date: latest.date })}>
              {words.latestEdition}
              {words.colon}
              <EditionDate language={publication.language} date={latest.date} />
            </a>
          </li>
        )}
      </ul>
    </div>,
  )
}
