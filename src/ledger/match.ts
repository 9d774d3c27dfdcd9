// Finds for each story of an edition the ledger line it already has: first by what is the same word for
// word, then by likeness. What cannot be told is asked.

import type { LedgerEntry } from '../model/ledger.ts'
import { headlineKey, type Print } from './print.ts'
import { matchAlike } from './match-alike.ts'

/** The editor's word on a story, by its index: which id it has, or that it is a new one. */
export type Answers = ReadonlyMap<number, Answer>
export type Answer = { readonly kind: 'is'; readonly id: string } | { readonly kind: 'new' }

/** A story that may have one of these lines, the likeliest first, or none of them. */
export type Question = { readonly story: number; readonly candidates: readonly LedgerEntry[] }

export type Matching = {
  /** Index of a story → its line. No line is given twice. */
  readonly matches: ReadonlyMap<number, LedgerEntry>
  readonly questions: readonly Question[]
}

type Key = (print: Pick<Print, 'text' | 'body' | 'headline'>) => string
type Evidence = { readonly key: Key; readonly mayRepeat: boolean }

/** From sure to less sure. Stories that say the same word for word are paired as they are printed. */
const EVIDENCE: readonly Evidence[] = [
  { key: ({ text }) => text, mayRepeat: true },
  { key: (print) => `${headlineKey(print)} ${print.body}`, mayRepeat: true },
  { key: ({ body }) => body, mayRepeat: false },
]

/** A shorter body may be that of any story: `新華社`, `詳見 A2 版`. */
const TELLING_LENGTH = 40

/** `entries` are all lines of the edition, `prints` all of its stories in printed order. */
export function matchStories(
  prints: readonly Print[],
  entries: readonly LedgerEntry[],
  answers: Answers,
): Matching {
  const matches = new Map<number, LedgerEntry>()
  const free = new Set(entries.toSorted(liveFirst))
  const match = (index: number, entry: LedgerEntry): void => {
    matches.set(index, entry)
    free.delete(entry)
  }
  for (const [index, answer] of answers) {
    const entry = answer.kind === 'is' && entries.find(({ id }) => id === answer.id)
    if (entry) match(index, entry)
  }
  const open = new Map([...prints.entries()].filter(([index]) => !answers.has(index)))
  for (const evidence of EVIDENCE) {
    for (const [index, entry] of pairUp(open, free, evidence)) {
      match(index, entry)
      open.delete(index)
    }
  }
  const { alike, questions } = matchAlike({ prints, entries, open, free })
  return { matches: new Map([...matches, ...alike]), questions }
}

function* pairUp(
  open: ReadonlyMap<number, Print>,
  free: ReadonlySet<LedgerEntry>,
  { key, mayRepeat }: Evidence,
): Generator<readonly [number, LedgerEntry]> {
  const lines = Map.groupBy(free, key)
  for (const [shared, stories] of Map.groupBy([...open], ([, print]) => key(print))) {
    const rivals = lines.get(shared) ?? []
    if (mayRepeat) yield* pairRepeated(stories, rivals)
    else yield* pairOnly(stories, rivals)
  }
}

type Story = readonly [index: number, print: Print]

/** Twins on one page go by their order, after those which stay on their page. */
function* pairRepeated(stories: readonly Story[], entries: readonly LedgerEntry[]) {
  const left = [...entries]
  const take = (at: number) => left.splice(at, 1)[0]
  const moved: Story[] = []
  for (const story of stories) {
    const at = left.findIndex(({ page }) => page === story[1].page)
    const entry = at === -1 ? undefined : take(at)
    if (entry) yield [story[0], entry] as const
    else moved.push(story)
  }
  for (const [index] of moved) {
    const entry = take(0)
    if (entry) yield [index, entry] as const
  }
}

function* pairOnly(stories: readonly Story[], entries: readonly LedgerEntry[]) {
  const [story, ...moreStories] = stories
  const live = entries.filter(({ state }) => state === 'live')
  const [entry, ...moreLines] = live.length > 0 ? live : entries
  if (!story || !entry || moreStories.length > 0 || moreLines.length > 0) return
  if (story[1].essence.length >= TELLING_LENGTH) yield [story[0], entry] as const
}

/** Within an edition the earlier printed story has the later instant. */
const liveFirst = (one: LedgerEntry, other: LedgerEntry): number =>
  Number(one.state !== 'live') - Number(other.state !== 'live') ||
  (one.published < other.published ? 1 : -1)
