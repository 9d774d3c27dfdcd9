// The Worker as wrangler bundles it, in Cloudflare's runtime on a port of this machine, and curl in the place
// of every client that takes compressed answers or does not.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestHarness } from 'wrangler'

import { writeFolder } from '../content/folder.ts'
import { program } from '../programs.ts'

const curl = program('curl')

const worker = createTestHarness({
  root: join(import.meta.dirname, '../..'),
  workers: [{ configPath: 'wrangler.toml' }],
})

type Answer = { readonly status: number; readonly fields: Headers; readonly body: Buffer }

/** The answers to as many requests as there are lists of flags; without flags curl names no coding. */
async function ask(path: string, requests: readonly (readonly string[])[]): Promise<Answer[]> {
  const { url } = await worker.listen()
  const { href } = new URL(path, url)
  // An answer without a body leaves its file as it is.
  const home = await writeFolder(
    Object.fromEntries(requests.map((_, at) => [`body-${at}`, ''])),
    {},
  )
  const args = requests.map((flags, at) =>
    ['--next', '-sS', '-D', `head-${at}`, '-o', `body-${at}`, href].concat(flags),
  )
  await curl.runAtHome(home, args.flat())
  return Promise.all(requests.map((_, at) => readAnswer(home, at)))
}

async function readAnswer(home: string, at: number): Promise<Answer> {
  const head = await readFile(join(home, `head-${at}`), 'latin1')
  const [line = '', ...fields] = head.trimEnd().split('\r\n')
  return {
    status: Number(line.split(' ')[1]),
    fields: new Headers(fields.map((field) => field.split(/: ?(.*)/, 2) as [string, string])),
    body: await readFile(join(home, `body-${at}`)),
  }
}

const taking = (accepted: string): string[] => ['-H', `Accept-Encoding: ${accepted}`]

/** RFC 9110 §12.4.2: what has the weight 0 is not acceptable. */
const codingsIn = (accepted = ''): string[] =>
  accepted
    .split(', ')
    .filter((member) => !member.endsWith(';q=0'))
    .map((member) => member.replace(/;.*/, '').toLowerCase())

/** RFC 9110 §8.4.1. */
const DECODE: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  identity: (body) => body,
  gzip: gunzipSync,
  deflate: inflateSync,
  br: brotliDecompressSync,
}

const PATHS = ['/rss.xml', '/atom.xml', '/feed.json', '/2026-02-05/atom.xml', '/feeds.opml', '/']

const PLAIN = ['identity', 'gzip;q=0', 'zstd']
/** As feedparser, sfeed and browsers say it, and each coding alone. */
const CODED = ['gzip, deflate', 'deflate, gzip, br, zstd', 'br;q=1.0, gzip;q=0.8', 'GZIP', 'br']

// The runtime would ask the net where this machine is.
process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false'

describe.skipIf(curl.missing)('curl', { timeout: 30_000 }, () => {
  beforeAll(() => worker.listen(), 60_000)
  afterAll(() => worker.close())

  test.each(PATHS)(
    'gets the same %s in any coding that it takes, and in no other',
    async (path) => {
      const accepted = [...PLAIN, ...CODED]
      const [silent, decoded, ...answers] = await ask(path, [
        [],
        ['--compressed'],
        ...accepted.map(taking),
      ])
      expect(silent?.status).toBe(200)
      expect(silent?.fields.get('content-encoding')).toBe(null)
      expect(decoded?.body).toEqual(silent?.body)
      for (const [at, { fields, body }] of answers.entries()) {
        const coding = fields.get('content-encoding') ?? 'identity'
        const taken = codingsIn(accepted[at])
        expect(['identity', ...taken]).toContain(coding)
        if (taken.includes('gzip')) expect(coding).not.toBe('identity')
        expect(DECODE[coding]?.(body)).toEqual(silent?.body)
        expect(fields.get('vary')).toMatch(/\bAccept-Encoding\b/i)
        // RFC 9110 §8.8.1: one weak tag stands for the same text in every coding.
        expect(fields.get('etag')).toBe(silent?.fields.get('etag'))
      }
    },
  )

  test.each(PATHS)('is not sent %s again, in whatever coding it has it', async (path) => {
    const [first] = await ask(path, [taking('gzip')])
    const condition = ['-H', `If-None-Match: ${first?.fields.get('etag')}`]
    const requests = CODED.map((accepted) => condition.concat(taking(accepted)))
    for (const { status, body } of await ask(path, [condition, ...requests])) {
      expect({ status, bytes: body.length }).toEqual({ status: 304, bytes: 0 })
    }
  })
})
