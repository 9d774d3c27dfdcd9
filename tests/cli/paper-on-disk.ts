// A paper in a folder of its own, as an editor has it: pages to edit, the command line to run, and git.

import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Ran, runIn } from './terminal.ts'

const SAMPLE = join(import.meta.dirname, '../../content')

export type PaperOnDisk = {
  /** Absolute path of something in the paper's folder. */
  path(file?: string): string
  read(file: string): Promise<string>
  edit(file: string, change: (text: string) => string): Promise<void>
  /** Runs the command line with the paper's folders. */
  build(...flags: readonly string[]): Promise<Ran>
  run(...argv: readonly string[]): Promise<Ran>
  git(...args: readonly string[]): string
  /** Makes a repository of it, or a commit in it. */
  commit(): void
}

const AUTHOR = ['-c', 'user.name=editor', '-c', 'user.email=editor@example.com']

/** The sample paper, built once or not at all; gone when the test is finished. */
export async function openPaper(): Promise<PaperOnDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'pagewire-paper-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const content = join(folder, 'content')
  await cp(SAMPLE, content, { recursive: true })
  const path = (file = ''): string => join(content, file)
  const read = (file: string): Promise<string> => readFile(path(file), 'utf8')
  const run = (...argv: readonly string[]) => runIn({ env: { PAGEWIRE_CONTENT: content } }, ...argv)
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...AUTHOR, ...args], { encoding: 'utf8' })
  let isRepository = false
  return {
    path,
    read,
    run,
    git,
    edit: async (file, change) => writeFile(path(file), change(await read(file))),
    build: (...flags) => run('build', '--out', join(folder, 'out'), ...flags),
    commit() {
      if (!isRepository) git('init', '--quiet')
      isRepository = true
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'a day')
    },
  }
}
