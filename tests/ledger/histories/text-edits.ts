// What editors do to the text of a story.

import { shuffle } from '../../../src/fit/random.ts'
import { between, choose, ownedBy, reprint, storiesOn, withPage, withStory } from './desk.ts'
import { anyLine, type Edit, isBody, isTitle, ofStory, textOf } from './edit.ts'

/** Another headline altogether. */
export const swapHeadline = ofStory((story, random, desk) => {
  const other = anyLine(desk, random, isTitle)
  const at = story.findIndex(isTitle)
  if (!other || at === -1) return story
  const titled = reprint(other, story[0]?.owner ?? -1)
  return story.flatMap((line, index) => (index === at ? [titled] : isTitle(line) ? [] : [line]))
})

/** Two stories of a page with each other's headline. */
export const exchangeHeadlines: Edit = (desk, random) => {
  const page = choose(desk.pages, random)
  const [one, other] = shuffle([...storiesOn(page)], random)
  if (!one || !other) return desk
  const titles = ([, lines]: typeof one) => lines.filter(isTitle)
  const retitled = ([owner, lines]: typeof one, from: typeof one) => [
    ...titles(from).map((line) => ownedBy(line, owner)),
    ...lines.filter((line) => !isTitle(line)),
  ]
  if (titles(one).length === 0 || titles(other).length === 0) return desk
  const half = withStory(page, one[0], retitled(one, other))
  return withPage(desk, page, withStory(half, other[0], retitled(other, one)))
}

/** The headline and the first of the text at once. */
export const newOpening = ofStory((story, random, desk) => {
  const [title, body] = [anyLine(desk, random, isTitle), anyLine(desk, random, isBody)]
  const at = story.findIndex(isBody)
  const first = story[at]
  const owner = story[0]?.owner ?? -1
  if (!title || !body || !first || textOf(story).length < 3 * first.text.length) return story
  const anew = [title, body].map((line) => reprint(line, owner))
  return [...anew, ...story.slice(at + 1)]
})

/** Some wrong characters, or some put right. */
export const typos = ofStory((story, random, desk) => {
  const letters = Array.from(anyLine(desk, random, isBody)?.text.replace(/\s/gu, '') ?? '')
  if (letters.length === 0) return story
  const edited = [...story]
  const most = Math.min(5, 1 + Math.floor(textOf(story).length / 15))
  for (let count = between(1, most, random); count > 0; count -= 1) {
    const at = Math.floor(random() * edited.length)
    const line = edited[at]
    if (!line) continue
    const characters = Array.from(line.text)
    characters[Math.floor(random() * characters.length)] = choose(letters, random)
    edited[at] = { ...line, text: characters.join('') }
  }
  return edited.filter(({ text }) => text.trim() !== '')
})

/** One to four paragraphs more. */
export const grow = ofStory((story, random, desk) => {
  const owner = story[0]?.owner ?? -1
  const more = Array.from({ length: between(1, 4, random) }, () => anyLine(desk, random, isBody))
  const printed = more.flatMap((line) => (line ? [reprint(line, owner)] : []))
  const at = between(story.findLastIndex(isTitle) + 1, story.length, random)
  return [...story.slice(0, at), ...printed, ...story.slice(at)]
})

/** From a tenth to six tenths of the text off its end. */
export const cut = ofStory((story, random) => {
  let left = textOf(story.filter(isBody)).length * (0.4 + 0.5 * random())
  if (left < 20) return story
  return story.flatMap((line) => {
    if (!isBody(line)) return [line]
    const text = line.text.slice(0, Math.max(0, left))
    left -= line.text.length
    return text.trim() === '' ? [] : [{ ...line, text }]
  })
})
