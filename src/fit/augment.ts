// New pages from the stories of known ones: other neighbours, other layouts, captions elsewhere,
// openings and endings lost. Real wording is scarce; layouts are not.

import type { CorpusPage, TruthBlock, TruthStory } from './corpus.ts'
import { openRandom, pick, shuffle, type Random } from './random.ts'
import {
  drawLayout,
  setPage,
  type Copy,
  type CopyStory,
  type Item,
  type Layout,
} from './typeset.ts'

type Stock = {
  readonly lang: string
  readonly pages: readonly Material[]
}

type Material = {
  readonly stories: readonly CopyStory[]
  readonly top: readonly string[]
  readonly bottom: readonly string[]
}

// On more pages than this the parser begins to expect it everywhere.
const TORN = 0.04

/** `count` pages made of the stories of `pages`; the same seed gives the same pages. */
export function augment(
  pages: readonly CorpusPage[],
  count: number,
  seed: number,
  torn = TORN,
): CorpusPage[] {
  const random = openRandom(seed)
  const langs = [...new Set(pages.map(({ truth }) => truth.lang))]
  const stocks = langs.map((lang) => stockOf(lang, pages))
  return Array.from({ length: count }, (_, i) => {
    // Every second page in the language of a page drawn at random, the others in each in turn.
    const drawn = pages[Math.floor(random() * pages.length)]?.truth.lang
    const lang = i % 2 === 0 ? drawn : langs[(i >> 1) % langs.length]
    const stock = stocks.find((stock) => stock.lang === lang) ?? stocks[0]
    return stock === undefined ? [] : [makePage(stock, torn, random)]
  }).flat()
}

function stockOf(lang: string, pages: readonly CorpusPage[]): Stock {
  return { lang, pages: pages.filter(({ truth }) => truth.lang === lang).map(materialOf) }
}

function materialOf({ source, truth }: CorpusPage): Material {
  const rows = source.split(/\r?\n/u)
  const textOf = (line: number) => (rows[line - 1] ?? '').trim()
  const all = truth.stories.flatMap(({ blocks }) => blocks.flatMap(({ lines }) => lines))
  const [first, last] = [Math.min(...all), Math.max(...all)]
  return {
    stories: truth.stories.map((story) => copyOf(story, textOf)),
    top: truth.furniture.filter((line) => line < first).map(textOf),
    bottom: truth.furniture.filter((line) => line > last).map(textOf),
  }
}

function copyOf({ opening, ending, blocks }: TruthStory, textOf: (line: number) => string) {
  const copies = blocks.map((block): Copy => {
    const { role, text } = block
    return role === 'headline' ? { role, text, breaks: breaksOf(block, textOf) } : { role, text }
  })
  return { opening, ending, blocks: copies }
}

function breaksOf({ lines, text }: TruthBlock, textOf: (line: number) => string): number[] {
  const breaks: number[] = []
  let at = 0
  for (const line of lines.slice(0, -1)) {
    at += textOf(line).length
    if (text.charAt(at) === ' ') at += 1
    breaks.push(at)
  }
  return breaks
}

function makePage(stock: Stock, torn: number, random: Random): CorpusPage {
  const layout = { ...drawLayout(stock.lang, random), displaced: torn }
  const home = stock.pages[Math.floor(random() * stock.pages.length)]
  const isCutting = random() < CUTTINGS
  const drawn = stock.pages[Math.floor(random() * stock.pages.length)]
  const { top, bottom } = (isCutting ? undefined : drawn) ?? BARE
  const order = orderStories(stock, home, random)
  const habits = drawHabits(random)
  const stories = order
    .slice(0, isCutting ? 1 + Math.floor(random() * 2) : 3 + Math.floor(random() * 7))
    .map((story) => (isCutting ? shorten(story, random) : story))
    .map((story) => varyStory(story, { habits, layout, random }))
  const items = stories.flatMap((story, i) => layStory(story, i, { habits, layout, random }))
  const page = [
    ...top.map(furnitureItem),
    ...scatter(items, bottom, random),
    ...bottom.map(furnitureItem),
  ]
  return setPage(page, stories, layout, random)
}

/** Stories of one page, in its order or another, or of all pages. */
function orderStories(stock: Stock, home: Material | undefined, random: Random) {
  const pool =
    random() < 0.5 && home !== undefined
      ? home.stories
      : stock.pages.flatMap((page) => page.stories)
  return pool === home?.stories && random() < 0.5 ? [...pool] : shuffle(pool, random)
}

// A cutting: a story or two, as people paste them, without anything of the page.
const CUTTINGS = 0.15
const BARE = { top: [], bottom: [] }

/** The headline and the first paragraph or two. */
function shorten(story: CopyStory, random: Random): CopyStory {
  if (story.ending === 'missing' || random() < 0.3) return story
  let left = random() < 0.5 ? 1 : 2
  const blocks = story.blocks.filter(({ role }) => {
    if (role === 'paragraph') left -= 1
    return role === 'headline' || (role === 'paragraph' && left >= 0)
  })
  return { ...story, blocks }
}

const furnitureItem = (text: string): Item => ({ kind: 'furniture', text, inside: false })

/** What one paper does alike on the whole page. */
type Habits = {
  readonly mark: string | undefined
  readonly titles: 'kept' | 'joined' | 'wrapped'
  readonly captionFirst: number
  readonly losses: number
}

function drawHabits(random: Random): Habits {
  return {
    mark: random() < 0.5 ? pick(['▲', '▼', '◀', '△', '▽', '圖：', '圖為', ''], random) : undefined,
    titles: pick(['kept', 'kept', 'joined', 'wrapped'], random),
    captionFirst: random() < 0.5 ? 0.15 : 0.5,
    losses: random() < 0.5 ? 0 : 0.12,
  }
}

type Draw = { readonly habits: Habits; readonly layout: Layout; readonly random: Random }

function varyStory(story: CopyStory, draw: Draw): CopyStory {
  const { random, habits } = draw
  const lone = random() < 0.04
  const roles = new Set(['subhead', 'deck', 'credit', 'caption'].filter(() => random() < 0.12))
  const kept = story.blocks.filter(({ role }) => (lone ? role === 'headline' : !roles.has(role)))
  const whole = kept.map((copy) => varyCopy(copy, draw))
  const blocks = random() < 0.3 ? withoutDateline(whole) : whole
  if (lone) return { opening: 'present', ending: 'present', blocks }
  const varied = { ...story, blocks }
  if (random() < habits.losses) return loseOpening(varied, random)
  return random() < habits.losses ? loseEnding(varied, random) : varied
}

const DATELINE =
  /^(?:[【〔（([][^】〕）)\]]{2,24}[】〕）)\]]\s*|.{2,16}(?:日電|日电|報道|报道)[，：　 ])(?=.{20})/u

// Not every paper opens with a dateline, and subheads stand above none.
function withoutDateline(blocks: readonly Copy[]): readonly Copy[] {
  const first = blocks.findIndex(({ role }) => role === 'paragraph')
  return blocks.map((copy, i) =>
    i === first ? { ...copy, text: copy.text.replace(DATELINE, '') } : copy,
  )
}

const ARROW = /^(?:[▲▼◀▶△▽◁▷]\s*|(?:圖為|圖：|图为|图：))/u

function varyCopy(copy: Copy, { habits, layout, random }: Draw): Copy {
  const { role, text } = copy
  if (
    role === 'caption' &&
    habits.mark !== undefined &&
    ARROW.test(text) &&
    layout.lang.startsWith('zh')
  ) {
    return { role, text: habits.mark + text.replace(ARROW, '') }
  }
  if (role !== 'headline' || habits.titles === 'kept') return copy
  if (habits.titles === 'joined') return { role, text }
  return { role, text, breaks: titleBreaks(text, layout, random) }
}

// A headline is set on two lines when it is longer than its column; the cut falls at a gap or a
// space, or in Chinese anywhere.
function titleBreaks(text: string, { lang }: Layout, random: Random): readonly number[] {
  const spaced = !/^(?:zh|ja)/u.test(lang)
  if (text.length < (spaced ? 30 : 12) || random() < 0.3) return []
  const middle = Math.floor(text.length / 2)
  const gap = text.search(/(?<=\S)[ 　]+(?=\S)/u)
  if (!spaced && gap > 0) return gap * 2 >= text.length - 1 ? [gap + 1] : []
  if (!spaced) return [middle + Math.floor(random() * 2)]
  const cut = text.indexOf(' ', middle)
  return cut > 0 ? [cut + 1] : []
}

function loseOpening(story: CopyStory, random: Random): CopyStory {
  const at = story.blocks.findIndex(({ role }) => role === 'paragraph')
  const block = story.blocks[at]
  const cut = block === undefined ? undefined : cutPoint(block.text, random)
  if (block === undefined || cut === undefined) return story
  const text = block.text.slice(cut).trim()
  return { ...story, opening: 'missing', blocks: story.blocks.with(at, { ...block, text }) }
}

function loseEnding(story: CopyStory, random: Random): CopyStory {
  const at = story.blocks.findLastIndex(({ role }) => role === 'paragraph')
  const block = story.blocks[at]
  const cut = block === undefined ? undefined : cutPoint(block.text, random)
  if (block === undefined || cut === undefined) return story
  const text = block.text.slice(0, cut).trim()
  const rest = story.blocks.slice(at + 1).filter(({ role }) => role === 'caption')
  const blocks = [...story.blocks.slice(0, at), { ...block, text }, ...rest]
  return { ...story, ending: 'missing', blocks }
}

/** A place inside a sentence, between words where there are spaces. */
function cutPoint(text: string, random: Random): number | undefined {
  const at = Math.floor(text.length * (0.25 + 0.5 * random()))
  const spaced = /[a-z\uAC00-\uD7AF]/u.test(text.charAt(at))
  const cut = spaced ? text.indexOf(' ', at) : at
  if (cut < 4 || text.length - cut < 4) return undefined
  return /[。！？.!?」”]/u.test(text.charAt(cut - 1)) ? undefined : cut
}

/** The story's blocks in the order in which the export dropped them. */
function layStory(story: CopyStory, index: number, { habits, random }: Draw): readonly Item[] {
  const captions: (readonly Copy[])[] = []
  const main: Copy[] = []
  story.blocks.forEach((copy, i) => {
    const before = story.blocks[i - 1]
    if (copy.role === 'caption') captions.push([copy])
    else if (copy.role === 'credit' && before?.role === 'caption') {
      captions[captions.length - 1] = [...(captions.at(-1) ?? []), copy]
    } else main.push(copy)
  })
  for (const caption of captions) {
    const body = main.findIndex(({ role }) => role === 'paragraph')
    const later = body < 0 ? main.length : body + 1 + Math.floor(random() * (main.length - body))
    main.splice(random() < habits.captionFirst ? 0 : later, 0, ...caption)
  }
  return main.map((copy) => ({ kind: 'block', story: index, copy }))
}

/** Now and then a line of furniture between two items, or inside a paragraph. */
function scatter(
  items: readonly Item[],
  lines: readonly string[],
  random: Random,
): readonly Item[] {
  return items.flatMap((item): readonly Item[] => {
    const text = lines[Math.floor(random() * lines.length)]
    if (text === undefined || random() > 0.025) return [item]
    return [item, { kind: 'furniture', text, inside: random() < 0.5 }]
  })
}
