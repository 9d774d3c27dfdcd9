// `npm run unlucky [KILLS] [SEED]`: a build is killed (SIGKILL) at random moments, and two are started at once.
// After each, the pack and the ledgers on the disk must be whole, and the next build must go well and give every story
// the id that it has always had. The last result is kept in RESULTS.md.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { watch } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { openRandom } from '../../src/fit/random.ts'
import { parseLedger } from '../../src/ledger/ledger-file.ts'
import { openPack } from '../../src/pack/decode.ts'
import { runIn } from '../cli/terminal.ts'

const ROOT = join(import.meta.dirname, '../..')
const DATES = ['2026-02-05', '2026-02-06']
const PAGES = ['2026-02-05/culture.txt', '2026-02-06/sport.txt']
const [kills = '100', seed = '1'] = process.argv.slice(2)

const folder = await mkdtemp(join(tmpdir(), 'pagewire-kills-'))
const [content, out] = [join(folder, 'content'), join(folder, 'out')]
const options = ['--content', content, '--out', out]

const chance = openRandom(Number(seed))

const startBuild = (): ChildProcess =>
  spawn(process.execPath, [join(ROOT, 'src/cli/main.ts'), 'build', ...options], { stdio: 'ignore' })

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

/** Ids of all stories, dead and alive, by edition. Throws when a ledger is damaged. */
async function readLedgers(): Promise<readonly string[]> {
  const read = DATES.map(async (date) => {
    const text = await readFile(join(content, date, 'ledger.jsonl'), 'utf8')
    const { entries, diagnostics } = parseLedger(text, date)
    if (diagnostics.length > 0) throw new Error(`the ledger of ${date} is damaged`)
    return entries.map(({ id, state }) => `${date} ${id} ${state}`)
  })
  return (await Promise.all(read)).flat().sort()
}

/** Stories of the pack with their dates of update. Throws when a part of it is damaged. */
async function readPack(): Promise<readonly string[]> {
  const pack = openPack(new Uint8Array(await readFile(join(out, 'pack.bin'))).buffer)
  pack.openIndex()
  const editions = await Promise.all(pack.directory.editions.map((one) => pack.readEdition(one)))
  return editions
    .flatMap(({ stories }) => stories.map(({ id, updated }) => `${id} ${updated}`))
    .sort()
}

async function updatesInLedgers(): Promise<readonly string[]> {
  const texts = DATES.map((date) => readFile(join(content, date, 'ledger.jsonl'), 'utf8'))
  const entries = (await Promise.all(texts)).flatMap(
    (text, at) => parseLedger(text, DATES[at] ?? '').entries,
  )
  return entries
    .filter(({ state }) => state === 'live')
    .map(({ id, updated }) => `${id} ${updated}`)
    .sort()
}

async function buildWell(): Promise<void> {
  const { exit, err } = await runIn({}, 'build', ...options)
  if (exit !== 0) throw new Error(err)
}

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.join() === other.join()

let version = 0
/** Both ledgers and the pack must be written anew. */
async function edit(): Promise<void> {
  version += 1
  for (const page of PAGES) {
    const text = await readFile(join(ROOT, 'content', page), 'utf8')
    await writeFile(join(content, page), text.replace('。', `，編輯部補記${version}。`))
  }
}

const unfinished = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => name.includes('.pagewire-'))

/** Milliseconds: about what it takes to write two ledgers and a pack. */
const WRITING = 12

/** Resolves when the build begins to write a ledger, or ends. */
async function firstWrite(build: ChildProcess): Promise<void> {
  const watcher = watch(join(content, DATES[0] ?? ''))
  await Promise.race([once(watcher, 'change'), once(build, 'exit')])
  watcher.close()
}

/** Milliseconds from the start of a build until its end. */
async function timeOfBuild(): Promise<number> {
  await edit()
  const started = performance.now()
  await end(startBuild())
  return performance.now() - started
}

for (const date of DATES)
  await cp(join(ROOT, 'content', date), join(content, date), { recursive: true })
await cp(join(ROOT, 'content/publication.yaml'), join(content, 'publication.yaml'))
await buildWell()
const ids = await readLedgers()
const times = [await timeOfBuild(), await timeOfBuild(), await timeOfBuild()].sort((a, b) => a - b)
const usual = times[1] ?? 0
await buildWell()

const counts = { killed: 0, before: 0, between: 0, after: 0, left: 0 }
for (let kill = 0; kill < Number(kills); kill += 1) {
  const [oldLedgers, oldPack] = [await updatesInLedgers(), await readPack()]
  await edit()
  const build = startBuild()
  // Half of them at any moment, half while it writes, which takes it some milliseconds at its end.
  if (kill % 2 === 0) await sleep(usual * chance())
  else {
    await firstWrite(build)
    await sleep(WRITING * chance())
  }
  build.kill('SIGKILL')
  await end(build)
  counts.killed += build.signalCode === 'SIGKILL' ? 1 : 0
  counts.left += (await unfinished()).length
  const [ledgers, pack] = [await updatesInLedgers(), await readPack()]
  if (!same(await readLedgers(), ids)) throw new Error('a kill has changed an identity')
  if (same(ledgers, oldLedgers)) counts.before += 1
  else if (same(pack, oldPack)) counts.between += 1
  else counts.after += 1
  await buildWell()
  if (!same(await readLedgers(), ids))
    throw new Error('the build after a kill has changed an identity')
  if (!same(await updatesInLedgers(), await readPack())) throw new Error('pack and ledgers differ')
  if ((await unfinished()).length > 0) throw new Error('something unfinished was left')
}

const pairs = Math.ceil(Number(kills) / 5)
for (let pair = 0; pair < pairs; pair += 1) {
  await edit()
  const one = startBuild()
  await sleep(usual * chance())
  await edit()
  const other = startBuild()
  const exits = [await end(one), await end(other)]
  if (exits.some((exit) => exit !== 0))
    throw new Error(`builds at once ended with ${exits.join(', ')}`)
  if (!same(await readLedgers(), ids)) throw new Error('builds at once have changed an identity')
  if (!same(await updatesInLedgers(), await readPack())) throw new Error('pack and ledgers differ')
}
await rm(folder, { recursive: true })

const result = `# What a kill leaves

\`npm run unlucky ${kills} ${seed}\`, Node ${process.version}. A paper of two editions, of which two pages have changed; a build of it takes ${Math.round(usual)} ms here.

| | count |
|---|---|
| builds killed (SIGKILL) before their end | ${counts.killed} of ${kills} |
| … before anything was written | ${counts.before} |
| … between the first ledger and the pack | ${counts.between} |
| … after the pack | ${counts.after} |
| unfinished files that they left, all gone after the next build | ${counts.left} |
| packs or ledgers that were not whole | 0 |
| next builds that failed | 0 |
| stories with another id | 0 |
| pairs of builds at once, the second started at any moment of the first | ${pairs} |
| … of which one failed, or whose pack and ledgers differ | 0 |
`
await writeFile(join(import.meta.dirname, 'RESULTS.md'), result)
console.log(result)
