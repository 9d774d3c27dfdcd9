// A date as a text says it, before anybody asks which day that was.

export type Mention = {
  /** UTF-16 offsets in the text. */
  readonly at: number
  readonly length: number
  /** As written, or how many years after that of the edition: `去年` is -1. */
  readonly year?: Year
  /** 1 to 12, or how many months after that of the edition: `本月` is 0. */
  readonly month?: Month
  readonly day?: number
  /** Days from the day on which it was written: `昨日` is -1. */
  readonly days?: number
  readonly tense?: Tense
  /** It goes on from the date before it: `1 月 23 日至 24 日`. */
  readonly isOnward?: boolean
  /** And a number stands before that: unless it is a date, so many days are meant, `3 至 5 日`. */
  readonly isCount?: boolean
}

export type Year = { readonly is: number } | { readonly plus: number }
export type Month = { readonly is: number } | { readonly plus: number }
export type Tense = 'past' | 'future'

/** Finds every mention of a language in a text, in its order. */
export type FindMentions = (text: string) => readonly Mention[]
