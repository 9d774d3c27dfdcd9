// What an answer's body is, and the feed in it: everything that is judged without asking again.

import type { Answer } from '../wire/exchange.ts'
import { readText, type Text, unpack } from '../wire/decode.ts'
import type { Feed } from './feed.ts'
import { RDF } from './namespaces.ts'
import { readAtom } from './read-atom.ts'
import { isObject, readJsonFeed } from './read-json.ts'
import { readRss } from './read-rss.ts'
import { parseXml, type Xml } from './xml.ts'

export type Document = Text & {
  /** Where it was fetched. */
  readonly url: string
  readonly answer: Answer
  /** Unpacked; empty when it could not be. */
  readonly bytes: Uint8Array
  /** Why it could not be unpacked. */
  readonly unpackFault?: string | undefined
  /** `other` is anything that no reader shows: a list, an image, noise. */
  readonly kind: 'rss' | 'atom' | 'json' | 'html' | 'other'
  readonly xml?: Xml | undefined
  readonly json?: unknown
  /** Why it is no JSON, where it should be. */
  readonly jsonFault?: string | undefined
  readonly feed?: Feed | undefined
}

type Content = Pick<Document, 'kind' | 'xml' | 'json' | 'jsonFault' | 'feed'>

/** Whether what is in it can be trusted: what is said of a broken document is consequences. */
export const isSound = ({ xml, jsonFault }: Document): boolean =>
  jsonFault === undefined &&
  (xml?.faults ?? []).every(({ message }) => message.startsWith('unbound namespace prefix'))

/** Several rules look at one answer; a large feed takes seconds to read. */
const READ = new WeakMap<Answer, Document>()

/** Never throws. Same answer, same document. */
export function readDocument(url: string, answer: Answer): Document {
  const known = READ.get(answer)
  if (known?.url === url) return known
  const document = read(url, answer)
  READ.set(answer, document)
  return document
}

function read(url: string, answer: Answer): Document {
  const { bytes = new Uint8Array(), fault: unpackFault } = unpack(answer)
  const text = readText(bytes, answer)
  return { url, answer, bytes, unpackFault, ...text, ...contentOf(text.text, url) }
}

function contentOf(text: string, url: string): Content {
  const start = text.slice(0, 1000).trimStart()
  if (start.startsWith('{')) return jsonContent(text, url)
  if (/^(?:<!--[^>]*-->\s*)*<(?:!doctype html|html|head|body)\b/iu.test(start))
    return { kind: 'html' }
  return start.includes('<') && !text.includes('\0') ? xmlContent(text, url) : { kind: 'other' }
}

function xmlContent(text: string, url: string): Content {
  const xml = parseXml(text)
  const { root } = xml
  if (root?.name === 'rss' || (root?.name === 'RDF' && root.namespace === RDF)) {
    return { kind: 'rss', xml, feed: readRss(root, url) }
  }
  if (root?.name === 'feed') return { kind: 'atom', xml, feed: readAtom(root, url) }
  return { kind: root?.name === 'html' ? 'html' : 'other', xml }
}

function jsonContent(text: string, url: string): Content {
  try {
    const json: unknown = JSON.parse(text)
    const isFeed = isObject(json) && (Array.isArray(json['items']) || 'version' in json)
    return isFeed ? { kind: 'json', json, feed: readJsonFeed(json, url) } : { kind: 'other', json }
  } catch (error) {
    const isFeed = /"(?:version|items|home_page_url)"/u.test(text)
    return { kind: isFeed ? 'json' : 'other', jsonFault: (error as Error).message }
  }
}
