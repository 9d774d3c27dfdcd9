// A paper of one edition, built again and again from a desk that changes, as the command line builds it:
// the ledger goes through its file, and questions are answered by who knows the truth.

import { assembleEdition } from '../../../src/edition/edition.ts'
import { type EditionKept, keepIdentities, type Said } from '../../../src/ledger/keep-identities.ts'
import { parseLedger, renderLedger } from '../../../src/ledger/ledger-file.ts'
import type { Answer, Question } from '../../../src/ledger/match.ts'
import type { Edition } from '../../../src/model/edition.ts'
import type { LedgerEntry } from '../../../src/model/ledger.ts'
import type { Page, PageStory } from '../../../src/model/page.ts'
import { parsePage } from '../../../src/parse/page.ts'
import type { Desk, NewsPage } from './desk.ts'
import { type Ancestry, ancestryOf, type Published, rightfulId } from './lineage.ts'

/** A story of a build, with what is known of it. */
export type BuiltStory = {
  readonly story: PageStory
  readonly identity: LedgerEntry
  readonly ancestry: Ancestry
  readonly isAsked: boolean
}

export type Build = {
  readonly stories: readonly BuiltStory[]
  readonly edition: Edition
  readonly entries: readonly LedgerEntry[]
}

export type Newsroom = {
  /** Builds what lies on the desk; `published` is what readers have seen. */
  build(desk: Desk, now: string, published: readonly Published[]): Build
}

const DATE = '2026-02-07'
const INSTANT = '2026-02-06T22:00:00Z'

export function openNewsroom(): Newsroom {
  const parse = rememberPages()
  let ledger = ''
  return {
    build(desk, now, published) {
      const pages = desk.pages.map((page) => ({ page, read: parse(page, ledger === '') }))
      const found = pages.flatMap(({ page, read }) =>
        read.stories.map((story) => ({ page: page.slug, story })),
      )
      const ancestries = pages.flatMap(({ page, read }) =>
        read.stories.map((story) => ancestryOf(story, page.lines)),
      )
      const { entries } = parseLedger(ledger, DATE)
      const edition = { date: DATE, instant: INSTANT, stories: found, entries }
      const { kept, asked } = answerAll(
        (said) => keepIdentities([edition], now, said)[0],
        (question, taken) => answerTo(question, taken, ancestries, published),
      )
      ledger = renderLedger(kept.entries)
      return {
        stories: found.flatMap(({ story }, index) => {
          const identity = kept.identities[index]
          const ancestry = ancestries[index]
          if (!identity || !ancestry) throw new Error('a story has no identity')
          return [{ story, identity, ancestry, isAsked: asked.has(index) }]
        }),
        edition: assembleEdition(
          DATE,
          pages.map(({ page, read }) => ({
            printed: { slug: page.slug, section: 'local' },
            page: read,
          })),
          kept.identities,
        ),
        entries: kept.entries,
      }
    },
  }
}

/** Pages of the stock as they lie on the desk at first: many histories begin with them. */
const stock = new Map<string, Page>()

function rememberPages(): (page: NewsPage, isFirst: boolean) => Page {
  const edited = new Map<string, Page>()
  return ({ lines }, isFirst) => {
    const source = lines.map(({ text }) => text).join('\n')
    const page = stock.get(source) ?? edited.get(source) ?? parsePage(source)
    const memory = isFirst ? stock : edited
    memory.set(source, page)
    return page
  }
}

type Answering = (question: Question, taken: readonly string[]) => Answer

function answerAll(
  build: (said: readonly Said[]) => EditionKept | undefined,
  answerTo: Answering,
): { readonly kept: EditionKept; readonly asked: ReadonlySet<number> } {
  const said: Said[] = []
  for (;;) {
    const kept = build(said)
    if (!kept) throw new Error('an edition is lost')
    const [question] = kept.questions
    if (!question) return { kept, asked: new Set(said.map(({ story }) => story)) }
    const taken = said.flatMap(({ answer }) => (answer.kind === 'is' ? [answer.id] : []))
    said.push({ date: DATE, story: question.story, answer: answerTo(question, taken) })
  }
}

function answerTo(
  { story, candidates }: Question,
  taken: readonly string[],
  ancestries: readonly Ancestry[],
  published: readonly Published[],
): Answer {
  const ids = new Set(candidates.map(({ id }) => id).filter((id) => !taken.includes(id)))
  const free = published.filter(({ id }) => ids.has(id))
  const id = rightfulId(story, ancestries, free)
  return id === undefined ? { kind: 'new' } : { kind: 'is', id }
}
