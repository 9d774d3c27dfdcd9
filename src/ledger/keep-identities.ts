// The identities of a whole paper: edition by edition, and across them only for a text that has left one
// edition and stands word for word in another.

import type { LedgerEntry } from '../model/ledger.ts'
import type { PageStory } from '../model/page.ts'
import { type Identified, identify, type MatchedEdition } from './identify.ts'
import { type Answer, matchStories, type Question } from './match.ts'
import { type Print, printOf } from './print.ts'

export type FoundStory = { readonly page: string; readonly story: PageStory }

export type EditionFound = {
  readonly date: string
  /** RFC 3339, UTC: when the edition came out. */
  readonly instant: string
  /** Printed order. */
  readonly stories: readonly FoundStory[]
  /** Its ledger as it stands. */
  readonly entries: readonly LedgerEntry[]
}

/** What the editor has said of the story at an index of an edition. */
export type Said = { readonly date: string; readonly story: number; readonly answer: Answer }

export type EditionKept = Identified & { readonly questions: readonly Question[] }

/** One for each of the editions, in their order. `now` is RFC 3339 in UTC, whole seconds. */
export function keepIdentities(
  editions: readonly EditionFound[],
  now: string,
  said: readonly Said[] = [],
): readonly EditionKept[] {
  const called = bringTogether(editions, said)
  const matched = moveStories(called.map((edition) => matchEdition(edition, said)))
  const taken = new Set(editions.flatMap(({ entries }) => entries.map(({ id }) => id)))
  return matched.map((edition) => {
    const { identities, entries } = identify(edition, now, taken)
    return { identities, entries, questions: edition.questions }
  })
}

function matchEdition(edition: EditionFound, said: readonly Said[]): MatchedEdition {
  const { date, instant, stories, entries } = edition
  const prints = stories.map(({ page, story }) => printOf(page, story))
  const ours = said.filter((one) => one.date === date)
  const answers = new Map(ours.map(({ story, answer }) => [story, answer]))
  const withdrawn = new Set(
    [...stories.keys()].filter((index) => stories[index] && isTakenBack(stories[index])),
  )
  const matching = matchStories(prints, entries, answers)
  return { date, instant, prints, withdrawn, entries, answers, ...matching }
}

/** By a mark on its page. */
const isTakenBack = ({ story }: FoundStory): boolean =>
  (story.corrections ?? []).some(({ withdraws }) => withdraws)

/** A line that the editor calls into another edition stands there from now on. */
function bringTogether(
  editions: readonly EditionFound[],
  said: readonly Said[],
): readonly EditionFound[] {
  const homes = new Map(
    said.flatMap(({ date, answer }) => (answer.kind === 'is' ? [[answer.id, date]] : [])),
  )
  if (homes.size === 0) return editions
  const all = editions.flatMap(({ date, entries }) => entries.map((entry) => ({ date, entry })))
  return editions.map((edition) => ({
    ...edition,
    entries: all
      .filter(({ date, entry }) => (homes.get(entry.id) ?? date) === edition.date)
      .map(({ entry }) => entry),
  }))
}

type Open<T> = { readonly edition: MatchedEdition; readonly what: T }

/** A page that was put into the wrong edition takes its lines with it to the right one. */
function moveStories(editions: readonly MatchedEdition[]): readonly MatchedEdition[] {
  const lines = Map.groupBy(editions.flatMap(goneLines), ({ what }) => what.text)
  const stories = Map.groupBy(
    lines.size === 0 ? [] : editions.flatMap(newStories),
    ({ what: [, print] }) => print.text,
  )
  const moves = [...stories].flatMap(([text, claimants]) =>
    claimants.flatMap(({ edition, what: [story] }, at) => {
      const line = lines.get(text)?.[at]
      return line ? [{ from: line.edition, to: edition, story, entry: line.what }] : []
    }),
  )
  return editions.map((edition) => {
    const arrived = moves.filter(({ to }) => to === edition)
    const left = new Set(moves.filter(({ from }) => from === edition).map(({ entry }) => entry))
    if (arrived.length === 0 && left.size === 0) return edition
    return {
      ...edition,
      entries: [
        ...edition.entries.filter((entry) => !left.has(entry)),
        ...arrived.map(({ entry }) => entry),
      ],
      matches: new Map([
        ...edition.matches,
        ...arrived.map(({ story, entry }) => [story, entry] as const),
      ]),
    }
  })
}

function goneLines(edition: MatchedEdition): Open<LedgerEntry>[] {
  const matched = new Set(edition.matches.values())
  const asked = new Set(edition.questions.flatMap(({ candidates }) => candidates))
  return edition.entries
    .filter((entry) => entry.state === 'live' && !matched.has(entry) && !asked.has(entry))
    .map((what) => ({ edition, what }))
}

function newStories(edition: MatchedEdition): Open<readonly [number, Print]>[] {
  const asked = new Set(edition.questions.map(({ story }) => story))
  return [...edition.prints.entries()]
    .filter(([index]) => {
      return !edition.matches.has(index) && !asked.has(index) && !edition.answers.has(index)
    })
    .map((what) => ({ edition, what }))
}
