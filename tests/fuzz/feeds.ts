// `npm run fuzz:feeds [STORIES] [SEED]`: hostile text in every field of every story, through the three
// printers. libxml2 and expat read the XML, a JSON parser the JSON, feedsmith all three, and all of them
// must read the same. The last result is kept in FEEDS.md.

import * as fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { renderAtom } from '../../src/feeds/atom.ts'
import type { FeedDocument } from '../../src/feeds/feed-document.ts'
import { renderJson } from '../../src/feeds/json.ts'
import { renderRss } from '../../src/feeds/rss.ts'
import { findDisagreements } from '../feeds/disagreements.ts'
import { hostileFeed } from '../feeds/hostile-feed.ts'
import { readAtom, readJson, readRss } from '../feeds/read-back.ts'

const [count = '100000', seed = '1'] = process.argv.slice(2)
/** As many as a subscription feed has, and as many feeds as go through one run of a program. */
const STORIES = 50
const BATCH = 50

/** Whether feedsmith reads the same in the three formats; each has its own address. */
function isRead(feed: FeedDocument): boolean {
  const read = [readRss(renderRss(feed)), readAtom(renderAtom(feed)), readJson(renderJson(feed))]
  const [rss, ...others] = read.map((one) => Object.assign(one, { self: '', older: '' }))
  return others.every((other) => isDeepStrictEqual(other, rss))
}

const faults = { programs: [] as string[], feedsmith: 0 }
const feeds = Math.ceil(Number(count) / STORIES)
for (let done = 0; done < feeds; done += BATCH) {
  const numRuns = Math.min(BATCH, feeds - done)
  const batch = fc.sample(hostileFeed(STORIES), { numRuns, seed: Number(seed) + done })
  faults.programs.push(...findDisagreements(batch))
  faults.feedsmith += batch.filter((feed) => !isRead(feed)).length
  console.log(`${(done + numRuns) * STORIES} stories`)
}

for (const fault of faults.programs.slice(0, 10)) console.log(fault)
writeFileSync(
  join(import.meta.dirname, 'FEEDS.md'),
  `# What hostile text does to the feeds

\`npm run fuzz:feeds ${count} ${seed}\`, Node ${process.version}: ${feeds} feeds of ${STORIES} stories each, whose every text is made of
control characters, lone surrogates, noncharacters, bidirectional controls, emoji, Han beyond the first plane,
references, ends of CDATA and tags.

| read by | documents | not well-formed, or not the same in RSS, Atom and JSON |
| --- | --- | --- |
| libxml2 and expat, against the parsed JSON | ${feeds * 2} XML, ${feeds} JSON | ${faults.programs.length} |
| feedsmith | ${feeds * 3} | ${faults.feedsmith} |
`,
)
if (faults.programs.length + faults.feedsmith > 0) process.exitCode = 1
