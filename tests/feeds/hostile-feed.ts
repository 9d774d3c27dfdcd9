// Feeds of a paper in which every text is as bad as text can be.

import * as fc from 'fast-check'

import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import type { Picture } from '../../src/model/picture.ts'
import { hostileText } from '../hostile-text.ts'
import { EDITION, PUBLICATION, SUBSCRIPTION } from './small-edition.ts'

/** The build measures pictures and makes their paths; a page says nothing of them but the caption. */
const PICTURE: Picture = {
  path: '/pictures/0123456789abcdef.png',
  type: 'image/png',
  width: 60,
  height: 40,
  length: 583,
}

const story = fc.record({
  id: fc.stringMatching(/^[a-z2-7]{12}$/),
  page: fc.constant('local'),
  section: fc.constantFrom('local', 'sport', 'unknown'),
  headline: hostileText,
  blocks: fc.array(
    fc.record(
      {
        role: fc.constantFrom('deck', 'subhead', 'paragraph', 'caption', 'credit'),
        text: hostileText,
        picture: fc.constant(PICTURE),
      },
      { requiredKeys: ['role', 'text'] },
    ),
    { maxLength: 4 },
  ),
  summary: hostileText,
  authors: fc.array(hostileText, { maxLength: 3 }),
  opening: fc.constantFrom('present', 'missing'),
  ending: fc.constantFrom('present', 'missing'),
  published: fc.constant('2026-02-06T22:00:00Z'),
  updated: fc.constantFrom('2026-02-06T22:00:00Z', '2026-02-07T03:15:00Z'),
})

const publication = fc.record({
  // A paper has a name, and Atom wants one of its author.
  title: hostileText.map((text) => `報${text}`),
  description: hostileText,
  rights: hostileText,
  sections: fc.record({ local: hostileText, sport: hostileText }),
  url: fc.constant(PUBLICATION.url),
  tag: fc.constant(PUBLICATION.tag),
  language: fc.constant(PUBLICATION.language),
  timezone: fc.constant(PUBLICATION.timezone),
  time: fc.constant(PUBLICATION.time),
})

/** A feed whose every text is hostile; what publication.yaml checks (address, tag, language) is not. */
export const hostileFeed: fc.Arbitrary<FeedDocument> = fc.record({
  publication,
  scope: fc.constantFrom(EDITION.scope, SUBSCRIPTION.scope),
  stories: fc.array(story, { maxLength: 3 }),
  updated: fc.constant(EDITION.updated),
  older: fc.constant(EDITION.older),
})
