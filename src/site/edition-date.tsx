// Dates as people of the paper's language write them, and as machines read them. There is no clock
// here: every date comes with the edition or the story.

/** An edition's date with its weekday, such as 2026年2月7日星期六. */
export function longDate(language: string, date: string): string {
  // The date of an edition is a name and no instant: read and written in one zone, it cannot shift.
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}

/** An instant on the paper's own clock, to the minute. */
export function clockTime(language: string, instant: string, timeZone: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat(language, style).format(new Date(instant))
}

export function EditionDate({ language, date }: { language: string; date: string }) {
  return <time datetime={date}>{longDate(language, date)}</time>
}
