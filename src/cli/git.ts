// What git knows of a folder, read only. Where there is no git, or the folder is in no repository, there
// is nothing to know.

import { spawn } from 'node:child_process'
import { buffer } from 'node:stream/consumers'

/** A file of a commit: its path below the folder that was asked about, and the name of its content. */
export type CommittedFile = { readonly path: string; readonly object: string }

/** The whole name of the commit that `revision` names; undefined where there is none. */
export async function findCommit(dir: string, revision: string): Promise<string | undefined> {
  const name = await git(dir, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
  return name?.toString('utf8').trim()
}

/** When a commit was made, in milliseconds since 1970. Throws when it is none. */
export async function timeOf(dir: string, commit: string): Promise<number> {
  const seconds = Number(await git(dir, ['show', '--no-patch', '--format=%ct', commit]))
  if (Number.isNaN(seconds)) throw new Error(`git does not know the commit ${commit}`)
  return seconds * 1000
}

/** The commits that a commit was made from; none when they are not in this clone. */
export async function parentsOf(dir: string, commit: string): Promise<readonly string[]> {
  const line = await git(dir, ['rev-list', '--parents', '--max-count=1', commit])
  return line?.toString('utf8').trim().split(' ').slice(1) ?? []
}

/** The files of `dir` as the commit has them, at any depth. */
export async function listFiles(dir: string, commit: string): Promise<readonly CommittedFile[]> {
  const list = await git(dir, ['ls-tree', '-r', '-z', commit])
  return (list?.toString('utf8') ?? '').split('\0').flatMap((entry) => {
    const [, object, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/su.exec(entry) ?? []
    return object === undefined || path === undefined ? [] : [{ path, object }]
  })
}

/** The contents of these objects, each under its name. */
export async function readObjects(
  dir: string,
  objects: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...new Set(objects)]
  const contents = new Map<string, Buffer>()
  const answer = await git(dir, ['cat-file', '--batch'], `${wanted.join('\n')}\n`)
  if (!answer) return contents
  let at = 0
  for (const object of wanted) {
    const end = answer.indexOf('\n', at)
    const size = Number(/ blob (\d+)$/u.exec(answer.toString('utf8', at, end))?.[1])
    if (Number.isNaN(size)) throw new Error(`git has lost the object ${object}`)
    contents.set(object, answer.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return contents
}

/** In a hook, git's own variables name another folder's repository. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')),
)

/** What the command prints; undefined when it fails, or when there is no git. */
async function git(dir: string, args: readonly string[], input = ''): Promise<Buffer | undefined> {
  const child = spawn('git', ['-C', dir, ...args], { stdio: ['pipe', 'pipe', 'ignore'], env })
  const closed = new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  // A git that ends early closes its ear.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  const output = await buffer(child.stdout)
  return (await closed) === 0 ? output : undefined
}
