// `npm start`: the site on this machine, with links that lead to this machine, built again whenever a
// page is saved. Arguments other than the port go to wrangler as they are.

import { spawn } from 'node:child_process'
import { join } from 'node:path'

import { contentFolder, type Io } from './io.ts'
import { processIo } from './process-io.ts'
import { run } from './run.ts'
import { watchFolders } from './watch-folders.ts'

const DEFAULT_PORT = '8787'
const MAIN = join(import.meta.dirname, 'main.ts')

const io = processIo()
const { port, rest } = readPort(process.argv.slice(2))
if (!/^\d+$/.test(port)) {
  io.stderr('npm start: --port takes a number, such as --port 9000\n')
  process.exitCode = 2
} else if ((await buildQuietly(io)) === 0) {
  serve()
  rebuildOnChange()
} else {
  process.exitCode = 1
}

/** Wrangler builds too, but buries what is wrong with a page under a stack of its own. */
async function buildQuietly(aloud: Io): Promise<number> {
  const said: string[] = []
  const exit = await run(['build'], { ...aloud, stderr: (text) => void said.push(text) })
  if (exit !== 0) aloud.stderr(said.join(''))
  return exit
}

function serve(): void {
  const origin = `http://localhost:${port}`
  const local = ['--ip', '127.0.0.1', '--port', port, '--var', `ORIGIN:${origin}`]
  const wrangler = spawn('wrangler', ['dev', ...local, ...rest], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => wrangler.kill(signal))
  }
  stopWithParent(() => wrangler.kill('SIGTERM'))
  // The watchers would keep this process alive without anything to serve.
  wrangler.on('exit', (code) => process.exit(code ?? 1))
}

/** npm runs this in a shell that passes no signal on: when npm is gone, nobody wants the site. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) stop()
  }, 1000)
}

/** Wrangler watches the pack; while a page is wrong, the last good pack is served on. */
function rebuildOnChange(): void {
  let isBuilding = false
  let isStale = false
  const rebuild = (): void => {
    isStale = isBuilding
    if (isBuilding) return
    isBuilding = true
    // A process of its own reads the parser as it is now, not as it was when the site was started.
    spawn(process.execPath, [MAIN, 'build'], { stdio: 'inherit' }).on('exit', () => {
      isBuilding = false
      if (isStale) rebuild()
    })
  }
  watchFolders(contentFolder(undefined, io), rebuild)
}

/** `--port 9000` or `--port=9000`; the last one counts. */
function readPort(argv: readonly string[]): { port: string; rest: string[] } {
  const rest: string[] = []
  let port = DEFAULT_PORT
  for (let at = 0; at < argv.length; at += 1) {
    const [flag, inline] = (argv[at] ?? '').split('=', 2)
    if (flag !== '--port') rest.push(argv[at] ?? '')
    else port = inline ?? argv[(at += 1)] ?? ''
  }
  return { port, rest }
}
