// Actions to a first draft of the page: every line in a story, a picture or the furniture, in page
// order. Which story a picture belongs to, and which pieces stand out of place, comes later.

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
  PARAGRAPH_CONTINUED,
  SUBHEAD,
  type Action,
} from './actions.ts'
import type { BlockRole, Role } from '../model/page.ts'

/** Lines are indices into the sheet, in the order in which they are joined. */
export type DraftBlock = { readonly role: BlockRole; readonly lines: readonly number[] }

/** A line of the title, above the body. */
export const isTitle = ({ role }: DraftBlock): boolean => role === 'headline' || role === 'deck'

export type DraftStory = { readonly blocks: readonly DraftBlock[] }

/** A caption and the credits right under it. */
export type Picture = {
  readonly blocks: readonly DraftBlock[]
  /** The story it stands in, -1 before the first. */
  readonly story: number
}

export type Draft = {
  readonly stories: readonly DraftStory[]
  readonly pictures: readonly Picture[]
  readonly furniture: readonly number[]
}

/** A block that lines are still added to. */
export type OpenBlock = { role: BlockRole; readonly lines: number[] }
type Desk = {
  readonly stories: OpenBlock[][]
  readonly pictures: { readonly blocks: OpenBlock[]; readonly story: number }[]
  readonly furniture: number[]
  /** Credits before the first story. */
  readonly early: OpenBlock[]
  previous: Action
}

/** Lays the lines out as the actions say; `isHeadless` knows paragraphs that begin a story. */
export function draftPage(
  actions: readonly Action[],
  isHeadless: (line: number) => boolean = () => false,
): Draft {
  const desk: Desk = { stories: [], pictures: [], furniture: [], early: [], previous: FURNITURE }
  actions.forEach((action, line) => {
    if (isHeadless(line)) desk.stories.push([])
    place(desk, action, line)
    desk.previous = action
  })
  for (const blocks of desk.stories) nameHeadline(blocks)
  const [first] = desk.stories
  const homeless = first === undefined ? desk.early.flatMap(({ lines }) => lines) : []
  return {
    stories: desk.stories.map((blocks) => ({
      blocks: blocks === first ? [...desk.early, ...blocks] : blocks,
    })),
    pictures: desk.pictures,
    furniture: [...desk.furniture, ...homeless],
  }
}

function place(desk: Desk, action: Action, line: number): void {
  if (action === FURNITURE) desk.furniture.push(line)
  else if (action === CREDIT) placeCredit(desk, line)
  else if (action === CAPTION || (action === CAPTION_CONTINUED && desk.pictures.length === 0)) {
    const blocks: OpenBlock[] = [{ role: 'caption', lines: [line] }]
    desk.pictures.push({ blocks, story: desk.stories.length - 1 })
  } else if (action === CAPTION_CONTINUED) desk.pictures.at(-1)?.blocks[0]?.lines.push(line)
  else placeInStory(desk, action, line)
}

// ▲Caption text.
// 新華社                ← the picture's credit
function placeCredit(desk: Desk, line: number): void {
  const block: OpenBlock = { role: 'credit', lines: [line] }
  const underCaption = desk.previous === CAPTION || desk.previous === CAPTION_CONTINUED
  if (underCaption) desk.pictures.at(-1)?.blocks.push(block)
  else (desk.stories.at(-1) ?? desk.early).push(block)
}

function placeInStory(desk: Desk, action: Action, line: number): void {
  const continued = action === HEADLINE_CONTINUED || action === PARAGRAPH_CONTINUED
  const begins = action === HEADLINE || action === KICKER || desk.stories.length === 0
  if (begins) desk.stories.push([])
  const story = desk.stories.at(-1)
  const role = roleOf(action)
  const open = continued ? story?.findLast((block) => block.role === role) : undefined
  if (open === undefined) story?.push({ role, lines: [line] })
  else open.lines.push(line)
}

/** The role that an action gives its line. */
export function roleOfAction(action: Action): Role {
  if (action === FURNITURE) return 'furniture'
  if (action === CAPTION || action === CAPTION_CONTINUED) return 'caption'
  return action === CREDIT ? 'credit' : roleOf(action)
}

function roleOf(action: Action): BlockRole {
  if (action === HEADLINE || action === HEADLINE_CONTINUED || action === HEADLINE_AFTER_KICKER) {
    return 'headline'
  }
  if (action === KICKER || action === DECK) return 'deck'
  return action === SUBHEAD ? 'subhead' : 'paragraph'
}

/** A page may end after a kicker: the last title line there is has to be the headline. So has a subhead
 * that an editor put where a story begins. */
export function nameHeadline(blocks: readonly OpenBlock[]): void {
  if (blocks.some(({ role }) => role === 'headline')) return
  const last = blocks.findLast(({ role }) => role === 'deck')
  const first = blocks.find(({ role }) => role === 'subhead' || role === 'paragraph')
  const title = last ?? (first?.role === 'subhead' ? first : undefined)
  if (title !== undefined) title.role = 'headline'
}
