// Whether an answer is right by itself, and the same as every other of its name: one address, entity tag and coding
// has one body through all the run, whatever is built meanwhile.

import { createHash } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'

import type { Asked } from './requests.ts'

export type Answer = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Where a document of each type ends, if it is whole. */
const ENDS: Readonly<Record<string, RegExp>> = {
  'text/html': /<\/html>\s*$/,
  'application/rss+xml': /<\/rss>\s*$/,
  'application/atom+xml': /<\/feed>\s*$/,
  'application/xml': /<\/(?:urlset|sitemapindex)>\s*$/,
  'text/x-opml': /<\/opml>\s*$/,
  'application/opensearchdescription+xml': /<\/OpenSearchDescription>\s*$/,
  'image/svg+xml': /<\/svg>\s*$/,
}

export type Judge = {
  /** What is wrong with it: nothing, or in a few words; `mixed` begins those of bodies that are not their tag's. */
  faultOf(asked: Asked, answer: Answer): string | undefined
  /** The last entity tag at the address. */
  heldAt(path: string): string | undefined
  /** How many different states of the address were seen. */
  statesOf(path: string): number
}

export function createJudge(): Judge {
  const held = new Map<string, string>()
  const sums = new Map<string, string>()
  const states = new Map<string, Set<string>>()

  /** Undefined when the body is the one of that name; of a new name it must be whole. */
  function faultOfBody(name: string, { headers, body }: Answer): string | undefined {
    const coding = headers['content-encoding'] ?? 'identity'
    const sum = createHash('sha256').update(body).digest('base64')
    const known = sums.get(`${name} ${coding}`)
    if (known !== undefined) return known === sum ? undefined : 'mixed: other bytes under one tag'
    sums.set(`${name} ${coding}`, sum)
    const text = coding === 'gzip' ? inflated(body) : body
    if (!text) return 'mixed: the gzip does not inflate'
    const decoded = createHash('sha256').update(text).digest('base64')
    const before = sums.get(name)
    sums.set(name, decoded)
    if (before !== undefined && before !== decoded) return 'mixed: another text in another coding'
    return isWhole(headers['content-type'] ?? '', text)
      ? undefined
      : 'mixed: the document is cut off'
  }

  return {
    heldAt: (path) => held.get(path),
    statesOf: (path) => states.get(path)?.size ?? 0,
    faultOf(asked, answer) {
      const { status, headers, body } = answer
      if (!asked.statuses.includes(status)) return `${status} is the answer`
      if (status === 304 || asked.method === 'HEAD') {
        return body.length === 0 ? undefined : 'a body where none may be'
      }
      if (Number(headers['content-length'] ?? body.length) !== body.length)
        return 'mixed: its length'
      const { etag } = headers
      if (status !== 200) return undefined
      if (etag === undefined) return 'it has no entity tag'
      held.set(asked.path, etag)
      const seen = states.get(asked.path) ?? new Set()
      states.set(asked.path, seen.add(etag))
      return faultOfBody(`${asked.path} ${etag}`, answer)
    },
  }
}

function inflated(body: Buffer): Buffer | undefined {
  try {
    return gunzipSync(body)
  } catch {
    return undefined
  }
}

function isWhole(type: string, text: Buffer): boolean {
  const [essence = ''] = type.split(';')
  if (essence.endsWith('json')) {
    try {
      return typeof JSON.parse(text.toString()) === 'object'
    } catch {
      return false
    }
  }
  return (ENDS[essence] ?? /[^]/).test(text.subarray(-200).toString())
}
