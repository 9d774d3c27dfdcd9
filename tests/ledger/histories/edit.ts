// What every edit is made of: a desk to a desk, and where it cannot be done, the desk as it was.

import type { Random } from '../../../src/fit/random.ts'
import type { Line } from './corpus.ts'
import {
  choose,
  type Desk,
  type NewsPage,
  stockOf,
  storiesOn,
  withPage,
  withStory,
} from './desk.ts'

export type Edit = (desk: Desk, random: Random) => Desk

type Spot = {
  readonly page: NewsPage
  readonly owner: number
  readonly story: readonly Line[]
}

export function anyStory(desk: Desk, random: Random): Spot {
  const page = choose(desk.pages, random)
  const [owner, story] = choose([...storiesOn(page)], random)
  return { page, owner, story }
}

/** An edit of one story's lines. */
export const ofStory =
  (edit: (story: readonly Line[], random: Random, desk: Desk) => readonly Line[]): Edit =>
  (desk, random) => {
    const { page, owner, story } = anyStory(desk, random)
    const edited = edit(story, random, desk)
    return edited === story || edited.length === 0
      ? desk
      : withPage(desk, page, withStory(page, owner, edited))
  }

export const isBody = ({ role }: Line): boolean => role === 'paragraph'

export const isTitle = ({ role }: Line): boolean => role === 'headline'

/** A line that has not been on the desk yet: what is printed anew must be new. */
export const anyLine = (
  desk: Desk,
  random: Random,
  isWanted: (line: Line) => boolean,
): Line | undefined => {
  const { lines: stock } = choose(stockOf(desk.language), random)
  const lines = stock.filter((line) => isWanted(line) && !desk.texts.has(line.text))
  return lines.length === 0 ? undefined : choose(lines, random)
}

export const textOf = (lines: readonly Line[]): string => lines.map(({ text }) => text).join('')
