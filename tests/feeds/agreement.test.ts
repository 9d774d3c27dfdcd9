import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import { renderJson } from '../../src/feeds/json.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { hostileFeed } from './hostile-feed.ts'
import { readAtom, readJson, readRss } from './read-back.ts'

test('whatever a page says, a second library reads the same in the three formats', () => {
  fc.assert(
    fc.property(hostileFeed, (feed) => {
      const { self: _, older: __, ...json } = readJson(renderJson(feed))
      expect(readRss(renderRss(feed))).toMatchObject(json)
      expect(readAtom(renderAtom(feed))).toMatchObject(json)
    }),
    { numRuns: 500 },
  )
})
