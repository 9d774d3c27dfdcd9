// Asking with a count, and following redirects: what the walk through a site asks with.

import { type Ask, type Exchange, redirectOf } from '../wire/exchange.ts'

/** Never throws. */
export type Asker = (ask: Ask) => Promise<Exchange>

/** A server that has let so many requests hang will let the others hang too. */
const MOST_TIMEOUTS = 5

/** Asks no more once it has waited in vain too often, so that an end is always near. */
export function patient(asker: Asker): Asker {
  let timeouts = 0
  return async (ask) => {
    const reason = `not asked: ${MOST_TIMEOUTS} requests before had no answer`
    if (timeouts >= MOST_TIMEOUTS) return { ask, failure: { kind: 'timeout', reason } }
    const exchange = await asker(ask)
    if (exchange.failure?.kind === 'timeout') timeouts += 1
    return exchange
  }
}

/** As newsboat and curl do; others follow fewer. */
const MOST_HOPS = 10

/** Asks, and follows redirects; the last exchange is where it ended. */
export async function follow(ask: Ask, asker: Asker): Promise<readonly [Exchange, ...Exchange[]]> {
  const hops: [Exchange, ...Exchange[]] = [await asker(ask)]
  for (let url = redirectOf(hops[0]); url !== undefined && hops.length <= MOST_HOPS;) {
    const hop = await asker({ ...ask, url })
    hops.push(hop)
    url = redirectOf(hop)
  }
  return hops
}
