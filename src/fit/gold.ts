// The truth of a page as the actions that would read it. Pieces out of place are read as paragraphs
// of the story that they stand in: moving them back is a decision of its own.

import {
  CAPTION,
  CAPTION_CONTINUED,
  CREDIT,
  DECK,
  FURNITURE,
  HEADLINE,
  HEADLINE_AFTER_KICKER,
  HEADLINE_CONTINUED,
  KICKER,
  PARAGRAPH,
  PARAGRAPH_CONTINUED,
  possibleActions,
  START,
  SUBHEAD,
  take,
  type Action,
  type State,
} from '../parse/actions.ts'
import type { Sheet } from '../parse/sheet.ts'
import type { Truth, TruthBlock } from './corpus.ts'

type Place = { readonly story: number; readonly block: TruthBlock; readonly piece: number }

/** One action a line; undefined when no reading of ours gives this truth. */
export function goldActions(sheet: Sheet, truth: Truth): readonly Action[] | undefined {
  const places = placesOf(truth)
  const begun = new Set<number>()
  const actions: Action[] = []
  let state: State = START
  for (const [line, { number }] of sheet.lines.entries()) {
    const place = places.get(number)
    const options = place === undefined ? [FURNITURE] : optionsOf(place, begun, { state, sheet })
    const possible = possibleActions(state)
    const action = options.find((option) => possible.includes(option))
    if (action === undefined) return undefined
    if (place !== undefined && isStoryBlock(place.block)) begun.add(place.story)
    actions.push(action)
    state = take(state, action, { sheet, line, score: 0 })
  }
  return actions
}

function placesOf(truth: Truth): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>()
  truth.stories.forEach(({ blocks }, story) => {
    for (const block of blocks) {
      block.lines.forEach((line, piece) => places.set(line, { story, block, piece }))
    }
  })
  return places
}

const isStoryBlock = ({ role }: TruthBlock): boolean => role !== 'caption' && role !== 'credit'

type Now = { readonly state: State; readonly sheet: Sheet }

/** The actions that say what the truth says, best first. */
function optionsOf(place: Place, begun: ReadonlySet<number>, now: Now): readonly Action[] {
  const { block, piece, story } = place
  switch (block.role) {
    case 'headline':
      if (piece > 0) return [HEADLINE_CONTINUED, HEADLINE]
      return begun.has(story) ? [HEADLINE_AFTER_KICKER, HEADLINE] : [HEADLINE]
    case 'deck':
      return begun.has(story) ? [DECK, SUBHEAD] : [KICKER]
    case 'paragraph':
      return continuesHere(place, now) ? [PARAGRAPH_CONTINUED] : [PARAGRAPH]
    case 'caption':
      return piece > 0 ? [CAPTION_CONTINUED, CAPTION] : [CAPTION]
    case 'credit':
      return [CREDIT]
    default:
      return [SUBHEAD]
  }
}

function continuesHere({ block, piece }: Place, { state, sheet }: Now): boolean {
  return piece > 0 && state.body >= 0 && sheet.lines[state.body]?.number === block.lines[piece - 1]
}
