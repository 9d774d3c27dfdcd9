// Dates as people of the paper's language write them, and as machines read them. There is no clock
// here: every date comes with the edition or the story.

import { writtenDate } from '../markup/language.ts'

/** An edition's date with its weekday, such as 2026年2月7日星期六. */
export const longDate = (language: string, date: string): string =>
  writtenDate(language, date, 'full')

/** The day of an instant on the paper's own calendar. */
export const dayOf = (language: string, instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(new Date(instant))

/** An instant on the paper's own clock, to the minute. */
export function clockTime(language: string, instant: string, timeZone: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat(language, style).format(new Date(instant))
}

type Dated = {
  readonly language: string
  readonly date: string
  /** With its weekday, or without. */
  readonly style?: 'full' | 'long'
}

export function EditionDate({ language, date, style = 'full' }: Dated) {
  return <time datetime={date}>{writtenDate(language, date, style)}</time>
}
