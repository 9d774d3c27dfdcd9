// Do the words of a story so far come back in the lines ahead? High under a subhead, low under the
// next story's headline. Asked of a half-read story, so every hypothesis has its own answer.

import type { Line } from './lines.ts'
import type { Terms } from './cohesion.ts'

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

/** Answers are kept; for one start, asking line after line takes time linear in the story. */
export function openEcho(lines: readonly Line[], terms: Terms): Echo {
  const answers = new Map<number, number>()
  const stories = new Map<number, Story>()
  const ahead = new Map<number, ReadonlySet<number>>()
  const storyTo = (start: number, at: number) => {
    const story = readTo(terms, stories.get(start), { start, at })
    stories.set(start, story)
    return story.words
  }
  const after = (at: number) => {
    const next = ahead.get(at) ?? wordsAhead(lines, terms, at)
    ahead.set(at, next)
    return next
  }
  const back = (start: number, at: number) => {
    const key = start * lines.length + at
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = likeness(storyTo(start, at), after(at))
    answers.set(key, answer)
    return answer
  }
  const shares = new Map<number, number>()
  const inStory = (start: number, at: number) => {
    const key = start * lines.length + at
    const known = shares.get(key)
    if (known !== undefined) return known
    const answer = shareIn(terms, at, storyTo(start, at))
    shares.set(key, answer)
    return answer
  }
  return { back, inStory, ahead: (at) => shareIn(terms, at, after(at)) }
}

function shareIn({ of, weight }: Terms, line: number, words: ReadonlySet<number>): number {
  let found = 0
  let all = 0
  for (const id of of[line] ?? []) {
    const mass = weight[id] ?? 0
    all += mass
    if (words.has(id)) found += mass
  }
  return all > 0 ? found / all : 0
}

type Story = { readonly words: Set<number>; end: number }

function readTo(
  { of }: Terms,
  story: Story | undefined,
  { start, at }: { start: number; at: number },
): Story {
  const found =
    story === undefined || story.end > at ? { words: new Set<number>(), end: start } : story
  for (; found.end < at; found.end++) for (const id of of[found.end] ?? []) found.words.add(id)
  return found
}

function wordsAhead(lines: readonly Line[], { of }: Terms, at: number): ReadonlySet<number> {
  const words = new Set<number>()
  let cells = 0
  for (let i = at + 1; i < lines.length && cells < AHEAD; i++) {
    const line = of[i] ?? []
    const room = Math.ceil(2 * (AHEAD - cells))
    for (let k = 0; k < Math.min(line.length, room); k++) words.add(line[k] ?? 0)
    cells += lines[i]?.cells ?? 0
  }
  return words
}

// Small sets are alike by accident: both are counted as a little larger than they are.
const SMALL_STORY = 20
const SMALL_AHEAD = 5

function likeness(story: ReadonlySet<number>, ahead: ReadonlySet<number>): number {
  let shared = 0
  for (const id of ahead) if (story.has(id)) shared += 1
  return shared / Math.sqrt((story.size + SMALL_STORY) * (ahead.size + SMALL_AHEAD))
}
