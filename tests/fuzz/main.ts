// `npm run fuzz [COUNT] [SEED]`: any text gives a page, every line in one place, and never a throw. The
// last result is kept in RESULTS.md.

import * as fc from 'fast-check'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../src/content/decode.ts'
import { markPage } from '../../src/parse/mark-page.ts'
import { parsePage } from '../../src/parse/page.ts'
import { hostileText } from '../hostile-text.ts'

const [count = '200000', seed = '1'] = process.argv.slice(2)
const PAGES = join(import.meta.dirname, '../pages')
const printed = readdirSync(PAGES)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(join(PAGES, name), 'utf8').split('\n'))

const KINDS: readonly (readonly [string, fc.Arbitrary<string>, number])[] = [
  ['any characters', fc.string({ unit: 'binary', maxLength: 300 }), 0.3],
  ['hostile text', hostileText, 0.3],
  [
    'bytes read as UTF-8',
    fc.uint8Array({ maxLength: 300 }).map((bytes) => decode(bytes).text),
    0.2,
  ],
  [
    'lines of pages in any order',
    fc.array(fc.constantFrom('', ...printed), { maxLength: 40 }).map((rows) => rows.join('\n')),
    0.2,
  ],
]

function check(source: string): void {
  const { stories, furniture } = parsePage(source)
  const blocks = stories.flatMap((story) => story.blocks.flatMap(({ lines }) => lines))
  const notes = stories.flatMap(({ corrections = [] }) => corrections.map(({ line }) => line))
  const used = [...blocks, ...notes, ...furniture].sort((a, b) => a - b)
  const wanted = source.split(/\r?\n/u).flatMap((row, i) => (/\S/u.test(row) ? [i + 1] : []))
  if (used.join() !== wanted.join()) throw new Error('a line is lost, doubled or made up')
  markPage(source)
}

const rows = KINDS.map(([name, text, share]) => {
  const numRuns = Math.round(Number(count) * share)
  fc.assert(fc.property(text, check), { numRuns, seed: Number(seed) })
  console.log(`${name}: ${numRuns} inputs, no fault`)
  return `| ${name} | ${numRuns} | 0 |`
})

writeFileSync(
  join(import.meta.dirname, 'RESULTS.md'),
  `# What the fuzzer found

\`npm run fuzz ${count} ${seed}\`, Node ${process.version}: each input parsed and marked; a throw, a lost or a doubled line is a fault.

| inputs | count | faults |
|---|---|---|
${rows.join('\n')}
`,
)
