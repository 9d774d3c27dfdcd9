// What a process and all that it has started hold in memory (Linux: /proc).

import { readdir, readFile } from 'node:fs/promises'

/** Bytes by the name of the program. */
export type Memory = Readonly<Record<string, number>>

type Process = {
  readonly pid: number
  readonly parent: number
  /** Hundredths of a second from the start of the machine. */
  readonly started: number
  readonly command: string
}

async function readProcess(pid: number): Promise<Process | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is a name in brackets, which may have spaces.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    return {
      pid,
      parent: Number(fields[1]),
      started: Number(fields[19]),
      command: command.replaceAll('\0', ' ').trim(),
    }
  } catch {
    return undefined
  }
}

/** Its share of what it has in common with others is counted once. */
async function bytesOf({ pid }: Process): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+) kB/mu.exec(rollup)?.[1] ?? 0) * 1024
}

const PROGRAMS: readonly (readonly [name: string, pattern: RegExp])[] = [
  // Of a few seconds: what a rebuild takes, and npm around it.
  ['build', /main\.ts build|pagewire -- build/],
  ['workerd', /workerd/],
  ['esbuild', /esbuild/],
  ['wrangler', /wrangler/],
  ['npm start', /./],
]

/** Hundredths of a second: what begins with the site begins within so many. */
const WITH_THE_SITE = 2500

/** Wrangler keeps the workerd of its proxy, and starts that of the Worker again with each build. */
function nameOf({ command, started }: Process, top: number): string {
  const name = PROGRAMS.find(([, pattern]) => pattern.test(command))?.[0] ?? ''
  if (name !== 'workerd') return name
  return started - top < WITH_THE_SITE ? 'workerd, from the start' : 'workerd, of the last build'
}

/** Everything below `root`, and itself, without the builds. */
export async function memoryBelow(root: number): Promise<Memory> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0)
  const processes = (await Promise.all(pids.map(readProcess))).filter((one) => one !== undefined)
  const top = processes.find(({ pid }) => pid === root)?.started ?? 0
  const isBelow = ({ pid, parent }: Process): boolean => {
    if (pid === root) return true
    const above = processes.find((one) => one.pid === parent)
    return above !== undefined && isBelow(above)
  }
  const held: Record<string, number> = {}
  for (const one of processes.filter(isBelow)) {
    const name = nameOf(one, top)
    if (name !== 'build' && one.command !== '')
      held[name] = (held[name] ?? 0) + (await bytesOf(one))
  }
  return held
}

export const totalOf = (memory: Memory): number =>
  Object.values(memory).reduce((sum, bytes) => sum + bytes, 0)
