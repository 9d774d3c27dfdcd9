// Lines that the search passed over are put into their stories: those to which the editor gave a story's
// number, and notes on a story. All other lines stay where the search put them.

import type { BlockRole } from '../model/page.ts'
import {
  nameHeadline,
  type Draft,
  type DraftBlock,
  type DraftStory,
  type OpenBlock,
} from './draft.ts'
import { isNote, type Mark, type MarkKind } from './editor-marks.ts'
import { isPutLater } from './obey.ts'
import { findContinued } from './paste-up.ts'
import type { Sheet } from './sheet.ts'

export type Put = {
  readonly draft: Draft
  /** Lines of notes, by story. */
  readonly corrections: ReadonlyMap<number, readonly number[]>
}

type Later = { readonly line: number; readonly mark: Mark }

/** The draft with every line that has a number in its story. Time is linear in the lines. */
export function putLater(sheet: Sheet, draft: Draft): Put {
  const later = draft.furniture.flatMap((line): Later[] => {
    const mark = sheet.marks[line]
    return mark !== undefined && isPutLater(mark) ? [{ line, mark }] : []
  })
  const corrections = new Map<number, number[]>()
  if (later.length === 0 || draft.stories.length === 0) return { draft, corrections }
  const given = new Map<number, Later[]>()
  for (const { line, mark } of later) {
    const story = storyOf(draft.stories, line, mark)
    if (isNote(mark.kind)) addTo(corrections, story, line)
    else addTo(given, story, { line, mark })
  }
  const stories = draft.stories.map((story, i) => {
    const lines = given.get(i)
    return lines === undefined ? story : { blocks: mergeLines(story.blocks, lines) }
  })
  const put = new Set(later.map(({ line }) => line))
  const furniture = draft.furniture.filter((line) => !put.has(line))
  return { draft: { ...draft, stories, furniture }, corrections }
}

function addTo<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

// A number that no story has counts as the story above.
function storyOf(stories: readonly DraftStory[], line: number, { story }: Mark): number {
  if (story !== undefined && story <= stories.length) return story - 1
  let [low, high] = [0, stories.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((stories[middle]?.blocks[0]?.lines[0] ?? 0) < line) low = middle
    else high = middle
  }
  return low
}

type Setting = {
  readonly made: OpenBlock[]
  /** Where the lines of a block of the draft go. */
  readonly places: Map<DraftBlock, OpenBlock>
  /** The last block of the draft that was begun, by role. */
  readonly lasts: Map<BlockRole, DraftBlock>
}

/** The story set anew line by line, with the later lines among its own. */
function mergeLines(blocks: readonly DraftBlock[], later: readonly Later[]): readonly DraftBlock[] {
  const own = blocks.flatMap((block) => block.lines.map((line) => ({ line, block })))
  const setting: Setting = { made: [], places: new Map(), lasts: new Map() }
  for (const next of [...own, ...later].sort((a, b) => a.line - b.line)) {
    if ('block' in next) setOwn(setting, next.line, next.block)
    else setLater(setting, next)
  }
  nameHeadline(setting.made)
  return setting.made
}

function setOwn(setting: Setting, line: number, block: DraftBlock): void {
  const place = setting.places.get(block) ?? begin(setting, block.role)
  place.lines.push(line)
  setting.places.set(block, place)
  setting.lasts.set(block.role, block)
}

// A paragraph that a new one cuts in two goes on in the new one.
function setLater(setting: Setting, { line, mark: { kind } }: Later): void {
  const place = findContinued(setting.made, kind) ?? begin(setting, ROLES[kind] ?? 'paragraph')
  place.lines.push(line)
  const cut = setting.lasts.get(place.role)
  if (cut !== undefined) setting.places.set(cut, place)
}

function begin({ made }: Setting, role: BlockRole): OpenBlock {
  const block: OpenBlock = { role, lines: [] }
  made.push(block)
  return block
}

const ROLES: Readonly<Partial<Record<MarkKind, BlockRole>>> = {
  headline: 'headline',
  'headline continued': 'headline',
  deck: 'deck',
  subhead: 'subhead',
  credit: 'credit',
}
