// Numbers as Han scripts write them in dates, and the days of the week of East Asia.

const ONES = '〇一二三四五六七八九'

/** What a pattern of dates takes for a digit of either kind. */
export const DIGIT = '[0-9０-９]'
export const HAN_DIGIT = '[〇○零一二三四五六七八九十廿卅百]'

/** 1 to 31 as `五`, `十五`, `二十五`, `廿五`, `卅一`. */
export const HAN_DAY =
  '(?:[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅一?|[一二三四五六七八九])'
/** 1 to 12. */
export const HAN_MONTH = '(?:十[一二]?|[一二三四五六七八九])'

/** In digits of any width, digit for digit (`二〇二六`) or in words (`二十六`, `一百一十五`); NaN for what is none. */
export function numberOf(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(/[○零]/gu, '〇')
  if (/^\d+$/u.test(plain)) return Number(plain)
  if (/^[〇一二三四五六七八九]{2,}$/u.test(plain)) {
    return Number(Array.from(plain, (digit) => ONES.indexOf(digit)).join(''))
  }
  const words = plain.replace('廿', '二十').replace('卅', '三十')
  const found = /^(?:(?<hundreds>.?)百〇?)?(?:(?<tens>.?)十)?(?<ones>.?)$/u.exec(words)
  const { hundreds, tens, ones } = found?.groups ?? {}
  return 100 * place(hundreds) + 10 * place(tens) + (ones ? ONES.indexOf(ones) : 0)
}

/** Before 十 and 百 a 一 may be left out. */
const place = (digit: string | undefined): number =>
  digit === undefined ? 0 : digit === '' ? 1 : ONES.indexOf(digit)

const WEEKDAY =
  /^[ \u3000]?[（(](?:星期|[週周]|禮拜|礼拜)?(?<day>[日天一二三四五六月火水木金土일월화수목금토])(?:曜日?|요일)?[）)]/u
/** From Sunday, in Chinese, Japanese and Korean. */
const WEEKDAYS = ['日天일', '一月월', '二火화', '三水수', '四木목', '五金금', '六土토']

/** The day of the week in brackets with which a text begins, 0 for Sunday. */
export function weekdayAt(text: string): number | undefined {
  const day = WEEKDAY.exec(text)?.groups?.['day']
  return day === undefined ? undefined : WEEKDAYS.findIndex((names) => names.includes(day))
}
