// The Worker under test carries the sample paper, as a deployed one carries its own.

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export default function buildPack(): void {
  execFileSync(process.execPath, ['src/cli/main.ts', 'build', '--forget'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PAGEWIRE_CONTENT: join(root, 'content') },
  })
}
