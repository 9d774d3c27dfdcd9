// `npm run fuzz:ledger [COUNT] [SEED]`: random histories of edits over real pages; no id is lost, wrong or
// stolen, and no reader's program shows a story twice. The last result is kept in ../RESULTS.md.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STOCK } from './corpus.ts'
import { type Cost, measureCost } from './cost.ts'
import { playHistories, type Tally } from './tally.ts'

const share = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`

const [count = '10000', seed = '1'] = process.argv.slice(2)
const RESULTS = join(import.meta.dirname, '../RESULTS.md')

const tally = playHistories(Number(seed), Number(count), (played) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${played} of ${count}`)
})
const cost = measureCost()
writeFileSync(RESULTS, render(tally, cost))
for (const fault of tally.faults) console.error(fault)
console.log(`${tally.histories} histories, ${tally.faults.length} faults`)
process.exitCode = tally.faults.length > 0 ? 1 : 0

function render({ histories, outcomes, byEdit, shownAgain }: Tally, cost: Cost): string {
  const { unchanged, kept, asked, lost, wrong, stolen } = outcomes
  const changed = kept + asked + lost + wrong + stolen
  const known = unchanged + changed
  const readers = Object.values(shownAgain)
  const rows = Object.entries(byEdit).map(([name, of]) => {
    const faults = of.lost + of.wrong + of.stolen
    return `| ${name} | ${of.kept} | ${of.asked} | ${of.new} | ${of['asked though new']} | ${faults} |`
  })
  return `# What became of identities

\`npm run fuzz:ledger ${count} ${seed}\`, Node ${process.version}: ${histories} histories, each an edition of one to three of
${STOCK.length} annotated pages that is built, edited by one to three edits and built again, three times. The truth is
where each line came from. Each question is answered as that truth says.

| stories that readers knew, at each build | count | of all | of those that had changed |
|---|---|---|---|
| unchanged | ${unchanged} | ${share(unchanged, known)} | |
| id kept | ${kept} | ${share(kept, known)} | ${share(kept, changed)} |
| id kept, and the editor was asked | ${asked} | ${share(asked, known)} | ${share(asked, changed)} |
| id lost | ${lost} | ${share(lost, known)} | ${share(lost, changed)} |
| id of another story that has less in common | ${wrong} | ${share(wrong, known)} | ${share(wrong, changed)} |
| id of a story that has nothing in common | ${stolen} | ${share(stolen, known)} | ${share(stolen, changed)} |

${outcomes.new + outcomes['asked though new']} stories were new; the editor was asked about ${outcomes['asked though new']} of them.

Programs that key items as ${[...new Set(Object.keys(shownAgain).map((name) => name.replace(/^\w+: /u, '')))].join('; ')}
do were subscribed to RSS, Atom and JSON Feed: ${readers.length} subscriptions, stories shown again: ${readers.reduce((a, b) => a + b, 0)}.

Finding the ids of ${cost.stories} stories of one edition that have all changed took ${share(cost.match, cost.parse)} of the time of parsing them.

| edit, alone or with others | kept | asked | new | new, and asked | faults |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}
