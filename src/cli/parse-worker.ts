// A thread that parses pages: a text comes in, the page goes out.

import { enableCompileCache } from 'node:module'
import { parentPort } from 'node:worker_threads'

enableCompileCache()
const { parsePage } = await import('../parse/page.ts')

parentPort?.on('message', (source: string) => parentPort?.postMessage(parsePage(source)))
