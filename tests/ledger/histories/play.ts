// One history: an edition is built, edited and built again, and each time its identities are held against
// the lineage of its lines, and its feeds are given to readers' programs.

import { openRandom, type Random } from '../../../src/fit/random.ts'
import { renderAtom } from '../../../src/feeds/atom.ts'
import { type FeedDocument, feedUrl } from '../../../src/feeds/feed-document.ts'
import { renderJson } from '../../../src/feeds/json.ts'
import { renderRss } from '../../../src/feeds/rss.ts'
import type { FeedFormat } from '../../../src/model/feed-format.ts'
import { readAtom, readJson, readRss, type ReadFeed } from '../../feeds/read-back.ts'
import { PUBLICATION } from '../../paper.ts'
import { startNumbersAt } from './corpus.ts'
import { between, choose, type Desk, openDesk } from './desk.ts'
import { EDITS } from './edits.ts'
import { areStrangers, isMisplaced, type Published } from './lineage.ts'
import { type Build, type BuiltStory, openNewsroom } from './newsroom.ts'
import { openReader, RULES } from './readers.ts'

/** `wrong`: the id of another story that it descends from less; `stolen`: of one it has nothing of. */
export type Outcome =
  | 'unchanged'
  | 'kept'
  | 'asked'
  | 'new'
  | 'asked though new'
  | 'lost'
  | 'wrong'
  | 'stolen'

export type Event = {
  readonly outcome: Outcome
  readonly edits: readonly string[]
  readonly build: number
  readonly headline: string
}

export type History = {
  readonly events: readonly Event[]
  readonly builds: readonly Build[]
  /** By format and program, how often it showed a story again. */
  readonly shownAgain: Readonly<Record<string, number>>
}

const BUILDS = 4

/** The history of that number: the same at every call. */
export function playHistory(seed: number): History {
  startNumbersAt(1_000_000)
  const random = openRandom(seed)
  const newsroom = openNewsroom()
  const readers = openReaders()
  const published = new Map<string, Published & { readonly text: string }>()
  const events: Event[] = []
  const builds: Build[] = []
  let desk = openDesk(random)
  for (let number = 0; number < BUILDS; number += 1) {
    const edited = number === 0 ? { desk, edits: [] } : edit(desk, random)
    desk = edited.desk
    const build = newsroom.build(desk, `2026-02-0${7 + number}T03:00:00Z`, [...published.values()])
    if (number > 0) events.push(...judge(build, [...published.values()], edited.edits, number))
    for (const { identity, ancestry } of build.stories) {
      published.set(identity.id, { id: identity.id, ancestry, text: identity.text })
    }
    readers.receive(build)
    builds.push(build)
  }
  return { events, builds, shownAgain: readers.shownAgain() }
}

/** One to three edits of the desk. */
function edit(desk: Desk, random: Random): { readonly desk: Desk; readonly edits: string[] } {
  const edits: string[] = []
  let edited = desk
  for (let count = between(1, 3, random); count > 0; count -= 1) {
    const [name, change] = choose(Object.entries(EDITS), random)
    edited = change(edited, random)
    edits.push(name)
  }
  return { desk: edited, edits }
}

type Seen = Published & { readonly text: string }

function judge(
  { stories }: Build,
  published: readonly Seen[],
  edits: readonly string[],
  build: number,
): Event[] {
  const ids = stories.map(({ identity }) => identity.id)
  const ancestries = stories.map(({ ancestry }) => ancestry)
  return stories.map((story, index) => {
    const before = published.find(({ id }) => id === story.identity.id)
    const outcome = outcomeOf(story, before, () => isMisplaced(index, ids, ancestries, published))
    return { outcome, edits, build, headline: story.identity.headline }
  })
}

function outcomeOf(
  { identity, ancestry, isAsked }: BuiltStory,
  before: Seen | undefined,
  isMisplaced: () => boolean,
): Outcome {
  if (before?.text === identity.text) return 'unchanged'
  if (before && areStrangers(before.ancestry, ancestry)) return 'stolen'
  if (isMisplaced()) return before ? 'wrong' : 'lost'
  if (before) return isAsked ? 'asked' : 'kept'
  return isAsked ? 'asked though new' : 'new'
}

const FORMATS: Readonly<
  Record<FeedFormat, readonly [(feed: FeedDocument) => string, (text: string) => ReadFeed]>
> = {
  rss: [renderRss, readRss],
  atom: [renderAtom, readAtom],
  json: [renderJson, readJson],
}

/** Every program, subscribed to the paper in every format. */
function openReaders() {
  const subscriptions = Object.keys(FORMATS).flatMap((format) =>
    Object.entries(RULES).map(([name, rule]) => ({
      format: format as FeedFormat,
      name: `${format}: ${name}`,
      reader: openReader(rule),
      again: 0,
    })),
  )
  return {
    receive({ stories, edition }: Build): void {
      const ancestries = new Map(stories.map(({ identity, ancestry }) => [identity.id, ancestry]))
      const shown = edition.stories.toSorted((a, b) => (a.published < b.published ? 1 : -1))
      const updated = shown.map((story) => story.updated).reduce((a, b) => (a > b ? a : b), '')
      const feed: FeedDocument = {
        publication: PUBLICATION,
        scope: { kind: 'all' },
        stories: shown,
        updated,
      }
      for (const [format, [render, read]] of Object.entries(FORMATS)) {
        // By their place in the feed: what the items say of themselves is what is tested.
        const items = read(render(feed)).entries.map((entry, index) => ({
          item: {
            guid: entry.id,
            link: entry.url,
            title: entry.title,
            published: String(entry.published),
            content: entry.content,
          },
          ancestry: ancestries.get(shown[index]?.id ?? '') ?? new Map<number, number>(),
        }))
        const address = feedUrl(PUBLICATION, feed.scope, format as FeedFormat)
        for (const subscription of subscriptions) {
          if (subscription.format !== format) continue
          subscription.again += subscription.reader.receive(address, items)
        }
      }
    },
    shownAgain: (): Record<string, number> =>
      Object.fromEntries(subscriptions.map(({ name, again }) => [name, again])),
  }
}
