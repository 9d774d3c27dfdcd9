// From a feed back through its older documents, as far as asked.

import { type Chain, olderOf, type Step } from '../checks/archives.ts'
import { plainAsk } from '../probes.ts'
import { type Document, readDocument } from '../read/document.ts'
import { type Asker, follow } from './asker.ts'

/** At most `most` documents; `onStep` is told the address of each before it is asked for. */
export async function followArchives(
  start: Document,
  most: number,
  asker: Asker,
  onStep: (url: string) => void,
): Promise<Chain> {
  const steps: Step[] = []
  const seen = new Set([start.url])
  let url = start.feed && olderOf(start.feed)
  while (url !== undefined) {
    if (seen.has(url)) return { start, steps, ends: 'loop' }
    if (steps.length >= most) return { start, steps, ends: 'limit' }
    seen.add(url)
    onStep(url)
    const step = await takeStep(url, asker, steps.length === 0)
    steps.push(step)
    url = step.document?.feed && olderOf(step.document.feed)
  }
  return { start, steps }
}

async function takeStep(url: string, asker: Asker, isTwice: boolean): Promise<Step> {
  const exchange = (await follow(plainAsk(url), asker)).at(-1) ?? (await asker(plainAsk(url)))
  const { answer } = exchange
  if (answer?.status !== 200) return { exchange }
  const document = readDocument(exchange.ask.url, answer)
  const once = isTwice ? (await asker(exchange.ask)).answer : undefined
  const again = once?.status === 200 ? readDocument(exchange.ask.url, once) : undefined
  return { exchange, document, again }
}
