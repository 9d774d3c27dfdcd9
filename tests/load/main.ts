// `npm run load -- [MINUTES] [RATE] [bare]`: requests at a steady rate over every kind of address while a page is
// changed every half minute and the site is built again. Everything stays on this machine, and ends by itself. The last
// result of the paper is kept in RESULTS.md; that of a bare Worker is printed only.

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { openRandom } from '../../src/fit/random.ts'
import { type Answer, createJudge } from './judge.ts'
import { memoryBelow } from './memory.ts'
import { type Asked, requests } from './requests.ts'
import { drawMemory, heldAt, inMib, type Sample } from './results.ts'
import { startBare, startPaper } from './site.ts'

const REBUILT = 30
const SAMPLED = 2
/** Milliseconds. */
const PATIENCE = 30_000
/** Seconds after which memory should no more grow. */
const SETTLED = 120

const [minutes = '15', rate = '150', what = 'paper'] = process.argv.slice(2)
const seconds = Number(minutes) * 60
const folder = await mkdtemp(join(tmpdir(), 'pagewire-load-'))
const isBare = what === 'bare'
const site = await (isBare ? startBare(join(folder, 'bare')) : startPaper(join(folder, 'content')))
process.once('SIGINT', () => void site.stop().then(() => process.exit(1)))

const agent = new Agent({ keepAlive: true, maxSockets: 64 })
const judge = createJudge()
const faults = new Map<string, number>()
const times: number[] = []
const samples: Sample[] = []
const counts = { asked: 0, bytes: 0, unchanged: 0, gzip: 0, changes: 0 }
const started = performance.now()
const elapsed = (): number => (performance.now() - started) / 1000

const note = (fault: string): void => void faults.set(fault, (faults.get(fault) ?? 0) + 1)

function send({ path, method, takesGzip, isConditional }: Asked): Promise<Answer> {
  const held = isConditional ? judge.heldAt(path) : undefined
  const headers = {
    ...(takesGzip && { 'Accept-Encoding': 'gzip' }),
    ...(held !== undefined && { 'If-None-Match': held }),
  }
  return new Promise((resolve, reject) => {
    const sent = request(site.origin + path, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => void chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        if (!response.complete) return reject(new Error('cut off'))
        const { statusCode: status = 0, headers } = response
        return resolve({ status, headers, body: Buffer.concat(chunks) })
      })
    })
    sent.setTimeout(PATIENCE, () => sent.destroy(new Error('no answer in 30 s')))
    sent.on('error', reject)
    sent.end()
  })
}

async function ask(asked: Asked): Promise<void> {
  const begun = performance.now()
  try {
    const answer = await send(asked)
    times.push(performance.now() - begun)
    counts.bytes += answer.body.length
    counts.unchanged += answer.status === 304 ? 1 : 0
    counts.gzip += answer.headers['content-encoding'] === 'gzip' ? 1 : 0
    const fault = judge.faultOf(asked, answer)
    if (fault !== undefined) note(`${asked.method} ${asked.path}: ${fault}`)
  } catch (error) {
    note(`${asked.method} ${asked.path}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const pathOf = ({ url }: { readonly url: string }): string => new URL(url).pathname

/** Paths of the paper's stories and pictures. */
async function readPaper() {
  const feed = await (await fetch(`${site.origin}/feed.json`)).json()
  const { items } = feed as {
    items: { url: string; attachments?: { url: string }[] }[]
  }
  return {
    dates: ['2026-02-05', '2026-02-06', '2026-02-07'],
    sections: ['local', 'culture', 'sport', 'economy', 'international'],
    // The one that is changed keeps its address.
    stories: items.map(pathOf),
    pictures: items.flatMap(({ attachments = [] }) => attachments.map(pathOf)),
  }
}

const nothing = { dates: [], sections: [], stories: [], pictures: [] }

async function load(): Promise<void> {
  const wanted = requests(isBare ? nothing : await readPaper(), openRandom(1))
  const open = new Set<Promise<void>>()
  while (elapsed() < seconds) {
    // At the hour, whether the ones before were answered or not.
    while (counts.asked < elapsed() * Number(rate)) {
      const next = wanted.next().value
      const one = ask(isBare ? { ...next, statuses: [200] } : next).finally(() => open.delete(one))
      open.add(one)
      counts.asked += 1
    }
    await sleep(5)
  }
  await Promise.race([Promise.all(open), sleep(PATIENCE, undefined, { ref: false })])
  for (const _ of open) note('no answer when the time was over')
}

async function rebuild(): Promise<void> {
  while (elapsed() + REBUILT < seconds) {
    await sleep(REBUILT * 1000)
    counts.changes += 1
    await site.change(counts.changes)
  }
}

async function watch(): Promise<void> {
  while (elapsed() < seconds) {
    samples.push({ seconds: elapsed(), memory: await memoryBelow(site.pid) })
    await sleep(SAMPLED * 1000)
  }
}

try {
  await Promise.all([load(), rebuild(), watch()])
} finally {
  agent.destroy()
  await site.stop()
  await rm(folder, { recursive: true, force: true })
}

const sorted = times.toSorted((one, other) => one - other)
const at = (share: number): string =>
  `${Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)} ms`
const all = [...faults.values()].reduce((sum, count) => sum + count, 0)
const mixed = [...faults].reduce(
  (sum, [what, count]) => sum + (what.includes(': mixed') ? count : 0),
  0,
)
const settled = Math.min(SETTLED, seconds / 2)
const growth = (program?: string): string => {
  const [from, to] = [heldAt(samples, settled, program), heldAt(samples, seconds - 30, program)]
  return `${inMib(from)} | ${inMib(to)} | ${from > 0 ? `${Math.round((to / from - 1) * 100)} %` : ''}`
}
const programs = [...new Set(samples.flatMap(({ memory }) => Object.keys(memory)))].sort()

const report = `# Under load

\`npm run load -- ${minutes} ${rate}\`: ${isBare ? 'a bare Worker on wrangler' : 'the sample paper on `npm start`'}, ${cpus()[0]?.model ?? 'an unknown CPU'}, ${availableParallelism()} cores, Node ${process.version}; client and server on the same cores.

| | |
|---|---|
| requests | ${counts.asked} in ${minutes} minutes, ${Math.round(counts.asked / seconds)} a second |
| of them answered with 304 · with gzip | ${counts.unchanged} · ${counts.gzip} |
| bytes of bodies | ${inMib(counts.bytes)} |
| changes saved, a build after each · states of the front page that readers saw | ${counts.changes} · ${judge.statesOf('/')} |
| errors | ${all} |
| mixed answers (not the bytes of their entity tag, cut off, or not to be inflated) | ${mixed} |
| half of the answers came within, from when they were due · 99 % · all | ${at(0.5)} · ${at(0.99)} · ${Math.round(sorted.at(-1) ?? 0)} ms |

| memory (proportional set size, median of half a minute) | after ${settled} s | at the end | growth |
|---|---|---|---|
${programs.map((program) => `| ${program} | ${growth(program)} |`).join('\n')}
| all | ${growth()} |

\`\`\`
${drawMemory(samples)}
\`\`\`
${[...faults]
  .slice(0, 20)
  .map(([what, count]) => `\n- ${count}× ${what}`)
  .join('')}`
console.log(report)
if (!isBare) await writeFile(join(import.meta.dirname, 'RESULTS.md'), report)
process.exitCode = all > 0 ? 1 : 0
