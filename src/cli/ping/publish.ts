// The request that tells a hub of one topic. WebSub leaves its form to publisher and hub; this is that of
// PubSubHubbub, which the public hubs take.

import { type Ask, type Exchange, fieldOf } from '../../doctor/wire/exchange.ts'

/** Both names of the topic: older hubs read hub.url, newer ones hub.topic. */
export const publishAsk = (hub: string, topic: string): Ask => ({
  url: hub,
  method: 'POST',
  fields: [
    ['User-Agent', 'pagewire-ping/1'],
    ['Content-Type', 'application/x-www-form-urlencoded'],
  ],
  body: String(
    new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }),
  ),
})

/** What a hub says why, and no more of it than fits a line. */
const MOST_SAID = 200

/** Why the hub did not take it; `undefined` when it did, which is any 2xx. */
export function refusalOf({ answer, failure }: Exchange): string | undefined {
  if (failure) return `the hub cannot be reached: ${failure.reason}`
  const { status, body } = answer
  if (status >= 200 && status < 300) return undefined
  const more = ['location', 'retry-after'].flatMap((name) => {
    const value = fieldOf(answer, name)
    return value === undefined ? [] : [`${name}: ${value}`]
  })
  const said = Buffer.from(body).toString('utf8').trim().replaceAll(/\s+/gu, ' ')
  const why = said === '' || said.startsWith('<') ? [] : [said.slice(0, MOST_SAID).toWellFormed()]
  return [`the hub answers with status ${status}`, ...more, ...why].join(', ')
}
