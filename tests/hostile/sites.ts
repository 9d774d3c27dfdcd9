// The hostile papers as a browser finds them on this machine, and the place that nobody should ask.

import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

import { Hono } from 'hono'

import { openArchive } from '../../src/archive/archive.ts'
import { createApp } from '../../src/http/app.ts'
import {
  type HostilePaper,
  hostileProof,
  namedPapers,
  sectionsPaper,
  storiesPaper,
} from './papers.ts'
import { payloadsFor } from './payloads.ts'

const ROOT = join(import.meta.dirname, '../..')
/** Shows many documents of its own site at once. */
export const FRAMES = '/frames'
export const PROOF = '/proof.html'
/** A document in which the payload of that number is markup. */
export const CONTROL = '/control/'

export type Site = { readonly origin: string; readonly paths: readonly string[] }

export type Sites = {
  readonly payloads: readonly string[]
  /** What the place that nobody should ask was asked. */
  readonly asked: readonly string[]
  readonly all: readonly Site[]
  /** Whether pages go out with the policy that they have. */
  hasPolicy: boolean
  readonly close: () => Promise<void>
}

/** With so many payloads in a story. */
export async function serveSites(inAStory: number): Promise<Sites> {
  const servers: Server[] = []
  const listen = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener).listen(0, '127.0.0.1')
    servers.push(server)
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const asked: string[] = []
  const nowhere = await listen(({ url = '' }, outgoing) => {
    asked.push(url)
    outgoing.writeHead(404).end()
  })
  const payloads = payloadsFor(nowhere.replace('http://', ''))
  const style = await readFile(join(ROOT, 'src/site/site.css'), 'utf8')
  const proof = hostileProof(
    payloads,
    await readFile(join(ROOT, 'src/cli/proof/proof.css'), 'utf8'),
  )
  const [stories, ...others] = [
    await storiesPaper(payloads, inAStory),
    await sectionsPaper(payloads),
    ...(await namedPapers(payloads)),
  ]
  const papers = [{ ...stories, paths: [...stories.paths, PROOF] }, ...others]
  const serve = async ({ pack, paths }: HostilePaper): Promise<Site> => {
    let app = new Hono()
    const origin = await listen(async ({ url = '/', method = 'GET' }, outgoing) => {
      // A frame gets a feed as a person does who opens it.
      const headers = { 'sec-fetch-dest': 'document' }
      const besides = besidesOf(url, { payloads, proof })
      const answer = besides ?? (await app.request(origin + url, { method, headers }))
      const [fields, body] = [new Headers(answer.headers), await answer.text()]
      changePolicy(fields, sites.hasPolicy)
      outgoing.writeHead(answer.status, Object.fromEntries(fields))
      outgoing.end(sites.hasPolicy ? body : body.replace(/<meta http-equiv="Content-S[^>]*>/, ''))
    })
    app = createApp(openArchive(pack.buffer, origin), style)
    return { origin, paths }
  }
  const sites: Sites = {
    payloads,
    asked,
    hasPolicy: true,
    all: await Promise.all(papers.map(serve)),
    async close() {
      for (const server of servers) server.close().closeAllConnections()
      await Promise.all(servers.map((server) => once(server, 'close')))
    },
  }
  return sites
}

const POLICY = 'content-security-policy'

/** A frame may show it; and what is XML is shown as such, whatever it is called. */
function changePolicy(fields: Headers, hasPolicy: boolean): void {
  fields.set(POLICY, (fields.get(POLICY) ?? '').replace("frame-ancestors 'none'", ''))
  if (!hasPolicy) fields.delete(POLICY)
  // The body is changed.
  fields.delete('content-length')
  const isXml = /opml|opensearch/.test(fields.get('content-type') ?? '')
  if (isXml) fields.set('content-type', 'text/xml; charset=utf-8')
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }
const XML = { 'content-type': 'text/xml; charset=utf-8' }

type Besides = { readonly payloads: readonly string[]; readonly proof: string }

/** What is no page of the paper. */
function besidesOf(url: string, { payloads, proof }: Besides): Response | undefined {
  if (url === FRAMES) return new Response('<!doctype html><title>frames</title>', { headers: HTML })
  if (url === PROOF) return new Response(proof, { headers: HTML })
  if (!url.startsWith(CONTROL)) return undefined
  const payload = payloads[Number(url.slice(CONTROL.length))] ?? ''
  const type = payload.includes('xmlns') ? XML : HTML
  const body = type === XML ? `<rss><title>${payload}</title></rss>` : controlOf(payload)
  return new Response(body, { headers: { ...type, [POLICY]: "default-src 'none'" } })
}

/** As a page would be that escapes nothing. */
const controlOf = (payload: string): string => `<!doctype html><html><body><img alt="${payload}">
<img alt='${payload}'><img alt=${payload}><a href="${payload}" autofocus onfocus=click()>x</a>${payload}
<textarea>${payload}</textarea><script type="application/ld+json">{"headline":"${payload}"}</script>
<style>p{content:"${payload}"}</style><script>x="${payload}"</script>${payload}</body></html>`
