// The stories of one page as they would be published. A proof is read before a story has an identity, and
// shows none.

import { assembleEdition } from '../../edition/edition.ts'
import type { Story } from '../../model/edition.ts'
import type { Identity } from '../../model/ledger.ts'
import type { Page, PageStory } from '../../model/page.ts'

const NOBODY: Identity = { id: '', state: 'live', published: '', updated: '' }

export type Published = { readonly found: PageStory; readonly published: Story }

/** Each story as it was found and as it would be published, in reading order. */
export function publishedStories(page: Page): readonly Published[] {
  const printed = { slug: '', section: '' }
  const identities = page.stories.map(() => NOBODY)
  const { stories } = assembleEdition('', [{ printed, page }], identities)
  return stories.flatMap((published, index) => {
    const found = page.stories[index]
    return found === undefined ? [] : [{ found, published }]
  })
}
