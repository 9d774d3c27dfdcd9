// The process's own streams and environment, as the verbs see them.

import { buffer } from 'node:stream/consumers'

import type { Io } from './io.ts'

/** `pagewire parse … | head` ends when head has seen enough. */
const quietWhenClosed = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}

/** To be called once a process. */
export function processIo(): Io {
  process.stdout.on('error', quietWhenClosed)
  process.stderr.on('error', quietWhenClosed)
  return {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    stdin: () => buffer(process.stdin),
    isTTY: process.stderr.isTTY,
    isOutTTY: process.stdout.isTTY,
    columns: process.stderr.columns ?? process.stdout.columns ?? 100,
    env: process.env,
  }
}
