// `昨日`, `今晚`, `明早`: days by the one on which the text was written. Many more are told of than are meant:
// `今日的年輕人`, `如今`, `走向明天`, and whoever is quoted may have spoken on another day.

import type { Mention } from './date-mention.ts'
import { DIGIT, HAN_DIGIT } from './han-numbers.ts'

const HOUR = `[上中下正]午|凌晨|清晨|早上|晚上|傍晚|零[時时]|(?:${DIGIT}|${HAN_DIGIT}){1,3}[時时點点]|[ \\u3000]${DIGIT}`
/** 昨 alone is enough before what was done. */
const YESTERDAY = `昨(?:[日天晨早午晚夜](?!的|之|前|後|后|重[現现]|[黃黄]花|今)|(?=[在於于起向對对與与公宣表發发指透回開开抵舉举獲获被由出]|傍晚|凌晨|[上下中]午|深夜))`
/** `今日` is these days at large, unless a time of the day follows, or what begins or ends. */
const TODAY = `今(?:[晨早午晚夜]|[日天](?=起|${HOUR}))(?![的之])`
/** `明天會更好`, `明早落霜`: a proverb; with a time, or what will be done, it is the day itself. */
const TOMORROW = `明[日天晨早晚](?=起|${HOUR}|(?:正式)?(?:[舉举]行|[開开][放始幕庭]|宣判|恢[復复]|免[費费]|截止|啟程|启程|白天))`
const DAY_AFTER = `[後后]天(?=起|${HOUR})`
const DAY_BEFORE = `前天(?![的之性])`

const RELATIVE = new RegExp(
  `(?<!如|猶|犹|往|追)${YESTERDAY}|(?<![如至當当而現现迄古自從从])${TODAY}|${TOMORROW}|(?<!\\p{Script=Han})(?:${DAY_AFTER}|${DAY_BEFORE})`,
  'gu',
)
const DAYS: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 後: 2, 后: 2 }

/** In the order of the text. */
export function findRelativeDays(text: string): readonly Mention[] {
  const days: Mention[] = []
  let read = 0
  let mark = ''
  for (const { 0: words, index: at } of text.matchAll(RELATIVE)) {
    mark = text.slice(read, at).match(MARKS)?.at(-1) ?? mark
    read = at
    const day = { at, length: words.length, days: DAYS[words.charAt(0)] ?? 0 }
    if (!OPENS.test(mark) && !isOver(text, day)) days.push(day)
  }
  return days
}

/** Whoever is quoted may have spoken on another day. */
const MARKS = /[「」『』“”]/gu
const OPENS = /[「『“]/u

const CLAUSE = 48

/** What is already done cannot be of a day that has only begun when the paper comes out. */
function isOver(text: string, { at, length, days = 0 }: Mention): boolean {
  const [clause = ''] = text.slice(at + length, at + length + CLAUSE).split(/[，。；：！？、]/u)
  return days >= 0 && clause.includes('了')
}

/** Outside quotation marks, somebody speaks for himself: a letter, a column; on which day, nobody knows. */
const QUOTED = /「[^」]*」?|『[^』]*』?|“[^”]*”?/gu
const SELF =
  /(?<!自)我(?![國国市縣县省區区校院隊队軍军方])|筆者|笔者|本人|小[兒儿女]|家[父母]|[貴贵][報报刊版]|[編编][輯辑]先生/u

export const isPersonal = (text: string): boolean => SELF.test(text.replaceAll(QUOTED, ''))
