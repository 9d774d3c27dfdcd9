// `npm start`: the site on this machine, with links that lead to this machine. Arguments other than
// the port go to wrangler as they are.

import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

const DEFAULT_PORT = '8787'

const { values, tokens } = parseArgs({
  options: { port: { type: 'string', default: DEFAULT_PORT } },
  strict: false,
  tokens: true,
})
const argv = process.argv.slice(2)
const portTokens = tokens.filter((token) => token.kind === 'option' && token.name === 'port')
const rest = argv.filter(
  (_, index) =>
    !portTokens.some(
      (token) =>
        index === token.index ||
        ('inlineValue' in token && token.inlineValue === false && index === token.index + 1),
    ),
)

const origin = `http://localhost:${String(values.port)}`
const wrangler = spawn(
  'wrangler',
  ['dev', '--ip', '127.0.0.1', '--port', String(values.port), '--var', `ORIGIN:${origin}`, ...rest],
  { stdio: 'inherit' },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => wrangler.kill(signal))
wrangler.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal ? 1 : 0)
})
