// The three formats of a feed, as the site names and links them.

import { feedPath, pathIn, type Scope } from '../model/address.ts'
import { FEED_FORMATS, type FeedFormat, MEDIA_TYPE } from '../model/feed-format.ts'
import type { Publication } from '../model/publication.ts'

export type FeedKind = { readonly format: FeedFormat; readonly name: string; readonly type: string }

const NAME: Readonly<Record<FeedFormat, string>> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }

/** In the order in which they are offered. */
export const FEED_KINDS: readonly FeedKind[] = FEED_FORMATS.map((format) => ({
  format,
  name: NAME[format],
  type: MEDIA_TYPE[format],
}))

type Linked = { readonly publication: Publication; readonly scope: Scope; readonly label: string }

export function FeedLinks({ publication, scope, label }: Linked) {
  return (
    <nav class="feeds" aria-label={label}>
      <p class="label">{label}</p>
      <ul>
        {FEED_KINDS.map(({ format, name, type }) => (
          <li>
            <a href={pathIn(publication, feedPath(scope, format))} type={type}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
