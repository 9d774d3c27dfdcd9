// The three formats of a feed, as the site names and links them.

import { feedPath, type Scope } from '../model/address.ts'
import { type FeedFormat, MEDIA_TYPE } from '../model/feed-format.ts'

export type FeedKind = { readonly format: FeedFormat; readonly name: string; readonly type: string }

/** In the order in which they are offered: the one that every reader understands comes first. */
export const FEED_KINDS: readonly FeedKind[] = [
  { format: 'rss', name: 'RSS', type: MEDIA_TYPE.rss },
  { format: 'atom', name: 'Atom', type: MEDIA_TYPE.atom },
  { format: 'json', name: 'JSON Feed', type: MEDIA_TYPE.json },
]

export function FeedLinks({ scope, label }: { scope: Scope; label: string }) {
  return (
    <nav class="feeds" aria-label={label}>
      <p class="label">{label}</p>
      <ul>
        {FEED_KINDS.map(({ format, name, type }) => (
          <li>
            <a href={feedPath(scope, format)} type={type}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
