// A parsed page as people read it on a terminal. The signs before the lines are those that an editor
// writes on a page to correct it: # headline, = deck, ## subhead, > caption, @ credit, ! correction,
// !! withdrawal.

import { headlineText } from '../edition/headline.ts'
import type { Block, BlockRole, Page, PageStory } from '../model/page.ts'
import { percent, trustIn } from './doubt.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

const SIGN: Readonly<Record<BlockRole, string>> = {
  headline: '# ',
  deck: '= ',
  subhead: '## ',
  paragraph: '',
  caption: '> ',
  credit: '@ ',
}

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 84

/** Stories in reading order, an empty line between blocks, wrapped to `columns` cells. */
export function renderStories({ stories, furniture }: Page, columns: number): string {
  const width = Math.min(WIDEST, columns - 1)
  const told = stories.map((story) => renderStory(story, width))
  const rest = furniture.length > 0 ? [`~ furniture: lines ${furniture.join(', ')}`] : []
  return [...told, ...rest].map((part) => `${part}\n`).join('\n\n')
}

function renderStory(story: PageStory, width: number): string {
  const { opening, ending, blocks, confidence, corrections = [] } = story
  const parts = blocks.map((block) => renderBlock(block, width))
  const first = blocks.findIndex(({ role }) => role === 'paragraph')
  if (opening === 'missing') parts.splice(Math.max(0, first), 0, '… the opening is not on the page')
  if (ending === 'missing') parts.push('… the ending is not on the page')
  parts.push(
    ...corrections.map(({ text, withdraws }) => wrapped(withdraws ? '!! ' : '! ', text, width)),
  )
  if (trustIn(confidence) === 'doubtful') parts.push(doubtOf(confidence))
  return parts.join('\n\n')
}

const doubtOf = (confidence: number): string =>
  `? doubtful (${percent(confidence)}): compare it with the page`

function renderBlock(block: Block, width: number): string {
  const sign = SIGN[block.role]
  const text = block.role === 'headline' ? headlineText([block]) : block.text
  return wrapped(sign, text, width)
}

function wrapped(sign: string, text: string, width: number): string {
  const indent = ' '.repeat(sign.length)
  const lines = wrap(visible(text), width - sign.length)
  return lines.map((line, index) => (index === 0 ? sign : indent) + line).join('\n')
}
