// One feed, asked everything that readers ask, one question after another.

import {
  askAs,
  askOf,
  plainAsk,
  type Probe,
  QUESTIONS,
  type Reader,
  READERS,
  type Visit,
} from '../probes.ts'
import { readDocument } from '../read/document.ts'
import type { Exchange } from '../wire/exchange.ts'
import { type Asker, follow } from './asker.ts'

const PROBES = Object.keys(QUESTIONS) as Probe[]
const NAMES = Object.keys(READERS) as Reader[]

/** Where there is no feed, only other readers are tried: they may be let in. */
export async function visitFeed(offered: string, asker: Asker): Promise<Visit> {
  const hops = await follow(plainAsk(offered), asker)
  const { ask, answer } = hops.at(-1) ?? hops[0]
  if (!answer) return { offered, hops, probes: {}, readers: {} }
  const document = readDocument(ask.url, answer)
  const readers: Partial<Record<Reader, Exchange>> = {}
  for (const name of NAMES) readers[name] = await asker(askAs(name, ask.url))
  const probes: Partial<Record<Probe, Exchange>> = {}
  if (answer.status !== 200 || !document.feed) return { offered, hops, document, probes, readers }
  for (const probe of PROBES) {
    const question = askOf(probe, { plain: answer, gzip: probes.gzip?.answer, url: ask.url })
    if (question) probes[probe] = await asker(question)
  }
  return { offered, hops, document, probes, readers }
}
