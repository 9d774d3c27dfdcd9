// What is put under load: `npm start` on a copy of the sample paper, or beside it, to know whose a growth is, a bare
// Worker on the same wrangler.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../..')

export type Site = {
  readonly origin: string
  /** Of the process above all others. */
  readonly pid: number
  /** Saves a change, after which the site is built again. */
  change(version: number): Promise<void>
  stop(): Promise<void>
}

/** `content` is where the copy goes. */
export async function startPaper(content: string): Promise<Site> {
  await cp(join(ROOT, 'content'), content, { recursive: true })
  const page = join(content, '2026-02-07/local.txt')
  const text = await readFile(page, 'utf8')
  const port = await freePort()
  const child = start('npm', ['start', '--', '--port', `${port}`], ROOT, content)
  return site(child, port, (version) =>
    writeFile(page, text.replace('。', `，編輯部補記 ${version}。`)),
  )
}

export async function startBare(folder: string): Promise<Site> {
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'wrangler.toml'),
    'name = "bare"\nmain = "bare.js"\ncompatibility_date = "2026-10-20"\nsend_metrics = false\n',
  )
  const change = (version: number): Promise<void> =>
    writeFile(
      join(folder, 'bare.js'),
      `const body = ${JSON.stringify('0'.repeat(20_000))}
export default { fetch: () => new Response(body, { headers: { etag: 'W/"${version}"' } }) }
`,
    )
  await change(0)
  const port = await freePort()
  const args = ['dev', '--ip', '127.0.0.1', '--port', `${port}`]
  return site(start('wrangler', args, folder, ''), port, change)
}

/** In a group of its own, which ends as a whole. */
const start = (program: string, args: readonly string[], cwd: string, content: string) =>
  spawn(program, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PAGEWIRE_CONTENT: content },
  })

async function site(child: ChildProcess, port: number, change: Site['change']): Promise<Site> {
  const origin = `http://127.0.0.1:${port}`
  const { pid = 0 } = child
  const ended = once(child, 'exit')
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(origin).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.ok) break
    if (tries > 600 || child.exitCode !== null) throw new Error('the site does not start')
    await sleep(100)
  }
  return {
    origin,
    pid,
    change,
    async stop() {
      process.kill(-pid, 'SIGTERM')
      await ended
      while (isThere(-pid)) await sleep(50)
    },
  }
}

/** Of a group, whether any of it is. */
function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('there is no free port')
  return address.port
}
