// Papers of the corpus, built as an editor builds them and carried by the Worker that is deployed.

import { spawnSync } from 'node:child_process'
import { appendFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { STORIES_AN_EDITION, writePaper } from './corpus.ts'
import { bundledModules, type Module } from './workerd.ts'

const ROOT = join(import.meta.dirname, '../..')

export type Built = {
  readonly modules: readonly Module[]
  readonly stories: number
  /** Bytes of the pack. */
  readonly pack: number
  /** Milliseconds of a full build, of one after a page of the newest edition was changed, and of the oldest. */
  readonly full: number
  readonly newest: number
  readonly oldest: number
}

/** The Worker as it is deployed, with whatever pack. */
export async function bundleWorker(folder: string): Promise<readonly Module[]> {
  run('wrangler', 'deploy', '--dry-run', '--outdir', folder)
  return bundledModules(folder)
}

/** A paper of so many stories as a Worker. */
export async function buildPaper(
  home: string,
  bundle: readonly Module[],
  stories: number,
  variants = '',
): Promise<Built> {
  const [content, out] = [join(home, 'content'), join(home, 'out')]
  const editions = await writePaper(content, stories)
  if (variants) await appendFile(join(content, 'publication.yaml'), `variants: [${variants}]\n`)
  const main = join(ROOT, 'src/cli/main.ts')
  const make = (): number =>
    run(process.execPath, main, 'build', '--content', content, '--out', out)
  const full = make()
  const dates = (await readdir(content)).filter((name) => /^\d/u.test(name)).sort()
  const change = async (date = ''): Promise<number> => {
    const page = join(content, date, 'local-1.txt')
    await appendFile(page, '\n\n補記\n\n【本報訊】一頁改了一行。\n')
    return make()
  }
  const newest = await change(dates.at(-1))
  const oldest = await change(dates[0])
  const file = join(out, 'pack.bin')
  return {
    modules: bundle.map((module) => (module.kind === 'data' ? { ...module, file } : module)),
    stories: editions * STORIES_AN_EDITION,
    pack: (await stat(file)).size,
    full,
    newest,
    oldest,
  }
}

/** Milliseconds that it takes. */
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
