// How well a reading matches the truth: stories of which every role, line and text is right. The
// full figures are the scorer's (tests/pages); this one is for comparing fits.

import type { Page, PageStory } from '../model/page.ts'
import type { Truth, TruthStory } from './corpus.ts'

export type Count = {
  readonly stories: number
  readonly exact: number
  readonly lines: number
  readonly roles: number
}

/** Stories and lines of a page, and how many were read right. */
export function measurePage(page: Page, truth: Truth): Count {
  const found = new Set(page.stories.map(keyOf))
  const exact = truth.stories.filter((story) => found.has(keyOf(story))).length
  const wanted = rolesOf(truth)
  const got = rolesOf(page)
  let roles = 0
  for (const [line, role] of wanted) if (got.get(line) === role) roles += 1
  return { stories: truth.stories.length, exact, lines: wanted.size, roles }
}

/** Whether the truth has this very story. */
export const isExact = (story: PageStory, truth: Truth): boolean =>
  truth.stories.some((wanted) => keyOf(wanted) === keyOf(story))

export function addCounts(counts: readonly Count[]): Count {
  const sum = (of: (count: Count) => number) => counts.reduce((total, next) => total + of(next), 0)
  return {
    stories: sum(({ stories }) => stories),
    exact: sum(({ exact }) => exact),
    lines: sum(({ lines }) => lines),
    roles: sum(({ roles }) => roles),
  }
}

// A space beside a Chinese or Japanese character does not count; captions and credits may stand
// anywhere in their story (tests/pages/README.md).
const bare = (text: string): string =>
  text.replace(/\s+(?=[^\x00-\u024F\uAC00-\uD7AF])|(?<=[^\x00-\u024F\uAC00-\uD7AF])\s+/gu, '')

function keyOf({ blocks }: PageStory | TruthStory): string {
  const keys = blocks.map(({ role, lines, text }) => JSON.stringify([role, lines, bare(text)]))
  const free = (i: number) => blocks[i]?.role === 'caption' || blocks[i]?.role === 'credit'
  const main = keys.filter((_, i) => !free(i))
  return [...main, ...keys.filter((_, i) => free(i)).sort()].join('\n')
}

function rolesOf(page: Page | Truth): Map<number, string> {
  const roles = new Map<number, string>()
  for (const line of page.furniture) roles.set(line, 'furniture')
  for (const { blocks } of page.stories) {
    for (const { role, lines } of blocks) for (const line of lines) roles.set(line, role)
  }
  return roles
}
