// What is asked of a feed, each question by its name: everything a reader does, as a table. A question
// that makes no sense for an answer (there is no ETag to send back) is not asked.

import type { Document } from './read/document.ts'
import { type Answer, type Ask, type Exchange, type Field, fieldOf } from './wire/exchange.ts'

/** What doctor calls itself. */
export const OWN_NAME = 'pagewire-doctor/1 (reads feeds as feed readers do)'

/** What readers call themselves; firewalls decide by it. */
export const READERS = {
  'as newsboat': 'newsboat/2.40 (Linux x86_64)',
  'as Feedly': 'Feedly/1.0 (+http://www.feedly.com/fetcher.html; like FeedFetcher-Google)',
  'as Miniflux': 'Mozilla/5.0 (compatible; Miniflux/2.2; +https://miniflux.app)',
  'as curl': 'curl/8.14.1',
  'without a name': '',
} as const

export type Reader = keyof typeof READERS

/** What is known when a question is made. */
type Known = { readonly plain: Answer; readonly gzip: Answer | undefined; readonly url: string }

type Question = (known: Known) => Partial<Pick<Ask, 'method' | 'fields'>> | undefined

const send = (...fields: Field[]) => ({ fields })
const tagOf = (answer: Answer | undefined): string | undefined => answer && fieldOf(answer, 'etag')
const dateOf = ({ plain }: Known): string | undefined => fieldOf(plain, 'last-modified')

const withTag =
  (make: (tag: string) => Field[]): Question =>
  ({ plain }) => {
    const tag = tagOf(plain)
    return tag === undefined ? undefined : { fields: make(tag) }
  }

/** `make` is given Last-Modified as milliseconds; not asked where that is no date. */
const withDate =
  (make: (time: number, known: Known) => string): Question =>
  (known) => {
    const time = Date.parse(dateOf(known) ?? '')
    return Number.isNaN(time) ? undefined : send(['If-Modified-Since', make(time, known)])
  }

const DAY = 24 * 60 * 60 * 1000
const httpDate = (time: number): string => new Date(time).toUTCString()
const isLoopback = (url: string): boolean =>
  /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(new URL(url).hostname)

/** The other form of a tag that caches make of it. */
const otherStrength = (tag: string): string => (tag.startsWith('W/') ? tag.slice(2) : `W/${tag}`)
/** A tag that a careless server finds in the current one. */
const partOf = (tag: string): string | undefined => /^((?:W\/)?"[^"]+)[^"]"$/u.exec(tag)?.[1]

/** RFC 9110 §5.6.7: `Saturday, 07-Feb-26 06:00:00 GMT` and `Sat Feb  7 06:00:00 2026`. */
function obsoleteDates(time: number): { readonly rfc850: string; readonly asctime: string } {
  const [weekday = '', day = '', month = '', year = '', clock = ''] = httpDate(time).split(/,? /u)
  const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(time)
  return {
    rfc850: `${name}, ${day}-${month}-${year.slice(2)} ${clock} GMT`,
    asctime: `${weekday} ${month} ${day.replace(/^0/u, ' ')} ${clock} ${year}`,
  }
}

export const QUESTIONS = {
  again: () => ({}),
  head: () => ({ method: 'HEAD' }),
  identity: () => send(['Accept-Encoding', 'identity']),
  gzip: () => send(['Accept-Encoding', 'gzip']),
  br: () => send(['Accept-Encoding', 'br']),
  accept: () => send(['Accept', 'text/html,application/xhtml+xml,*/*;q=0.5']),
  inm: withTag((tag) => [['If-None-Match', tag]]),
  'inm-weak': withTag((tag) => [['If-None-Match', otherStrength(tag)]]),
  'inm-list': withTag((tag) => [['If-None-Match', `"pagewire,doctor", ${tag}`]]),
  'inm-star': withTag(() => [['If-None-Match', '*']]),
  'inm-other': withTag(() => [['If-None-Match', '"pagewire-doctor"']]),
  'inm-part': ({ plain }) => {
    const part = partOf(tagOf(plain) ?? '')
    return part === undefined ? undefined : send(['If-None-Match', `${part}"`])
  },
  'inm-compressed': ({ gzip }) => {
    const tag = tagOf(gzip)
    return tag === undefined ? undefined : send(['If-None-Match', tag], ['Accept-Encoding', 'gzip'])
  },
  ims: (known) => {
    const date = dateOf(known)
    return date === undefined ? undefined : send(['If-Modified-Since', date])
  },
  // No later than the server's own clock: a later date was once invalid (RFC 2616 §14.25).
  'ims-later': withDate((time, { plain }) => fieldOf(plain, 'date') ?? httpDate(time)),
  'ims-old': withDate((time) => httpDate(time - DAY)),
  'ims-invalid': withDate(() => 'yesterday at noon'),
  'ims-rfc850': withDate((time) => obsoleteDates(time).rfc850),
  'ims-asctime': withDate((time) => obsoleteDates(time).asctime),
  both: (known) => {
    const [tag, date] = [tagOf(known.plain), dateOf(known)]
    return tag === undefined || date === undefined
      ? undefined
      : send(['If-None-Match', tag], ['If-Modified-Since', date])
  },
  'both-other': (known) => {
    const date = dateOf(known)
    return tagOf(known.plain) === undefined || date === undefined
      ? undefined
      : send(['If-None-Match', '"pagewire-doctor"'], ['If-Modified-Since', date])
  },
  'if-match': withTag(() => [['If-Match', '"pagewire-doctor"']]),
  aim: withTag(() => [
    ['A-IM', 'feed'],
    ['If-None-Match', '"pagewire-doctor"'],
  ]),
  preflight: () => ({
    method: 'OPTIONS',
    fields: [
      ['Origin', 'https://reader.example'],
      ['Access-Control-Request-Method', 'GET'],
      ['Access-Control-Request-Headers', 'if-none-match'],
    ],
  }),
  // A method that reads and changes nothing (RFC 4918 §9.1), and that no feed knows.
  propfind: () => ({ method: 'PROPFIND', fields: [['Depth', '0']] }),
  // Only on this machine: elsewhere a cache could keep what a wrong Host brought.
  host: ({ url }) => (isLoopback(url) ? send(['Host', 'other.example']) : undefined),
} as const satisfies Readonly<Record<string, Question>>

export type Probe = keyof typeof QUESTIONS

/** The first question, and the one that the others are compared with: it asks for nothing special. */
export const plainAsk = (url: string): Ask => ({
  url,
  fields: [
    ['User-Agent', OWN_NAME],
    ['Accept', '*/*'],
  ],
})

/** The request of a probe; `undefined` when it is not asked. */
export function askOf(probe: Probe, known: Known): Ask | undefined {
  const question: Question = QUESTIONS[probe]
  const asked = question(known)
  if (!asked) return undefined
  const plain = plainAsk(known.url)
  const names = new Set(asked.fields?.map(([name]) => name))
  const kept = plain.fields?.filter(([name]) => !names.has(name)) ?? []
  return { ...plain, ...asked, fields: [...kept, ...(asked.fields ?? [])] }
}

/** The plain request of another reader. */
export const askAs = (reader: Reader, url: string): Ask => ({
  url,
  fields: [
    ...(READERS[reader] === '' ? [] : [['User-Agent', READERS[reader]] satisfies Field]),
    ['Accept', '*/*'],
  ],
})

/** Everything that was asked of one feed. */
export type Visit = {
  /** Where it was said to be. */
  readonly offered: string
  /** The plain request and the redirects that it led through; never empty. */
  readonly hops: readonly [Exchange, ...Exchange[]]
  /** What was answered in the end, with whatever status. */
  readonly document?: Document | undefined
  /** Of the address where it ended. */
  readonly probes: Readonly<Partial<Record<Probe, Exchange>>>
  readonly readers: Readonly<Partial<Record<Reader, Exchange>>>
}

/** The last of the hops. */
export const lastOf = ({ hops }: Visit): Exchange => hops.at(-1) ?? hops[0]
