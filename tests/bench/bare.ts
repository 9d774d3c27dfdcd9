// The least that a Worker can do: the same bytes, or the same 304, with nothing in between.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Module } from './workerd.ts'

/** Answers every path with the bytes of `body`; a request with a validator gets a 304. */
export async function bareWorker(
  folder: string,
  body: Uint8Array,
  type: string,
): Promise<readonly Module[]> {
  const data = join(folder, 'body.bin')
  const script = join(folder, 'bare.js')
  await writeFile(data, body)
  await writeFile(
    script,
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
  return [
    { name: 'bare.js', kind: 'esModule', file: script },
    { name: './body.bin', kind: 'data', file: data },
  ]
}
