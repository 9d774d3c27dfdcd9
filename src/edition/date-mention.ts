// A date as a text says it, before anybody asks which day that was.

export type Mention = {
  /** UTF-16 offsets in the text. */
  readonly at: number
  readonly length: number
  /** As written, or how many years after that of the edition: `去年` is -1. */
  readonly year?: Year | undefined
  /** 1 to 12, or how many months after that of the edition: `本月` is 0. */
  readonly month?: Month | undefined
  readonly day?: number | undefined
  /** Days from the day on which it was written: `昨日` is -1. */
  readonly days?: number | undefined
  readonly tense?: Tense | undefined
  /** As the text gives it beside the date, 0 for Sunday. */
  readonly weekday?: number | undefined
  /** Its own words leave open whether a date is meant or how long something took: `禁賽 5 日`. */
  readonly isDoubtful?: boolean
}

export type Year = { readonly is: number } | { readonly plus: number }
export type Month = { readonly is: number } | { readonly plus: number }
export type Tense = 'past' | 'future'

export type Language = {
  /** Every mention in a text, in its order. */
  readonly find: (text: string) => readonly Mention[]
  /** Whether what stands between two mentions makes one span of them: `1 月 23 日至 24 日`. */
  readonly isSpan: (between: string) => boolean
}
