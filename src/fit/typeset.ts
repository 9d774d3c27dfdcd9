// Sets stories as a page of plain text: cuts their blocks into printed lines or pieces, puts blank
// lines between them, and keeps the truth of every line.

import type { BlockRole, Completeness } from '../model/page.ts'
import type { CorpusPage, TruthBlock } from './corpus.ts'
import { dropFurniture, dropStory } from './displace.ts'
import { pick, type Random } from './random.ts'

/** Chance of a blank line between stories, blocks, and the pieces of a paragraph. */
type Gaps = { readonly stories: number; readonly blocks: number; readonly pieces: number }

/** How a page is set. */
export type Layout = {
  readonly lang: string
  /** Cells of a printed line; undefined leaves paragraphs on one line. */
  readonly width: number | undefined
  /** What opens an indented paragraph. */
  readonly indent: string
  readonly gaps: Gaps
  /** Chance that a paragraph set on one line is cut in pieces by a column end. */
  readonly cuts: number
  /** Chance that a story stands inside the one before. */
  readonly displaced: number
}

export type Copy = {
  readonly role: BlockRole
  readonly text: string
  /** Offsets at which a headline is cut into lines. */
  readonly breaks?: readonly number[]
}

export type CopyStory = {
  readonly opening: Completeness
  readonly ending: Completeness
  readonly blocks: readonly Copy[]
}

/** What stands on a page: a story's block, or a line of furniture; `inside` cuts the paragraph before. */
export type Item =
  | { readonly kind: 'block'; readonly story: number; readonly copy: Copy }
  | { readonly kind: 'furniture'; readonly text: string; readonly inside: boolean }

/** A line of the page; `owner` is the index of its item. */
export type Printed = { readonly text: string; readonly gap: Gap; readonly owner: number }
type Gap = keyof Gaps

/** The page with its truth. `stories` say which openings and endings are missing. */
export function setPage(
  items: readonly Item[],
  stories: readonly CopyStory[],
  layout: Layout,
  random: Random,
): CorpusPage {
  const straight = dropFurniture(items, printItems(items, layout, random), random)
  const printed = random() < layout.displaced ? dropStory(items, straight, random) : straight
  const rows: string[] = []
  const numbers: number[][] = items.map(() => [])
  printed.forEach(({ text, gap, owner }, i) => {
    if (i > 0 && random() < layout.gaps[gap]) rows.push(...blanks(gap, random))
    rows.push(text)
    numbers[owner]?.push(rows.length)
  })
  const blocksOf = (story: number): TruthBlock[] =>
    items.flatMap((item, i) =>
      item.kind === 'block' && item.story === story
        ? [{ role: item.copy.role, text: item.copy.text, lines: numbers[i] ?? [] }]
        : [],
    )
  const furniture = items.flatMap((item, i) =>
    item.kind === 'furniture' ? (numbers[i] ?? []) : [],
  )
  const told = stories.map(({ opening, ending }, i) => ({ opening, ending, blocks: blocksOf(i) }))
  return {
    source: rows.join('\n') + '\n',
    folder: 'set anew',
    truth: {
      page: 'set anew',
      lang: layout.lang,
      level: 'broken',
      stories: told.filter(({ blocks }) => blocks.length > 0),
      furniture,
    },
  }
}

const blanks = (gap: Gap, random: Random): string[] =>
  gap === 'stories' && random() < 0.1 ? ['', ''] : ['']

function printItems(items: readonly Item[], layout: Layout, random: Random): Printed[] {
  const titles = new Set(['headline', 'deck'])
  return items.flatMap((item, owner) => {
    const before = items[owner - 1]
    if (item.kind === 'furniture') {
      return [{ text: item.text, gap: before?.kind === 'furniture' ? 'pieces' : 'stories', owner }]
    }
    const { copy, story } = item
    const begins = before?.kind !== 'block' || before.story !== story
    const glued = before?.kind === 'block' && titles.has(before.copy.role) && titles.has(copy.role)
    const first: Gap = begins ? 'stories' : glued ? 'pieces' : 'blocks'
    const pieces = cutCopy(copy, layout, random)
    return pieces.map((text, i) => ({ text, gap: i === 0 ? first : 'pieces', owner }))
  })
}

function cutCopy(copy: Copy, layout: Layout, random: Random): readonly string[] {
  const { role, text } = copy
  if (role === 'headline') return cutAt(text, copy.breaks ?? [])
  if (role === 'paragraph') {
    if (layout.width !== undefined) return wrap(text, layout, random)
    return random() < layout.cuts ? cutInColumns(text, random) : [layout.indent + text]
  }
  const wraps = role === 'caption' && layout.width !== undefined && random() < 0.4
  return wraps ? wrap(text, { ...layout, indent: '' }, random) : [text]
}

const cutAt = (text: string, breaks: readonly number[]): readonly string[] => {
  const ends = [...breaks, text.length]
  return ends.map((end, i) => text.slice(i === 0 ? 0 : breaks[i - 1], end).trim())
}

const isSpaced = (lang: string): boolean => !/^(?:zh|ja)/u.test(lang)

function cutInColumns(text: string, random: Random): readonly string[] {
  const at = Math.floor(text.length * (0.15 + 0.7 * random()))
  const space = text.indexOf(' ', at)
  const spaced = /[a-z\uAC00-\uD7AF]/u.test(text.charAt(at))
  const cut = spaced ? space : at
  const ends = /[。！？.!?」”]\s*$/u.test(text.slice(0, cut))
  if (cut <= 0 || ends || text.slice(cut).trim().length < 3) return [text]
  return [text.slice(0, cut).trim(), text.slice(cut).trim()]
}

function wrap(text: string, layout: Layout, random: Random): readonly string[] {
  const width = layout.width ?? 20
  return isSpaced(layout.lang)
    ? wrapWords(text, 2 * width, { layout, random })
    : wrapCells(text, width, layout.indent)
}

const NO_END = '「『（《〈【“‘'
const NO_START = '，。、；：！？」』）》〉】”’…'

function wrapCells(text: string, width: number, indent: string): readonly string[] {
  const lines: string[] = []
  let line = indent
  let used = indent.length
  for (const character of text) {
    const cells = character.charCodeAt(0) < 0x1100 ? 0.5 : 1
    const room = width - (NO_END.includes(character) ? 1 : 0)
    if (used + cells > room && !NO_START.includes(character)) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += cells
  }
  lines.push(line)
  return lines.filter((row) => row.trim() !== '')
}

type Setting = { readonly layout: Layout; readonly random: Random }

function wrapWords(text: string, width: number, { layout, random }: Setting): readonly string[] {
  const lines: string[] = []
  const korean = layout.lang === 'ko' ? 2 : 1
  let line = layout.indent
  for (const word of text.split(' ')) {
    const joined = line.trim() === '' ? line + word : `${line} ${word}`
    if (joined.length * korean <= width || line.trim() === '') {
      line = joined
      continue
    }
    const broken = random() < 0.25 ? breakWord(word, width - line.length - 2) : undefined
    if (broken !== undefined) line += ` ${broken[0]}`
    lines.push(line)
    line = broken?.[1] ?? word
  }
  lines.push(line)
  return lines
}

function breakWord(word: string, room: number): readonly [string, string] | undefined {
  if (!/^\p{Ll}{6,}[,.]?$/u.test(word) || room < 3) return undefined
  const at = Math.min(room, word.length - 4)
  return [`${word.slice(0, at)}-`, word.slice(at)]
}

/** A layout of chance for a language. */
export function drawLayout(lang: string, random: Random): Omit<Layout, 'displaced'> {
  const spaced = isSpaced(lang)
  const wrapped = random() < (spaced ? 0.9 : 0.6)
  const width = Math.floor(spaced ? 15 + 12 * random() : 12 + 14 * random())
  const indented = random() < (spaced ? 0.15 : 0.45)
  const indent = lang === 'ja' ? '　' : spaced ? '  ' : '　　'
  const gaps = wrapped ? pick(WRAPPED_GAPS, random) : pick(WHOLE_GAPS, random)
  return {
    lang,
    width: wrapped ? width : undefined,
    indent: indented ? indent : '',
    gaps,
    cuts: 0.05 + 0.2 * random(),
  }
}

const WRAPPED_GAPS: readonly [Gaps, ...Gaps[]] = [
  { stories: 0, blocks: 0, pieces: 0 },
  { stories: 0.95, blocks: 0.03, pieces: 0.03 },
  { stories: 0.9, blocks: 0.15, pieces: 0.03 },
  { stories: 1, blocks: 0.9, pieces: 0.02 },
  { stories: 0.6, blocks: 0.05, pieces: 0.02 },
]

const WHOLE_GAPS: readonly [Gaps, ...Gaps[]] = [
  { stories: 0, blocks: 0, pieces: 0.05 },
  { stories: 0.95, blocks: 0.03, pieces: 0.4 },
  { stories: 1, blocks: 1, pieces: 0.8 },
  { stories: 1, blocks: 0.95, pieces: 0.9 },
  { stories: 0.5, blocks: 0.05, pieces: 0.5 },
]
