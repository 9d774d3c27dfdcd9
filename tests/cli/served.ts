// A paper on disk as it is served once it is built.

import { readFile } from 'node:fs/promises'
import { openArchive } from '../../src/archive/archive.ts'
import { createApp } from '../../src/http/app.ts'
import { listen } from '../doctor/on-port.ts'
import type { PaperOnDisk } from './paper-on-disk.ts'

/** The routes over the pack of a new build, which must go well. */
export async function appOf(paper: PaperOnDisk) {
  const { exit, err } = await paper.build()
  if (exit !== 0) throw new Error(err)
  const bytes = await readFile(paper.path('../out/pack.bin'))
  return createApp(openArchive(new Uint8Array(bytes).buffer), '')
}

/** The same on a port of this machine, with links that lead there; gone when the test is finished. */
export async function serveOnPort(paper: PaperOnDisk): Promise<string> {
  const app = await appOf(paper)
  const origin: string = await listen(async ({ url = '/' }, outgoing) => {
    const response = await app.request(url)
    const text = (await response.text()).replaceAll('https://news.example.com', origin)
    const type = response.headers.get('content-type') ?? ''
    outgoing.writeHead(response.status, { 'content-type': type }).end(text)
  })
  return origin
}
