// What a browser makes of papers whose every word is hostile, with the policy of the pages and without it: no script
// runs, and nobody else is asked for anything.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { CHROMIUM, launch } from '../browser/browser.ts'
import { CONTROL, FRAMES, type Site, serveSites, type Sites } from './sites.ts'

/** `HOSTILE=each` gives each payload a story of its own, and takes minutes. */
const isEach = process.env['HOSTILE'] === 'each'
const IN_A_STORY = isEach ? 1 : 25
/** One in so many is let loose, to see that what it does would be noticed. */
const IN_CONTROL = isEach ? 1 : 11
/** Milliseconds: a busy machine is no fault of the pages. */
const PATIENCE = isEach ? 900_000 : 120_000

let browser: Browser
let sites: Sites

beforeAll(async () => {
  if (CHROMIUM.missing) return
  sites = await serveSites(IN_A_STORY)
  browser = await launch()
})

const told: string[] = []

afterAll(async () => {
  if (isEach) await writeFile(join(import.meta.dirname, 'RESULTS.md'), resultsOf(told))
  await browser?.close()
  await sites?.close()
})

const resultsOf = (lines: readonly string[]): string => `# What hostile text does in a browser

\`npm run hostile\`, Node ${process.version}, Chromium ${browser.version()}: ${sites.payloads.length} payloads, each in every
place of a story of its own, in a note on why a story is gone, as a question, and in every setting of a paper.

Opened were the story pages, front, section, edition, search, subscription and error pages, feeds, OPML, sitemaps, the
OpenSearch description and a proof.

${lines.map((line) => `- ${line}`).join('\n')}
`

/** In one document. */
const FRAMES_AT_ONCE = 120

/** Shows the paths in frames, and waits for what comes after loading. */
const SHOW = `(paths) => Promise.all(paths.map((path) => new Promise((resolve) => {
  const frame = document.createElement('iframe')
  frame.onload = () => setTimeout(resolve, 30)
  frame.src = path
  document.body.append(frame)
})))`

type Heard = {
  /** Numbers of the payloads whose script ran. */
  readonly ran: Set<number>
  /** Whatever was asked for that is not of the site; also what no network would carry. */
  readonly elsewhere: string[]
  /** What the policy had to stop. */
  readonly stopped: string[]
}

const NOTHING: Heard = { ran: new Set(), elsewhere: [], stopped: [] }

async function openPage({ origin }: Site): Promise<{ page: Page; heard: Heard }> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } })
  const heard: Heard = { ran: new Set(), elsewhere: [], stopped: [] }
  await page.exposeFunction('canary', (n: number) => void heard.ran.add(n))
  page.on('dialog', (dialog) => void dialog.dismiss())
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) heard.elsewhere.push(request.url())
  })
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) heard.stopped.push(message.text())
  })
  return { page, heard }
}

/** What was heard of all these, and the addresses that stood in frames at the end. */
async function showAll(site: Site, paths: readonly string[]) {
  const { page, heard } = await openPage(site)
  const framed: string[] = []
  for (let at = 0; at < paths.length; at += FRAMES_AT_ONCE) {
    const some = paths.slice(at, at + FRAMES_AT_ONCE)
    await page.goto(site.origin + FRAMES)
    await page.evaluate(`(${SHOW})(${JSON.stringify(some)})`)
    framed.push(
      ...page
        .frames()
        .slice(1)
        .map((frame) => frame.url()),
    )
  }
  await page.close()
  return { heard, framed }
}

describe.skipIf(CHROMIUM.missing)('papers of nothing but hostile text', () => {
  test('there are more than seven hundred of them', () => {
    expect(new Set(sites.payloads).size).toBeGreaterThan(700)
  })

  test.each([
    ['with', true],
    ['without', false],
  ])(
    'run nothing and load nothing %s the policy of their pages',
    async (how, hasPolicy) => {
      sites.hasPolicy = hasPolicy
      let opened = 0
      for (const site of sites.all) {
        const paths = site.paths.filter((_, n) => isEach || !hasPolicy || n % 3 === 0)
        const { heard, framed } = await showAll(site, paths)
        expect(heard).toEqual(NOTHING)
        // Nothing was framed besides, and nothing led away.
        expect(framed).toEqual(paths.map((path) => new URL(path, site.origin).href))
        opened += paths.length
      }
      expect(sites.asked).toEqual([])
      told.push(`documents opened ${how} their policy: ${opened}; scripts run: 0; requests: 0`)
    },
    PATIENCE,
  )

  test(
    'would do both wherever they are not escaped, but for the policy',
    async () => {
      const [site] = sites.all
      if (!site) throw new Error('there is no paper')
      const numbers = sites.payloads.map((_, n) => n).filter((n) => n % IN_CONTROL === 0)
      const paths = numbers.map((n) => CONTROL + n)
      sites.hasPolicy = true
      const { heard: kept } = await showAll(site, paths)
      expect(kept.ran).toEqual(new Set())
      expect(kept.stopped.length).toBeGreaterThan(numbers.length / 2)
      sites.hasPolicy = false
      const { heard: free } = await showAll(site, paths)
      const asked = new Set(sites.asked.map((url) => Number(url.slice(1))))
      const live = free.ran.union(asked)
      told.push(`live where nothing is escaped: ${live.size} of ${numbers.length}`)
      expect(free.ran.size).toBeGreaterThan(numbers.length / 3)
      expect(asked.size).toBeGreaterThan(numbers.length / 10)
    },
    PATIENCE,
  )
})
