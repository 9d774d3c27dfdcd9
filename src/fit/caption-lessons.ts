// Whose captions are whose: lessons from the truth of a page's pictures.

import { findCaptionHomes, findNeighbours } from '../parse/caption-homes.ts'
import { draftPage, type DraftStory } from '../parse/draft.ts'
import { readSheet, type Sheet } from '../parse/sheet.ts'
import type { CorpusPage, Truth } from './corpus.ts'
import { goldActions } from './gold.ts'
import type { HomeLesson } from './home-lessons.ts'

/** A lesson for each caption whose story is near enough to be found. */
export function captionLessons(pages: readonly CorpusPage[]): readonly HomeLesson[] {
  return pages.flatMap(({ source, truth }) => {
    const sheet = readSheet(source)
    const actions = goldActions(sheet, truth)
    if (actions === undefined) return []
    const draft = draftPage(actions)
    const neighbours = findNeighbours(sheet, draft)
    return draft.pictures.flatMap((picture) => {
      const caption = numberOf(sheet, picture.blocks[0]?.lines[0])
      const story = truth.stories.find(({ blocks }) =>
        blocks.some(({ lines }) => lines.includes(caption)),
      )
      const right = draft.stories.findIndex((own) => holds(sheet, own, story))
      const homes = findCaptionHomes(sheet, neighbours, picture)
      return homes.length > 1 && homes.some((home) => home.story === right)
        ? [{ homes, right }]
        : []
    })
  })
}

const numberOf = ({ lines }: Sheet, i = -1): number => lines[i]?.number ?? 0

function holds(
  sheet: Sheet,
  own: DraftStory,
  story: Truth['stories'][number] | undefined,
): boolean {
  const first = own.blocks.find(({ role }) => role === 'headline')
  const line = numberOf(sheet, first?.lines[0])
  return (
    story?.blocks.some(({ role, lines }) => role === 'headline' && lines.includes(line)) ?? false
  )
}
