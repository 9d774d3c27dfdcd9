// The form of the conformance table: what a specification says, in its words, and what is asked of every
// feed of the paper to see whether it is done.

/** What a client knows of a feed that it has fetched. */
export type Known = {
  readonly path: string
  /** As it was sent: weak. */
  readonly tag: string
  /** Between its quotes. */
  readonly opaque: string
  readonly modified: Date
}

export type Fields = Readonly<Record<string, string>>

export type Asked = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Fields
  /** What Cloudflare says of the request beside it. */
  readonly cf?: Readonly<Record<string, unknown>>
}

export type Case = readonly [
  status: number,
  behaviour: string,
  asked: (known: Known) => Asked,
  /** Fields of the answer; `null` is none. */
  fields?: Readonly<Record<string, string | RegExp | null>>,
]

export type Clause = {
  /** Which document, and which section of it. */
  readonly spec: string
  /** Its words. */
  readonly says: string
  readonly cases: readonly Case[]
}

const DAY = 24 * 60 * 60 * 1000

export const after = ({ modified }: Known, milliseconds: number): Date =>
  new Date(modified.getTime() + milliseconds)
export const dayBefore = (known: Known): Date => after(known, -DAY)
export const dayAfter = (known: Known): Date => after(known, DAY)

const inEnglish = (date: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date)
const time = (date: Date): string => date.toISOString().slice(11, 19)

/** The three forms of RFC 9110 §5.6.7. */
export const imfDate = (date: Date): string => date.toUTCString()
export const rfc850Date = (date: Date): string => {
  const [, day, month, year = ''] = imfDate(date).split(' ')
  return `${inEnglish(date, { weekday: 'long' })}, ${day}-${month}-${year.slice(2)} ${time(date)} GMT`
}
export const asctimeDate = (date: Date): string => {
  const [weekday = '', day, month, year] = imfDate(date).split(' ')
  return `${weekday.slice(0, 3)} ${month} ${String(Number(day)).padStart(2)} ${time(date)} ${year}`
}
