// Many requests one after another over kept connections, and what they cost the other side.

import { Agent, get } from 'node:http'

import type { Running } from './workerd.ts'

const CONNECTIONS = 8

export type Request = {
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
}

export type Answered = {
  readonly status: number
  readonly bytes: number
  readonly headers: NodeJS.Dict<string | string[]>
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })

/** One answer, read to its end. */
export function ask(origin: string, { path, headers = {} }: Request): Promise<Answered> {
  return new Promise((resolve, reject) => {
    get(origin + path, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => void (bytes += chunk.length))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, bytes, headers: response.headers }),
      )
    }).on('error', reject)
  })
}

/** Microseconds of CPU that the server takes for one of `count` such requests. */
export async function costOf(server: Running, request: Request, count: number): Promise<number> {
  const before = await server.cpu()
  let left = count
  const work = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      await ask(server.origin, request)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  return (1000 * ((await server.cpu()) - before)) / count
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
