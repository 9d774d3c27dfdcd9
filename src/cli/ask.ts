// What only the editor can say, put as a finding: the story, what it may be, and the two commands that
// answer.

import type { Question } from '../ledger/match.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { PageStory } from '../model/page.ts'
import { printedHeadline } from '../ledger/fingerprint.ts'
import type { ReadEdition } from './read-pages.ts'

/** More candidates than these confuse. */
const MOST = 3

/** One finding a question, at the line where its story begins. */
export function askWhich(edition: ReadEdition, questions: readonly Question[]): Diagnostic[] {
  const places = placesOf(edition)
  return questions.flatMap(({ story, candidates }) => {
    const place = places[story]
    if (!place) return []
    const likely = candidates.slice(0, MOST)
    const names = likely.map(({ id, headline }) => `${id} (${headline || 'no headline'})`)
    const accept = likely.map(({ id }) => `${COMMAND} --accept ${place.file}:${place.line} ${id}`)
    return [
      {
        code: 'identity-unsure',
        file: place.file,
        line: place.line,
        detail: `${printedHeadline(place.story)}: is it ${names.join(' or ')}?`,
        help: `${accept.join('; or ')}; or, for a new story, ${COMMAND} --new ${place.file}:${place.line}`,
      },
    ]
  })
}

const COMMAND = 'npm run -s pagewire -- ids'

export type StoryPlace = {
  readonly file: string
  /** The first line that is the story's. */
  readonly line: number
  readonly story: PageStory
}

/** Where the stories of an edition stand, in printed order. */
export const placesOf = ({ pages }: ReadEdition): readonly StoryPlace[] =>
  pages.flatMap(({ file, page }) =>
    page.stories.map((story) => ({ file, story, line: Math.min(...linesOf(story)) })),
  )

/** All lines of a story. */
export const linesOf = ({ blocks, corrections = [] }: PageStory): readonly number[] => [
  ...blocks.flatMap(({ lines }) => lines),
  ...corrections.map(({ line }) => line),
]
