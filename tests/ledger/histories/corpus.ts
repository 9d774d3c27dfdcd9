// Pages of invented papers with their truth, as stock for histories: which line belongs to which story,
// so that afterwards it is known of every line where it came from.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page, Role } from '../../../src/model/page.ts'

/** A line of a page. Its lineage is the line of the stock that it was printed from. */
export type Line = {
  readonly text: string
  readonly role: Role | 'blank'
  /** -1 for what belongs to no story. */
  readonly owner: number
  readonly lineage: number
}

export type StockPage = { readonly language: string; readonly lines: readonly Line[] }

const TESTS = join(import.meta.dirname, '../..')
const CONTENT = join(TESTS, '../content')

type Truth = Pick<Page, 'stories'> & { readonly page: string; readonly lang: string }

let lastNumber = 0
/** A number that nothing else in this run has. */
export const nextNumber = (): number => (lastNumber += 1)

/** Histories that begin at the same number are the same whatever was played before them. */
export const startNumbersAt = (number: number): void => {
  lastNumber = number
}

const truthsIn = (
  folder: string,
  pages: string,
): readonly (Truth & { readonly source: string })[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .map((name) => {
      const truth: Truth = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      return Object.assign(truth, { source: readFileSync(join(pages, truth.page), 'utf8') })
    })

function stockPage({ stories, lang, source }: Truth & { readonly source: string }): StockPage {
  const places = new Map<number, Omit<Line, 'text'>>()
  for (const { blocks } of stories) {
    const owner = nextNumber()
    for (const { role, lines } of blocks) {
      for (const line of lines) places.set(line, { role, owner, lineage: nextNumber() })
    }
  }
  const lines = source
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .map((text, index): Line => {
      const role = text.trim() === '' ? 'blank' : 'furniture'
      const place = places.get(index + 1) ?? { role, owner: -1, lineage: nextNumber() }
      return Object.assign({ text }, place)
    })
  return { language: lang.replace(/^zh-Hant.*/u, 'zh-Hant'), lines }
}

const truths = [
  ...truthsIn(join(TESTS, 'pages'), join(TESTS, 'pages')),
  ...truthsIn(join(TESTS, 'pages-more'), join(TESTS, 'pages-more')),
  ...truthsIn(join(TESTS, 'content/sample-truth'), CONTENT),
]

/** Every annotated page that is not generated. */
export const STOCK: readonly StockPage[] = truths.map(stockPage)

/** By language; the few that have hardly a page are left out. */
export const STOCK_BY_LANGUAGE: ReadonlyMap<string, readonly StockPage[]> = new Map(
  [...Map.groupBy(STOCK, ({ language }) => language)].filter(([, pages]) => pages.length > 2),
)
