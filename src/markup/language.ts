// Which words a language tag asks for. Tags are BCP 47; nothing is guessed from text.

/** `zh-Hant` or `zh-Hans` for Chinese, whatever its region; the bare language for every other tag. */
export function writtenLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  return language === 'zh' ? `zh-${script ?? 'Hant'}` : language
}
