// One request that may be tried a second time: a busy server is not a broken one.

import { setTimeout as sleep } from 'node:timers/promises'

import { type Ask, type Exchange, fieldOf } from '../../doctor/wire/exchange.ts'
import { exchange } from '../../doctor/wire/fetch.ts'

/** Seconds that a server may ask us to wait: a deploy does not wait for longer. */
const LONGEST = 60
/** Seconds, where it does not say. */
const USUAL = 1

/** Asks once more after a failure, a 5xx or a 429, when the server would have it soon. Never throws. */
export async function askTwice(ask: Ask): Promise<Exchange> {
  const first = await exchange(ask)
  const wait = waitOf(first)
  if (wait === undefined || wait > LONGEST) return first
  await sleep(wait * 1000)
  return exchange(ask)
}

/** Seconds until a second try; `undefined` where the answer will be the same. */
function waitOf({ answer }: Exchange): number | undefined {
  if (!answer) return USUAL
  if (answer.status < 500 && answer.status !== 429) return undefined
  return retryAfter(fieldOf(answer, 'retry-after'), Date.now()) ?? USUAL
}

/** RFC 9110 §10.2.3: seconds, or a date; in seconds from `now`. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  if (/^\d+$/u.test(value)) return Number(value)
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, (date - now) / 1000)
}
