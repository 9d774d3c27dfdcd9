// Whose captions are whose: the truth of a page's pictures, and the learner of what the evidence
// weighs.

import { findHomes, rankHomes, type CaptionWeights, type Home } from '../parse/captions.ts'
import { draftPage, type DraftStory } from '../parse/draft.ts'
import { readSheet, type Sheet } from '../parse/sheet.ts'
import type { CorpusPage, Truth } from './corpus.ts'
import { goldActions } from './gold.ts'

export type CaptionLesson = { readonly homes: readonly Home[]; readonly right: number }

/** A lesson for each caption whose story is near enough to be found. */
export function captionLessons(pages: readonly CorpusPage[]): readonly CaptionLesson[] {
  return pages.flatMap(({ source, truth }) => {
    const sheet = readSheet(source)
    const actions = goldActions(sheet, truth)
    if (actions === undefined) return []
    const draft = draftPage(actions)
    return draft.pictures.flatMap((picture) => {
      const caption = numberOf(sheet, picture.blocks[0]?.lines[0])
      const story = truth.stories.find(({ blocks }) =>
        blocks.some(({ lines }) => lines.includes(caption)),
      )
      const right = draft.stories.findIndex((own) => holds(sheet, own, story))
      const homes = findHomes(sheet, draft, picture)
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

const EPOCHS = 30
const STEP = 0.1

/** Weights that make the right homes likely (multinomial logistic regression). Same lessons, same weights. */
export function learnCaptions(lessons: readonly CaptionLesson[]): CaptionWeights {
  const weights: Record<string, number> = {}
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { homes, right } of lessons) {
      const ranked = rankHomes(homes, weights)
      const top = ranked[0]?.score ?? 0
      const sum = ranked.reduce((total, { score }) => total + Math.exp(score - top), 0)
      for (const { story, evidence } of homes) {
        const score = ranked.find((home) => home.story === story)?.score ?? 0
        const error = (story === right ? 1 : 0) - Math.exp(score - top) / sum
        for (const [name, value] of evidence) {
          weights[name] = (weights[name] ?? 0) + (STEP / (1 + epoch / 5)) * error * value
        }
      }
    }
  }
  const names = Object.keys(weights).sort()
  return Object.fromEntries(
    names.map((name) => [name, Math.round(100 * (weights[name] ?? 0)) / 100]),
  )
}
