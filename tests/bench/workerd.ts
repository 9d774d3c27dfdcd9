// workerd itself, started from a config of its own: wrangler's proxy would hide everything that is measured here.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { openSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = join(import.meta.dirname, '../..')
const WORKERD = join(ROOT, 'node_modules/workerd/bin/workerd')
/** Of /proc/PID/stat: hundredths of a second. */
const TICK = 10

export type Module = {
  readonly name: string
  readonly kind: 'esModule' | 'data' | 'text'
  readonly file: string
}

export type Running = {
  readonly origin: string
  /** Milliseconds of CPU that the process has used since it began. */
  cpu(): Promise<number>
  /** Bytes that it holds. */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** The modules that wrangler made of the Worker, the entry first. */
export async function bundledModules(folder: string): Promise<readonly Module[]> {
  const names = await readdir(folder)
  const kinds = { js: 'esModule', bin: 'data', css: 'text' } as const
  return names
    .flatMap((name): Module[] => {
      const kind = kinds[name.split('.').at(-1) as keyof typeof kinds]
      return kind
        ? [{ name: kind === 'esModule' ? name : `./${name}`, kind, file: join(folder, name) }]
        : []
    })
    .sort((one, other) => Number(other.kind === 'esModule') - Number(one.kind === 'esModule'))
}

/** Starts it on a free port of this machine; resolves when it answers. */
export async function startWorker(folder: string, modules: readonly Module[]): Promise<Running> {
  await mkdir(folder, { recursive: true })
  const port = await freePort()
  // It embeds what stands beside its config.
  for (const { file } of modules) await copyFile(file, join(folder, basename(file)))
  const lines = modules.map(
    ({ name, kind, file }) => `(name = "${name}", ${kind} = embed "${basename(file)}")`,
  )
  const config = join(folder, 'config.capnp')
  await writeFile(
    config,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [${lines.join(', ')}],
  compatibilityDate = "2026-10-20",
);
`,
  )
  // Compiled before: reading a pack out of a text is no part of what it costs to start.
  const compiled = join(folder, 'config.bin')
  const { status } = spawnSync(WORKERD, ['compile', '--config-only', config], {
    stdio: ['ignore', openSync(compiled, 'w'), 'inherit'],
  })
  if (status !== 0) throw new Error(`workerd compile ended with ${status}`)
  const inspector = await freePort()
  const child = spawn(
    WORKERD,
    ['serve', '--binary', `--inspector-addr=127.0.0.1:${inspector}`, compiled],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const origin = `http://127.0.0.1:${port}`
  await untilItAnswers(child, origin)
  return {
    origin,
    cpu: () => cpuOf(child),
    memory: () => heapOf(`ws://127.0.0.1:${inspector}/main`, origin),
    async stop() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
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

async function untilItAnswers(child: ChildProcess, origin: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`workerd ended with ${child.exitCode}`)
    const response = await fetch(`${origin}/icon.svg`).catch(() => undefined)
    if (response) {
      await response.arrayBuffer()
      return
    }
    await sleep(5)
  }
  throw new Error('workerd does not answer')
}

async function cpuOf({ pid }: ChildProcess): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The second field is a name in brackets, which may have spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

/** Asks V8 itself, after it has thrown away what nobody holds (Chrome DevTools Protocol). */
async function heapOf(inspector: string, origin: string): Promise<number> {
  const socket = new WebSocket(inspector)
  await once(socket, 'open')
  const replies = new EventEmitter()
  socket.addEventListener('message', ({ data }) => {
    const { id, result } = JSON.parse(String(data))
    replies.emit(String(id), result)
  })
  const send = async (id: number, method: string): Promise<Record<string, number>> => {
    const reply = once(replies, String(id))
    socket.send(JSON.stringify({ id, method }))
    return (await reply)[0]
  }
  const collected = send(1, 'HeapProfiler.collectGarbage')
  // It collects when it is next asked for something.
  const asking = setInterval(() => void fetch(`${origin}/icon.svg`), 20)
  await collected
  clearInterval(asking)
  const usage = await send(2, 'Runtime.getHeapUsage')
  socket.close()
  return (usage['usedSize'] ?? 0) + (usage['backingStorageSize'] ?? 0)
}
