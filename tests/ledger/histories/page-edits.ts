// Stories that come, go, change places and stand in for others.

import { type Random, shuffle } from '../../../src/fit/random.ts'
import type { Line } from './corpus.ts'
import {
  between,
  choose,
  type Desk,
  layOut,
  ownedBy,
  printAnew,
  stockOf,
  storiesOn,
  withPage,
  withStory,
  withText,
} from './desk.ts'
import { anyLine, anyStory, type Edit, isBody, isTitle } from './edit.ts'

export const reorder: Edit = (desk, random) => {
  const page = choose(desk.pages, random)
  return withPage(desk, page, layOut(page, shuffle([...storiesOn(page).values()], random)))
}

export const remove: Edit = (desk, random) => {
  const { page, owner, story } = anyStory(desk, random)
  if (storiesOn(page).size < 2) return desk
  const lines = page.lines.filter((line) => line.owner !== owner)
  return { ...withPage(desk, page, { ...page, lines }), drawer: [...desk.drawer, story] }
}

export const putBack: Edit = (desk, random) => {
  if (desk.drawer.length === 0) return desk
  const story = choose(desk.drawer, random)
  return put({ ...desk, drawer: desk.drawer.filter((one) => one !== story) }, story, random)
}

export const insert: Edit = (desk, random) => {
  const story = anotherStory(desk, random)
  return put(remember(desk, story), story, random)
}

/** A notice beside one of the same pattern. */
export const insertTwin: Edit = (desk, random) =>
  put(desk, patterned(anyStory(desk, random).story, random, desk), random)

/** A notice in the place of one of the same pattern. */
export const replaceByTwin: Edit = (desk, random) => {
  const { page, owner, story } = anyStory(desk, random)
  const twin = patterned(story, random, desk)
  return withPage(desk, page, withStory(page, owner, twin))
}

/** A story in the place of another one, under its headline or its own. */
export const replace: Edit = (desk, random) => {
  const { page, owner, story } = anyStory(desk, random)
  const anew = anotherStory(desk, random)
  const isUnderHeadline = random() < 0.3
  const heir = anew[0]?.owner ?? -1
  const title = story.filter((line) => isUnderHeadline && isTitle(line))
  const lines = isUnderHeadline
    ? [...title.map((line) => ownedBy(line, heir)), ...anew.filter((line) => !isTitle(line))]
    : anew
  return lines.length === 0
    ? desk
    : withPage(remember(desk, anew), page, withStory(page, owner, lines))
}

export const moveToPage: Edit = (desk, random) => {
  const { page, owner, story } = anyStory(desk, random)
  const others = desk.pages.filter((one) => one !== page)
  if (others.length === 0) return desk
  const lines = page.lines.filter((line) => line.owner !== owner)
  const without = withPage(desk, page, { ...page, lines })
  const target = choose(others, random)
  const stories = [...storiesOn(target).values()]
  return withPage(without, target, layOut(target, [...stories, story]))
}

const put = (desk: Desk, story: readonly Line[], random: Random): Desk => {
  const page = choose(desk.pages, random)
  const stories = [...storiesOn(page).values()]
  const at = between(0, stories.length, random)
  return withPage(desk, page, layOut(page, [...stories.slice(0, at), story, ...stories.slice(at)]))
}

const remember = (desk: Desk, story: readonly Line[]): Desk => ({
  ...desk,
  texts: new Set([...desk.texts, ...story.map(({ text }) => text)]),
})

/** A story that has not been on the desk yet. */
function anotherStory(desk: Desk, random: Random): readonly Line[] {
  const { lines } = choose(stockOf(desk.language), random)
  const story = choose([...storiesOn({ slug: '', lines }).values()], random)
  const isThere = story.some(({ text }) => desk.texts.has(text))
  return isThere ? anotherStory(desk, random) : printAnew(story)
}

function strangeText(desk: Desk, random: Random): string {
  const line = anyLine(desk, random, isBody)
  return line ? line.text : strangeText(desk, random)
}

/** Another story set after the pattern of one: four to six tenths of it are other words. */
function patterned(story: readonly Line[], random: Random, desk: Desk): readonly Line[] {
  const share = 0.4 + 0.2 * random()
  return printAnew(story).map((line) => {
    const filling = Array.from(strangeText(desk, random).replace(/\P{L}/gu, ''))
    let at = 0
    // Of ten letters in a row so many are others.
    const text = line.text.replace(/[\p{L}\p{N}]/gu, (letter) => {
      at += 1
      return at % 10 < 10 * share ? (filling[at % filling.length] ?? letter) : letter
    })
    return withText(line, text)
  })
}
