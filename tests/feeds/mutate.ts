// `npm run mutate`: takes each finish out of a copy of the code and asks which test misses it. Golden files
// and hostile text are not asked: whatever changes at all changes the one, and the other is there to find
// what nobody thought of. The last result is kept in MUTATIONS.md.

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { type Mutation, MUTATIONS } from './mutations.ts'

const ROOT = join(import.meta.dirname, '../..')
const TESTS = ['finishes', 'archive', 'lists'].map((name) => `tests/feeds/${name}.test.ts`)

const copy = mkdtempSync(join(tmpdir(), 'pagewire-mutate-'))
for (const name of ['src', 'tests', 'package.json', 'tsconfig.json', 'wrangler.toml']) {
  cpSync(join(ROOT, name), join(copy, name), { recursive: true })
}
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))

type Report = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

/** The names of the tests that fail on the copy as it stands. */
function failing(): readonly string[] {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs')
  const options = ['--config', 'tests/vitest.config.ts', '--project', 'rooms', '--reporter', 'json']
  const { stdout, stderr } = spawnSync(process.execPath, [vitest, 'run', ...options, ...TESTS], {
    cwd: copy,
    encoding: 'utf8',
  })
  const at = stdout.indexOf('{')
  if (at === -1) throw new Error(stderr)
  const { testResults }: Report = JSON.parse(stdout.slice(at))
  const results = testResults.flatMap(({ assertionResults }) => assertionResults)
  if (results.length === 0) throw new Error(`no test ran\n${stderr}`)
  return results.flatMap(({ status, fullName }) => (status === 'failed' ? [fullName] : []))
}

/** The first test that misses it, or `undefined`. */
function missedBy({ file, from, to }: Mutation): string | undefined {
  const path = join(copy, 'src', file)
  const text = readFileSync(path, 'utf8')
  if (text.split(from).length !== 2) throw new Error(`${file} does not say once: ${from}`)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
  const [first] = failing()
  writeFileSync(path, text)
  return first
}

try {
  const before = failing()
  if (before.length > 0) throw new Error(`without any mutation: ${before.join(', ')}`)
  const rows = MUTATIONS.map((mutation) => {
    const test = missedBy(mutation)
    console.log(`${mutation.without}: ${test ?? 'NOBODY MISSES IT'}`)
    if (test === undefined) process.exitCode = 1
    return `| ${mutation.without} | ${mutation.file} | ${test ?? '**nobody**'} |`
  })
  writeFileSync(
    join(import.meta.dirname, 'MUTATIONS.md'),
    `# Every finish on top of \`feed\`, taken out

\`npm run mutate\`: ${rows.length} times a copy of the code without one finish (tests/feeds/mutations.ts), and the first
test of ${TESTS.map((name) => `\`${name.slice('tests/feeds/'.length)}\``).join(', ')} that fails then.

| without | file | is missed by |
| --- | --- | --- |
${rows.join('\n')}
`,
  )
} finally {
  rmSync(copy, { recursive: true })
}
