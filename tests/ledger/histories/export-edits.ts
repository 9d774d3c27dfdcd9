// What another export of the page, or another reading of it, makes of the same text.

import { pick } from '../../../src/fit/random.ts'
import { type Line, nextNumber } from './corpus.ts'
import {
  between,
  blank,
  choose,
  isPrinted,
  reprint,
  storiesOn,
  withPage,
  withText,
} from './desk.ts'
import { anyLine, type Edit, isBody, isTitle, ofStory } from './edit.ts'

const CJK_OR_END = /(?<=[\p{Script=Han}\p{Script=Kana}])|$/gu

/** The same page out of another program: other spaces, other blank lines. */
export const respace: Edit = (desk, random) => {
  const page = choose(desk.pages, random)
  const space = pick([' ', '\u3000', '  '], random)
  const lines = page.lines.flatMap((line) => {
    if (!isPrinted(line)) return random() < 0.2 ? [] : random() < 0.2 ? [line, line] : [line]
    const text = line.text.replace(CJK_OR_END, () => (random() < 0.05 ? space : ''))
    return [withText(line, text)]
  })
  return withPage(desk, page, { ...page, lines })
}

/** Every paragraph broken into lines of another width. */
export const rewrap: Edit = (desk, random) => {
  const page = choose(desk.pages, random)
  const width = between(18, 60, random)
  const isSpaced = desk.language === 'en' || desk.language === 'pt' || desk.language === 'ko'
  const lines = page.lines.flatMap((line): Line[] => {
    if (!isBody(line)) return [line]
    const pieces = isSpaced
      ? (line.text.match(new RegExp(`.{1,${2 * width}}(?:\\s+|$)`, 'gu')) ?? [line.text])
      : (line.text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [line.text])
    return pieces.flatMap((text) => (text.trim() === '' ? [] : [withText(line, text.trim())]))
  })
  return withPage(desk, page, { ...page, lines })
}

const PUNCTUATION: readonly (readonly [RegExp, string])[] = [
  [/，/gu, ','],
  [/「/gu, '“'],
  [/」/gu, '”'],
  [/“/gu, '"'],
  [/”/gu, '"'],
  [/—/gu, '－'],
]

/** Another house style for commas and quotes. */
export const repunctuate: Edit = (desk, random) => {
  const page = choose(desk.pages, random)
  const [mark, other] = choose(PUNCTUATION, random)
  const lines = page.lines.map((line) => withText(line, line.text.replace(mark, other)))
  return withPage(desk, page, { ...page, lines })
}

export const renamePage: Edit = (desk, random) => {
  const page = choose(desk.pages, random)
  return withPage(desk, page, { ...page, slug: `q${nextNumber()}` })
}

/** The parser takes one story for two. */
export const split = ofStory((story, random, desk) => {
  const body = story.filter(isBody)
  const title = anyLine(desk, random, isTitle)
  if (body.length < 2 || !title) return story
  const at = story.indexOf(choose(body.slice(1), random))
  const titled = reprint(title, story[0]?.owner ?? -1)
  return [...story.slice(0, at), titled, ...story.slice(at)]
})

/** The parser takes two stories for one: the headline between them is lost. */
export const merge: Edit = (desk, random) => {
  const page = choose(desk.pages, random)
  const stories = [...storiesOn(page).values()]
  const second = stories[between(1, stories.length, random)]
  if (!second || !second.some(isBody)) return desk
  const untitled = new Set(second.filter(({ role }) => role !== 'paragraph' && role !== 'subhead'))
  return withPage(desk, page, { ...page, lines: page.lines.filter((line) => !untitled.has(line)) })
}

/** The export drops a line elsewhere on the page. */
export const displace: Edit = (desk, random) => {
  const page = choose(desk.pages, random)
  const line = choose(page.lines.filter(isPrinted), random)
  const rest = page.lines.filter((one) => one !== line)
  const at = between(0, rest.length, random)
  return withPage(desk, page, {
    ...page,
    lines: [...rest.slice(0, at), blank(), line, ...rest.slice(at)],
  })
}

/** A line of the page's furniture more, or one less. */
export const refurnish: Edit = (desk, random) => {
  const page = choose(desk.pages, random)
  const furniture = page.lines.filter(({ role }) => role === 'furniture')
  if (furniture.length > 0 && random() < 0.5) {
    const gone = choose(furniture, random)
    return withPage(desk, page, { ...page, lines: page.lines.filter((line) => line !== gone) })
  }
  const line = anyLine(desk, random, ({ role }) => role === 'furniture')
  if (!line) return desk
  const at = between(0, page.lines.length, random)
  const strange = { ...line, lineage: nextNumber() }
  return withPage(desk, page, {
    ...page,
    lines: [...page.lines.slice(0, at), strange, ...page.lines.slice(at)],
  })
}
