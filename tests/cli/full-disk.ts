// A program for one test: builds a paper on a disk of its own that has a page more room each time, and says what
// came of it. It mounts the disk, so it runs in namespaces of its own (`unshare -rm`), which take it with them.

import { spawnSync } from 'node:child_process'
import { cp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseLedger } from '../../src/ledger/ledger-file.ts'
import { openPack } from '../../src/pack/decode.ts'
import { runIn } from './terminal.ts'

const SAMPLE = join(import.meta.dirname, '../../content')
const DATE = '2026-02-05'

export type Attempt = {
  readonly exit: number
  readonly err: string
  /** Ids of the stories in the pack, which is whole. */
  readonly packed: readonly string[]
  /** Ids in the ledger, which is whole. */
  readonly kept: readonly string[]
  /** What should not be there. */
  readonly left: readonly string[]
}

const [disk = ''] = process.argv.slice(2)
const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk])
if (status !== 0) throw new Error('no disk can be mounted')

const content = join(disk, 'content')
const out = join(disk, 'out')
const filler = join(disk, 'filler')

async function attempt(): Promise<Attempt> {
  const { exit, err } = await runIn({}, 'build', '--content', content, '--out', out)
  const pack = openPack(new Uint8Array(await readFile(join(out, 'pack.bin'))).buffer)
  const editions = await Promise.all(pack.directory.editions.map((one) => pack.readEdition(one)))
  const { entries, diagnostics } = parseLedger(
    await readFile(join(content, DATE, 'ledger.jsonl'), 'utf8'),
    DATE,
  )
  if (diagnostics.length > 0) throw new Error('the ledger is damaged')
  const names = [...(await readdir(content, { recursive: true })), ...(await readdir(out))]
  return {
    exit,
    err,
    packed: editions.flatMap(({ stories }) => stories.map(({ id }) => id)).sort(),
    kept: entries.map(({ id }) => id).sort(),
    left: names.filter((name) => name.includes('pagewire-')),
  }
}

/** Leaves so many pages of the disk free. */
async function fillBut(pages: number): Promise<void> {
  const { bavail, bsize } = await statfs(disk)
  await writeFile(filler, new Uint8Array(Math.max(0, bavail - pages) * bsize))
}

await cp(join(SAMPLE, DATE), join(content, DATE), { recursive: true })
await cp(join(SAMPLE, 'publication.yaml'), join(content, 'publication.yaml'))
const attempts = [await attempt()]
const page = join(content, DATE, 'culture.txt')
const text = await readFile(page, 'utf8')
for (let pages = 0; pages < 60; pages += 3) {
  // Another change each time, so that the ledger must change too; no old reading makes room when it goes.
  await rm(filler, { force: true })
  await writeFile(page, text.replace('。', `，編輯部補記 ${pages}。`))
  await rm(join(out, 'readings'), { recursive: true })
  await fillBut(pages)
  const next = await attempt()
  attempts.push(next)
  if (next.exit === 0) break
}
console.log(JSON.stringify(attempts))
