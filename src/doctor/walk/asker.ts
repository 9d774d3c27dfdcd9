// Asking with a count, and following redirects: what the walk through a site asks with.

import { type Ask, type Exchange, redirectOf } from '../wire/exchange.ts'

/** Never throws. */
export type Asker = (ask: Ask) => Promise<Exchange>

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
