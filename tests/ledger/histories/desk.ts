// An edition on the desk of a newsroom: pages as lines that remember where they came from.

import { pick, type Random, shuffle } from '../../../src/fit/random.ts'
import { type Line, nextNumber, STOCK_BY_LANGUAGE, type StockPage } from './corpus.ts'

export type NewsPage = { readonly slug: string; readonly lines: readonly Line[] }

export type Desk = {
  readonly language: string
  readonly pages: readonly NewsPage[]
  /** Stories that were taken off, to be put back. */
  readonly drawer: readonly (readonly Line[])[]
  /** Every text that was ever on it. */
  readonly texts: ReadonlySet<string>
}

/** One of the items; the list must not be empty. */
export function choose<Item>(items: readonly Item[], random: Random): Item {
  const [first, ...others] = items
  if (first === undefined) throw new RangeError('there is nothing to choose from')
  return pick([first, ...others], random)
}

/** Numbers from `from` to `to`, both possible. */
export const between = (from: number, to: number, random: Random): number =>
  from + Math.floor(random() * (to - from + 1))

export const stockOf = (language: string): readonly StockPage[] =>
  STOCK_BY_LANGUAGE.get(language) ?? []

export const isPrinted = ({ role }: Line): boolean => role !== 'blank'

export const blank = (): Line => ({ text: '', role: 'blank', owner: -1, lineage: 0 })

/** The stories of a page, each with its lines in their order. */
export const storiesOn = ({ lines }: NewsPage): ReadonlyMap<number, readonly Line[]> =>
  Map.groupBy(
    lines.filter(({ owner }) => owner >= 0),
    ({ owner }) => owner,
  )

/** The line of a story, with a text of its own. */
export const reprint = (line: Line, owner: number): Line => ({
  ...line,
  owner,
  lineage: nextNumber(),
})

/** The line, moved into another story. */
export const ownedBy = (line: Line, owner: number): Line => ({ ...line, owner })

export const withText = (line: Line, text: string): Line => ({ ...line, text })

/** The lines anew, as a story or a block that nobody has printed yet. */
export function printAnew(lines: readonly Line[]): readonly Line[] {
  const owner = nextNumber()
  const lineages = new Map<number, number>()
  return lines.map((line) => {
    const lineage = lineages.get(line.lineage) ?? nextNumber()
    lineages.set(line.lineage, lineage)
    return { ...line, owner, lineage }
  })
}

/** Furniture first, then story after story with a blank line between lines, as exports have it. */
export function layOut(page: NewsPage, stories: readonly (readonly Line[])[]): NewsPage {
  const furniture = page.lines.filter(({ role }) => role === 'furniture')
  const lines = [...furniture, ...stories.flat()].flatMap((line) => [line, blank()])
  return { ...page, lines }
}

/** The desk with another page in the place of `page`; nothing printed on it, and it is gone. */
export const withPage = (desk: Desk, page: NewsPage, other: NewsPage): Desk => ({
  ...desk,
  pages: desk.pages
    .map((one) => (one === page ? other : one))
    .filter(({ lines }) => lines.some(({ owner }) => owner >= 0)),
})

/** The page with other lines for one of its stories, where the first of them stood. */
export function withStory(page: NewsPage, owner: number, lines: readonly Line[]): NewsPage {
  const at = page.lines.findIndex((line) => line.owner === owner)
  const rest = page.lines.filter((line, index) => line.owner !== owner || index === at)
  return { ...page, lines: rest.flatMap((line) => (line.owner === owner ? spaced(lines) : [line])) }
}

const spaced = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line, index) => (index === 0 ? [line] : [blank(), line]))

/** Pages of one language that nobody has printed yet. */
export function openDesk(random: Random): Desk {
  const language = choose([...STOCK_BY_LANGUAGE.keys()], random)
  const printed = shuffle(stockOf(language), random).slice(0, between(1, 3, random))
  const pages = printed.map(({ lines }, index): NewsPage => {
    const stories = [...Map.groupBy(lines, ({ owner }) => owner).keys()]
    const anew = new Map(stories.map((owner) => [owner, owner < 0 ? -1 : nextNumber()]))
    const lineages = new Map<number, number>()
    return {
      slug: `p${index + 1}`,
      lines: lines.map((line) => {
        const lineage = lineages.get(line.lineage) ?? nextNumber()
        lineages.set(line.lineage, lineage)
        return { ...line, owner: anew.get(line.owner) ?? -1, lineage }
      }),
    }
  })
  const texts = new Set(pages.flatMap(({ lines }) => lines.map(({ text }) => text)))
  return { language, pages, drawer: [], texts }
}
