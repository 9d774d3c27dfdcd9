// A thread that parses pages: a text comes in, the page goes out.

import { parentPort } from 'node:worker_threads'

import { parsePage } from '../parse/page.ts'

parentPort?.on('message', (source: string) => parentPort?.postMessage(parsePage(source)))
