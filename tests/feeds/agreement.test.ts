import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import { renderJson } from '../../src/feeds/json.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { findDisagreements } from './disagreements.ts'
import { hostileFeed } from './hostile-feed.ts'
import { readAtom, readJson, readRss } from './read-back.ts'
import { EDITION, SUBSCRIPTION } from './small-edition.ts'
import { python, xmllint } from './xml-programs.ts'

test('whatever a page says, a second library reads the same in the three formats', () => {
  fc.assert(
    fc.property(hostileFeed(), (feed) => {
      const { self: _, older: __, ...json } = readJson(renderJson(feed))
      expect(readRss(renderRss(feed))).toMatchObject(json)
      expect(readAtom(renderAtom(feed))).toMatchObject(json)
    }),
    { numRuns: 500 },
  )
})

describe.skipIf(python.missing || xmllint.missing)('as expat reads it', () => {
  test('two thousand hostile stories are the same in the three formats', () => {
    const feeds = fc.sample(hostileFeed(20), { numRuns: 100, seed: 20260207 })
    expect(findDisagreements([...feeds, EDITION, SUBSCRIPTION])).toEqual([])
  })
})
