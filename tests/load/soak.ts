// `npm run soak [MINUTES [RATE]]`: one Worker that is asked for everything at a constant rate, by workerd itself. What it
// holds may not grow: neither with how long it lives nor with what is asked for. The last result is kept in SOAK.md.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { openRandom } from '../../src/fit/random.ts'
import { openPack } from '../../src/pack/decode.ts'
import { median } from '../bench/ask.ts'
import { buildPaper, bundleWorker } from '../bench/paper.ts'
import { startWorker } from '../bench/workerd.ts'
import { type Asked, requests } from './requests.ts'
import { drawMemory, inMib, type Sample } from './results.ts'

const [minutes = 30, rate = 100] = process.argv.slice(2).map(Number)
/** More than there is room for once they are rendered. */
const STORIES = 4000
const SAMPLE_SECONDS = 10

const folder = await mkdtemp(join(tmpdir(), 'pagewire-soak-'))
try {
  const bundle = await bundleWorker(join(folder, 'bundle'))
  const paper = await buildPaper(join(folder, 'paper'), bundle, STORIES)
  const worker = await startWorker(join(folder, 'worker'), paper.modules)
  const asked = requests(await contentsOf(join(folder, 'paper/out/pack.bin')), openRandom(1))
  const tags = new Map<string, string>()
  const count = { asked: 0, failed: 0 }

  async function ask({ path, method, takesGzip, isConditional, statuses }: Asked): Promise<void> {
    const tag = isConditional ? tags.get(path) : undefined
    const headers = {
      'accept-encoding': takesGzip ? 'gzip' : 'identity',
      ...(tag && { 'if-none-match': tag }),
    }
    const url = worker.origin + path
    const response = await fetch(url, { method, headers, redirect: 'manual' })
    await response.arrayBuffer()
    const given = response.headers.get('etag')
    if (given) tags.set(path, given)
    count.asked += 1
    if (!statuses.includes(response.status)) count.failed += 1
  }

  const start = performance.now()
  const secondsNow = (): number => (performance.now() - start) / 1000
  const samples: Sample[] = []
  while (secondsNow() < minutes * 60) {
    const due = Math.floor(secondsNow() * rate) - count.asked
    const batch = Array.from({ length: Math.min(due, 50) }, () => ask(asked.next().value))
    await Promise.all(batch)
    if (secondsNow() >= samples.length * SAMPLE_SECONDS) {
      samples.push({ seconds: secondsNow(), memory: { heap: await worker.memory() } })
    }
    await sleep(10)
  }
  await worker.stop()
  await writeFile(join(import.meta.dirname, 'SOAK.md'), render(samples, count, paper.stories))
  console.log(`${count.asked} requests, ${count.failed} failed`)
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function contentsOf(pack: string) {
  const bytes = await readFile(pack)
  const opened = openPack(new Uint8Array(bytes).buffer)
  const { directory } = opened
  const editions = await Promise.all(directory.editions.map((one) => opened.readEdition(one)))
  return {
    dates: editions.map(({ date }) => date),
    sections: Object.keys(directory.publication.sections),
    stories: editions.flatMap(({ stories }) => stories.map(({ id }) => `/s/${id}`)),
    pictures: [],
  }
}

const heapOf = ({ memory }: Sample): number => memory['heap'] ?? 0

function render(
  samples: readonly Sample[],
  { asked, failed }: { readonly asked: number; readonly failed: number },
  stories: number,
): string {
  const bounds = Array.from({ length: 11 }, (_, part) => Math.floor((part * samples.length) / 10))
  const parts = bounds.slice(1).map((end, part) => samples.slice(bounds[part], end))
  const cells = parts.map((part) => inMib(median(part.map(heapOf))))
  return `# A long life

\`npm run soak -- ${minutes} ${rate}\`: one Worker with ${stories} stories, asked by ${rate} requests a second for all that it has,
${asked} in all, of which ${failed} were not answered as they should be. What V8 holds, and what it holds outside its heap, after a
collection; the median of each tenth of the time:

| ${cells.map((_, at) => `${at + 1}`).join(' | ')} |
|${cells.map(() => '---|').join('')}
| ${cells.join(' | ')} |

\`\`\`
${drawMemory(samples)}
\`\`\`
`
}
