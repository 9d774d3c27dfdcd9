// Builds of one paper wait for each other, and for no dead one.

import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import type { Io } from '../../src/cli/io.ts'
import { lockOf, oneAtATime } from '../../src/cli/one-at-a-time.ts'

const io: Io = {
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: async () => new Uint8Array(),
  isTTY: false,
  columns: 80,
  env: {},
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pagewire-alone-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test('however many begin at once, one works at a time, also by another way to the folder', async () => {
  const folder = await newFolder()
  const [content, other] = [join(folder, 'content'), join(folder, 'other')]
  await writeFile(content, '')
  await symlink(content, other)
  let working = 0
  let most = 0
  const work = async () => {
    working += 1
    most = Math.max(most, working)
    await readdir(folder)
    working -= 1
    return 0 as const
  }
  const all = Array.from({ length: 12 }, (_, at) => oneAtATime(at % 2 ? content : other, io, work))
  expect(await Promise.all(all)).toEqual(Array.from({ length: 12 }, () => 0))
  expect(most).toBe(1)
})

test('work that fails gives the paper back', async () => {
  const folder = await newFolder()
  const failing = oneAtATime(folder, io, () => Promise.reject(new Error('no luck')))
  await expect(failing).rejects.toThrow('no luck')
  expect(await oneAtATime(folder, io, async () => 0)).toBe(0)
})

test('nobody waits for a build that was killed', async () => {
  const folder = await newFolder()
  const dead = spawnSync(process.execPath, ['--version']).pid
  await writeFile(await lockOf(folder), `${dead}\n`)
  const all = Array.from({ length: 4 }, () => oneAtATime(folder, io, async () => 0))
  expect(await Promise.all(all)).toEqual([0, 0, 0, 0])
})
