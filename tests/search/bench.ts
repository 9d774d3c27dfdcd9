// `npm run bench:search [STORIES…]`: what search costs as an archive grows: bytes a story, what it takes to
// open, µs a question. Written to RESULTS.md.

import { writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { join } from 'node:path'

import type { Edition } from '../../src/model/edition.ts'
import { buildIndex, type EditionTerms } from '../../src/search/build-index.ts'
import { createFold, type Fold } from '../../src/search/fold.ts'
import { makeHanPairs } from '../../src/search/han-pairs.ts'
import { type Index, openIndex } from '../../src/search/open-index.ts'
import { findPhrase, type Query, readQuery } from '../../src/search/query.ts'
import { foldStory, termsOf } from '../../src/search/terms.ts'
import { makeEditions } from './corpus.ts'

const SIZE = 60
const counts = process.argv.slice(2).map(Number)
const QUESTIONS = [
  '居民',
  '圖書館',
  '渡輪 居民',
  '教育局長',
  '望遠鏡',
  '螢火蟲',
  '彗星 隕石',
  '記者 政府 社會',
]

/** The middle one of several runs, in µs. */
function microseconds(run: () => unknown): number {
  const runs = Array.from({ length: 31 }, () => {
    const start = performance.now()
    run()
    return (performance.now() - start) * 1000
  })
  return runs.toSorted((one, other) => one - other)[15] ?? 0
}

type Archive = {
  readonly editions: readonly EditionTerms[]
  readonly folded: readonly string[]
  readonly sample: Edition
}

async function read(count: number, fold: Fold): Promise<Archive> {
  const editions: EditionTerms[] = []
  const folded: string[] = []
  let sample: Edition | undefined
  for await (const edition of makeEditions(count, SIZE)) {
    sample ??= edition
    const texts = edition.stories.map((story) => foldStory(story, fold))
    editions.push(texts.map((text) => Uint32Array.from(termsOf(text))))
    folded.push(...texts)
  }
  if (!sample) throw new Error('there are no stories')
  return { editions, folded, sample }
}

function candidatesOf(index: Index, { terms }: Query): readonly number[] {
  const seek = index.find(terms)
  const numbers: number[] = []
  for (let number = seek(0); number !== Infinity; number = seek(number + 1)) numbers.push(number)
  return numbers
}

function row(asked: string, index: Index, folded: readonly string[], fold: Fold): string {
  const query = readQuery(asked, fold)
  if ('reason' in query) throw new Error(query.reason)
  const has = (story: string): boolean =>
    query.phrases.every((phrase) => findPhrase(story, phrase) !== -1)
  const editionsOf = (numbers: readonly number[]): number =>
    new Set(numbers.map((number) => index.editionOf(number))).size
  const candidates = candidatesOf(index, query)
  const hits = [...folded.keys()].filter((number) => has(folded[number] ?? ''))
  const missed = hits.filter((number) => !candidates.includes(number))
  if (missed.length > 0) throw new Error(`${asked}: ${missed.length} stories were missed`)
  const first = microseconds(() => index.find(query.terms)(0))
  const all = microseconds(() => candidatesOf(index, query))
  const cells = [asked, hits.length, editionsOf(hits), editionsOf(candidates)]
  return `| ${[...cells, first.toFixed(1), all.toFixed(0)].join(' | ')} |`
}

async function measure(count: number): Promise<readonly string[]> {
  const pairs = makeHanPairs()
  const fold = createFold(pairs)
  const { editions, folded, sample } = await read(count, fold)
  const start = process.cpuUsage()
  const bytes = buildIndex(editions, pairs)
  const { user, system } = process.cpuUsage(start)
  const index = openIndex(bytes)
  const terms = editions.flat().reduce((sum, story) => sum + story.length, 0)
  const folding = microseconds(() => sample.stories.map((story) => foldStory(story, fold)))
  const rows = QUESTIONS.map((asked) => row(asked, index, folded, fold))
  return [
    `## ${count.toLocaleString('en')} stories in ${editions.length} editions`,
    '',
    '| | |',
    '|---|---|',
    `| bytes of the index a story | ${(bytes.length / count).toFixed(0)} |`,
    `| different terms a story | ${(terms / count).toFixed(0)} |`,
    `| bits a term | ${((bytes.length * 8) / terms).toFixed(1)} |`,
    `| to build it from the terms, ms of CPU | ${((user + system) / 1000).toFixed(0)} |`,
    `| to open it, µs | ${microseconds(() => openIndex(bytes)).toFixed(1)} |`,
    `| to make the folding on the first question, µs | ${microseconds(() => createFold(index.hanPairs())).toFixed(0)} |`,
    `| to fold a story, µs | ${(folding / sample.stories.length).toFixed(1)} |`,
    '',
    '| question | stories | editions with one | editions named | first, µs | all, µs |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ]
}

const parts: string[] = []
for (const count of counts.length > 0 ? counts : [1000, 10_000]) {
  const part = await measure(count)
  parts.push(...part)
  process.stdout.write(`${part.join('\n')}\n`)
}
const head = [
  '# What search costs',
  '',
  'Written by `npm run bench:search`; tests/search/corpus.ts makes the stories. An edition that is named has a',
  'story with what was asked for, or is opened in vain. *First* is the time until the first story is named,',
  '*all* until the last one of the archive is; an answer asks for no more than it shows.',
  '',
  `Node ${process.version}, ${cpus()[0]?.model.trim()}; times vary with the machine, sizes do not.`,
  '',
]
await writeFile(join(import.meta.dirname, 'RESULTS.md'), [...head, ...parts].join('\n'))
