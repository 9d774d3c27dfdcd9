// Every document of one small edition, byte for byte: a change is read in the diff, and a clock in one
// of them would change it from one second to the next.

import { expect, test } from 'vitest'

import { renderAtom } from '../../src/feeds/atom.ts'
import { renderJson } from '../../src/feeds/json.ts'
import { renderNewsSitemap } from '../../src/feeds/news-sitemap.ts'
import { renderOpml } from '../../src/feeds/opml.ts'
import { renderRobots } from '../../src/feeds/robots.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { renderSitemap, renderSitemapIndex } from '../../src/feeds/sitemap.ts'
import { storyPath } from '../../src/model/address.ts'
import { EDITION, PUBLICATION, SUBSCRIPTION } from './small-edition.ts'

const PAGES = EDITION.stories.map(({ id, updated }) => ({ path: storyPath(id), updated }))

const DOCUMENTS: Readonly<Record<string, string>> = {
  'edition/rss.xml': renderRss(EDITION),
  'edition/atom.xml': renderAtom(EDITION),
  'edition/feed.json': renderJson(EDITION),
  'rss.xml': renderRss(SUBSCRIPTION),
  'atom.xml': renderAtom(SUBSCRIPTION),
  'feed.json': renderJson(SUBSCRIPTION),
  'feeds.opml': renderOpml(PUBLICATION, EDITION.updated),
  'sitemap.xml': renderSitemap(PUBLICATION, PAGES),
  'sitemap-index.xml': renderSitemapIndex(PUBLICATION, [{ path: '/2026-02-07/sitemap.xml' }]),
  'news-sitemap.xml': renderNewsSitemap([{ publication: PUBLICATION, stories: EDITION.stories }]),
  'robots.txt': renderRobots(PUBLICATION),
}

test.each(Object.keys(DOCUMENTS))('%s of the small edition is what it was', async (name) => {
  await expect(DOCUMENTS[name]).toMatchFileSnapshot(`../golden/feeds/${name}`)
})
