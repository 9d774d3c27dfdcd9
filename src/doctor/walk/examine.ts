// The whole walk: a page or a feed, every feed that it leads to, their archives, and what stands around
// them. It asks one thing after another, so that no server is pressed.

import { judgeArchives, judgeHistory } from '../checks/archives.ts'
import { forPaths } from '../checks/challenge.ts'
import { groupFormats, judgeFormats } from '../checks/formats.ts'
import { judgeOpml } from '../checks/opml.ts'
import { obstacleOf } from '../checks/reach.ts'
import { judgeSite, type Offer, type Site } from '../checks/site.ts'
import { judgeSitemap, pagesIn, partsOf } from '../checks/sitemap.ts'
import type { Finding } from '../finding.ts'
import { judgeDocument, judgeVisit } from '../judge.ts'
import { lastOf, plainAsk } from '../probes.ts'
import { type Document, readDocument } from '../read/document.ts'
import type { Exchange } from '../wire/exchange.ts'
import { followArchives } from './archives.ts'
import { type Asker, follow, patient } from './asker.ts'
import { guessFeeds, offersOf, type Page, pagesOf, readPage } from './discover.ts'
import { visitFeed } from './visit.ts'

export type Examination = {
  /** In the order of the walk. */
  readonly findings: readonly Finding[]
  readonly feeds: number
  readonly archives: number
  /** Different ids. */
  readonly stories: number
}

export type Walk = {
  readonly asker: Asker
  /** Archive documents that are followed, for each feed. */
  readonly archives: number
  /** What is being asked: `feed 3 of 18: https://…`. */
  readonly onStep: (step: string) => void
}

/** More feeds than any paper has sections and formats. */
const MOST_FEEDS = 60
/** Sitemaps and section pages that are looked at. */
const MOST_PAGES = 30
const LIST_GUESS = '/feeds.opml'
const NOWHERE = '/pagewire-doctor/no-such-page'

/** Never throws. Same answers, same findings. */
export async function examine(url: string, given: Walk): Promise<Examination> {
  const walk = { ...given, asker: patient(given.asker) }
  walk.onStep(url)
  const hops = await follow(plainAsk(url), walk.asker)
  const last = hops.at(-1) ?? hops[0]
  const document = last.answer && readDocument(last.ask.url, last.answer)
  if (document?.feed || (last.answer && document?.kind !== 'html')) {
    return examineFeeds([{ url, by: 'person' }], walk)
  }
  return examineSite(last, document, walk)
}

async function examineSite(
  home: Exchange,
  document: Document | undefined,
  walk: Walk,
): Promise<Examination> {
  const found = obstacleOf(home).filter(({ rule }) => rule !== 'reach.html')
  if (!home.answer) return { findings: found, feeds: 0, archives: 0, stories: 0 }
  const { url } = home.ask
  const page = document && readPage(document)
  const lists = await readLists(page?.lists ?? [], url, walk)
  const offers = await offersFrom(page, lists, url, walk)
  const examination = await examineFeeds(offers, walk)
  const around = await lookAround(url, page, walk)
  const site = judgeSite({ home: url, offers, documents: examination.documents, ...around })
  const sitemaps = await readSitemaps(url, around.robots, walk)
  const findings = [
    ...found,
    // Who cannot see the page cannot know what it links.
    ...site.filter(({ rule }) => found.length === 0 || rule !== 'site.alternate'),
    ...lists.flatMap(judgeOpml),
    ...sitemaps.flatMap(judgeSitemap),
    ...judgeHistory(url, sitemaps.flatMap(pagesIn), examination.read),
    ...examination.findings,
  ]
  return { ...examination, findings: advise(findings) }
}

/** The first, then everything that is asked for in the same way; only what was answered with 200. */
async function read(urls: readonly string[], { asker, onStep }: Walk): Promise<Document[]> {
  const documents: Document[] = []
  for (const url of urls.slice(0, MOST_PAGES)) {
    onStep(url)
    const { ask, answer } = (await follow(plainAsk(url), asker)).at(-1) ?? {}
    if (ask && answer?.status === 200) documents.push(readDocument(ask.url, answer))
  }
  return documents
}

async function readLists(linked: readonly string[], home: string, walk: Walk) {
  const guess = new URL(LIST_GUESS, home).href
  const lists = await read([...new Set([...linked, guess])], walk)
  return lists.filter(({ url, xml }) => xml?.root?.name === 'opml' || linked.includes(url))
}

async function offersFrom(
  page: Page | undefined,
  lists: readonly Document[],
  home: string,
  walk: Walk,
): Promise<Offer[]> {
  const { origin } = new URL(home)
  const listed = lists.flatMap((list) => offersOf(list, origin))
  const pages = [...new Set(lists.flatMap((list) => pagesOf(list, origin)))]
  const sections = await read(
    pages.filter((url) => url !== home),
    walk,
  )
  const linked = [...(page?.feeds ?? []), ...sections.flatMap((section) => readPage(section).feeds)]
  const offers = new Map<string, Offer>()
  for (const offer of [...linked, ...listed]) {
    if (!offers.has(offer.url)) offers.set(offer.url, offer)
  }
  const known = [...offers.values()].slice(0, MOST_FEEDS)
  return known.length > 0 ? known : guessFeeds(home, walk.asker)
}

type Examined = Examination & {
  /** Feeds by the address under which they were offered. */
  readonly documents: ReadonlyMap<string, Document>
  /** Feeds and archives. */
  readonly read: readonly Document[]
}

async function examineFeeds(offers: readonly Offer[], walk: Walk): Promise<Examined> {
  const findings: Finding[] = []
  const documents = new Map<string, Document>()
  const archives = new Map<string, Document>()
  for (const [index, { url }] of offers.entries()) {
    walk.onStep(`feed ${index + 1} of ${offers.length}: ${url}`)
    const visit = await visitFeed(url, walk.asker)
    findings.push(...judgeVisit(visit))
    const { document } = visit
    if (!document?.feed || lastOf(visit).answer?.status !== 200) continue
    documents.set(url, document)
    const chain = await followArchives(document, walk.archives, walk.asker, (step) =>
      walk.onStep(`feed ${index + 1} of ${offers.length}, back: ${step}`),
    )
    findings.push(...judgeArchives(chain))
    for (const { document } of chain.steps) {
      if (!document?.feed || archives.has(document.url)) continue
      archives.set(document.url, document)
      findings.push(...judgeDocument(document))
    }
  }
  findings.push(...groupFormats([...documents.values()]).flatMap(judgeFormats))
  const read = [...documents.values(), ...archives.values()]
  const ids = read.flatMap(({ feed }) => feed?.entries ?? [])
  return {
    findings: advise(findings),
    documents,
    read,
    feeds: offers.length,
    archives: archives.size,
    stories: new Set(ids.map(({ id, url, title }) => id ?? url ?? title)).size,
  }
}

async function lookAround(home: string, page: Page | undefined, { asker }: Walk) {
  const at = async (path: string): Promise<Exchange> => {
    const hops = await follow(plainAsk(new URL(path, home).href), asker)
    return hops.at(-1) ?? hops[0]
  }
  const hasIconLink = page?.hasIcon ?? false
  const around: Pick<Site, 'favicon' | 'nowhere' | 'robots' | 'hasIconLink'> = {
    favicon: hasIconLink ? undefined : await at('/favicon.ico'),
    nowhere: await at(NOWHERE),
    robots: await at('/robots.txt'),
    hasIconLink,
  }
  return around
}

/** Those of robots.txt and the usual one, with the parts of an index. */
async function readSitemaps(home: string, robots: Exchange | undefined, walk: Walk) {
  const text =
    robots?.answer?.status === 200 ? Buffer.from(robots.answer.body).toString('utf8') : ''
  const named = Array.from(
    text.matchAll(/^[ \t]*sitemap[ \t]*:[ \t]*(\S+)/gimu),
    ([, url = '']) => url,
  )
  const usual = new URL('/sitemap.xml', home).href
  const urls = [...new Set([...named, usual])].filter((url) => URL.canParse(url))
  const sitemaps = await read(urls, walk)
  const parts = sitemaps.flatMap(partsOf).filter((url) => URL.canParse(url))
  const all = [...sitemaps, ...(await read(parts, walk))]
  // A guess that brings something else is no fault.
  return all.filter(
    ({ url, xml }) => url !== usual || named.includes(usual) || xml?.root?.name !== undefined,
  )
}

/** A rule for a firewall covers all feeds at once. */
function advise(findings: readonly Finding[]): Finding[] {
  const urls = findings.flatMap(({ help, url }) => (help?.includes('PATHS') ? [url] : []))
  return findings.map((finding) => {
    const { help } = finding
    return help?.includes('PATHS') ? { ...finding, help: forPaths(help, urls) } : finding
  })
}
