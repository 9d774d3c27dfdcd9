// `npm run bench [STORIES]`: what Pagewire costs beside the least that it could, as ratios within one run. The last
// result is kept in RESULTS.md. Nothing here judges: a machine that others use at the same time tells of itself.

import { spawnSync } from 'node:child_process'
import { appendFile, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'

import { ask, costOf, median, type Request } from './ask.ts'
import { bareWorker } from './bare.ts'
import { STORIES_AN_EDITION, writePaper } from './corpus.ts'
import { timeHugo } from './hugo.ts'
import { bundledModules, type Module, type Running, startWorker } from './workerd.ts'

const [many = '10000'] = process.argv.slice(2)
const STORIES = { few: 300, many: Number(many) }
const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = 5
const REQUESTS = 1500

const folder = await mkdtemp(join(tmpdir(), 'pagewire-bench-'))
const rows: string[] = []
const say = (what: string, value: string, wanted: string): void => {
  rows.push(`| ${what} | ${value} | ${wanted} |`)
  console.log(`${what}: ${value}`)
}

type Built = {
  readonly modules: readonly Module[]
  readonly stories: number
  readonly pack: number
  /** Milliseconds of a full build, and of one after one page was changed. */
  readonly full: number
  readonly changed: number
}

function run(program: string, ...args: string[]): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr.slice(-2000)}`)
  return performance.now() - start
}

/** The Worker as it is deployed, with whatever pack. */
async function bundleWorker(): Promise<readonly Module[]> {
  const out = join(folder, 'bundle')
  run('wrangler', 'deploy', '--dry-run', '--outdir', out)
  return bundledModules(out)
}

/** A paper of so many stories as a Worker. */
async function build(bundle: readonly Module[], stories: number, variants = ''): Promise<Built> {
  const home = join(folder, `${stories}${variants}`)
  const [content, out] = [join(home, 'content'), join(home, 'out')]
  const editions = await writePaper(content, stories)
  if (variants) await appendFile(join(content, 'publication.yaml'), `variants: [${variants}]\n`)
  const main = join(ROOT, 'src/cli/main.ts')
  const make = (): number =>
    run(process.execPath, main, 'build', '--content', content, '--out', out)
  const full = make()
  await appendFile(
    join(content, '2018-01-01/local-1.txt'),
    '\n\n補記\n\n【本報訊】一頁改了一行。\n',
  )
  const changed = make()
  const file = join(out, 'pack.bin')
  const modules = bundle.map((module) => (module.kind === 'data' ? { ...module, file } : module))
  const pack = (await stat(file)).size
  return { modules, stories: editions * STORIES_AN_EDITION, pack, full, changed }
}

/** The median ratio of the costs, round by round. */
async function ratio(one: readonly [Running, Request], other: readonly [Running, Request]) {
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const top = await costOf(...one, REQUESTS)
    ratios.push(top / (await costOf(...other, REQUESTS)))
  }
  return `${median(ratios).toFixed(2)}×`
}

/** CPU until the first answer, milliseconds, and bytes held then. */
async function startCost(name: string, modules: readonly Module[]) {
  const costs: number[] = []
  let memory = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const worker = await startWorker(join(folder, name), modules)
    costs.push(await worker.cpu())
    memory = await worker.memory()
    await worker.stop()
  }
  return { cpu: median(costs), memory }
}

const GZIP = { 'accept-encoding': 'gzip' }

try {
  const bundle = await bundleWorker()
  const few = await build(bundle, STORIES.few)
  const large = await build(bundle, STORIES.many)
  const both = await build(bundle, STORIES.few, 'zh-Hans')
  await mkdir(join(folder, 'bare'), { recursive: true })
  await mkdir(join(folder, 'bare-page'), { recursive: true })

  const small = await startWorker(join(folder, 'small'), few.modules)
  const big = await startWorker(join(folder, 'big'), large.modules)
  const twice = await startWorker(join(folder, 'twice'), both.modules)
  const bodyOf = async (path: string) =>
    new Uint8Array(
      await (
        await fetch(small.origin + path, { headers: { 'accept-encoding': 'identity' } })
      ).arrayBuffer(),
    )
  const feed = await bodyOf('/rss.xml')
  const { items } = JSON.parse(new TextDecoder().decode(await bodyOf('/feed.json')))
  const story = new URL(items[3].url).pathname
  const bigFeed = JSON.parse(await (await fetch(`${big.origin}/feed.json`)).text())
  const bigStory = new URL(bigFeed.items[3].url).pathname
  const bare = await startWorker(
    join(folder, 'bare'),
    await bareWorker(join(folder, 'bare'), feed, 'application/rss+xml'),
  )
  const barePage = await startWorker(
    join(folder, 'bare-page'),
    await bareWorker(join(folder, 'bare-page'), await bodyOf(story), 'text/html'),
  )
  const { headers } = await ask(small.origin, { path: '/rss.xml' })
  const held = { path: '/rss.xml', headers: { 'if-none-match': String(headers['etag']) } }
  if ((await ask(small.origin, held)).status !== 304) throw new Error('there is no 304')

  say(
    `${items.length}-story full-text feed, warm, beside a bare Worker with the same plain bytes`,
    await ratio([small, { path: '/rss.xml', headers: GZIP }], [bare, { path: '/' }]),
    '0.85×',
  )
  say(
    '304 on a feed, beside a bare 304',
    await ratio([small, held], [bare, { path: '/', headers: { 'if-none-match': '"1"' } }]),
    '1.1×',
  )
  say(
    'story page, warm, beside bare bytes',
    await ratio([small, { path: story, headers: GZIP }], [barePage, { path: '/' }]),
    '1.2×',
  )
  say(
    'feed in the other script, beside the plain one',
    await ratio(
      [twice, { path: '/zh-hans/rss.xml', headers: GZIP }],
      [twice, { path: '/rss.xml', headers: GZIP }],
    ),
    '1.05×',
  )
  for (const path of [
    '/',
    '/rss.xml',
    '/sections/local/',
    '/sections/local/atom.xml',
    '/feeds.opml',
    '/sitemap.xml',
    '/news-sitemap.xml',
  ]) {
    say(
      `${path}, ${large.stories} stories beside ${few.stories}`,
      await ratio([big, { path, headers: GZIP }], [small, { path, headers: GZIP }]),
      '1.15×',
    )
  }
  say(
    `a story page, ${large.stories} stories beside ${few.stories}`,
    await ratio([big, { path: bigStory, headers: GZIP }], [small, { path: story, headers: GZIP }]),
    '1.15×',
  )
  for (const worker of [small, big, twice, bare, barePage]) await worker.stop()

  const empty = await startCost(
    'bare',
    await bareWorker(join(folder, 'bare'), new Uint8Array(1), 'text/plain'),
  )
  const loaded = await startCost('big', large.modules)
  say(
    `start with ${large.stories} stories over an empty Worker, CPU`,
    `+${loaded.cpu - empty.cpu} ms`,
    '+60 ms',
  )
  say(
    `memory held for ${large.stories} stories, over an empty Worker`,
    `${((loaded.memory - empty.memory) / 1e6).toFixed(0)} MB`,
    '25 MB',
  )
  say('bytes of the pack a story', `${(large.pack / large.stories / 1000).toFixed(2)} KB`, '1.9 KB')
  say(
    'build after one page changed, beside the full build',
    `${(large.changed / large.full).toFixed(2)}×`,
    '0.1×',
  )
  const hugo = await timeHugo(join(folder, 'hugo'), large.stories)
  if (hugo !== undefined) {
    say(
      `full build of ${large.stories} stories from page text, beside Hugo from stories already cut`,
      `${(large.full / hugo).toFixed(1)}×`,
      '1.5×',
    )
  }
  const machine = `${cpus()[0]?.model ?? 'an unknown CPU'}, ${availableParallelism()} cores, Node ${process.version}, workerd ${await versionOf('workerd')}`
  await writeFile(join(import.meta.dirname, 'RESULTS.md'), render(machine, large.stories))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function versionOf(name: string): Promise<string> {
  const manifest = join(ROOT, 'node_modules', name, 'package.json')
  return JSON.parse(await readFile(manifest, 'utf8')).version
}

function render(machine: string, stories: number): string {
  return `# What it costs

\`npm run bench ${stories}\`: ${machine}. Ratios of the CPU time that workerd takes for a request, ${ROUNDS} rounds of ${REQUESTS} requests
in turn, the median; other work on the machine moves them by a tenth and more. The corpus is \`corpus.ts\`.

| what | measured | wanted, at most |
|---|---|---|
${rows.join('\n')}
`
}
