// Which pieces belong to stories further up: lessons from the truth of torn pages.

import { draftPage } from '../parse/draft.ts'
import { findPieceHomes, measureBlock } from '../parse/piece-homes.ts'
import { beginWay, openDesk, takeHome, type Tail } from '../parse/piece-ways.ts'
import { readSheet } from '../parse/sheet.ts'
import type { CorpusPage } from './corpus.ts'
import { goldActions } from './gold.ts'
import type { HomeLesson } from './home-lessons.ts'

/** A lesson for each block below the titles that could belong to a story further up. */
export function pieceLessons(pages: readonly CorpusPage[]): readonly HomeLesson[] {
  return pages.flatMap(({ source, truth }) => {
    const sheet = readSheet(source)
    const actions = goldActions(sheet, truth)
    if (actions === undefined) return []
    const owners = new Map(
      truth.stories.flatMap(({ blocks }, story) =>
        blocks.flatMap(({ lines }) => lines.map((line) => [line, story] as const)),
      ),
    )
    const ownerOf = (i = -1) => owners.get(sheet.lines[i]?.number ?? 0) ?? -1
    const desk = openDesk(sheet, draftPage(actions))
    const titles = desk.draft.stories.map(({ blocks }) => {
      const title = blocks.find(({ role }) => role === 'headline') ?? blocks[0]
      return ownerOf(title?.lines[0])
    })
    let tails: readonly Tail[] = []
    return desk.bodies.flatMap((body, story) => {
      const lessons: HomeLesson[] = []
      let way = beginWay(story, tails)
      for (const block of body) {
        const homes = findPieceHomes(desk, measureBlock(desk, story, block), way)
        const owner = titles.indexOf(ownerOf(block.lines[0]))
        const right = homes.some((home) => home.story === owner) ? owner : story
        if (right === owner && homes.length > 1) lessons.push({ homes, right })
        way = takeHome(way, block, { ranked: [], choice: { story: right, probability: 1 } })
      }
      tails = way.tails
      return lessons
    })
  })
}
