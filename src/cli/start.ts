// `npm start`: the site on this machine, with links that lead to this machine, built again whenever a
// page is saved. Arguments other than the port go to wrangler as they are.

import { spawn } from 'node:child_process'
import { watch } from 'node:fs'

import { contentFolder, type Io } from './io.ts'
import { processIo } from './process-io.ts'
import { run } from './run.ts'

const DEFAULT_PORT = '8787'
/** Milliseconds: editors write a file in several steps. */
const SETTLED = 300

const io = processIo()
const { port, rest } = readPort(process.argv.slice(2))
// Wrangler builds too, but buries what is wrong with a page under a stack of its own.
if ((await buildQuietly(io)) === 0) {
  serve()
  rebuildOnChange()
} else {
  process.exitCode = 1
}

/** A build that is in order has nothing to say; wrangler's own says it. */
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
  // The watcher would keep this process alive without anything to serve.
  wrangler.on('exit', (code) => process.exit(code ?? 1))
}

/** Wrangler reloads when the pack changes; while a page is wrong, the last good pack is served on. */
function rebuildOnChange(): void {
  let timer: NodeJS.Timeout | undefined
  watch(contentFolder(undefined, io), { recursive: true }, (_, file) => {
    // What the build itself writes.
    if (file?.includes('ledger.jsonl')) return
    clearTimeout(timer)
    timer = setTimeout(() => void run(['build'], io), SETTLED)
  })
}

/** `--port 9000` or `--port=9000`; the last one counts. */
function readPort(argv: readonly string[]): { port: string; rest: string[] } {
  const rest: string[] = []
  let port = DEFAULT_PORT
  for (let at = 0; at < argv.length; at += 1) {
    const [flag, inline] = (argv[at] ?? '').split('=', 2)
    if (flag !== '--port') rest.push(argv[at] ?? '')
    else if (inline !== undefined) port = inline
    else port = argv[(at += 1)] ?? port
  }
  return { port, rest }
}
