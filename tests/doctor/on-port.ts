// The literal paper on a port of this machine, for the parts that really ask.

import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { onTestFinished } from 'vitest'

import type { Field } from '../../src/doctor/wire/exchange.ts'
import { ORIGIN, type Paper } from './paper.ts'
import { answer } from './server.ts'

/** The origin that the listener answers at; closed when the test is finished. */
export async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => close(server))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function close(server: Server): Promise<void> {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
}

/** The same paper, with links that lead to this machine; a failure closes the connection. */
export async function serveOnPort({ resources, twists }: Paper): Promise<string> {
  let local: Paper = { resources, twists }
  const origin = await listen(({ url = '/', method = 'GET', rawHeaders }, outgoing) => {
    const fields = rawHeaders.flatMap((name, at): Field[] =>
      at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
    )
    const exchange = answer(local, { url: ORIGIN + url, method, fields })
    if (!exchange.answer) return outgoing.destroy()
    const { status, body } = exchange.answer
    return outgoing.writeHead(status, exchange.answer.fields.flat()).end(body)
  })
  const here = Array.from(resources, ([path, { type, body }]) => {
    const text = typeof body === 'string' ? body.replaceAll(ORIGIN, origin) : body
    return [path, { type, body: text }] as const
  })
  local = { resources: new Map(here), twists }
  return origin
}
