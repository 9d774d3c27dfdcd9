// `npm run bench [STORIES…]`: what Pagewire costs beside the least that it could, as ratios within one run. The last
// result is kept in RESULTS.md. Nothing here judges: a machine that others use at the same time tells of itself.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'

import { buildPaper, bundleWorker } from './paper.ts'
import { measureGrowth, measureRequests, REQUESTS, ROUNDS } from './requests.ts'
import { measureBuild, measureSize } from './size.ts'
import { renderTable, type Row } from './table.ts'

const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(10_000)
const FEW = 300

const folder = await mkdtemp(join(tmpdir(), 'pagewire-bench-'))
try {
  const bundle = await bundleWorker(join(folder, 'bundle'))
  const few = await buildPaper(join(folder, 'few'), bundle, FEW)
  const twice = await buildPaper(join(folder, 'twice'), bundle, FEW, 'zh-Hans')
  const parts = [part('Requests', await measureRequests(folder, few, twice))]
  for (const size of sizes) {
    const home = join(folder, String(size))
    const large = await buildPaper(home, bundle, size)
    parts.push(
      part(`${large.stories.toLocaleString('en')} stories in one Worker`, [
        ...(await measureSize(home, large)),
        ...(await measureBuild(home, large)),
        ...(await measureGrowth(home, few, large)),
      ]),
    )
    await rm(home, { recursive: true, force: true })
  }
  await writeFile(join(import.meta.dirname, 'RESULTS.md'), await render(parts))
} finally {
  await rm(folder, { recursive: true, force: true })
}

function part(title: string, rows: readonly Row[]): string {
  const text = `## ${title}\n\n${renderTable(rows)}\n`
  console.log(text)
  return text
}

async function render(parts: readonly string[]): Promise<string> {
  const cpu = cpus()[0]?.model ?? 'an unknown CPU'
  const machine = `${cpu}, ${availableParallelism()} cores, Node ${process.version}, workerd ${await versionOf('workerd')}`
  return `# What it costs

\`npm run bench ${sizes.join(' ')}\`: ${machine}. Requests: CPU time that workerd takes for one, ${ROUNDS} rounds of
${REQUESTS} in turn with what it is compared with, the median ratio; other work on the machine moves it by a tenth and
more. Memory: V8's heap and what it holds outside, after a collection. The corpus is \`corpus.ts\`.

${parts.join('\n')}`
}

async function versionOf(name: string): Promise<string> {
  const manifest = join(import.meta.dirname, '../../node_modules', name, 'package.json')
  return JSON.parse(await readFile(manifest, 'utf8')).version
}
