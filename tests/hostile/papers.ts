// Papers whose every word is a payload: one that has each in a story of its own, in every place that a page has; and
// some whose settings are nothing else. What a build refuses is in them too: the printers must not rely on it.

import { pageText } from '../../src/content/read-page.ts'
import { layGalley } from '../../src/cli/proof/galley.ts'
import { renderProof } from '../../src/cli/proof/document.ts'
import { explainPage } from '../../src/parse/explain.ts'
import { PUBLICATION } from '../paper.ts'
import { packPaper } from '../http/site.ts'
import { editionOf, idOf, inParts, type Some, STORIES } from './stories.ts'

/** In one note on why a story is gone. */
const IN_A_NOTE = 150
/** In what a paper is called. */
const IN_A_NAME = 250

export type HostilePaper = {
  readonly pack: Uint8Array<ArrayBuffer>
  /** What of it is opened. */
  readonly paths: readonly string[]
}

const FEEDS = ['rss.xml', 'atom.xml', 'feed.json']
const search = (question: string): string =>
  `/search?q=${encodeURIComponent(question.toWellFormed())}`

/** The paper whose stories have so many payloads each, as have the notes on why others are gone. */
export async function storiesPaper(payloads: Some, inAStory: number): Promise<HostilePaper> {
  const parts = inParts(inParts(payloads, inAStory), STORIES)
  const dates = parts.map((_, at) => `2026-01-${String(at + 1).padStart(2, '0')}`)
  const editions = parts.map((part, at) => editionOf(part, at * STORIES, dates[at] ?? ''))
  const stories = editions.flatMap((edition) => edition.stories.map(({ id }) => `/s/${id}`))
  const [first = ''] = dates
  const withdrawals = inParts(payloads, IN_A_NOTE).map((some, n) => ({
    id: idOf('gonegg', n),
    date: first,
    at: `${first}T12:00:00Z`,
    note: { date: first, text: some.join(' ') },
  }))
  const asked = inParts(payloads, inAStory).map(([one = '']) => one.toWellFormed())
  return {
    pack: await packPaper(editions, PUBLICATION, (date) => (date === first ? withdrawals : [])),
    paths: [
      '/',
      '/sections/local/',
      ...dates.flatMap((date) => ['', 'rss.xml', 'atom.xml'].map((file) => `/${date}/${file}`)),
      // Browsers show JSON as text, and take long for it.
      `/${dates.at(-1)}/feed.json`,
      ...stories,
      ...withdrawals.map(({ id }) => `/s/${id}`),
      ...asked.filter((_, n) => n % 2 === 0).map(search),
      ...['rss.xml', 'atom.xml'].map((file) => search(asked[3] ?? '').replace('?', `/${file}?`)),
      `/${encodeURIComponent(asked.join('').slice(0, 600))}`,
      // A slip away from a story: the page that guesses names its headline.
      `${stories[0]?.slice(0, -1)}`,
      '/news-sitemap.xml',
      '/sitemap.xml',
      '/robots.txt',
    ],
  }
}

const plainEdition = editionOf([['渡輪首航']], 0, '2026-02-07')

/** Papers that are called by payloads, as are their descriptions and rights. */
export const namedPapers = (payloads: Some): Promise<readonly HostilePaper[]> =>
  Promise.all(
    inParts(payloads, IN_A_NAME).map(async (some) => {
      const all = some.join(' ')
      const named = { ...PUBLICATION, title: all, description: all, rights: all }
      return {
        pack: await packPaper([plainEdition], named, () => []),
        paths: [
          '/',
          `/s/${plainEdition.stories[0]?.id}`,
          '/feeds/',
          '/search?q=%E6%B8%A1%E8%BC%AA',
          ...FEEDS.map((file) => `/${file}`),
          '/feeds.opml',
          '/opensearch.xml',
          '/news-sitemap.xml',
        ],
      }
    }),
  )

/** A paper whose sections are called by payloads, every one. */
export async function sectionsPaper(payloads: Some): Promise<HostilePaper> {
  const sections = Object.fromEntries(payloads.map((payload, at) => [`s-${at}`, payload]))
  const publication = {
    ...PUBLICATION,
    sections: { local: payloads.slice(0, 99).join(' '), ...sections },
  }
  return {
    pack: await packPaper([plainEdition], publication, () => []),
    paths: [
      '/',
      `/s/${plainEdition.stories[0]?.id}`,
      '/feeds/',
      '/feeds.opml',
      ...FEEDS.map((file) => `/sections/local/${file}`),
    ],
  }
}

/** The proof of pages that have a payload a line, in files that are called by payloads. */
export function hostileProof(payloads: Some, css: string): string {
  const galleys = inParts(payloads, IN_A_NAME).map((lines, at) => {
    const text = lines.map((line, n) => `${MARKS[n % MARKS.length]}${line}`).join('\n')
    const page = pageText(`${lines.slice(at, at + 20).join('')}.txt`, { text })
    return layGalley(at + 1, page, explainPage(page.source ?? ''))
  })
  return renderProof(galleys, css)
}

const MARKS = ['# ', '= ', '| ', '', '> ', '@ ', '## ', '! 2026-02-09 ', '']
