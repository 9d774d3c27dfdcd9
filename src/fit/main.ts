// The command `npm run fit`: learns from the annotated pages of the tests and of the sample paper
// what the parser knows, and writes it.
//   node src/fit/main.ts         learns, measures, writes
//   node src/fit/main.ts --cv    measures on unseen pages and prints a table; writes nothing

import { join } from 'node:path'
import { readCorpus, readPaper } from './corpus.ts'
import { crossValidate, learnTrust } from './cross-validate.ts'
import { renderTable } from './table.ts'
import { train } from './train.ts'
import { writeLearnt } from './write-weights.ts'

const ROOT = join(import.meta.dirname, '../..')
const FOLDS = 6

const pages = ['tests/pages', 'tests/pages-more'].flatMap((folder) =>
  readCorpus(join(ROOT, folder)),
)
const sample = readPaper(join(ROOT, 'content'), join(ROOT, 'tests/content/sample-truth'))
// The sample paper is no measure: it was written beside the parser.
const more = [...readCorpus(join(ROOT, 'tests/pages-generated')), ...sample, ...sample, ...sample]

const rows = crossValidate(pages, more, FOLDS)
const confidence = learnTrust(rows)
console.log(renderTable(rows, confidence))
if (!process.argv.includes('--cv')) {
  writeLearnt(join(ROOT, 'src/parse/weights.ts'), { ...train(pages, more), confidence })
}
