// Topics one after another: what changed since the last ping is told to the hub, and what it took is
// remembered. Nothing is written here.

import type { Ask, Exchange, Failure } from '../../doctor/wire/exchange.ts'
import { askTwice } from './ask-twice.ts'
import { headAsk, readLiveFeed } from './live-feed.ts'
import { publishAsk, refusalOf } from './publish.ts'
import type { PingState } from './state.ts'

export type Outcome =
  | { readonly topic: string; readonly done: 'pinged' | 'changed' | 'unchanged' }
  | { readonly topic: string; readonly done: 'failed'; readonly why: string }

export type Round = {
  readonly topics: readonly string[]
  /** Its hub is the one that is told. */
  readonly state: PingState
  /** Nobody is told; what would be is `changed`. */
  readonly isDry: boolean
  readonly onTopic: (topic: string) => void
}

/** What became of each topic, and what the hub knows now. Never throws. */
export async function pingHub({ topics, state, isDry, onTopic }: Round): Promise<{
  readonly outcomes: readonly Outcome[]
  readonly state: PingState
}> {
  const outcomes: Outcome[] = []
  const revisions = { ...state.revisions }
  const ask = createAsker()
  for (const topic of topics) {
    onTopic(topic)
    const { revision, fault } = readLiveFeed(await ask(headAsk(topic)), state.hub)
    if (fault !== undefined) {
      outcomes.push({ topic, done: 'failed', why: fault })
    } else if (revisions[topic] === revision) {
      outcomes.push({ topic, done: 'unchanged' })
    } else if (isDry) {
      outcomes.push({ topic, done: 'changed' })
    } else {
      const why = refusalOf(await ask(publishAsk(state.hub, topic)))
      if (why === undefined) revisions[topic] = revision
      outcomes.push(why === undefined ? { topic, done: 'pinged' } : { topic, done: 'failed', why })
    }
  }
  return { outcomes, state: { hub: state.hub, revisions } }
}

/** Who could not be reached for one feed is not waited for at the next. */
function createAsker(): (ask: Ask) => Promise<Exchange> {
  const silent = new Map<string, Failure>()
  return async (ask) => {
    const { origin } = new URL(ask.url)
    const known = silent.get(origin)
    if (known) return { ask, failure: known }
    const exchange = await askTwice(ask)
    if (exchange.failure) silent.set(origin, exchange.failure)
    return exchange
  }
}
