// What an archive weighs: at the start of the Worker, in its memory, in its bundle, and for who builds it.

import { join } from 'node:path'

import { median } from './ask.ts'
import { bareWorker, carryingWorker } from './bare.ts'
import { timeHugo } from './hugo.ts'
import type { Built } from './paper.ts'
import { ROUNDS } from './requests.ts'
import type { Row } from './table.ts'
import { type Module, startWorker } from './workerd.ts'

export async function measureSize(folder: string, large: Built): Promise<readonly Row[]> {
  const { stories, pack } = large
  const empty = await startCost(
    join(folder, 'empty'),
    await bareWorker(join(folder, 'empty-source'), new Uint8Array(1), 'text/plain'),
  )
  const file = large.modules.find(({ kind }) => kind === 'data')?.file ?? ''
  const carrying = await startCost(
    join(folder, 'carrying'),
    await carryingWorker(join(folder, 'carrying-source'), file),
  )
  const loaded = await startCost(join(folder, 'loaded'), large.modules)
  const megabytes = (loaded.memory - empty.memory) / 1e6
  return [
    {
      what: `start with ${stories} stories over an empty Worker, CPU`,
      measured: `+${loaded.cpu - empty.cpu} ms`,
      wanted: '+60 ms',
    },
    {
      what: 'the same over a Worker that carries the same bytes and never looks at them',
      measured: `+${loaded.cpu - carrying.cpu} ms`,
      wanted: '–',
    },
    {
      what: `memory held for ${stories} stories, over an empty Worker`,
      measured: `${megabytes.toFixed(1)} MB`,
      wanted: `${((25 * stories) / 10_000).toFixed(0)} MB`,
    },
    {
      what: 'bytes of the pack a story, search index included',
      measured: `${(pack / stories / 1000).toFixed(2)} KB`,
      wanted: '1.9 KB',
    },
  ]
}

export async function measureBuild(folder: string, large: Built): Promise<readonly Row[]> {
  const { stories, full, newest, oldest } = large
  const changed = (which: string, time: number): Row => ({
    what: `build after a page of the ${which} edition changed, beside the full build`,
    measured: `${(time / full).toFixed(2)}×`,
    wanted: '0.1×',
  })
  const hugo = await timeHugo(join(folder, 'hugo'), stories)
  return [
    changed('newest', newest),
    changed('oldest', oldest),
    {
      what: `full build of ${stories} stories from page text, beside Hugo from stories already cut`,
      measured: hugo === undefined ? 'Hugo is not installed' : `${(full / hugo).toFixed(1)}×`,
      wanted: '1.5×',
    },
  ]
}

/** CPU until the first answer, milliseconds, and bytes held then. */
async function startCost(folder: string, modules: readonly Module[]) {
  const costs: number[] = []
  let memory = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const worker = await startWorker(folder, modules)
    costs.push(await worker.cpu())
    memory = await worker.memory()
    await worker.stop()
  }
  return { cpu: median(costs), memory }
}
