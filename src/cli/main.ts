#!/usr/bin/env node
// Hands the process's arguments and streams to run(), and nothing else.

import { buffer } from 'node:stream/consumers'

import { run } from './run.ts'

/** `pagewire parse … | head` ends when head has seen enough. */
const quietWhenClosed = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
process.stdout.on('error', quietWhenClosed)
process.stderr.on('error', quietWhenClosed)

process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  stdin: () => buffer(process.stdin),
  isTTY: process.stderr.isTTY,
  columns: process.stderr.columns ?? process.stdout.columns ?? 100,
  env: process.env,
})
