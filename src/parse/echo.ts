// Do the words of a story so far come back in the lines ahead? High under a subhead, low under the
// next story's headline. Asked of a half-read story, so every hypothesis has its own answer.

import type { Terms } from './cohesion.ts'
import type { Line } from './lines.ts'

export type Echo = {
  /** How much of the story that began at line `start` comes back right after line `at`, 0–1. */
  readonly back: (start: number, at: number) => number
  /** Share of a line's own rare words that the story from line `start` up to it holds, 0–1. */
  readonly inStory: (start: number, at: number) => number
  /** Share of a line's own rare words that come right after it, 0–1. */
  readonly ahead: (at: number) => number
}

// About two paragraphs: further ahead the next story but one begins.
const AHEAD = 160

/** Answers are kept; asking line after line takes time linear in the page, and for one start in the story. */
export function openEcho(lines: readonly Line[], terms: Terms): Echo {
  const above = findAbove(terms)
  const look = openLook(lines, terms)
  const answers = new Map<number, number>()
  const stories = new Map<number, Story>()
  const sizeOf = (start: number, at: number) => {
    const story = readTo(above, stories.get(start), { start, at })
    stories.set(start, story)
    return story.size
  }
  const back = (start: number, at: number) => {
    const key = start * lines.length + at
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = likeness(look(at).next, { start, size: sizeOf(start, at) })
    answers.set(key, answer)
    return answer
  }
  const inStory = (start: number, at: number) => {
    const { own } = look(at)
    return shareOf(terms, at, (_, i) => (own[i] ?? -1) >= start)
  }
  return { back, inStory, ahead: (at) => look(at).ahead }
}

/** The mass of those of a line's words that hold, told by the word and its place in the line. */
function shareOf({ of, weight }: Terms, line: number, holds: (id: number, i: number) => boolean) {
  let found = 0
  let all = 0
  of[line]?.forEach((id, i) => {
    const mass = weight[id] ?? 0
    all += mass
    if (holds(id, i)) found += mass
  })
  return all > 0 ? found / all : 0
}

/** For each different word of a line the last line above with the same word, -1 for none. */
type Above = readonly Int32Array[]

// A word of a line stands in a story so far when the last line above with it is none before the story's first.
function findAbove({ of, weight }: Terms): Above {
  const last = new Int32Array(weight.length).fill(-1)
  return of.map((ids, line) => {
    const above: number[] = []
    for (const id of ids) {
      if (last[id] !== line) above.push(last[id] ?? -1)
      last[id] = line
    }
    return Int32Array.from(above)
  })
}

/** How many words a story has before line `end`. */
type Story = { size: number; end: number }

function readTo(
  above: Above,
  story: Story | undefined,
  { start, at }: { start: number; at: number },
): Story {
  const found = story === undefined || story.end > at ? { size: 0, end: start } : story
  for (; found.end < at; found.end++) {
    for (const line of above[found.end] ?? []) if (line < start) found.size += 1
  }
  return found
}

/** What is to be seen from a line. */
type View = {
  /** For each of its words the last line above with the same word, -1 for none. */
  readonly own: readonly number[]
  /** The same for each different word of those that come right after it. */
  readonly next: readonly number[]
  /** Share of its rare words that are among those. */
  readonly ahead: number
}

/** Looks around from line after line; to look back again it reads the page again. */
function openLook(lines: readonly Line[], terms: Terms): (at: number) => View {
  const { of, weight } = terms
  const views = new Map<number, View>()
  /** By word, the last line with it of those that are read. */
  const last = new Int32Array(weight.length).fill(-1)
  let read = 0
  const readBefore = (at: number) => {
    if (at < read) {
      last.fill(-1)
      read = 0
    }
    for (; read < at; read++) for (const id of of[read] ?? []) last[id] = read
  }
  /** By word, the line after which it was last met. */
  const met = new Int32Array(weight.length).fill(-1)
  const lineAbove = (id: number) => last[id] ?? -1
  const look = (at: number): View => {
    readBefore(at)
    const next: number[] = []
    eachAhead(lines, terms, {
      at,
      meet: (id) => {
        if (met[id] === at) return
        met[id] = at
        next.push(lineAbove(id))
      },
    })
    return {
      own: Array.from(of[at] ?? [], lineAbove),
      next,
      ahead: shareOf(terms, at, (id) => met[id] === at),
    }
  }
  return (at) => {
    const view = views.get(at) ?? look(at)
    views.set(at, view)
    return view
  }
}

type Ahead = { readonly at: number; readonly meet: (id: number) => void }

/** The words that come right after a line, as often as each stands there. */
function eachAhead(lines: readonly Line[], { of }: Terms, { at, meet }: Ahead): void {
  let cells = 0
  for (let i = at + 1; i < lines.length && cells < AHEAD; i++) {
    const room = Math.ceil(2 * (AHEAD - cells))
    of[i]?.subarray(0, room).forEach(meet)
    cells += lines[i]?.cells ?? 0
  }
}

// Small sets are alike by accident: both are counted as a little larger than they are.
const SMALL_STORY = 20
const SMALL_AHEAD = 5

/** `next` has the last line above for each word that comes next. */
function likeness(next: readonly number[], story: { start: number; size: number }): number {
  let shared = 0
  for (const line of next) if (line >= story.start) shared += 1
  return shared / Math.sqrt((story.size + SMALL_STORY) * (next.length + SMALL_AHEAD))
}
