// What a language tag asks for: which words, and how a date is written. Tags are BCP 47; nothing is guessed
// from text, and there is no clock.

/** `zh-Hant` or `zh-Hans` for Chinese, whatever its region; the bare language for every other tag. */
export function writtenLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return language === 'zh' ? `zh-${script ?? 'Hant'}` : language
}

/** A date, YYYY-MM-DD, as people of the language write it: `2026年2月7日`. */
export function writtenDate(tag: string, date: string, style: 'full' | 'long' = 'long'): string {
  // It is a name and no instant: read and written in one zone, it cannot shift.
  const format = new Intl.DateTimeFormat(tag, { dateStyle: style, timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
