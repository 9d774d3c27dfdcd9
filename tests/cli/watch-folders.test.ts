// What `npm start` notices of a paper's folder.

import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { watchFolders } from '../../src/cli/watch-folders.ts'

/** A paper that is watched; `next` resolves when its next change is noticed. */
async function openWatched() {
  const folder = await mkdtemp(join(tmpdir(), 'pagewire-watched-'))
  await mkdir(join(folder, '2026-02-07'))
  const waiting: (() => void)[] = []
  const stop = watchFolders(folder, () => waiting.shift()?.())
  onTestFinished(async () => {
    stop()
    await rm(folder, { recursive: true, force: true })
  })
  const next = (): Promise<void> => new Promise((resolve) => void waiting.push(resolve))
  return { path: (name: string) => join(folder, name), next }
}

test('a page of an edition that is new, moved, or taken away and put back is noticed', async () => {
  const { path, next } = await openWatched()
  const change = async (work: () => Promise<unknown>): Promise<void> => {
    const noticed = next()
    await work()
    await noticed
  }
  await change(() => writeFile(path('2026-02-07/local.txt'), 'one'))
  await change(() => mkdir(path('2026-02-08')))
  await change(() => writeFile(path('2026-02-08/local.txt'), 'two'))
  await change(() => rename(path('2026-02-08'), path('2026-02-09')))
  await change(() => writeFile(path('2026-02-09/local.txt'), 'three'))
  await change(async () => {
    await rm(path('2026-02-07'), { recursive: true })
    await mkdir(path('2026-02-07'))
  })
  await change(() => writeFile(path('2026-02-07/local.txt'), 'four'))
  expect.assertions(0)
})

test('a paper that is taken away takes nothing down with it', async () => {
  const { path, next } = await openWatched()
  const noticed = next()
  await rm(path('.'), { recursive: true })
  await expect(noticed).resolves.toBeUndefined()
})
