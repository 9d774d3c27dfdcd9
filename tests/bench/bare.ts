// The least that a Worker can do: the same bytes, or the same 304, with nothing in between.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Module } from './workerd.ts'

/** Answers every path with the bytes of `body`; a request with a validator gets a 304. */
export async function bareWorker(
  folder: string,
  body: Uint8Array,
  type: string,
): Promise<readonly Module[]> {
  await mkdir(folder, { recursive: true })
  const data = join(folder, 'body.bin')
  await writeFile(data, body)
  const script = await writeScript(
    folder,
    `import body from './body.bin'
const headers = { 'content-type': ${JSON.stringify(type)}, etag: '"1"' }
export default {
  fetch(request) {
    if (request.headers.has('if-none-match')) return new Response(null, { status: 304, headers })
    return new Response(body, { headers })
  },
}
`,
  )
  return [script, { name: './body.bin', kind: 'data', file: data }]
}

/** Carries a file, and never looks at it. */
export async function carryingWorker(folder: string, file: string): Promise<readonly Module[]> {
  await mkdir(folder, { recursive: true })
  const script = await writeScript(
    folder,
    `export default { fetch: () => new Response('here') }
`,
  )
  return [script, { name: './pack.bin', kind: 'data', file }]
}

async function writeScript(folder: string, text: string): Promise<Module> {
  const file = join(folder, 'bare.js')
  await writeFile(file, text)
  return { name: 'bare.js', kind: 'esModule', file }
}
