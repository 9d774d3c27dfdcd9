// Whatever the texts of a paper are, they stay texts.

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { clean } from '../../src/markup/gate.ts'
import type { Edition, Story } from '../../src/model/edition.ts'
import type { Publication } from '../../src/model/publication.ts'
import { hostileText } from '../hostile-text.ts'
import { readHtml } from './read-html.ts'
import { documentsOf, SITE } from './small-edition.ts'

const ELEMENTS = new Set(
  Object.values(documentsOf(SITE)).flatMap((html) => readHtml(html).map(({ name }) => name)),
)

const INSTANT = fc.constantFrom('2026-02-06T22:00:00Z', '2026-02-07T03:15:00Z')

const story: fc.Arbitrary<Story> = fc.record({
  id: fc.stringMatching(/^[a-z2-7]{12}$/),
  page: fc.constantFrom('a01', 'c01'),
  section: fc.constantFrom('local', 'culture', 'unknown'),
  headline: hostileText,
  blocks: fc.array(
    fc.record({
      role: fc.constantFrom('deck', 'subhead', 'paragraph', 'caption', 'credit'),
      text: hostileText,
    }),
    { maxLength: 4 },
  ),
  summary: hostileText,
  authors: fc.array(hostileText, { maxLength: 3 }),
  opening: fc.constantFrom('present', 'missing'),
  ending: fc.constantFrom('present', 'missing'),
  published: INSTANT,
  updated: INSTANT,
})

const edition: fc.Arbitrary<Edition> = fc.record({
  date: fc.constant('2026-02-07'),
  pages: fc.tuple(
    fc.record({ slug: fc.constant('a01'), section: fc.constant('local'), folio: hostileText }),
    fc.record({ slug: fc.constant('c01'), section: fc.constant('unknown') }),
  ),
  stories: fc.array(story, { maxLength: 3 }),
})

const publication: fc.Arbitrary<Publication> = fc.record({
  title: hostileText,
  description: hostileText,
  rights: hostileText,
  sections: fc.record({ local: hostileText, culture: hostileText }),
  url: fc.constant(SITE.publication.url),
  tag: fc.constant(SITE.publication.tag),
  language: fc.constantFrom('zh-Hant-MO', 'en'),
  timezone: fc.constant(SITE.publication.timezone),
  time: fc.constant(SITE.publication.time),
})

test('a hostile text leaves no live markup, no forbidden character and no open direction', () => {
  fc.assert(
    fc.property(publication, edition, (publication, edition) => {
      const documents = documentsOf({ publication, stylesheet: '/site.css' }, edition)
      for (const html of Object.values(documents)) {
        const elements = readHtml(html)
        expect(elements.filter(({ name }) => !ELEMENTS.has(name))).toStrictEqual([])
        expect(clean(html)).toBe(html)
        for (const { name, text } of elements) {
          if (name === 'script') expect(() => JSON.parse(text)).not.toThrow()
        }
      }
    }),
    { numRuns: 60 },
  )
})
