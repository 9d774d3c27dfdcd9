// The command `npm run fit`: learns the parser's weights from the annotated pages of the
// tests and of the sample paper, and writes them.
//   node src/fit/main.ts [FOLDER…]        folders of further pages with their truth
//   node src/fit/main.ts --cv [FOLDER…]   writes nothing; prints a cross-validated table by page

import { join } from 'node:path'
import { parseWith } from '../parse/page.ts'
import { readCorpus, readPaper, type CorpusPage } from './corpus.ts'
import { dealFolds } from './folds.ts'
import { addCounts, measurePage, type Count } from './measure.ts'
import { train } from './train.ts'
import { writeLearnt } from './write-weights.ts'

const ROOT = join(import.meta.dirname, '../..')
const PAGES = join(ROOT, 'tests/pages')
const GENERATED = join(ROOT, 'tests/pages-generated')
const WEIGHTS = join(ROOT, 'src/parse/weights.ts')
const FOLDS = 6

type Row = { readonly page: CorpusPage; readonly count: Count }

function crossValidate(
  pages: readonly CorpusPage[],
  sample: readonly CorpusPage[],
  more: readonly CorpusPage[],
): readonly Row[] {
  return dealFolds(pages, FOLDS).flatMap((fold) => {
    const weights = train([...pages.filter((page) => !fold.includes(page)), ...sample], more)
    return fold.map((page) => ({
      page,
      count: measurePage(parseWith(page.source, weights), page.truth),
    }))
  })
}

function printTable(rows: readonly Row[]): void {
  const sorted = rows.toSorted((a, b) => (a.page.truth.page < b.page.truth.page ? -1 : 1))
  for (const { page, count } of sorted) printRow(page.truth.page, [count])
  const groups = rows.flatMap(({ page }) => [
    `level ${page.truth.level}`,
    `lang ${page.truth.lang}`,
  ])
  for (const group of [...new Set(groups)].sort()) {
    const [kind, value] = group.split(' ')
    const own = rows.filter(({ page: { truth } }) => {
      return value === (kind === 'level' ? truth.level : truth.lang)
    })
    printRow(
      group,
      own.map(({ count }) => count),
    )
  }
  printRow(
    'all',
    rows.map(({ count }) => count),
  )
}

const share = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1).padStart(6)

function printRow(name: string, counts: readonly Count[]): void {
  const { stories, exact, lines, roles } = addCounts(counts)
  console.log(
    `${name.padEnd(32)}${String(stories).padStart(5)}${share(exact, stories)}${share(roles, lines)}`,
  )
}

const folders = process.argv.slice(2).filter((word) => word !== '--cv')
const pages = readCorpus(PAGES)
const sample = readPaper(join(ROOT, 'content'), join(ROOT, 'tests/content/sample-truth'))
const more = [GENERATED, ...folders].flatMap(readCorpus)
if (process.argv.includes('--cv')) {
  console.log(`${'page'.padEnd(32)}story exact  role`)
  printTable(crossValidate(pages, sample, more))
} else writeLearnt(WEIGHTS, train([...pages, ...sample], more))
