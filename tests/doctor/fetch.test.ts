import { gunzipSync, gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { exchange } from '../../src/doctor/wire/fetch.ts'
import { listen } from './on-port.ts'

const LIMITS = { milliseconds: 300, bytes: 1000 }

describe('what came back is kept as it was sent', () => {
  test('the body is still compressed, and each field stands for itself', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, [
        ['Content-Encoding', 'gzip'],
        ['Set-Cookie', 'a=1'],
        ['Set-Cookie', 'b=2'],
      ] as never)
      response.end(gzipSync('渡輪'))
    })
    const { answer } = await exchange({ url })
    expect(gunzipSync(answer?.body ?? '').toString()).toBe('渡輪')
    expect(answer?.fields.filter(([name]) => name === 'Set-Cookie')).toHaveLength(2)
  })

  test('nothing is asked for that was not to be asked', async () => {
    const url = await listen((request, response) =>
      response.end(JSON.stringify([request.method, Object.keys(request.headers)])),
    )
    const { answer } = await exchange({ url, fields: [['If-None-Match', '"a"']] })
    expect(JSON.parse(Buffer.from(answer?.body ?? '').toString())).toEqual([
      'GET',
      ['if-none-match', 'host', 'connection'],
    ])
  })

  test('a redirect is an answer', async () => {
    const url = await listen((_, response) => response.writeHead(301, { Location: '/x' }).end())
    expect((await exchange({ url })).answer?.status).toBe(301)
  })

  test('a body is sent with its length', async () => {
    const url = await listen((request, response) => {
      request.on('data', (data) =>
        response.end(`${request.method} ${request.headers['content-length']} ${data}`),
      )
    })
    const { answer } = await exchange({ url, method: 'POST', body: 'hub.mode=publish' })
    expect(Buffer.from(answer?.body ?? '').toString()).toBe('POST 16 hub.mode=publish')
  })

  test('a connection that the server closed while it was idle is made anew', async () => {
    let requests = 0
    const url = await listen((request, response) => {
      requests += 1
      // The second request on a connection finds it closed.
      if (requests === 2) request.socket.destroy()
      else response.end('渡輪')
    })
    await exchange({ url })
    expect((await exchange({ url })).answer?.status).toBe(200)
    expect(requests).toBe(3)
  })
})

describe('what goes wrong is told, and ends in time', () => {
  test('a server that says nothing', async () => {
    const url = await listen(() => undefined)
    const { failure } = await exchange({ url }, LIMITS)
    expect(failure).toEqual({ kind: 'timeout', reason: 'no complete answer within 0.3 s' })
  })

  test('a body that trickles', async () => {
    const url = await listen((_, response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    expect((await exchange({ url }, LIMITS)).failure?.kind).toBe('timeout')
  })

  test('a body that does not end is read up to the limit', async () => {
    const url = await listen((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(500)));
      }
      response.on('drain', more)
      more()
    })
    const { answer } = await exchange({ url }, { ...LIMITS, milliseconds: 5000 })
    expect(answer).toMatchObject({ isCut: true, body: { length: 1000 } })
  })

  test('a body that is shorter than it should be', async () => {
    const url = await listen((_, response) => {
      response.writeHead(200, { 'Content-Length': '100' })
      response.write('x', () => response.destroy())
    })
    expect((await exchange({ url })).failure?.kind).toBe('connection')
  })

  test('something that is no HTTP', async () => {
    const url = await listen((request) => request.socket.end('SSH-2.0-OpenSSH_9.2\r\n'))
    expect((await exchange({ url })).failure?.kind).toBe('protocol')
  })

  test('a server that changes to another protocol', async () => {
    const url = await listen((request) => {
      request.socket.write(
        'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n',
      )
    })
    expect((await exchange({ url }, LIMITS)).answer?.status).toBe(101)
  })

  test('a server without TLS that is asked for it', async () => {
    const url = await listen((_, response) => response.end())
    expect((await exchange({ url: url.replace('http:', 'https:') })).failure?.kind).toBe('tls')
  })

  test('a port where nothing listens', async () => {
    expect((await exchange({ url: 'http://127.0.0.1:1/' })).failure?.kind).toBe('connection')
  })

  test('a host that has no address', async () => {
    expect((await exchange({ url: 'http://paper.invalid/' })).failure?.kind).toBe('name')
  })
})
